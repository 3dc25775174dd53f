package org.trigpoint.ui.observation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.observation.SessionLine;
import org.trigpoint.scoring.Sheet;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.form.FormMode;
import org.trigpoint.ui.form.FormSheet;
import org.trigpoint.ui.form.FormShown;
import org.trigpoint.ui.form.KeptForm;
import org.trigpoint.ui.parts.PageHeader;

/** A session while it goes on, on a tablet: a clock, the domains, and notes with their time. It is scored afterwards. */
@PermitAll
@Route("study/:study/sessions/:session/live/:assessment")
@StyleSheet("context://trigpoint/observation.css")
public final class LiveView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final ObservationDesk desk;
    private List<Step> way = List.of();
    private String title = "";

    LiveView(ObservationDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        RouteParameters route = event.getRouteParameters();
        Reader reader = desk.door().reader(event);
        SessionId id = SessionAddress.session(route);
        AssessmentId assessment = SessionAddress.assessment(route);
        Sheet sheet = desk.sheets().mine(reader, assessment);
        if (!id.equals(sheet.head().session())) {
            throw new NotFound();
        }
        SessionLine session = desk.sessions().one(reader, id);
        SessionAddress address = new SessionAddress(reader.study());
        title = session.details().title();
        way = List.of(
                new Step(desk.studies().name(reader), address.ofStudy()),
                new Step("Sessions", address.sessions()),
                new Step(title, address.session(id)),
                Step.here("While it goes on"));
        FormSheet form = form(route, address.sheet(id, assessment));
        add(new PageHeader(title, sheet.instrument().title() + " \u00b7 " + session.site()), form);
        form.show(shown(sheet));
    }

    private FormSheet form(RouteParameters route, String scoring) {
        AssessmentId assessment = SessionAddress.assessment(route);
        FormSheet form = new FormSheet(
                KeptForm.keeping(entries -> desk.filling().keep(desk.door().reader(route), assessment, entries)));
        form.onStart(ago -> {
            Reader reader = desk.door().reader(route);
            desk.filling().startClock(reader, assessment, ago);
            form.show(shown(desk.sheets().mine(reader, assessment)));
        });
        form.onScore(at -> {
            Reader reader = desk.door().reader(route);
            desk.planning().held(reader, assessment);
            desk.filling().stopClock(reader, assessment, at);
            UI.getCurrent().navigate(scoring);
        });
        form.onLocked(() -> UI.getCurrent().refreshCurrentRoute(false));
        return form;
    }

    private static FormShown shown(Sheet sheet) {
        return KeptForm.shown(sheet, FormMode.LIVE, List.of("note"), Clock.systemUTC());
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 Live \u00b7 Trigpoint";
    }
}
