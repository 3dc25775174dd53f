package org.trigpoint.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.trigpoint.framework.Cases.Case;
import org.trigpoint.framework.CodedPassages.Piece;
import org.trigpoint.framework.CodedPassages.Saying;
import org.trigpoint.framework.ThemePassages.Hung;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.Quotations.Place;

/**
 * A matrix with its cases and what was coded for each cell. It reads nothing.
 *
 * @param pieces row by row, the codings of each cell
 * @param hung row by row, what hangs on the theme of each cell; nothing on codes
 * @param hidden whose work is hidden from the reader, by source
 */
record Grid(
        Charted matrix,
        Material material,
        Cases cases,
        AskedAbout asked,
        List<List<List<Piece>>> pieces,
        List<List<List<Hung>>> hung,
        int guides,
        Map<SourceId, Set<PersonId>> hidden) {

    static List<List<List<Piece>>> laidOut(Charted matrix, Cases cases, List<Piece> all) {
        return laidOut(matrix, cases, all, (column, piece) -> column.codes().contains(piece.code()));
    }

    static List<List<List<Hung>>> hung(Charted matrix, Cases cases, List<Hung> all) {
        return laidOut(
                matrix,
                cases,
                all,
                (column, one) -> one.theme().equals(column.topic().theme()));
    }

    private static <P extends Saying> List<List<List<P>>> laidOut(
            Charted matrix, Cases cases, List<P> all, BiPredicate<Charted.Column, P> belongs) {
        List<List<List<P>>> rows = new ArrayList<>();
        for (int row = 0; row < cases.all().size(); row++) {
            List<List<P>> cells = new ArrayList<>();
            matrix.columns().forEach(column -> cells.add(new ArrayList<>()));
            rows.add(cells);
        }
        for (P passage : all) {
            int row = cases.placeOf(passage);
            for (int column = 0; row >= 0 && column < matrix.columns().size(); column++) {
                if (belongs.test(matrix.columns().get(column), passage)) {
                    rows.get(row).get(column).add(passage);
                }
            }
        }
        return rows;
    }

    /**
     * What is known of a cell. A passage that contradicts the theme speaks against it, also where it is coded; what else is
     * coded for the theme or hangs on it is an extract of it.
     */
    CellState.Known known(int row, int column) {
        Set<Place> extracts = new HashSet<>();
        Set<Place> against = new HashSet<>();
        pieces.get(row).get(column).forEach(piece -> extracts.add(piece.place()));
        hung.get(row).get(column).forEach(one -> (one.against() ? against : extracts).add(one.place()));
        extracts.removeAll(against);
        return asked.known(cases.all().get(row), matrix.columns().get(column), extracts.size(), against.size());
    }

    /** Its cells, row by row. */
    List<Grids.Spot> spots() {
        List<Grids.Spot> spots = new ArrayList<>();
        for (int row = 0; row < cases.all().size(); row++) {
            for (int column = 0; column < matrix.columns().size(); column++) {
                spots.add(new Grids.Spot(
                        this,
                        row,
                        cases.all().get(row),
                        matrix.columns().get(column),
                        pieces.get(row).get(column)));
            }
        }
        return spots;
    }

    /** How many distinct passages. */
    static int passages(List<Piece> pieces) {
        Set<Place> places = new HashSet<>();
        pieces.forEach(piece -> places.add(piece.place()));
        return places.size();
    }

    /** Whether somebody's writing on a case is hidden from the reader: when their work on one of its sources is. */
    boolean hides(Case one, PersonId author) {
        return one.sources().stream()
                .anyMatch(source -> hidden.getOrDefault(source.id(), Set.of()).contains(author));
    }

    boolean hides(Resting.Rest rest) {
        return hidden.getOrDefault(new SourceId(rest.source()), Set.of()).contains(new PersonId(rest.coder()));
    }
}
