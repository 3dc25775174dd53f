package org.trigpoint.ui.themes;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;

/** The way to the themes of a study, or to their matrix: on to the analysis somebody works in, or what is missing before one begins. */
@PermitAll
@Route("study/:study/themes/:theme?([0-9]{1,18})")
@RouteAlias("study/:study/matrix")
@PageTitle("Themes \u00b7 Trigpoint")
public final class ThemesStartView extends Main implements BeforeEnterObserver, Whereabouts {

    private final ThemeDesk desk;
    private List<Step> way = List.of();

    ThemesStartView(ThemeDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        String base = "study/" + reader.study().value();
        way = List.of(new Step("Studies", ""), new Step(desk.studies().name(reader), base), Step.here("Themes"));
        List<Analysis> analyses = desk.analyses().of(reader);
        Optional<String> theme = event.getRouteParameters().get("theme");
        if (theme.isPresent()) {
            Location there = new Location(addressOf(reader, analyses, Long.parseLong(theme.get())));
            event.forwardTo(there.getPath(), there.getQueryParameters());
        } else if (!analyses.isEmpty()) {
            AnalysisAddress first =
                    new AnalysisAddress(reader.study(), desk.choice().of(reader).orElseThrow());
            event.forwardTo(event.getLocation().getPath().endsWith("matrix") ? first.matrix() : first.themes());
        } else {
            add(new EmptyState(
                            "No analysis has begun",
                            "Themes are made over the codes of an analysis: begin one, and code a first transcript.")
                    .firstStep("Go to coding", pressed -> UI.getCurrent().navigate(base + "/coding")));
        }
    }

    @Override
    public List<Step> way() {
        return way;
    }

    /** Where the journal's links lead, which know a theme but not its analysis. */
    private String addressOf(Reader reader, List<Analysis> analyses, long theme) {
        return analyses.stream()
                .map(analysis -> new AnalysisAddress(reader.study(), analysis.id()))
                .flatMap(address -> desk.queries().of(reader, address.analysis()).stream()
                        .filter(one -> one.id().value() == theme)
                        .map(one -> address.theme(one.id())))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
