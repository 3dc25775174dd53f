package org.trigpoint.ui.framework;

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
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.framework.FrameworkMatrix;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.undo.UndoBar;

/** One framework matrix: its cells and what they rest on, or how many were asked and speak of each theme. */
@PermitAll
@Route("study/:study/analysis/:analysis/framework/:matrix")
@StyleSheet("context://trigpoint/framework.css")
public final class FrameworkView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final FrameworkDesk desk;
    private final UndoBar undo;
    private final FrameworkNews news;
    private RouteParameters route = RouteParameters.empty();
    private List<Step> way = List.of();
    private String title = "";
    private boolean asked;

    FrameworkView(FrameworkDesk desk) {
        this.desk = desk;
        this.undo = new UndoBar(desk.undo(), this::show);
        this.news = new FrameworkNews(this, desk, this::show);
        addClassNames("trig-page", "trig-chart");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        route = event.getRouteParameters();
        asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("part")
                .filter("asked"::equals)
                .isPresent();
        show();
    }

    private void show() {
        removeAll();
        Reader reader = desk.door().reader(route);
        long since = desk.live().now(reader);
        FrameworkAddress address = FrameworkAddress.of(reader.study(), route);
        Analysis analysis = desk.analyses().one(reader, address.analysis());
        FrameworkMatrix matrix = desk.queries().matrix(reader, FrameworkAddress.matrix(route));
        if (!matrix.analysis().equals(address.analysis())) {
            throw new NotFound();
        }
        String study = desk.studies().name(reader);
        way = List.of(
                new Step("Studies", ""),
                new Step(study, address.ofStudy()),
                new Step(analysis.name(), address.ofAnalysis() + "/themes"),
                new Step("Framework matrices", address.all()),
                Step.here(matrix.plan().name()));
        title = matrix.plan().name() + " \u00b7 " + study + " \u00b7 Trigpoint";
        FrameworkGrid grid = new FrameworkGrid();
        PageHeader header = new PageHeader(matrix.plan().name(), "");
        header.add(new MatrixActions(desk, route, address, matrix, grid, this::show), undo.enter(reader));
        add(
                header,
                desk.bars().of(reader.study(), analysis, "framework"),
                new MatrixParts(address, matrix.id(), asked),
                news.line());
        showPart(reader, address, matrix, grid);
        news.follow(reader, since, matrix, grid);
    }

    private void showPart(Reader reader, FrameworkAddress address, FrameworkMatrix matrix, FrameworkGrid grid) {
        if (matrix.guides() == 0) {
            Paragraph none = new Paragraph(
                    "No topic guide is written yet: until one is, nothing counts as asked. Write them under Topic guides.");
            none.addClassName("trig-chart-note");
            add(none);
        }
        if (matrix.rows().isEmpty() || matrix.columns().isEmpty()) {
            add(new EmptyState(
                    "Nothing to set out",
                    "This matrix has no case or no column that you can see: change what it sets against what."));
        } else if (asked) {
            add(new AskedTable("By site", matrix, matrix.bySite()), new AskedTable("By role", matrix, matrix.byRole()));
        } else {
            showGrid(reader, address, matrix, grid);
        }
    }

    private void showGrid(Reader reader, FrameworkAddress address, FrameworkMatrix matrix, FrameworkGrid grid) {
        boolean editable = reader instanceof Coder;
        CellSteps steps = new CellSteps(desk, route, address.analysis(), matrix.id(), grid, undo::refresh);
        CellPanel panel = new CellPanel(address, steps, editable);
        steps.beside(panel);
        grid.show(matrix, editable);
        Paragraph keys =
                new Paragraph("Arrows move; Enter, F2 or typing writes, Enter keeps and goes down, Alt Enter begins a"
                        + " line, Escape leaves it as it was. Space shows the whole words of a row, F6 goes to the panel, where all of"
                        + " a summary stands. Alt 1 to 9 links an extract, Alt S starts from extracts, Alt C confirms, Ctrl C copies"
                        + " the table, Alt Shift and arrows size rows and columns.");
        keys.addClassName("trig-keys");
        Div both = new Div(grid, panel);
        both.addClassName("trig-chart-and-panel");
        add(both, keys);
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
