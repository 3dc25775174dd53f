package org.trigpoint.ui.observation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.trigpoint.observation.Reminder;
import org.trigpoint.observation.SessionLine;
import org.trigpoint.ui.parts.LineButton;

/** Who should be reminded of forms that are due, with words to pass on; Trigpoint itself sends nothing. */
final class ReminderSection extends Section {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int A_WEEK = 7;
    private static final int LONGEST = 365;

    private final String study;
    private final List<SessionLine> sessions;
    private final UnorderedList people = new UnorderedList();
    private final Paragraph nobody = new Paragraph("Nobody: nothing is overdue or due in these days.");

    ReminderSection(String study, List<SessionLine> sessions) {
        this.study = study;
        this.sessions = sessions;
        addClassName("trig-section");
        people.addClassName("observation-raters");
        IntegerField days = new IntegerField("Days ahead");
        days.setMin(0);
        days.setMax(LONGEST);
        days.setValue(A_WEEK);
        days.setStepButtonsVisible(true);
        days.addValueChangeListener(changed -> show(Objects.requireNonNullElse(changed.getValue(), A_WEEK)));
        add(new H2("Who should be reminded"), days, nobody, people);
        show(A_WEEK);
    }

    private void show(int days) {
        people.removeAll();
        List<Reminder> reminders = Reminder.of(sessions, LocalDate.now(ZONE), Math.clamp(days, 0, LONGEST));
        reminders.forEach(reminder -> people.add(line(reminder)));
        people.setVisible(!reminders.isEmpty());
        nobody.setVisible(reminders.isEmpty());
    }

    private ListItem line(Reminder reminder) {
        Span count = new Span(reminder.due().size() + " to submit, " + reminder.overdue() + " overdue");
        count.addClassName("observation-form-name");
        return new ListItem(
                new Span(reminder.name()),
                count,
                new LineButton("Words to pass on", reminder.name(), () -> letter(reminder)));
    }

    private void letter(Reminder reminder) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle("Words for " + reminder.name());
        dialog.setWidth("min(40rem, 94vw)");
        dialog.add(new Paragraph("Trigpoint sends no e-mail: copy these words into your own."));
        UI.getCurrent().getPage().fetchCurrentURL(here -> {
            TextField subject = new TextField("Subject");
            subject.setValue(reminder.subject(study));
            subject.setReadOnly(true);
            subject.setWidthFull();
            TextArea body = new TextArea("Text");
            body.setValue(reminder.body(study, here.toString().replaceFirst("[?#].*$", "")));
            body.setReadOnly(true);
            body.setWidthFull();
            Div copies = new Div(copy("Copy subject", subject.getValue()), copy("Copy text", body.getValue()));
            copies.addClassName("trig-actions");
            Div letter = new Div(subject, body, copies);
            letter.addClassName("trig-form");
            dialog.add(letter);
        });
        dialog.getFooter().add(new Button("Close", pressed -> dialog.close()));
        dialog.open();
    }

    private static Button copy(String verb, String words) {
        return new Button(verb, pressed -> {
            pressed.getSource().getElement().executeJs("navigator.clipboard?.writeText($0)", words);
            pressed.getSource().setText("Copied");
        });
    }
}
