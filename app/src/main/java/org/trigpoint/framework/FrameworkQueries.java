package org.trigpoint.framework;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.JOURNAL_HEAD;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.TURN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.framework.Cases.Case;
import org.trigpoint.framework.CodedPassages.Piece;
import org.trigpoint.framework.FrameworkCell.Extract;
import org.trigpoint.framework.FrameworkMatrix.Cell;
import org.trigpoint.framework.FrameworkMatrix.Column;
import org.trigpoint.framework.FrameworkMatrix.Link;
import org.trigpoint.framework.FrameworkMatrix.Row;
import org.trigpoint.framework.Material.OfSource;
import org.trigpoint.guides.TopicGuide;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.FrameworkMatrixId;
import org.trigpoint.sources.Quotations.Place;

/** Readings of framework matrices, each at one moment. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class FrameworkQueries {

    private final DSLContext sql;
    private final Charts charts;
    private final Grids grids;
    private final Composed composed;

    FrameworkQueries(DSLContext sql, Charts charts, Grids grids, Composed composed) {
        this.sql = sql;
        this.charts = charts;
        this.grids = grids;
        this.composed = composed;
    }

    /**
     * A matrix in a list.
     *
     * @param id its key
     * @param plan what it sets against what
     * @param columns how many of its columns stand, not being in the bin
     */
    public record Line(FrameworkMatrixId id, MatrixPlan plan, int columns) {}

    /**
     * The matrices of an analysis.
     *
     * @param reader who asks; of one site, those that speak of that site alone
     * @param analysis which
     * @return by name; empty when none is made
     * @throws NotFound when the study has no such analysis
     */
    public List<Line> of(Reader reader, AnalysisId analysis) {
        if (!sql.fetchExists(ANALYSIS, ANALYSIS.STUDY_ID.eq(reader.study()), ANALYSIS.ID.eq(analysis))) {
            throw new NotFound();
        }
        return charts.of(reader, analysis).stream()
                .map(one -> new Line(one.id(), one.plan(), one.columns().size()))
                .toList();
    }

    /**
     * A matrix with all its cells.
     *
     * @param reader who asks
     * @param matrix which
     * @return the matrix
     * @throws NotFound when there is none such for them
     */
    public FrameworkMatrix matrix(Reader reader, FrameworkMatrixId matrix) {
        Grid grid = grids.whole(reader, matrix);
        List<List<Cell>> cells = composed.of(reader, grid);
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < cells.size(); row++) {
            Case of = grid.cases().all().get(row);
            rows.add(new Row(of.key(), of.title(), of.under(), of.site(), of.role(), cells.get(row)));
        }
        Long number =
                sql.select(JOURNAL_HEAD.NUMBER).from(JOURNAL_HEAD).fetchSingle().value1();
        Charted charted = grid.matrix();
        return new FrameworkMatrix(
                matrix,
                charted.analysis(),
                charted.revision(),
                charted.plan(),
                columns(charted, cells),
                rows,
                grid.guides(),
                number);
    }

    private static List<Column> columns(Charted matrix, List<List<Cell>> cells) {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < matrix.columns().size(); column++) {
            int at = column;
            Charted.Column one = matrix.columns().get(column);
            columns.add(new Column(
                    one.id(),
                    one.topic(),
                    one.title(),
                    one.under(),
                    Denominators.of(
                            cells.stream().map(row -> row.get(at).told()).toList())));
        }
        return columns;
    }

    /**
     * One cell with the extracts of its case, its links, and the sources that were or were not asked.
     *
     * @param reader who asks
     * @param place which
     * @return the cell
     * @throws NotFound when there is none such for them
     */
    public FrameworkCell cell(Reader reader, CellPlace place) {
        Grids.Spot spot = grids.one(reader, place);
        Cell cell = composed.of(reader, spot.grid()).get(spot.row()).getFirst();
        List<FrameworkCell.OfSource> sources =
                spot.of().sources().stream().map(source -> source(spot, source)).toList();
        return new FrameworkCell(
                spot.of().title(),
                spot.column().title(),
                cell,
                extracts(
                        reader,
                        spot,
                        cell.summary() == null ? List.of() : cell.summary().links()),
                sources);
    }

    private static FrameworkCell.OfSource source(Grids.Spot spot, OfSource source) {
        return new FrameworkCell.OfSource(
                source.id(),
                source.title(),
                spot.grid().asked().in(source, spot.of(), spot.column()).stream()
                        .map(TopicGuide::name)
                        .toList(),
                source.coded());
    }

    private List<Extract> extracts(Reader reader, Grids.Spot spot, List<Link> links) {
        Map<Place, Piece> passages = new LinkedHashMap<>();
        spot.pieces().forEach(piece -> passages.putIfAbsent(piece.place(), piece));
        if (passages.isEmpty()) {
            return List.of();
        }
        Map<Place, String> words = composed.words(reader, passages.keySet());
        Map<Place, Turn> turns = turns(passages);
        List<Extract> extracts = new ArrayList<>();
        passages.forEach((place, piece) -> {
            OfSource source =
                    Objects.requireNonNull(spot.grid().material().sources().get(piece.source()));
            Turn turn = turns.getOrDefault(place, new Turn(1, null));
            extracts.add(new Extract(
                    piece.source(),
                    source.title(),
                    turn.number(),
                    turn.speaker(),
                    piece.version(),
                    piece.span(),
                    words.getOrDefault(place, ""),
                    links.stream()
                            .filter(link -> link.version().equals(piece.version())
                                    && link.span().equals(piece.span()))
                            .map(Link::number)
                            .findFirst()
                            .orElse(null)));
        });
        return extracts;
    }

    private record Turn(int number, @Nullable String speaker) {}

    /** In which turn each passage begins: the turns of their texts, gone through once. */
    private Map<Place, Turn> turns(Map<Place, Piece> passages) {
        Map<Place, Turn> found = new LinkedHashMap<>();
        var versions = passages.keySet().stream().map(Place::version).distinct().toList();
        var turns = sql.select(
                        TURN.VERSION_ID,
                        TURN.SPAN_START,
                        DSL.rowNumber().over().partitionBy(TURN.VERSION_ID).orderBy(TURN.SPAN_START),
                        SPEAKER.LABEL)
                .from(TURN)
                .leftJoin(SPEAKER)
                .on(SPEAKER.ID.eq(TURN.SPEAKER_ID))
                .where(TURN.VERSION_ID.in(versions))
                .orderBy(TURN.VERSION_ID, TURN.SPAN_START)
                .fetch();
        for (var turn : turns) {
            passages.keySet().stream()
                    .filter(place -> place.version().equals(turn.value1())
                            && place.span().start() >= turn.value2())
                    .forEach(place -> found.put(place, new Turn(turn.value3(), turn.value4())));
        }
        return found;
    }
}
