package org.trigpoint.matrices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.codes.Code;
import org.trigpoint.coding.Passage;
import org.trigpoint.coding.SourceSegments;
import org.trigpoint.matrices.Material.Source;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** Counts a matrix over material: a pure function, the texts for words apart. */
public final class Counting {

    private final MatrixRequest request;
    private final Material material;
    private final List<MatrixRows.Asked> rows;
    private final Map<SourceId, Source> sources;
    private final MatrixColumns columns;
    private final RowsOfCodes rowsOfCodes;
    private final Map<Long, Integer> people = new HashMap<>();
    private final List<List<CellCount>> cells = new ArrayList<>();

    private Counting(Material material, MatrixRequest request) {
        this.request = request;
        this.material = material;
        this.rows = MatrixRows.of(request, material);
        this.sources = Narrowed.sources(material, request.only()).stream()
                .collect(Collectors.toMap(Source::id, source -> source, (one, other) -> one, LinkedHashMap::new));
        this.columns = new MatrixColumns(request, material, sources.values());
        List<Set<CodeId>> codes =
                rows.stream().map(MatrixRows.Asked::codes).collect(Collectors.toCollection(ArrayList::new));
        codes.add(request.percent() ? anyCode() : Set.of());
        this.rowsOfCodes = new RowsOfCodes(codes);
        codes.forEach(row -> cells.add(IntStream.rangeClosed(0, columns.size())
                .mapToObj(column -> new CellCount(request.unit()))
                .toList()));
        material.participants().keySet().forEach(one -> people.put(one.value(), people.size()));
    }

    /** Shares of segments and words are of what carries any code at all. */
    private Set<CodeId> anyCode() {
        return material.codes().flat().stream().map(Code::id).collect(Collectors.toSet());
    }

    /**
     * A matrix.
     *
     * @param material over what
     * @param request which; its analysis is the material's
     * @return the matrix; without rows when there are no themes or codes to set out
     * @throws org.trigpoint.Refusal when it would have more columns than anybody reads
     * @throws NotFound when it is narrowed to a set that is not there any more
     */
    public static ThemeMatrix of(Material material, MatrixRequest request) {
        Counting counting = new Counting(material, request);
        counting.count();
        return counting.described();
    }

    /**
     * The passages that a cell rests on, or a whole row.
     *
     * @param material over what
     * @param request the matrix
     * @param row the key of the row
     * @param column the key of the column; null for the whole row
     * @return each once, in the order of the sources and then of their starts and ends; with the codes of the row
     * @throws NotFound when the matrix has no such row or column
     */
    public static Passages passages(
            Material material, MatrixRequest request, ThemeMatrix.RowKey row, @Nullable String column) {
        Counting counting = new Counting(material, request);
        MatrixRows.Asked asked = counting.rows.stream()
                .filter(one -> one.key().equals(row))
                .findFirst()
                .orElseThrow(NotFound::new);
        return counting.found(asked.codes(), column);
    }

    /**
     * What a cell rests on.
     *
     * @param codes the codes of its row
     * @param passages each once
     */
    public record Passages(Set<CodeId> codes, List<Passage> passages) {}

    private Passages found(Set<CodeId> ofRow, @Nullable String column) {
        int wanted = column == null ? -1 : columns.placeOf(column);
        if (column != null && wanted < 0) {
            throw new NotFound();
        }
        RowsOfCodes codes = new RowsOfCodes(List.of(ofRow));
        List<Passage> found = new ArrayList<>();
        for (SourceSegments segments : material.segments()) {
            int last = -1;
            for (int at = 0; sources.containsKey(segments.source()) && at < segments.size(); at++) {
                if (codes.of(segments.code(at)) != null
                        && (wanted < 0 || columns.of(segments.source(), segments.participant(at)) == wanted)
                        && !same(segments, last, at)) {
                    Span span = new Span(segments.start(at), segments.end(at));
                    found.add(new Passage(segments.source(), segments.version(), span));
                    last = at;
                }
            }
        }
        return new Passages(ofRow, found);
    }

    private static boolean same(SourceSegments segments, int one, int other) {
        return one >= 0 && segments.start(one) == segments.start(other) && segments.end(one) == segments.end(other);
    }

    private void count() {
        Map<VersionId, Integer> byText = new HashMap<>();
        List<SourceSegments> all = material.segments();
        for (int at = 0; at < all.size(); at++) {
            SourceSegments segments = all.get(at);
            if (!sources.containsKey(segments.source())) {
                continue;
            }
            if (request.unit() != CountingUnit.WORDS) {
                count(segments, at, WordPositions.NONE);
            } else if (IntStream.range(0, segments.size())
                    .anyMatch(one -> rowsOfCodes.of(segments.code(one)) != null)) {
                byText.put(segments.version(), at);
            }
        }
        if (!byText.isEmpty()) {
            material.wording().texts(byText.keySet(), (version, text) -> {
                Integer at = byText.get(version);
                if (at != null) {
                    count(all.get(at), at, WordPositions.of(text));
                }
            });
        }
    }

    private void count(SourceSegments segments, int place, WordPositions words) {
        long speaking = -1;
        int column = 0;
        int person = -1;
        for (int at = 0; at < segments.size(); at++) {
            int[] rowsOfCode = rowsOfCodes.of(segments.code(at));
            if (rowsOfCode == null) {
                continue;
            }
            long speaks = segments.participant(at);
            if (speaks != speaking) {
                speaking = speaks;
                column = columns.of(segments.source(), speaks);
                person = people.getOrDefault(speaks, -1);
            }
            for (int row : rowsOfCode) {
                List<CellCount> ofRow = cells.get(row);
                ofRow.get(column).add(place, segments.start(at), segments.end(at), person, words);
                ofRow.getLast().add(place, segments.start(at), segments.end(at), person, words);
            }
        }
    }

    private ThemeMatrix described() {
        List<MatrixColumns.Held> held = columns.held();
        int[] shown = IntStream.range(0, columns.size())
                .filter(place -> !columns.isLeftOutWhenEmpty(place)
                        || held.get(place).sources() > 0
                        || cells.subList(0, rows.size()).stream()
                                .anyMatch(row -> row.get(place).value() > 0))
                .toArray();
        List<ThemeMatrix.Row> counted = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<CellCount> ofRow = cells.get(row);
            MatrixRows.Asked asked = rows.get(row);
            List<Integer> counts = IntStream.of(shown)
                    .map(place -> ofRow.get(place).value())
                    .boxed()
                    .toList();
            SmallCells told = SmallCells.of(counts, ofRow.getLast().value(), request.under());
            counted.add(new ThemeMatrix.Row(
                    asked.key(), asked.name(), asked.theme(), asked.codes(), told.cells(), told.total()));
        }
        return new ThemeMatrix(
                request,
                IntStream.of(shown)
                        .mapToObj(place -> columns.described(place, held.get(place), base(place, held.get(place))))
                        .toList(),
                all(held.getLast()),
                counted,
                material.moment());
    }

    private ThemeMatrix.Column all(MatrixColumns.Held held) {
        return new ThemeMatrix.Column(
                List.of(),
                List.of("all columns at once"),
                held.sources(),
                held.participants(),
                base(columns.size(), held));
    }

    private int base(int place, MatrixColumns.Held held) {
        return switch (request.unit()) {
            case SOURCES -> held.sources();
            case PARTICIPANTS -> held.participants();
            case SEGMENTS, WORDS -> cells.getLast().get(place).value();
        };
    }
}
