package org.trigpoint.ui.casefiles;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.casefiles.CaseList;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.files.FileDrop;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PageHeader;

/** The list of closed cases is brought, looked at line by line, and drawn from. */
@PermitAll
@Route("study/:study/casefiles/draw")
@StyleSheet("context://trigpoint/chart.css")
@StyleSheet("context://trigpoint/casefiles.css")
public final class DrawView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private final CasefileDesk desk;
    private final Div shown = new Div();
    private RouteParameters route = RouteParameters.empty();
    private List<Step> way = List.of();

    DrawView(CasefileDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-draw-page");
        shown.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        shown.removeAll();
        route = event.getRouteParameters();
        Lead lead = desk.door().lead(route);
        CasefileAddress address = new CasefileAddress(lead.study());
        way = List.of(
                new Step("Studies", ""),
                new Step(desk.studies().name(lead), address.ofStudy()),
                new Step("Casefiles", address.casefiles()),
                Step.here("Draw a sample"));
        add(
                new PageHeader(
                        "Draw a sample",
                        "Bring the list of all closed cases. Every line is looked at first; then so many of each site and"
                                + " period are drawn at random, and the whole list is kept with what was drawn."),
                list(),
                shown);
    }

    private Section list() {
        Section part = new Section(new H2("The list"));
        part.addClassName("trig-section");
        Paragraph how = new Paragraph(
                "The first line names the columns: Reference, Site, Period and, where it is known, Closed. The period is"
                        + " before or late; the site, its code or name.");
        how.addClassName("trig-hint");
        TextArea pasted = new TextArea("Paste it from a spreadsheet");
        pasted.setPlaceholder("Reference\tSite\tPeriod\tClosed");
        pasted.setWidthFull();
        pasted.setMinHeight("8rem");
        pasted.setMaxHeight("20rem");
        Button look = new Button(
                "Look at the list",
                pressed -> received("pasted list.csv", pasted.getValue().getBytes(StandardCharsets.UTF_8)));
        part.add(how, pasted, look, drop());
        return part;
    }

    private FileDrop drop() {
        return new FileDrop("Choose a spreadsheet", "XLSX or CSV", MOST_BYTES, this::received).one();
    }

    private void received(String file, byte[] bytes) {
        shown.removeAll();
        try {
            Lead lead = desk.door().lead(route);
            CaseList list = desk.samples().look(lead, file, bytes);
            shown.add(new LookedAt(list));
            if (list.refused() == 0 && !list.lines().isEmpty()) {
                shown.add(new DrawForm(
                        desk,
                        route,
                        list,
                        sample -> UI.getCurrent().navigate(new CasefileAddress(lead.study()).sample(sample))));
            }
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
        return "Draw a sample \u00b7 Casefiles \u00b7 Trigpoint";
    }
}
