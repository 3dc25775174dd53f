package org.trigpoint.ui.observation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.observation.SessionDetails;
import org.trigpoint.observation.SessionLine;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;

/** The sessions of a study that are observed, and how far each site is. */
@PermitAll
@Route("study/:study/sessions")
@StyleSheet("context://trigpoint/observation.css")
public final class SessionsView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final ObservationDesk desk;
    private final Select<Instrument.Use> kind = new Select<>();
    private final Checkbox mine = new Checkbox("Mine to score");
    private final Grid<SessionLine> grid = new Grid<>();
    private String name = "";
    private String base = "";

    SessionsView(ObservationDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
        kind.setLabel("Kind");
        kind.setItems(Arrays.stream(Instrument.Use.values())
                .filter(use -> use.subject() == Instrument.Subject.SESSION)
                .toList());
        kind.setItemLabelGenerator(use -> use == null ? "All kinds" : use.label());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption("All kinds");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        RouteParameters route = event.getRouteParameters();
        SessionAddress address = new SessionAddress(reader.study());
        name = desk.studies().name(reader);
        base = address.ofStudy();
        List<SessionLine> sessions = desk.sessions().all(reader);
        Runnable plan =
                () -> SessionForm.planning(desk, desk.door().lead(route)).open();
        add(header(
                reader,
                sessions.isEmpty(),
                plan,
                () -> TargetForm.opening(desk, desk.door().lead(route)).open()));
        if (sessions.isEmpty()) {
            add(nothing(reader, plan));
            return;
        }
        add(MyForms.waiting(reader, sessions), new SiteProgress(desk, reader, sessions));
        if (reader instanceof Lead) {
            add(new ReminderSection(name, sessions));
        }
        add(narrowing(reader, sessions), list(address));
        show(reader, sessions);
    }

    private static PageHeader header(Reader reader, boolean empty, Runnable plan, Runnable target) {
        String hint = "Sessions that are observed and scored, by whom, and how far each site is.";
        if (!(reader instanceof Lead) || empty) {
            return new PageHeader("Sessions", hint);
        }
        Button button = new Button("Plan a session", pressed -> plan.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return new PageHeader("Sessions", hint, button, new Button("How many", pressed -> target.run()));
    }

    private static EmptyState nothing(Reader reader, Runnable plan) {
        EmptyState none = new EmptyState(
                "No sessions yet",
                "A session is planned or put down with its transcript or notes; observers who are asked score it, each"
                        + " blind to the others. " + (reader instanceof Lead ? "" : "A team lead plans one."));
        return reader instanceof Lead ? none.firstStep("Plan a session", pressed -> plan.run()) : none;
    }

    private Component narrowing(Reader reader, List<SessionLine> sessions) {
        kind.addValueChangeListener(changed -> show(reader, sessions));
        mine.addValueChangeListener(changed -> show(reader, sessions));
        Div bar = new Div(kind, mine);
        bar.addClassName("observation-bar");
        return bar;
    }

    private void show(Reader reader, List<SessionLine> sessions) {
        grid.setItems(sessions.stream()
                .filter(line -> kind.getValue() == null || line.details().use() == kind.getValue())
                .filter(line -> !mine.getValue() || isMine(reader, line))
                .toList());
    }

    private static boolean isMine(Reader reader, SessionLine line) {
        return line.asked().stream()
                .anyMatch(
                        asked -> asked.rater().equals(reader.person()) && asked.state() != SessionLine.State.SUBMITTED);
    }

    private Component list(SessionAddress address) {
        grid.addComponentColumn(line -> link(address, line))
                .setHeader("Session")
                .setWidth("20rem")
                .setFlexGrow(3)
                .setComparator((one, other) -> one.details()
                        .title()
                        .compareToIgnoreCase(other.details().title()));
        grid.addColumn(line -> line.details().use().label())
                .setHeader("Kind")
                .setSortable(true)
                .setAutoWidth(true);
        grid.addColumn(SessionLine::site).setHeader("Site").setSortable(true).setAutoWidth(true);
        grid.addColumn(line -> SessionWords.when(line.details()))
                .setHeader("Day")
                .setAutoWidth(true)
                .setComparator((one, other) -> day(one.details()).compareTo(day(other.details())));
        grid.addColumn(SessionWords::progress)
                .setHeader("Scoring")
                .setSortable(true)
                .setAutoWidth(true);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        return new Div(grid);
    }

    private static String day(SessionDetails details) {
        return String.valueOf(details.heldOn() == null ? details.plannedFor() : details.heldOn());
    }

    private static Anchor link(SessionAddress address, SessionLine line) {
        String title = line.details().title();
        Anchor link =
                new Anchor(address.session(line.id()), line.details().reference() ? title + " (reference)" : title);
        link.addClassName("observation-link");
        return link;
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Sessions"));
    }

    @Override
    public String getPageTitle() {
        return "Sessions \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
