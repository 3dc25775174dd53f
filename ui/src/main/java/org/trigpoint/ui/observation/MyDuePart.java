package org.trigpoint.ui.observation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.trigpoint.access.Reader;
import org.trigpoint.observation.Reminder;

/** What the reader has to score and submit in the days to come or should have, for their home page. */
final class MyDuePart {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int A_WEEK = 7;

    private MyDuePart() {}

    static Optional<Component> of(ObservationDesk desk, Reader reader) {
        return Reminder.of(desk.sessions().all(reader), LocalDate.now(ZONE), A_WEEK).stream()
                .filter(reminder -> reminder.person().equals(reader.person()))
                .findFirst()
                .map(reminder -> shown(new SessionAddress(reader.study()), reminder));
    }

    private static Component shown(SessionAddress address, Reminder reminder) {
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-lines");
        reminder.due().forEach(due -> {
            Span when = new Span((due.overdue() ? "overdue since " : "due on ") + SessionWords.day(due.on()));
            when.addClassName("trig-soft");
            list.add(new ListItem(
                    new Anchor(address.session(due.session()), due.title()),
                    new Span(" \u00b7 " + due.form() + " \u00b7 "),
                    when));
        });
        Section part = new Section(new H2("Yours to score"), list);
        part.addClassName("trig-section");
        return part;
    }
}
