package org.trigpoint.ui.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.finding.FindingQueries.Choices;
import org.trigpoint.ui.narrowing.NarrowingFields;
import org.trigpoint.words.CollocationQueries;
import org.trigpoint.words.Grouping;
import org.trigpoint.words.Measure;

/** What is asked about words; every change asks anew. */
final class WordsBar extends Div {

    private final TextField node = new TextField("Word or phrase");
    private final Checkbox exact = new Checkbox("As written");
    private final IntegerField reach = new IntegerField("Words to either side");
    private final IntegerField least = new IntegerField("At least");
    private final Select<Measure> measure = new Select<>();
    private final Select<Grouping> grouping = new Select<>();
    private final Checkbox stopWords = new Checkbox("Stop words too");
    private final NarrowingFields narrow;

    WordsBar(Choices choices, CodeTree tree, Asked now, SerializableConsumer<Asked> wanted) {
        narrow = new NarrowingFields(choices, tree, now.narrowing(), now.analysis(), () -> wanted.accept(asked(now)))
                .codedOnly();
        show(now);
        Runnable ask = () -> wanted.accept(asked(now));
        grouping.addValueChangeListener(changed -> ask.run());
        stopWords.addValueChangeListener(changed -> ask.run());
        measure.addValueChangeListener(changed -> ask.run());
        reach.addValueChangeListener(changed -> ask.run());
        least.addValueChangeListener(changed -> ask.run());
        exact.addValueChangeListener(changed -> ask.run());
        node.addKeyDownListener(Key.ENTER, pressed -> ask.run());
        Button go = new Button("Show company", pressed -> ask.run());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        List<Component> first = new ArrayList<>();
        if (now.company()) {
            first.addAll(List.of(node, go, exact, reach, least, measure));
        }
        first.addAll(List.of(grouping, stopWords));
        Div question = new Div(first.toArray(Component[]::new));
        question.addClassNames("trig-filters", "trig-words-question");
        add(question, narrow);
    }

    private void show(Asked now) {
        node.setValue(now.node());
        node.setClearButtonVisible(true);
        node.addClassName("trig-words-node");
        exact.setValue(now.exact());
        number(reach, now.reach(), CollocationQueries.WIDEST);
        number(least, now.least(), 1_000_000);
        measure.setLabel("Strongest by");
        measure.setItems(Measure.values());
        measure.setItemLabelGenerator(Measure::label);
        measure.setValue(now.measure());
        grouping.setLabel("Count as one");
        grouping.setItems(now.company() ? List.of(Grouping.WRITTEN, Grouping.FORMS) : List.of(Grouping.values()));
        grouping.setItemLabelGenerator(Grouping::label);
        grouping.setValue(now.company() && now.grouping() == Grouping.SYNONYMS ? Grouping.FORMS : now.grouping());
        stopWords.setValue(now.stopWords());
    }

    private static void number(IntegerField field, int value, int most) {
        field.setMin(1);
        field.setMax(most);
        field.setValue(value);
        field.setStepButtonsVisible(true);
    }

    private Asked asked(Asked before) {
        return new Asked(
                before.company(),
                node.getValue().strip(),
                exact.getValue(),
                Objects.requireNonNullElse(reach.getValue(), before.reach()),
                Objects.requireNonNullElse(least.getValue(), before.least()),
                measure.getValue(),
                grouping.getValue(),
                stopWords.getValue(),
                narrow.analysis(before.analysis()),
                narrow.narrowing(before.analysis()));
    }
}
