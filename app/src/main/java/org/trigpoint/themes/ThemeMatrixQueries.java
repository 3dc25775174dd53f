package org.trigpoint.themes;

import static org.trigpoint.migrations.schema.Tables.JOURNAL_HEAD;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.coding.Extract;
import org.trigpoint.coding.ExtractQueries;
import org.trigpoint.coding.Passage;
import org.trigpoint.coding.SegmentQueries;
import org.trigpoint.coding.SourceSegments;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** The matrices of themes, and the extracts that a cell rests on. One reading at one moment. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ThemeMatrixQueries {

    private static final int TEXTS_AT_A_TIME = 32;

    private final DSLContext sql;
    private final ThemeQueries themes;
    private final SegmentQueries segments;
    private final ExtractQueries extracts;
    private final Facets facets;

    ThemeMatrixQueries(
            DSLContext sql, ThemeQueries themes, SegmentQueries segments, ExtractQueries extracts, Facets facets) {
        this.sql = sql;
        this.themes = themes;
        this.segments = segments;
        this.extracts = extracts;
        this.facets = facets;
    }

    /**
     * A matrix of the themes of an analysis that are not dropped.
     *
     * @param reader who asks; a member of one site alone has that site's material counted
     * @param request which
     * @return the matrix; without rows when there are no themes yet
     * @throws NotFound when the study has no such analysis
     */
    public ThemeMatrix of(Reader reader, ThemeMatrix.Request request) {
        List<Theme> shown = shown(reader, request);
        Facets.All known = facets.of(reader);
        MatrixColumns columns = new MatrixColumns(request.by(), known);
        List<List<CellCount>> cells = new ArrayList<>();
        shown.forEach(theme -> cells.add(blanks(request.unit(), columns.size() + 1)));
        RowsOfCodes rows = new RowsOfCodes(shown);
        BiConsumer<SourceSegments, WordPositions> counting = (ofSource, words) -> {
            Facets.OfSource source = known.sources().get(ofSource.source().value());
            if (source != null) {
                count(ofSource, source, columns, rows, cells, words);
            }
        };
        List<SourceSegments> all = segments(reader, request);
        if (request.unit() == CountingUnit.WORDS) {
            withWords(reader, all, rows, counting);
        } else {
            all.forEach(ofSource -> counting.accept(ofSource, WordPositions.NONE));
        }
        return described(request, shown, columns, cells);
    }

    /**
     * The extracts that a cell rests on, or a whole row.
     *
     * @param reader who asks
     * @param request the matrix
     * @param theme the row
     * @param column the key of the column; null for the whole row
     * @return one a distinct passage, in the order of source title and position; where a passage carries several codes
     *     of the theme, the first given
     * @throws NotFound when the analysis has no such theme
     */
    public List<Extract> extracts(Reader reader, ThemeMatrix.Request request, ThemeId theme, @Nullable String column) {
        Theme row = shown(reader, request).stream()
                .filter(one -> one.id().equals(theme))
                .findFirst()
                .orElseThrow(NotFound::new);
        Facets.All known = facets.of(reader);
        MatrixColumns columns = new MatrixColumns(request.by(), known);
        int wanted = column == null ? -1 : columns.placeOf(column);
        RowsOfCodes codes = new RowsOfCodes(List.of(row));
        List<Passage> found = new ArrayList<>();
        for (SourceSegments ofSource : segments(reader, request)) {
            Facets.OfSource source = known.sources().get(ofSource.source().value());
            int last = -1;
            for (int at = 0; source != null && at < ofSource.size(); at++) {
                if (codes.of(ofSource.code(at)) != null
                        && (wanted < 0 || columns.of(source, ofSource.participant(at)) == wanted)
                        && !same(ofSource, last, at)) {
                    Span span = new Span(ofSource.start(at), ofSource.end(at));
                    found.add(new Passage(ofSource.source(), ofSource.version(), span));
                    last = at;
                }
            }
        }
        return extracts.ofPassages(reader, request.analysis(), row.codes(), found, 120);
    }

    private static boolean same(SourceSegments segments, int one, int other) {
        return one >= 0 && segments.start(one) == segments.start(other) && segments.end(one) == segments.end(other);
    }

    private List<SourceSegments> segments(Reader reader, ThemeMatrix.Request request) {
        return request.by().ofSpeaker() || request.unit() == CountingUnit.PARTICIPANTS
                ? segments.withSpeakers(reader, request.analysis())
                : segments.of(reader, request.analysis());
    }

    private List<Theme> shown(Reader reader, ThemeMatrix.Request request) {
        return themes.of(reader, request.analysis()).stream()
                .filter(theme -> theme.status() != ThemeStatus.DROPPED)
                .toList();
    }

    private static void count(
            SourceSegments ofSource,
            Facets.OfSource source,
            MatrixColumns columns,
            RowsOfCodes rowsOfCodes,
            List<List<CellCount>> cells,
            WordPositions words) {
        long key = ofSource.source().value();
        long speaking = -1;
        int column = 0;
        for (int at = 0; at < ofSource.size(); at++) {
            int[] rows = rowsOfCodes.of(ofSource.code(at));
            if (rows == null) {
                continue;
            }
            long speaks = ofSource.participant(at);
            if (speaks != speaking) {
                speaking = speaks;
                column = columns.of(source, speaks);
            }
            for (int row : rows) {
                List<CellCount> ofRow = cells.get(row);
                ofRow.get(column).add(key, ofSource.start(at), ofSource.end(at), speaks, words);
                ofRow.getLast().add(key, ofSource.start(at), ofSource.end(at), speaks, words);
            }
        }
    }

    private ThemeMatrix described(
            ThemeMatrix.Request request, List<Theme> shown, MatrixColumns columns, List<List<CellCount>> cells) {
        List<ThemeMatrix.Column> described = new ArrayList<>(columns.described());
        int last = described.size() - 1;
        boolean nothingUnrecorded = described.get(last).sources() == 0
                && cells.stream().allMatch(row -> row.get(last).value() == 0);
        int width = nothingUnrecorded ? last : last + 1;
        List<ThemeMatrix.Row> rows = new ArrayList<>();
        for (int row = 0; row < shown.size(); row++) {
            List<CellCount> ofRow = cells.get(row);
            rows.add(new ThemeMatrix.Row(
                    shown.get(row),
                    ofRow.subList(0, width).stream().map(CellCount::value).toList(),
                    ofRow.getLast().value()));
        }
        Long number =
                sql.select(JOURNAL_HEAD.NUMBER).from(JOURNAL_HEAD).fetchSingle().value1();
        return new ThemeMatrix(request, List.copyOf(described.subList(0, width)), rows, number);
    }

    private static List<CellCount> blanks(CountingUnit unit, int size) {
        List<CellCount> blanks = new ArrayList<>(size);
        for (int cell = 0; cell < size; cell++) {
            blanks.add(new CellCount(unit));
        }
        return blanks;
    }

    /** Words are counted in the texts themselves: each is fetched once, and let go again. */
    private void withWords(
            Reader reader,
            List<SourceSegments> all,
            RowsOfCodes rows,
            BiConsumer<SourceSegments, WordPositions> counting) {
        Map<VersionId, SourceSegments> byText = new HashMap<>();
        all.stream()
                .filter(ofSource ->
                        IntStream.range(0, ofSource.size()).anyMatch(at -> rows.of(ofSource.code(at)) != null))
                .forEach(ofSource -> byText.put(ofSource.version(), ofSource));
        try (var texts = sql.select(TEXT_VERSION.ID, TEXT_VERSION.TEXT)
                .from(TEXT_VERSION)
                .where(TEXT_VERSION.STUDY_ID.eq(reader.study()), TEXT_VERSION.ID.in(byText.keySet()))
                .fetchSize(TEXTS_AT_A_TIME)
                .fetchLazy()) {
            for (var text : texts) {
                SourceSegments ofSource = byText.get(text.value1());
                if (ofSource != null) {
                    counting.accept(ofSource, WordPositions.of(text.value2()));
                }
            }
        }
    }
}
