package org.trigpoint.ui.finding;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.finding.FindQuestion;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.finding.FindingQueries.AnalysisChoice;
import org.trigpoint.finding.FindingQueries.Choices;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.sources.SourceKind;

/** The query and what narrows it; every change asks anew. */
final class FindBar extends Div {

    private final TextField words = new TextField("Words");
    private final Select<SourceKind> kind = new Select<>();
    private final Select<String> site = new Select<>();
    private final Select<String> wave = new Select<>();
    private final ComboBox<String> speaker = new ComboBox<>("Speaker");
    private final ComboBox<Code> code = new ComboBox<>("Coded with");
    private final Select<AnalysisChoice> analysis = new Select<>();
    private final Checkbox uncoded = new Checkbox("Not coded yet");
    private final Checkbox exact = new Checkbox("Exact words");

    FindBar(Choices choices, CodeTree tree, FindQuestion now, SerializableConsumer<FindQuestion> wanted) {
        addClassName("trig-find-bar");
        words.addClassName("trig-find-words");
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValue(now.query());
        Button find = new Button("Find", pressed -> wanted.accept(asked(now)));
        find.addThemeVariants(ButtonVariant.PRIMARY);
        words.addKeyDownListener(Key.ENTER, pressed -> wanted.accept(asked(now)));
        Div first = new Div(words, find, new FindHelp());
        first.addClassName("trig-find-first");
        offer(choices, tree);
        show(choices, tree, now);
        Div narrow = new Div(kind, site, wave, speaker, code, analysis, uncoded, exact);
        narrow.addClassName("trig-filters");
        add(first, narrow);
        Runnable ask = () -> wanted.accept(asked(now));
        kind.addValueChangeListener(changed -> ask.run());
        site.addValueChangeListener(changed -> ask.run());
        wave.addValueChangeListener(changed -> ask.run());
        speaker.addValueChangeListener(changed -> ask.run());
        code.addValueChangeListener(changed -> ask.run());
        analysis.addValueChangeListener(changed -> ask.run());
        uncoded.addValueChangeListener(changed -> ask.run());
        exact.addValueChangeListener(changed -> ask.run());
    }

    private void offer(Choices choices, CodeTree tree) {
        offer(kind, "Kind", "All kinds", List.of(SourceKind.values()));
        kind.setItemLabelGenerator(one -> one == null ? "All kinds" : one.label());
        offer(site, "Site", "All sites", choices.sites());
        offer(wave, "Wave", "All waves", choices.waves());
        speaker.setItems(choices.speakers());
        speaker.setClearButtonVisible(true);
        speaker.setPlaceholder("Anyone");
        code.setItems(tree.flat());
        code.setItemLabelGenerator(one -> tree.path(one.id()));
        code.setClearButtonVisible(true);
        code.setPlaceholder("Any code");
        analysis.setLabel("Analysis");
        analysis.setItems(choices.analyses());
        analysis.setItemLabelGenerator(AnalysisChoice::name);
        analysis.setVisible(choices.analyses().size() > 1);
        code.setVisible(!choices.analyses().isEmpty());
        uncoded.setVisible(!choices.analyses().isEmpty());
        site.setVisible(!choices.sites().isEmpty());
        wave.setVisible(!choices.waves().isEmpty());
        speaker.setVisible(!choices.speakers().isEmpty());
    }

    private static <T> void offer(Select<T> field, String label, String all, List<T> items) {
        field.setLabel(label);
        field.setItems(items);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(all);
    }

    private void show(Choices choices, CodeTree tree, FindQuestion now) {
        Narrowing narrowing = now.narrowing();
        kind.setValue(narrowing.kind());
        site.setValue(held(choices.sites(), narrowing.site()));
        wave.setValue(held(choices.waves(), narrowing.wave()));
        speaker.setValue(held(choices.speakers(), narrowing.speaker()));
        if (narrowing.code() != null) {
            tree.find(narrowing.code()).ifPresent(code::setValue);
        }
        choices.analyses().stream()
                .filter(one -> one.id().equals(now.analysis()))
                .findFirst()
                .ifPresent(analysis::setValue);
        uncoded.setValue(narrowing.uncoded());
        exact.setValue(now.exact());
    }

    private static @Nullable String held(List<String> among, @Nullable String value) {
        return value != null && among.contains(value) ? value : null;
    }

    private FindQuestion asked(FindQuestion before) {
        AnalysisChoice chosen = analysis.getValue();
        AnalysisId within = chosen == null ? before.analysis() : chosen.id();
        boolean same = within == null || within.equals(before.analysis());
        Code coded = code.getValue();
        Narrowing narrowing = new Narrowing(
                kind.getValue(),
                site.getValue(),
                wave.getValue(),
                speaker.getValue(),
                coded == null || !same ? null : coded.id(),
                uncoded.getValue());
        return new FindQuestion(
                words.getValue().strip(), within, exact.getValue(), narrowing, 0, before.limit(), before.context());
    }
}
