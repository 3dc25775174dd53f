package org.trigpoint.ui.calibration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.calibration.ScoreQueries.FormLine;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.calibration.Ways.Screen;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;

/** How far observers agree on sessions scored twice, and how far they are from expert scores on reference sessions. */
@PermitAll
@Route("study/:study/calibration")
@StyleSheet("context://trigpoint/chart.css")
public final class CalibrationView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final CalibrationDesk desk;
    private String name = "";
    private String base = "";

    CalibrationView(CalibrationDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-scores-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        ScoreAddress address = new ScoreAddress(reader.study());
        name = desk.studies().name(reader);
        base = address.ofStudy();
        QueryParameters asked = event.getLocation().getQueryParameters();
        boolean drift = ScoreAddress.part(asked, "drift");
        add(
                header(reader, event.getRouteParameters(), drift),
                Ways.screens(reader, address, drift ? Screen.DRIFT : Screen.AGREEMENT));
        List<FormLine> forms =
                drift ? desk.drift().forms(reader) : desk.scores().forms(reader);
        InstrumentId form = ScoreAddress.form(asked, forms);
        if (form == null) {
            add(nothing(drift));
            return;
        }
        if (forms.size() > 1) {
            add(Ways.forms(forms, form, other -> address.calibration(other, drift)));
        }
        add(
                drift
                        ? new DriftFigures(desk.drift().drift(reader, form))
                        : new AgreementFigures(desk.scores().scores(reader, form)));
    }

    private Component header(Reader reader, RouteParameters route, boolean drift) {
        String hint = drift
                ? "Observers held against expert scores of reference sessions, along time."
                : "How far observers who scored the same session, blind to each other, agree.";
        if (!drift || !(reader instanceof Lead)) {
            return new PageHeader(drift ? "Drift" : "Agreement of scores", hint);
        }
        return new PageHeader("Drift", hint, new Button("Set the rule", pressed -> rule(route)));
    }

    private static EmptyState nothing(boolean drift) {
        return drift
                ? new EmptyState(
                        "Nothing to compare yet",
                        "When an expert and observers have scored a reference session, the differences stand here.")
                : new EmptyState(
                        "No scores are open yet",
                        "Agreement is counted over sessions that two observers have scored and submitted.");
    }

    private void rule(RouteParameters route) {
        new RuleDialog(desk.drift().rule(desk.door().lead(route))).open(rule -> {
            desk.rules().set(desk.door().lead(route), rule);
            UI.getCurrent().refreshCurrentRoute(false);
        });
    }

    @Override
    public List<Step> way() {
        return List.of(
                new Step("Studies", ""),
                new Step(name, base),
                new Step("Scores", base + "/scores"),
                Step.here("Calibration"));
    }

    @Override
    public String getPageTitle() {
        return "Calibration \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
