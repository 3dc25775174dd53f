package org.trigpoint.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.framework.Cases.Case;
import org.trigpoint.framework.CodedPassages.Piece;
import org.trigpoint.framework.FrameworkMatrix.Cell;
import org.trigpoint.framework.FrameworkMatrix.Change;
import org.trigpoint.framework.FrameworkMatrix.Summary;
import org.trigpoint.framework.Resting.Rest;
import org.trigpoint.framework.Written.At;
import org.trigpoint.framework.Written.Linked;
import org.trigpoint.framework.Written.OfCell;
import org.trigpoint.framework.Written.Said;
import org.trigpoint.migrations.FrameworkCellId;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Quotations;
import org.trigpoint.sources.Quotations.Place;

/** Puts what people wrote beside what lies in the material, cell by cell. Texts are read only where they have changed since. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Composed {

    private final Written written;
    private final Quotations quotations;

    Composed(Written written, Quotations quotations) {
        this.written = written;
        this.quotations = quotations;
    }

    /** The cells of a grid, row by row. */
    List<List<Cell>> of(Reader reader, Grid grid) {
        Reading reading = new Reading(
                grid,
                written.cells(grid.matrix().id()),
                written.states(grid.matrix().id()),
                written.links(reader, grid.matrix().id()));
        Map<Place, String> words = words(reader, reading.unsure());
        return reading.cells(place -> words.getOrDefault(place, ""));
    }

    /** The words at some places, each text read once. */
    Map<Place, String> words(Reader reader, Set<Place> places) {
        List<Place> asked = List.copyOf(places);
        List<Quotation> cut = asked.isEmpty() ? List.of() : quotations.cut(reader, asked, 0);
        Map<Place, String> words = new HashMap<>();
        for (int at = 0; at < asked.size(); at++) {
            words.put(asked.get(at), cut.get(at).words());
        }
        return words;
    }

    private record Reading(
            Grid grid, Map<At, OfCell> cells, Map<At, Said> states, Map<FrameworkCellId, List<Linked>> links) {

        List<List<Cell>> cells(Function<Place, String> words) {
            List<List<Cell>> rows = new ArrayList<>();
            for (int row = 0; row < grid.cases().all().size(); row++) {
                List<Cell> ofRow = new ArrayList<>();
                for (int column = 0; column < grid.matrix().columns().size(); column++) {
                    ofRow.add(cell(row, column, words));
                }
                rows.add(ofRow);
            }
            return rows;
        }

        private Cell cell(int row, int column, Function<Place, String> words) {
            Case of = grid.cases().all().get(row);
            List<Piece> pieces = grid.pieces().get(row).get(column);
            At at = new At(grid.matrix().columns().get(column).id(), of.key());
            OfCell cell = cells.get(at);
            Said said = said(of, at);
            CellState.Known known = grid.known(row, column);
            CellState follows = CellState.of(known);
            boolean hidden = cell != null && grid.hides(of, cell.cell().getAuthorId());
            return new Cell(
                    Grid.passages(pieces),
                    known.against(),
                    follows,
                    said == null
                            ? new Denominators.Told(follows, known.asked(), known.coded())
                            : Denominators.Told.byHand(said.state(), known),
                    said == null ? null : said.byHand(),
                    cell == null || hidden ? null : summary(cell, pieces, words),
                    hidden);
        }

        /** What a person said, unless their work is hidden from the reader: it is how they read the case. */
        private @Nullable Said said(Case of, At at) {
            Said said = states.get(at);
            return said == null || grid.hides(of, said.by()) ? null : said;
        }

        private Summary summary(OfCell cell, List<Piece> pieces, Function<Place, String> words) {
            List<Linked> linked = links.getOrDefault(cell.cell().getId(), List.of());
            List<Integer> changed = linked.stream()
                    .filter(one -> changed(one, words))
                    .map(one -> one.link().number())
                    .toList();
            Change change = cell.cell().getRevision() == 0
                    ? new Change(0, 0, 0, List.of())
                    : Resting.compare(seen(cell), pieces, words, changed);
            return new Summary(
                    cell.cell().getRevision(),
                    cell.cell().getSummary(),
                    cell.cell().getDraft(),
                    cell.author(),
                    cell.cell().getWrittenAt(),
                    change,
                    linked.stream().map(Linked::link).toList());
        }

        private static boolean changed(Linked one, Function<Place, String> words) {
            return one.link().held()
                    || (elsewhere(one) && !one.digest().equals(Resting.digest(words.apply(place(one)))));
        }

        private static boolean elsewhere(Linked one) {
            return !one.then().equals(one.link().version());
        }

        private static Place place(Linked one) {
            return new Place(one.link().version(), one.link().span());
        }

        private List<Rest> seen(OfCell cell) {
            return cell.rested().stream().filter(rest -> !grid.hides(rest)).toList();
        }

        Set<Place> unsure() {
            Set<Place> unsure = new HashSet<>();
            for (int row = 0; row < grid.cases().all().size(); row++) {
                for (int column = 0; column < grid.matrix().columns().size(); column++) {
                    At at = new At(
                            grid.matrix().columns().get(column).id(),
                            grid.cases().all().get(row).key());
                    OfCell cell = cells.get(at);
                    if (cell != null) {
                        unsure.addAll(Resting.unsure(
                                cell.rested(), grid.pieces().get(row).get(column)));
                        links.getOrDefault(cell.cell().getId(), List.of()).stream()
                                .filter(one -> elsewhere(one) && !one.link().held())
                                .forEach(one -> unsure.add(place(one)));
                    }
                }
            }
            return unsure;
        }
    }

    /** What was written in one cell, its links among it; null when nothing was. */
    @Nullable
    OfCell one(Grids.Spot spot) {
        return written.cells(spot.grid().matrix().id()).get(spot.at());
    }

    List<Linked> links(Reader reader, Grids.Spot spot, FrameworkCellId cell) {
        return Objects.requireNonNullElse(
                written.links(reader, spot.grid().matrix().id()).get(cell), List.of());
    }
}
