package org.trigpoint.ui.analyses;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.analyses.AnalysisLine;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;

/** The analyses of a study: each declares a method, and none sees the others' codes, codings and themes. */
@PermitAll
@Route("study/:study/analyses")
@StyleSheet("context://trigpoint/phases.css")
public final class AnalysesView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private static final String HINT =
            "Several analyses can lie over the same sources: each has codes, codings and themes of its"
                    + " own, and a method that says what belongs to it.";

    private final AnalysesDesk desk;
    private String name = "";
    private String base = "";

    AnalysesView(AnalysesDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        AnalysisGestures gestures = new AnalysisGestures(desk, event.getRouteParameters());
        name = desk.studies().name(reader);
        base = "study/" + reader.study().value();
        List<AnalysisLine> analyses = desk.queries().list(reader);
        if (analyses.isEmpty()) {
            add(new PageHeader("Analyses", HINT), nothingYet(reader, gestures));
            return;
        }
        AnalysisId chosen = desk.choice().of(reader).orElseThrow();
        UnorderedList cards = new UnorderedList();
        cards.addClassName("analysis-cards");
        analyses.forEach(
                line -> cards.add(new AnalysisCard(line, line.analysis().id().equals(chosen), reader, gestures)));
        add(header(reader, gestures), cards);
    }

    private static PageHeader header(Reader reader, AnalysisGestures gestures) {
        if (!(reader instanceof Coder)) {
            return new PageHeader("Analyses", HINT);
        }
        Button begin = new Button("Begin an analysis", pressed -> gestures.begin());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        return new PageHeader("Analyses", HINT, begin);
    }

    private static EmptyState nothingYet(Reader reader, AnalysisGestures gestures) {
        EmptyState empty = new EmptyState(
                "No analysis has begun",
                "An analysis declares its method first: it decides what is offered, from coefficients to framework matrices.");
        return reader instanceof Coder ? empty.firstStep("Begin an analysis", pressed -> gestures.begin()) : empty;
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Analyses"));
    }

    @Override
    public String getPageTitle() {
        return "Analyses \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
