package org.trigpoint.ui.attributes;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
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
import org.trigpoint.access.Coder;
import org.trigpoint.attributes.FillPlan;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.files.FileDrop;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PageHeader;

/** A spreadsheet is brought, what it would do is shown row by row, and only then is it done. */
@PermitAll
@Route("study/:study/sources/attributes/fill")
@StyleSheet("context://trigpoint/attributes.css")
public final class FillView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private final AttributeDesk desk;
    private final Checkbox blanks = new Checkbox("An empty cell takes away what stands there");
    private final Div shown = new Div();
    private RouteParameters route = RouteParameters.empty();
    private String name = "";
    private String base = "";

    FillView(AttributeDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-attributes-page", "trig-fill-page");
        shown.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        shown.removeAll();
        route = event.getRouteParameters();
        Coder coder = desk.door().coder(route);
        name = desk.studies().name(coder);
        base = "study/" + coder.study().value();
        Paragraph how =
                new Paragraph("Download the grid, fill it in, and bring it back. Sources are found by their title;"
                        + " a column with a new head is a new attribute. What will change is shown first, and then all of it"
                        + " is taken or nothing.");
        how.addClassName("trig-hint");
        add(
                new PageHeader(
                        "Fill attributes", "", AttributeFiles.xlsx(desk, route), AttributeFiles.csv(desk, route)),
                new AttributeParts(base, true),
                how,
                blanks,
                drop(),
                shown);
    }

    private FileDrop drop() {
        return new FileDrop("Choose a spreadsheet", "XLSX or CSV", MOST_BYTES, this::received).one();
    }

    private void received(String file, byte[] bytes) {
        shown.removeAll();
        try {
            show(desk.attributes().foresee(desk.door().coder(route), file, bytes, blanks.getValue()));
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
    }

    private void show(FillPlan plan) {
        Paragraph told = new Paragraph(PlanTable.told(plan));
        told.addClassName("trig-fill-told");
        shown.add(told);
        if (plan.refused() == 0 && plan.cells() > 0) {
            Button fill = new Button(
                    "Set " + Plural.of(plan.cells(), "cell") + " of "
                            + Plural.of(plan.changing().size(), "source"),
                    pressed -> fill(plan));
            fill.addThemeVariants(ButtonVariant.PRIMARY);
            Button leave = new Button("Leave everything as it is", pressed -> shown.removeAll());
            Div actions = new Div(fill, leave);
            actions.addClassName("trig-actions");
            shown.add(actions);
        }
        shown.add(new PlanTable(plan));
    }

    private void fill(FillPlan plan) {
        try {
            int sources = desk.attributes().fill(desk.door().coder(route), plan);
            UI.getCurrent().navigate(base + "/sources/attributes");
            Notify.said(Plural.of(sources, "source") + " filled from \u201c" + plan.file()
                    + "\u201d. Undo takes it back as one.");
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
    }

    @Override
    public List<Step> way() {
        return List.of(
                new Step("Studies", ""),
                new Step(name, base),
                new Step("Sources", base + "/sources"),
                new Step("Attributes", base + "/sources/attributes"),
                Step.here("From a spreadsheet"));
    }

    @Override
    public String getPageTitle() {
        return "Fill attributes \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
