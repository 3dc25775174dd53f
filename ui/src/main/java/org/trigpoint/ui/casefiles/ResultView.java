package org.trigpoint.ui.casefiles;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.casefiles.Comparison;
import org.trigpoint.migrations.SampleId;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.security.FileLink;

/** Files closed before the pilot held against those closed late in it, once the sample is unmasked. */
@PermitAll
@Route("study/:study/casefiles/sample/:sample/result")
@StyleSheet("context://trigpoint/chart.css")
@StyleSheet("context://trigpoint/casefiles.css")
public final class ResultView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final CasefileDesk desk;
    private List<Step> way = List.of();

    ResultView(CasefileDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-result-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        RouteParameters route = event.getRouteParameters();
        Reader reader = desk.door().reader(route);
        SampleId sample = CasefileAddress.sample(route);
        CasefileAddress address = new CasefileAddress(reader.study());
        way = List.of(
                new Step("Studies", ""),
                new Step(desk.studies().name(reader), address.ofStudy()),
                new Step("Casefiles", address.casefiles()),
                Step.here("Before and late"));
        try {
            show(route, desk.comparisons().of(reader, sample));
        } catch (Refusal masked) {
            if (masked.getClass() != Refusal.class) {
                throw masked;
            }
            add(new PageHeader("Before and late", ""), new EmptyState("Still masked", masked.sentence()));
        }
    }

    private void show(RouteParameters route, Comparison comparison) {
        add(new PageHeader(
                "Before and late",
                comparison.title() + ", reviewed with " + comparison.instrument()
                        + ". Different families, so two independent groups of files; a file reviewed by several counts once,"
                        + " with the mean of its reviewers.",
                link(
                        "Download XLSX",
                        () -> desk.export().xlsx(desk.door().reader(route), CasefileAddress.sample(route))),
                link(
                        "Download CSV",
                        () -> desk.export().csv(desk.door().reader(route), CasefileAddress.sample(route)))));
        if (comparison.independent().isEmpty() && comparison.own().isEmpty()) {
            add(new EmptyState("No review counts", "None was submitted before the unmasking."));
        }
        if (!comparison.independent().isEmpty()) {
            add(new CompareTable("Reviewed by others", comparison.independent()));
        }
        if (!comparison.own().isEmpty()) {
            add(new CompareTable("Reviewed by the files\u2019 own authority: not independent", comparison.own()));
        }
        comparison.guesses().forEach(guesses -> add(new GuessLine(guesses)));
        if (comparison.notBlind() + comparison.unfinished() > 0) {
            add(new Div(new Paragraph("Left out: " + Plural.of(comparison.notBlind(), "review")
                    + " submitted after the unmasking, " + comparison.unfinished() + " never submitted.")));
        }
    }

    private static FileLink link(String words, FileLink.Taking taking) {
        FileLink link = new FileLink(words, taking);
        link.addClassName("trig-export");
        return link;
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return "Before and late \u00b7 Casefiles \u00b7 Trigpoint";
    }
}
