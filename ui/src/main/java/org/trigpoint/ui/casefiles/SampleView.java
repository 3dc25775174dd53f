package org.trigpoint.ui.casefiles;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.access.Lead;
import org.trigpoint.casefiles.Sample;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.Moments;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PageHeader;

/** A sample as its lead sees it: which file is which, what has its text, and how far the reviewers are. */
@PermitAll
@Route("study/:study/casefiles/sample/:sample")
@StyleSheet("context://trigpoint/chart.css")
@StyleSheet("context://trigpoint/casefiles.css")
public final class SampleView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final CasefileDesk desk;
    private List<Step> way = List.of();
    private String title = "";

    SampleView(CasefileDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-sample-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Lead lead = desk.door().lead(event);
        Sample sample = desk.queries().one(lead, CasefileAddress.sample(event.getRouteParameters()));
        CasefileAddress address = new CasefileAddress(lead.study());
        title = sample.head().title();
        way = List.of(
                new Step("Studies", ""),
                new Step(desk.studies().name(lead), address.ofStudy()),
                new Step("Casefiles", address.casefiles()),
                Step.here(title));
        add(header(event.getRouteParameters(), sample, address), facts(sample.head()));
        if (sample.closed()) {
            Paragraph closed =
                    new Paragraph("You review in this sample yourself, so which file is which is closed to you"
                            + " until it is unmasked.");
            closed.addClassName("trig-form-refused");
            add(closed);
        } else {
            add(new SampleFiles(sample, address));
        }
        add(new SampleReviewers(sample));
    }

    private PageHeader header(RouteParameters route, Sample sample, CasefileAddress address) {
        Sample.Head head = sample.head();
        if (head.unmasked()) {
            Anchor result = new Anchor(address.result(head.id()), "Before and late compared");
            result.addClassName("trig-export");
            return new PageHeader(head.title(), Words.progress(head), result);
        }
        Button ask = new Button("Ask reviewers", pressed -> AskDialog.open(desk, route, sample, SampleView::again));
        if (head.texts() == head.drawn()) {
            ask.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return new PageHeader(
                head.title(),
                Words.progress(head),
                ask,
                new Button("Unmask", pressed -> UnmaskDialog.open(desk, route, head, SampleView::again)));
    }

    private static void again(String said) {
        UI.getCurrent().refreshCurrentRoute(false);
        Notify.said(said);
    }

    private static Paragraph facts(Sample.Head head) {
        var unmaskedAt = head.unmaskedAt();
        Paragraph facts = new Paragraph(Words.drawn(head) + " by " + head.drawnBy() + ", "
                + Moments.brief(head.drawnAt()) + ": of each site " + head.before() + " closed before the pilot and "
                + head.late() + " late in it, seed " + head.seed() + ". Form: " + head.instrument() + "."
                + (unmaskedAt == null
                        ? ""
                        : " Unmasked by " + head.unmaskedBy() + ", " + Moments.brief(unmaskedAt) + ": "
                                + head.unmaskedWhy()));
        facts.addClassName("trig-soft");
        return facts;
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 Casefiles \u00b7 Trigpoint";
    }
}
