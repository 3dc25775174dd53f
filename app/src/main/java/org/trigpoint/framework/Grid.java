package org.trigpoint.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trigpoint.framework.Cases.Case;
import org.trigpoint.framework.CodedPassages.Piece;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.Quotations.Place;

/**
 * A matrix with its cases and what was coded for each cell. It reads nothing.
 *
 * @param hidden whose work is hidden from the reader, by source
 */
record Grid(
        Charted matrix,
        Material material,
        Cases cases,
        AskedAbout asked,
        List<List<List<Piece>>> pieces,
        int guides,
        Map<SourceId, Set<PersonId>> hidden) {

    static List<List<List<Piece>>> laidOut(Charted matrix, Cases cases, List<Piece> all) {
        List<List<List<Piece>>> rows = new ArrayList<>();
        for (int row = 0; row < cases.all().size(); row++) {
            List<List<Piece>> cells = new ArrayList<>();
            matrix.columns().forEach(column -> cells.add(new ArrayList<>()));
            rows.add(cells);
        }
        for (Piece piece : all) {
            int row = cases.placeOf(piece);
            for (int column = 0; row >= 0 && column < matrix.columns().size(); column++) {
                if (matrix.columns().get(column).codes().contains(piece.code())) {
                    rows.get(row).get(column).add(piece);
                }
            }
        }
        return rows;
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
