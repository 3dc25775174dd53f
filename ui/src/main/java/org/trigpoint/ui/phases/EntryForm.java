package org.trigpoint.ui.phases;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.LogEntryId;
import org.trigpoint.phases.Development;
import org.trigpoint.phases.EntryKind;
import org.trigpoint.phases.EntryWords;
import org.trigpoint.phases.LogEntry;
import org.trigpoint.phases.Phase;
import org.trigpoint.ui.days.DayField;

/** An entry being written. What is typed is kept as a draft until it is saved or thrown away. */
final class EntryForm extends Section {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Select<EntryKind> kind = new Select<>();
    private final Select<Phase> phase = new Select<>();
    private final DayField day = new DayField("Day it tells of");
    private final TextArea body = new TextArea("Entry");
    private final Paragraph refused = new Paragraph();
    private final LinkFields links;
    private final AnalysisId analysis;
    private final @Nullable LogEntry before;
    private final Consumer<EntryWords> save;

    EntryForm(
            Development development,
            @Nullable LogEntry before,
            LinkFields links,
            Consumer<EntryWords> save,
            Runnable leave) {
        this.analysis = development.analysis().id();
        this.before = before;
        this.links = links;
        this.save = save;
        addClassName("log-form");
        setAriaLabel(before == null ? "New entry" : "Entry being changed");
        fill(development);
        Button go = new Button("Save entry", pressed -> attempt());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this).setResetFocusOnActiveElement(true);
        Button cancel = new Button("Discard", pressed -> {
            Drafts.mine().forget(analysis, entry());
            leave.run();
        });
        Div heads = new Div(kind, phase, day);
        heads.addClassName("log-form-heads");
        Div actions = new Div(go, cancel);
        actions.addClassName("trig-actions");
        add(new H2(before == null ? "New entry" : "Change the entry"), heads, body, links, refused, actions);
    }

    private @Nullable LogEntryId entry() {
        return before == null ? null : before.id();
    }

    private void fill(Development development) {
        kind.setLabel("What it is");
        kind.setItems(EntryKind.values());
        kind.setItemLabelGenerator(EntryKind::label);
        phase.setLabel("Phase");
        phase.setItems(Phase.of(development.analysis().method()));
        phase.setItemLabelGenerator(Phase::label);
        day.setMax(LocalDate.now(ZONE));
        body.setHelperText("Markdown: **bold**, *italic*, - list. Ctrl Enter saves.");
        body.setMaxLength(20_000);
        body.setMinHeight("9rem");
        body.setWidthFull();
        refused.addClassName("trig-form-refused");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        begin(development);
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                Drafts.mine().keep(analysis, before, typed.getValue());
            }
        });
        body.focus();
    }

    /** What the fields begin with: a draft, or else the entry as it is. */
    private void begin(Development development) {
        LogEntry entry = before;
        kind.setValue(entry == null ? EntryKind.JOURNAL : entry.kind());
        phase.setValue(entry == null ? development.present() : entry.phase());
        day.setValue(
                entry == null
                        ? LocalDate.now(ZONE)
                        : entry.happenedAt().atZoneSameInstant(ZONE).toLocalDate());
        getElement().setAttribute("data-opened", entry == null ? "" : entry.body());
        String draft = Drafts.mine().of(analysis, entry());
        body.setValue(!draft.isEmpty() ? draft : entry == null ? "" : entry.body());
        if (entry != null) {
            links.show(entry);
        }
    }

    /** Whether something stands in it that is not saved. */
    boolean holdsDraft() {
        return !Drafts.mine().of(analysis, entry()).isEmpty();
    }

    private void attempt() {
        try {
            save.accept(words(body.getValue()));
            Drafts.mine().forget(analysis, entry());
        } catch (Refusal refusal) {
            refused.setText(refusal.sentence());
            refused.setVisible(true);
        }
    }

    /** All of it, with this body. */
    EntryWords words(String words) {
        return new EntryWords(
                Objects.requireNonNullElse(kind.getValue(), EntryKind.JOURNAL),
                phase.getValue(),
                words,
                links.links(),
                day.day());
    }
}
