package org.trigpoint.ui.framework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.codes.Offer;
import org.trigpoint.framework.FrameworkQueries.Line;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.undo.UndoBar;

/** The framework matrices of an analysis, and making one. */
@PermitAll
@Route("study/:study/analysis/:analysis/framework")
@StyleSheet("context://trigpoint/framework.css")
public final class FrameworkListView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final FrameworkDesk desk;
    private RouteParameters route = RouteParameters.empty();
    private List<Step> way = List.of();
    private String title = "";

    FrameworkListView(FrameworkDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-charts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        route = event.getRouteParameters();
        show();
    }

    private void show() {
        removeAll();
        Reader reader = desk.door().reader(route);
        FrameworkAddress address = FrameworkAddress.of(reader.study(), route);
        Analysis analysis = desk.analyses().one(reader, address.analysis());
        String study = desk.studies().name(reader);
        way = List.of(
                new Step("Studies", ""),
                new Step(study, address.ofStudy()),
                new Step(analysis.name(), address.ofAnalysis() + "/themes"),
                Step.here("Framework matrices"));
        title = "Framework matrices \u00b7 " + study + " \u00b7 Trigpoint";
        showAll(reader, address, analysis);
    }

    private void showAll(Reader reader, FrameworkAddress address, Analysis analysis) {
        List<Line> lines = desk.queries().of(reader, address.analysis());
        boolean offered = analysis.method().offers(Offer.CHARTING);
        PageHeader header = new PageHeader(
                "Framework matrices",
                offered ? "Cases by themes: in each cell your own summary, with the passages it rests on." : "");
        Div actions = new Div();
        actions.addClassName("trig-actions");
        if (offered && reader instanceof Coder) {
            Button make = new Button("New matrix", pressed -> make(address));
            make.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(make);
        }
        actions.add(new Anchor(address.guides(), "Topic guides"), new UndoBar(desk.undo(), this::show).enter(reader));
        header.add(actions);
        add(header, desk.bars().of(reader.study(), analysis, "framework"));
        if (!offered && lines.isEmpty()) {
            add(new EmptyState("Not part of this method", analysis.method().why(Offer.CHARTING)));
        } else if (lines.isEmpty()) {
            add(new EmptyState(
                    "No matrix yet",
                    "A matrix has a row for each case and a column for each theme or code. Several can stand side by side,"
                            + " by participants, sources, sites or any attribute."));
        } else {
            add(list(lines, address));
        }
    }

    private static UnorderedList list(List<Line> lines, FrameworkAddress address) {
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-lines");
        for (Line line : lines) {
            Span what = new Span(line.plan().rows().label() + " by "
                    + Plural.of(line.columns(), "theme or code", "themes and codes"));
            what.addClassName("trig-soft");
            list.add(new ListItem(
                    new Div(new Anchor(address.one(line.id()), line.plan().name()), what)));
        }
        return list;
    }

    private void make(FrameworkAddress address) {
        new MatrixForm(desk, desk.door().reader(route), address.analysis())
                .making(plan -> FrameworkAddress.go(
                        address.one(desk.matrices().make(desk.door().coder(route), address.analysis(), plan))))
                .open();
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
