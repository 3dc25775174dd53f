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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Reader;
import org.trigpoint.observation.Reminder;
import org.trigpoint.observation.SessionLine;
import org.trigpoint.observation.SessionLine.State;
import org.trigpoint.ui.contributed.HomePart.Drawn;

/** All that the reader has to score and submit, what has a day first, for their home page. */
final class MyDuePart {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int MOST = 20;

    private MyDuePart() {}

    private record Open(
            SessionLine session,
            SessionLine.Asked asked,
            @Nullable LocalDate on) {

        /** What has no day comes last. */
        LocalDate by() {
            return on == null ? LocalDate.MAX : on;
        }
    }

    static Optional<Drawn> of(ObservationDesk desk, Reader reader) {
        List<Open> open = desk.sessions().all(reader).stream()
                .flatMap(session -> session.asked().stream()
                        .filter(asked -> asked.rater().equals(reader.person()))
                        .filter(asked -> asked.state() != State.SUBMITTED)
                        .map(asked -> new Open(session, asked, Reminder.day(session, asked))))
                .sorted(Comparator.comparing(Open::by))
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(Drawn.of(open, shown -> shown(new SessionAddress(reader.study()), shown)));
    }

    private static Component shown(SessionAddress address, List<Open> open) {
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-lines");
        open.stream().limit(MOST).forEach(one -> {
            Span when = new Span(when(one));
            when.addClassName("trig-soft");
            list.add(new ListItem(
                    new Anchor(
                            address.session(one.session().id()),
                            one.session().details().title()),
                    new Span(" \u00b7 " + one.asked().instrumentTitle() + " \u00b7 "),
                    when));
        });
        Section part = new Section(new H2("Yours to score"), list);
        part.addClassName("trig-section");
        if (open.size() > MOST) {
            part.add(new Anchor(address.sessions(), "All " + open.size() + " in Sessions"));
        }
        return part;
    }

    private static String when(Open one) {
        LocalDate on = one.on();
        if (on == null) {
            return one.asked().state() == State.DRAFT ? "begun, no day was said" : "no day was said";
        }
        return (on.isBefore(LocalDate.now(ZONE)) ? "overdue since " : "due on ") + SessionWords.day(on);
    }
}
