package org.trigpoint.snapshots;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.framework.CellState;
import org.trigpoint.framework.MatrixPlan.RowsBy;
import org.trigpoint.migrations.FrameworkMatrixId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.snapshots.SnapshotWritings.Case;
import org.trigpoint.snapshots.SnapshotWritings.Cell;
import org.trigpoint.snapshots.SnapshotWritings.Chart;
import org.trigpoint.snapshots.SnapshotWritings.Link;
import org.trigpoint.sources.SourceKind;

/** Puts frozen framework matrices together again, as far as they were written and a reader may see it. */
final class FrozenCharts {

    /** Rows that gather sources of several sites, unless the matrix is of one. */
    private static final Set<RowsBy> ACROSS_SITES =
            EnumSet.of(RowsBy.WAVES, RowsBy.KINDS, RowsBy.ROLES, RowsBy.ATTRIBUTE);

    private static final Comparator<Case> BY_TITLE =
            Comparator.comparing(Case::title, String.CASE_INSENSITIVE_ORDER).thenComparing(Case::title);

    private final FrozenStudy study;
    private final FrozenWritten written;
    private final FrozenEvidence evidence;
    private final Set<SourceId> open;
    private final @Nullable Long only;

    /** For a reader who sees these sources; of one site alone, that site. */
    FrozenCharts(
            FrozenStudy study,
            FrozenWritten written,
            FrozenEvidence evidence,
            Set<SourceId> open,
            @Nullable Long only) {
        this.study = study;
        this.written = written;
        this.evidence = evidence;
        this.open = open;
        this.only = only;
    }

    /** By name. */
    List<Chart> all() {
        return written.charts().stream()
                .filter(this::shows)
                .sorted(Comparator.comparing(FrozenWritten.Chart::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparingLong(FrozenWritten.Chart::id))
                .map(this::chart)
                .toList();
    }

    /** Who sees one site alone sees no row that spoke of others. */
    private boolean shows(FrozenWritten.Chart chart) {
        Long site = chart.siteId();
        return only == null || (site == null ? !ACROSS_SITES.contains(rows(chart)) : only.equals(site));
    }

    private static RowsBy rows(FrozenWritten.Chart chart) {
        return Stream.of(RowsBy.values())
                .filter(rows -> rows.word().equals(chart.rowsBy()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A matrix had rows by " + chart.rowsBy() + "."));
    }

    private Chart chart(FrozenWritten.Chart chart) {
        RowsBy rows = rows(chart);
        List<FrozenWritten.Column> columns = written.columns().stream()
                .filter(column ->
                        column.matrixId() == chart.id() && title(column).isPresent())
                .sorted(Comparator.comparingInt(FrozenWritten.Column::position)
                        .thenComparingLong(FrozenWritten.Column::id))
                .toList();
        Map<String, Map<Long, Cell>> cases = cells(chart);
        List<Case> shown = cases.entrySet().stream()
                .flatMap(one -> title(rows, one.getKey()).stream()
                        .map(title -> new Case(
                                title,
                                columns.stream()
                                        .map(column -> one.getValue().getOrDefault(column.id(), Cell.EMPTY))
                                        .toList())))
                .filter(one -> one.cells().stream().anyMatch(Cell::written))
                .sorted(BY_TITLE)
                .toList();
        return new Chart(
                new FrameworkMatrixId(chart.id()),
                chart.name(),
                rows.label(),
                columns.stream().map(column -> title(column).orElseThrow()).toList(),
                shown);
    }

    /** By case and column. */
    private Map<String, Map<Long, Cell>> cells(FrozenWritten.Chart chart) {
        Map<String, Map<Long, Cell>> cases = new TreeMap<>();
        Map<String, Map<Long, String>> said = written.states().stream()
                .filter(state -> state.matrixId() == chart.id())
                .collect(Collectors.groupingBy(
                        FrozenWritten.State::rowKey,
                        Collectors.toMap(FrozenWritten.State::columnId, FrozenCharts::said)));
        written.cells().stream()
                .filter(cell -> cell.matrixId() == chart.id())
                .forEach(cell -> row(cases, cell.rowKey()).put(cell.columnId(), cell(cell)));
        said.forEach((row, states) -> states.forEach((column, words) ->
                row(cases, row).merge(column, saying(Cell.EMPTY, words), (cell, nothing) -> saying(cell, words))));
        return cases;
    }

    private static Map<Long, Cell> row(Map<String, Map<Long, Cell>> cases, String key) {
        return cases.computeIfAbsent(key, fresh -> new TreeMap<>());
    }

    private static Cell saying(Cell cell, String words) {
        return new Cell(cell.text(), cell.draft(), cell.author(), cell.at(), words, cell.links());
    }

    private static String said(FrozenWritten.State state) {
        String label = Stream.of(CellState.values())
                .filter(one -> one.word().equals(state.state()))
                .map(CellState::label)
                .findFirst()
                .orElse(state.state());
        return label + ", set by hand: " + state.reason();
    }

    private Cell cell(FrozenWritten.Cell cell) {
        List<Link> links = written.links().stream()
                .filter(link -> link.cellId() == cell.id() && evidence.shows(link))
                .sorted(Comparator.comparingInt(FrozenWritten.Link::number))
                .map(link -> new Link(
                        link.number(),
                        new SourceId(link.sourceId()),
                        evidence.title(link),
                        new VersionId(link.versionId()),
                        FrozenEvidence.span(link),
                        evidence.words(link),
                        evidence.quotable(link)))
                .toList();
        return new Cell(cell.summary(), cell.draft(), study.coder(cell.authorId()), cell.writtenAt(), "", links);
    }

    /** The name of a column; empty when what it is about was in the bin. */
    private Optional<String> title(FrozenWritten.Column column) {
        Long theme = column.themeId();
        return theme == null
                ? first(study.rows().codes(), FrozenRows.Code::id, column.codeId())
                        .map(FrozenRows.Code::name)
                : first(study.rows().themes(), FrozenRows.Theme::id, theme).map(FrozenRows.Theme::name);
    }

    /** The name of a case; empty when the reader may not see it. */
    private Optional<String> title(RowsBy rows, String key) {
        return switch (rows) {
            case PARTICIPANTS ->
                first(study.rows().participants(), FrozenRows.Participant::id, number(key))
                        .filter(this::whole)
                        .map(FrozenRows.Participant::pseudonym);
            case SOURCES ->
                first(study.rows().sources(), FrozenRows.Source::id, number(key))
                        .filter(source -> open.contains(new SourceId(source.id())))
                        .map(FrozenRows.Source::title);
            case SITES ->
                first(study.rows().sites(), FrozenRows.Site::id, number(key))
                        .filter(site -> only == null || only.equals(site.id()))
                        .map(FrozenRows.Site::code);
            case WAVES ->
                first(study.rows().waves(), FrozenRows.Wave::id, number(key)).map(FrozenRows.Wave::name);
            case KINDS -> Optional.of(SourceKind.of(key).label());
            case ROLES, ATTRIBUTE -> Optional.of(key);
        };
    }

    /** Those whose material the reader sees whole: a summary of theirs tells of nothing else. */
    private boolean whole(FrozenRows.Participant one) {
        return only == null
                || (only.equals(one.siteId())
                        && study.rows().takingPart().stream()
                                .filter(part -> part.participantId() == one.id())
                                .allMatch(part -> open.contains(new SourceId(part.sourceId()))));
    }

    private static @Nullable Long number(String key) {
        return key.matches("[1-9][0-9]{0,17}") ? Long.valueOf(key) : null;
    }

    private static <T> Optional<T> first(List<T> rows, Function<T, Long> key, @Nullable Long wanted) {
        return rows.stream()
                .filter(row -> Objects.equals(key.apply(row), wanted))
                .findFirst();
    }
}
