package org.trigpoint.framework;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.framework.Cases.Case;
import org.trigpoint.framework.CodedPassages.Piece;
import org.trigpoint.guides.TopicGuide;
import org.trigpoint.guides.TopicGuideQueries;
import org.trigpoint.migrations.FrameworkMatrixId;

/** Brings together what the cells of a matrix look at. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Grids {

    private final DSLContext sql;
    private final Charts charts;
    private final Fieldwork fieldwork;
    private final CodedPassages passages;
    private final ThemePassages hung;
    private final TopicGuideQueries guides;

    Grids(
            DSLContext sql,
            Charts charts,
            Fieldwork fieldwork,
            CodedPassages passages,
            ThemePassages hung,
            TopicGuideQueries guides) {
        this.sql = sql;
        this.charts = charts;
        this.fieldwork = fieldwork;
        this.passages = passages;
        this.hung = hung;
        this.guides = guides;
    }

    /** One cell with all that stands behind it. */
    record Spot(Grid grid, int row, Case of, Charted.Column column, List<Piece> pieces) {

        Written.At at() {
            return new Written.At(column.id(), of.key());
        }

        /** As a person calls the cell. */
        String name() {
            return of.title() + " \u00d7 " + column.title();
        }
    }

    /**
     * A whole matrix.
     *
     * @throws NotFound when there is none for this reader
     */
    Grid whole(Reader reader, FrameworkMatrixId matrix) {
        return grid(reader, charts.one(reader, matrix));
    }

    /**
     * One cell.
     *
     * @throws NotFound when the matrix has no such case or column for this reader
     */
    Spot one(Reader reader, CellPlace place) {
        Charted matrix = charts.one(reader, place.matrix());
        Charted.Column column = matrix.columns().stream()
                .filter(one -> one.id().equals(place.column()))
                .findFirst()
                .orElseThrow(NotFound::new);
        Grid grid = grid(reader, matrix.only(List.of(column)));
        Case of = grid.cases().find(place.row());
        if (of == null) {
            throw new NotFound();
        }
        int row = grid.cases().all().indexOf(of);
        return new Spot(grid, row, of, column, grid.pieces().get(row).getFirst());
    }

    private Grid grid(Reader reader, Charted matrix) {
        Material material = fieldwork.of(reader, matrix);
        Cases cases = new Cases(matrix.plan(), material);
        List<TopicGuide> all = guides.of(reader, matrix.analysis());
        List<Piece> coded = passages.of(reader, matrix.analysis(), Charts.codesOf(matrix));
        return new Grid(
                matrix,
                material,
                cases,
                new AskedAbout(all, material),
                Grid.laidOut(matrix, cases, coded),
                Grid.hung(matrix, cases, hung.of(reader, matrix.analysis(), Charts.themesOf(matrix))),
                all.size(),
                Blindness.hidden(sql, reader.person(), matrix.analysis()));
    }
}
