package org.trigpoint.ui.linking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.linking.Linked;
import org.trigpoint.linking.Linked.Beside;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;

/** Themes by site, keyworker or family beside delivery and outcomes, and who is linked to which record. */
@PermitAll
@Route("study/:study/analysis/:analysis/linking")
@StyleSheet("context://trigpoint/chart.css")
@StyleSheet("context://trigpoint/numbers.css")
public final class LinkingView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final LinkingDesk desk;
    private List<Step> way = List.of();
    private String title = "";

    LinkingView(LinkingDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-scores-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        AnalysisId key = analysis(event);
        Analysis analysis = desk.analyses().one(reader, key);
        String study = desk.studies().name(reader);
        String home = "study/" + reader.study().value();
        String base = home + "/analysis/" + key.value() + "/linking";
        way = List.of(
                new Step("Studies", ""),
                new Step(study, home),
                new Step(analysis.name(), home + "/coding"),
                Step.here("Linking"));
        title = "Linking \u00b7 " + study;
        Beside beside = LinkingChoice.read(event.getLocation().getQueryParameters());
        add(
                new PageHeader(
                        "Linking",
                        "Themes beside delivery and outcomes, for those who are linked by a key and whose family consents."),
                desk.bars().of(reader.study(), analysis, "linking"),
                new LinkingChoice(base, beside),
                table(desk.linked().of(reader, key, beside), beside),
                new LinksPart(desk, reader, event.getRouteParameters(), LinkingChoice.address(base, beside)));
    }

    private static AnalysisId analysis(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get("analysis")
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .map(AnalysisId::new)
                .orElseThrow(NotFound::new);
    }

    private static Component table(Linked linked, Beside beside) {
        return linked.rows().isEmpty() && linked.unlinked().isEmpty()
                ? new EmptyState(
                        "Nobody to link yet",
                        "Name participants in the study\u2019s settings, or make goals texts, and code what they said.")
                : new LinkedTable(linked, beside);
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 Trigpoint";
    }
}
