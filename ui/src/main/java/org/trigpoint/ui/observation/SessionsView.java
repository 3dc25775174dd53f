package org.trigpoint.ui.observation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
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
    private String name = "";
    private String base = "";

    SessionsView(ObservationDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
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
        add(new SessionList(reader, sessions, event.getLocation().getQueryParameters()));
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

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Sessions"));
    }

    @Override
    public String getPageTitle() {
        return "Sessions \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
