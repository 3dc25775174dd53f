package org.trigpoint.ui.journal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Set;
import java.util.function.Consumer;
import org.trigpoint.history.JournalFilter;
import org.trigpoint.history.JournalQueries.Choices;
import org.trigpoint.history.JournalQueries.Doer;
import org.trigpoint.ui.days.DayField;

/** The fields that narrow the journal; each change asks for the narrowed page. */
final class JournalFilterBar extends Div {

    private final ComboBox<String> kind = new ComboBox<>("What happened");
    private final Select<Doer> person = new Select<>();
    private final Select<String> subject = new Select<>();
    private final DatePicker from = new DayField("From");
    private final DatePicker until = new DayField("Until");

    JournalFilterBar(Choices choices, JournalFilter now, Consumer<JournalFilter> wanted) {
        addClassName("trig-filters");
        offer(choices);
        show(choices, now);
        Button all = new Button("Show everything", pressed -> wanted.accept(JournalFilter.ALL));
        all.addThemeVariants(ButtonVariant.TERTIARY);
        all.setEnabled(!now.equals(JournalFilter.ALL));
        add(kind, person, subject, from, until, all);
        Runnable ask = () -> wanted.accept(chosen(now));
        kind.addValueChangeListener(changed -> ask.run());
        person.addValueChangeListener(changed -> ask.run());
        subject.addValueChangeListener(changed -> ask.run());
        from.addValueChangeListener(changed -> ask.run());
        until.addValueChangeListener(changed -> ask.run());
    }

    private void offer(Choices choices) {
        kind.setItems(choices.kinds());
        kind.setItemLabelGenerator(JournalWords::apart);
        kind.setClearButtonVisible(true);
        kind.setPlaceholder("Anything");
        person.setLabel("Who");
        person.setItems(choices.people());
        person.setItemLabelGenerator(doer -> doer == null ? "Everybody" : doer.name());
        person.setEmptySelectionAllowed(true);
        person.setEmptySelectionCaption("Everybody");
        subject.setLabel("About");
        subject.setItems(choices.subjects());
        subject.setItemLabelGenerator(word -> word == null ? "Everything" : JournalWords.subject(word));
        subject.setEmptySelectionAllowed(true);
        subject.setEmptySelectionCaption("Everything");
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
    }

    private void show(Choices choices, JournalFilter now) {
        now.kinds().stream().filter(choices.kinds()::contains).findFirst().ifPresent(kind::setValue);
        choices.people().stream()
                .filter(doer -> doer.person().equals(now.person()))
                .findFirst()
                .ifPresent(person::setValue);
        choices.subjects().stream()
                .filter(word -> word.equals(now.subject()))
                .findFirst()
                .ifPresent(subject::setValue);
        from.setValue(now.from());
        until.setValue(now.until());
    }

    private JournalFilter chosen(JournalFilter before) {
        Doer doer = person.getValue();
        String about = subject.getValue();
        boolean sameSubject = about != null && about.equals(before.subject());
        return new JournalFilter(
                kind.getValue() == null ? Set.of() : Set.of(kind.getValue()),
                doer == null ? null : doer.person(),
                about,
                sameSubject ? before.subjectId() : null,
                from.getValue(),
                until.getValue());
    }
}
