package org.trigpoint.ui.themes;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.CountingUnit;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.matrices.ThemeMatrix;
import org.trigpoint.matrices.ThemeMatrixQueries;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.AnalysisBar;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;

/** Themes set against sites, roles, waves, kinds or participants; every number opens what it counts. */
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
        QueryParameters asked = event.getLocation().getQueryParameters();
        show(
                reader,
                address,
                desk.themes().bars().of(reader.study(), analysis, "matrix"),
                MatrixRequest.of(
                        address.analysis(),
                        By.of(asked.getSingleParameter("by").orElse(By.SITE.word())),
                        CountingUnit.of(asked.getSingleParameter("count").orElse(CountingUnit.SEGMENTS.word()))));
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Reader reader, AnalysisAddress address, AnalysisBar bar, MatrixRequest request) {
        ThemeMatrix matrix = desk.matrices().of(reader, request);
        if (matrix.rows().isEmpty()) {
            add(
                    new PageHeader("Theme matrix", ""),
                    bar,
                    new EmptyState(
                                    "No theme to set out yet",
                                    "The matrix has one row a theme that is not dropped: make a first theme.")
                            .firstStep("Go to the themes", pressed -> Going.to(address.themes())));
            return;
        }
        CodeTree tree = desk.themes().codes().tree(reader, address.analysis());
        MatrixTable table = new MatrixTable();
        CellPanel panel = new CellPanel(table::focusCell);
        table.show(MatrixPainted.of(matrix, address));
        table.onOpen(cell -> open(matrix, cell, panel, address, tree));
        Div both = new Div(table, panel);
        both.addClassName("trig-matrix-and-cell");
        add(
                new PageHeader("Theme matrix", "Every number opens the words that it counts."),
                bar,
                filters(address, request, table),
                both);
    }

    private Div filters(AnalysisAddress address, MatrixRequest request, MatrixTable table) {
        Select<By> by = new Select<>();
        by.setLabel("Columns");
        by.setItems(By.plain());
        by.setItemLabelGenerator(By::label);
        by.setValue(request.by().getFirst());
        by.addValueChangeListener(
                chosen -> go(address, MatrixRequest.of(request.analysis(), chosen.getValue(), request.unit())));
        Select<CountingUnit> unit = new Select<>();
        unit.setLabel("Count");
        unit.setItems(CountingUnit.values());
        unit.setItemLabelGenerator(CountingUnit::label);
        unit.setValue(request.unit());
        unit.addValueChangeListener(
                chosen -> go(address, MatrixRequest.of(request.analysis(), request.by().getFirst(), chosen.getValue())));
        Div filters = new Div(by, unit, new ExportBar(desk, route, request, table));
        filters.addClassName("trig-filters");
        return filters;
    }

    private static void go(AnalysisAddress address, MatrixRequest request) {
        Going.to(address.matrix(request));
    }

    private void open(
            ThemeMatrix matrix, MatrixTable.Cell cell, CellPanel panel, AnalysisAddress address, CodeTree tree) {
        Reader reader = desk.themes().door().reader(route);
        ThemeMatrixQueries.Cell asked = new ThemeMatrixQueries.Cell(ThemeMatrix.RowKey.of(cell.theme()), cell.column());
        panel.show(
                MatrixPainted.titleOf(matrix, cell),
                desk.matrices()
                        .extracts(reader, matrix.request(), asked, 0, Integer.MAX_VALUE)
                        .page(),
                address,
                tree);
    }
}
