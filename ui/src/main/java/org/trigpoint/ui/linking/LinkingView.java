package org.trigpoint.ui.linking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.linking.Linked;
import org.trigpoint.linking.Linked.Unit;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;

/** Themes by site, keyworker or family beside training and outcomes, and who is linked to which record. */
@PermitAll
@Route("study/:study/analysis/:analysis/linking")
@StyleSheet("context://trigpoint/chart.css")
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
        Unit unit = unit(event);
        add(
                new PageHeader(
                        "Linking",
                        "Themes beside training and outcomes, for those who are linked by a key and whose family consents."),
                desk.bars().of(reader.study(), analysis, "linking"),
                units(base, unit),
                table(desk.linked().of(reader, key, unit), unit),
                new LinksPart(desk, reader, event.getRouteParameters(), base + "?by=" + word(unit)));
    }

    private static AnalysisId analysis(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get("analysis")
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .map(AnalysisId::new)
                .orElseThrow(NotFound::new);
    }

    private static Unit unit(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("by")
                .flatMap(word -> Arrays.stream(Unit.values())
                        .filter(each -> each.name().equalsIgnoreCase(word))
                        .findFirst())
                .orElse(Unit.SITE);
    }

    private static Component table(Linked linked, Unit unit) {
        return linked.rows().isEmpty() && linked.unlinked().isEmpty()
                ? new EmptyState(
                        "Nobody to link yet",
                        "Name participants in the study\u2019s settings, or make goals texts, and code what they said.")
                : new LinkedTable(linked, unit);
    }

    private static Nav units(String base, Unit here) {
        Nav nav = new Nav();
        nav.addClassName("trig-parts");
        nav.getElement().setAttribute("aria-label", "Rows");
        UnorderedList list = new UnorderedList();
        for (Unit unit : Unit.values()) {
            Anchor link =
                    new Anchor(base + "?by=" + word(unit), "By " + unit.label().toLowerCase(Locale.UK));
            if (unit == here) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        nav.add(list);
        return nav;
    }

    private static String word(Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
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
