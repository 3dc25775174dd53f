package org.trigpoint.ui.casefiles;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.casefiles.CasefileReading;
import org.trigpoint.casefiles.Sample;
import org.trigpoint.migrations.CasefileId;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.files.FileDrop;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PageHeader;

/** The anonymised file of a drawn case is brought, what may tell too much is shown in it, and masked. */
@PermitAll
@Route("study/:study/casefiles/sample/:sample/file/:casefile")
@StyleSheet("context://trigpoint/casefiles.css")
public final class TextView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private static final int MOST_BYTES = 20 << 20;

    private final CasefileDesk desk;
    private final Div shown = new Div();
    private RouteParameters route = RouteParameters.empty();
    private List<Step> way = List.of();
    private String title = "";

    TextView(CasefileDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-masking-page");
        shown.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        shown.removeAll();
        route = event.getRouteParameters();
        Lead lead = desk.door().lead(route);
        Sample sample = desk.queries().one(lead, CasefileAddress.sample(route));
        CasefileId id = CasefileAddress.casefile(route);
        Sample.File file = sample.files().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        CasefileAddress address = new CasefileAddress(lead.study());
        title = file.reference();
        way = List.of(
                new Step("Studies", ""),
                new Step(desk.studies().name(lead), address.ofStudy()),
                new Step("Casefiles", address.casefiles()),
                new Step(sample.head().title(), address.sample(sample.head().id())),
                Step.here(title));
        add(
                new PageHeader(
                        title,
                        file.site() + " \u00b7 " + file.period().label() + ". Reviewers will read the masked text as "
                                + file.maskedId() + " and nothing else of this."),
                drop(),
                shown);
    }

    private FileDrop drop() {
        return new FileDrop(
                        "Choose the anonymised file",
                        "Word, PDF, OpenDocument, RTF or text",
                        MOST_BYTES,
                        this::received)
                .one();
    }

    private void received(String name, byte[] bytes) {
        shown.removeAll();
        try {
            CasefileReading reading =
                    desk.texts().read(desk.door().lead(route), CasefileAddress.casefile(route), name, bytes);
            shown.add(new Masking(reading, masks -> {
                Lead lead = desk.door().lead(route);
                desk.texts().keep(lead, CasefileAddress.casefile(route), reading, masks);
                UI.getCurrent().navigate(new CasefileAddress(lead.study()).sample(CasefileAddress.sample(route)));
                Notify.said("The masked text is kept.");
            }));
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
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
