package org.trigpoint.ui.observation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.observation.SessionLine;
import org.trigpoint.observation.SessionLine.State;
import org.trigpoint.scoring.Part;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Moments;

/** Who scores a session, and how far they are. */
final class ScoringSection extends Section {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final ObservationDesk desk;
    private final RouteParameters route;
    private final Reader reader;
    private final SessionLine session;

    ScoringSection(ObservationDesk desk, RouteParameters route, Reader reader, SessionLine session) {
        this.desk = desk;
        this.route = route;
        this.reader = reader;
        this.session = session;
        addClassName("trig-section");
        add(new H2("Who scores it"));
        if (session.asked().isEmpty()) {
            add(new Paragraph(
                    reader instanceof Lead
                            ? "Nobody has been asked yet: ask one or more to score it."
                            : "Nobody yet."));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("observation-raters");
        session.asked().forEach(asked -> list.add(line(asked)));
        add(list);
    }

    private ListItem line(SessionLine.Asked asked) {
        Span who = new Span(asked.raterName());
        Span form = new Span(asked.instrumentTitle() + " \u00b7 " + SessionWords.part(asked.part()));
        form.addClassName("observation-form-name");
        Span state = new Span(SessionWords.state(session, asked, LocalDate.now(ZONE)));
        state.addClassNames(
                "observation-state", "observation-" + asked.state().name().toLowerCase(Locale.ROOT));
        ListItem line = new ListItem(who, form, state);
        if (asked.submittedAt() != null) {
            line.add(new Span(Moments.brief(asked.submittedAt())));
        } else if (asked.dueOn() != null) {
            line.add(new Span("by " + SessionWords.day(asked.dueOn())));
        }
        line.add(actions(asked));
        return line;
    }

    private Span actions(SessionLine.Asked asked) {
        Span actions = new Span();
        actions.addClassName("trig-line-actions");
        if (asked.rater().equals(reader.person())) {
            actions.add(mine(asked));
            if (asked.state() != State.SUBMITTED
                    && asked.part() != Part.CONSENSUS
                    && !session.details().recorded()) {
                actions.add(new Anchor(
                        new SessionAddress(reader.study()).live(session.id(), asked.assessment()), "Observe it live"));
            }
        }
        if (reader instanceof Lead) {
            actions.add(leads(asked));
        }
        return actions;
    }

    private Component mine(SessionLine.Asked asked) {
        String verb = switch (asked.state()) {
            case SUBMITTED -> "Read my scores";
            case DRAFT -> "Go on scoring";
            case NOT_BEGUN, NOT_SUBMITTED, HIDDEN -> "Score it";
        };
        Anchor go = new Anchor(new SessionAddress(reader.study()).sheet(session.id(), asked.assessment()), verb);
        go.addClassName("observation-go");
        return go;
    }

    private List<Component> leads(SessionLine.Asked asked) {
        String of = asked.raterName();
        return asked.state() == State.SUBMITTED
                ? List.of(new LineButton("Open again", of, () -> SheetGestures.reopen(desk, route, asked)))
                : List.of(
                        new LineButton("Change the day", of, () -> SheetGestures.postpone(desk, route, asked)),
                        new LineButton("Take back", of, () -> SheetGestures.takeBack(desk, route, asked)));
    }
}
