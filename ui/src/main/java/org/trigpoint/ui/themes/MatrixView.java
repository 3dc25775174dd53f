package org.trigpoint.ui.themes;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.matrices.ThemeMatrixQueries.Shown;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;

/** Themes or codes set against what is known of sources and people; every number opens what it counts. */
@PermitAll
@Route("study/:study/analysis/:analysis/matrix")
@StyleSheet("context://trigpoint/themes.css")
public final class MatrixView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final MatrixDesk desk;
    private RouteParameters route = RouteParameters.empty();
    private List<Step> way = List.of();
    private String title = "";

    MatrixView(MatrixDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-matrix-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        route = event.getRouteParameters();
        Reader reader = desk.themes().door().reader(event);
        AnalysisAddress address = AnalysisAddress.of(reader.study(), route);
        String study = desk.themes().studies().name(reader);
        Analysis analysis = desk.themes().analyses().one(reader, address.analysis());
        way = List.of(
                new Step("Studies", ""),
                new Step(study, address.ofStudy()),
                new Step(analysis.name(), address.themes()),
                Step.here("Theme matrix"));
        title = "Theme matrix \u00b7 " + study + " \u00b7 Trigpoint";
        Map<String, String> asked = new HashMap<>();
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, values) -> asked.put(name, values.getFirst()));
        show(reader, address, desk.themes().bars().of(reader.study(), analysis, "matrix"), asked);
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Reader reader, AnalysisAddress address, Component bar, Map<String, String> asked) {
        MatrixRequest request = MatrixRequest.of(address.analysis(), asked);
        Shown shown = desk.matrices().shown(reader, request);
        SavedMatrices saved = new SavedMatrices(desk, reader, address, request);
        add(new PageHeader("Theme matrix", "Every number opens the words that it counts.", saved), bar);
        if (shown.matrix().rows().isEmpty()
                && request.rows().what() == MatrixRequest.What.THEMES
                && shown.choices().codes().isEmpty()) {
            add(new EmptyState(
                            "No theme to set out yet",
                            "The matrix has one row a theme that is not dropped, or one a code: make a first one.")
                    .firstStep("Go to the themes", pressed -> Going.to(address.themes())));
            return;
        }
        MatrixTable table = new MatrixTable();
        MatrixFields fields = new MatrixFields(request, shown.choices(), changed -> Going.to(address.matrix(changed)));
        add(fields, new ExportBar(desk, route, request, table));
        if (shown.matrix().rows().isEmpty()) {
            add(new EmptyState(
                    "No row to set out",
                    "There is no theme that is not dropped yet: choose codes as rows, or make a first theme."));
            return;
        }
        addMatrix(table, new OpenMatrix(desk, route, request, shown.matrix(), address, treeOf(shown)), asked);
    }

    private static CodeTree treeOf(Shown shown) {
        return new CodeTree(shown.choices().codes());
    }

    private void addMatrix(MatrixTable table, OpenMatrix open, Map<String, String> asked) {
        CellPanels panels = new CellPanels(open, table::focusCell);
        table.show(MatrixPainted.of(open.matrix(), open.address()));
        table.onOpen(panels::open);
        Div both = new Div(table, panels);
        both.addClassName("trig-matrix-and-cell");
        add(both);
        panels.openAsked(asked);
    }
}
