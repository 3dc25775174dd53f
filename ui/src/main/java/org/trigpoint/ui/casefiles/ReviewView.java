package org.trigpoint.ui.casefiles;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.trigpoint.access.Member;
import org.trigpoint.casefiles.ReviewQueries.MaskedFile;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.scoring.Sheet;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.form.FormBeside;
import org.trigpoint.ui.form.FormMode;
import org.trigpoint.ui.form.FormSheet;
import org.trigpoint.ui.form.KeptForm;
import org.trigpoint.ui.form.OpenedAgain;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.parts.PaneText;

/** A masked file and its form, side by side. What would tell its site or period reaches this screen nowhere. */
@PermitAll
@Route("study/:study/casefiles/review/:assessment")
@StyleSheet("context://trigpoint/casefiles.css")
public final class ReviewView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final CasefileDesk desk;
    private List<Step> way = List.of();
    private String title = "";

    ReviewView(CasefileDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        RouteParameters route = event.getRouteParameters();
        Member member = desk.door().member(route);
        AssessmentId id = CasefileAddress.assessment(route);
        MaskedFile file = desk.reviews().text(member, id);
        Sheet sheet = desk.sheets().mine(member, id);
        CasefileAddress address = new CasefileAddress(member.study());
        title = file.maskedId();
        way = List.of(
                new Step("Studies", ""),
                new Step(desk.studies().name(member), address.ofStudy()),
                new Step("Casefiles", address.casefiles()),
                Step.here(title));
        FormSheet form = form(route, sheet);
        add(
                new PageHeader(
                        "Casefile " + title,
                        "Authorities, dates and names are masked. Rate what the file shows; where it shows nothing, say so"
                                + " instead of guessing."),
                new FormBeside(form, PaneText.plain(file.maskedId(), 1, file.maskedId(), file.text(), List.of())));
        form.show(KeptForm.shown(sheet, FormMode.SHEET, List.of("passage", "note"), Clock.systemUTC())
                .noticing(desk.sheets()
                        .reopened(member, id)
                        .map(OpenedAgain::sentence)
                        .orElse("")));
    }

    private FormSheet form(RouteParameters route, Sheet sheet) {
        AssessmentId id = sheet.head().id();
        FormSheet form = new FormSheet(
                KeptForm.keeping(entries -> desk.filling().keep(desk.door().member(route), id, entries)));
        form.onSubmit(() -> submit(route, id));
        form.onLocked(() -> UI.getCurrent().refreshCurrentRoute(false));
        return form;
    }

    private void submit(RouteParameters route, AssessmentId id) {
        new FormDialog(
                        "Submit your review?",
                        "Submit",
                        () -> {
                            Member member = desk.door().member(route);
                            desk.filling().submit(member, id);
                            UI.getCurrent().navigate(new CasefileAddress(member.study()).casefiles());
                            Notify.said("Your review is submitted.");
                        },
                        new Paragraph(
                                "It is locked from then on. Nobody sees what you answered before the whole sample is"
                                        + " unmasked."))
                .open();
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return "Casefile " + title + " \u00b7 Trigpoint";
    }
}
