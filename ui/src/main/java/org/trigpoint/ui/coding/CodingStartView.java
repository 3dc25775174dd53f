package org.trigpoint.ui.coding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceQueries.SourceRow;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;

/** The way into coding: on to the text that was open last, or what is missing before one can be coded. */
@PermitAll
@Route("study/:study/coding")
@PageTitle("Coding \u00b7 Trigpoint")
@StyleSheet("context://trigpoint/coding.css")
public final class CodingStartView extends Main implements BeforeEnterObserver, Whereabouts {

    private final CodingDesk desk;
    private List<Step> way = List.of();

    CodingStartView(CodingDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        String base = "study/" + reader.study().value();
        way = List.of(new Step("Studies", ""), new Step(desk.studies().name(reader), base), Step.here("Coding"));
        List<Analysis> analyses = desk.analyses().of(reader);
        List<SourceRow> sources = desk.sources().list(reader);
        boolean another =
                event.getLocation().getQueryParameters().getParameters().containsKey("begin");
        if (sources.isEmpty()) {
            add(nothingToCode(base));
        } else if (analyses.isEmpty() || another) {
            add(begin(reader, event, base));
        } else {
            WorkspaceAddress last = whereTo(reader, analyses, sources);
            event.forwardTo(
                    asked(event, sources).map(last::of).orElse(last).path(),
                    event.getLocation().getQueryParameters().including("at"));
        }
    }

    /** The source that {@code ?source=} names; empty when it names none. */
    private static Optional<SourceId> asked(BeforeEnterEvent event, List<SourceRow> sources) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WorkspaceAddress.SOURCE)
                .map(number -> sources.stream()
                        .map(SourceRow::id)
                        .filter(source -> String.valueOf(source.value()).equals(number))
                        .findFirst()
                        .orElseThrow(NotFound::new));
    }

    @Override
    public List<Step> way() {
        return way;
    }

    private static Component nothingToCode(String base) {
        return new EmptyState(
                        "Nothing to code yet",
                        "Coding begins with a text: bring in a first transcript, then select words in it and name them.")
                .firstStep(
                        "Go to the sources",
                        pressed -> pressed.getSource().getUI().ifPresent(ui -> ui.navigate(base + "/sources")));
    }

    private Component begin(Reader reader, BeforeEnterEvent event, String base) {
        if (!(reader instanceof Coder)) {
            return new EmptyState(
                    "No analysis has begun",
                    "Codes belong to an analysis. A researcher or a lead of this study begins the first one.");
        }
        var route = event.getRouteParameters();
        QueryParameters source = event.getLocation().getQueryParameters().including(WorkspaceAddress.SOURCE);
        return new AnalysisForm((name, method) -> {
            Coder coder = desk.door().coder(route);
            desk.choice().choose(coder, desk.analyses().add(coder, name, method));
            VaadinSession.getCurrent().setAttribute(WorkspaceAddress.class, null);
            UI.getCurrent().navigate(base + "/coding", source);
        });
    }

    /** The text that was open last, unless another analysis was chosen since. */
    private WorkspaceAddress whereTo(Reader reader, List<Analysis> analyses, List<SourceRow> sources) {
        Optional<AnalysisId> chosen = desk.choice().chosen(reader);
        WorkspaceAddress last = VaadinSession.getCurrent().getAttribute(WorkspaceAddress.class);
        if (last != null
                && last.study().equals(reader.study())
                && analyses.stream().anyMatch(analysis -> analysis.id().equals(last.analysis()))
                && chosen.map(last.analysis()::equals).orElse(true)
                && sources.stream().anyMatch(source -> source.id().equals(last.source()))) {
            return last;
        }
        return new WorkspaceAddress(
                reader.study(),
                desk.choice().of(reader).orElseThrow(),
                sources.getFirst().id());
    }
}
