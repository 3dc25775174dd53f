package org.trigpoint.ui.records;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.RouteParameters;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.records.RecordImportQueries.FileLine;
import org.trigpoint.records.RecordImportQueries.FileRow;

/** The lines of a file, some at a time. */
final class LineGrid {

    private LineGrid() {}

    static Grid<FileRow> of(RecordDesk desk, RouteParameters route, FileLine file, Supplier<@Nullable String> verdict) {
        Grid<FileRow> grid = new Grid<>();
        grid.addColumn(FileRow::number).setHeader("Line").setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(row -> RecordWords.verdict(row.verdict()))
                .setHeader("What it does")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(FileRow::key).setHeader("Row").setWidth("14rem");
        grid.addColumn(row -> row.remarks().isEmpty() ? said(file, row) : String.join(" ", row.remarks()))
                .setHeader("What and why")
                .setWidth("24rem")
                .setFlexGrow(3);
        grid.setItems(
                query -> desk
                        .files()
                        .rows(desk.keeper(route), file.id(), verdict.get(), query.getOffset(), query.getLimit())
                        .stream(),
                query -> count(file, verdict.get()));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addClassName("trig-record-lines");
        grid.setHeight("60vh");
        return grid;
    }

    private static int count(FileLine file, @Nullable String verdict) {
        return verdict == null
                ? file.verdicts().values().stream().mapToInt(Integer::intValue).sum()
                : file.count(verdict);
    }

    private static String said(FileLine file, FileRow row) {
        return row.values().entrySet().stream()
                .map(value -> RecordWords.title(file.kind(), value.getKey()) + ": "
                        + (value.getValue().isEmpty()
                                ? "nothing"
                                : RecordWords.value(file.kind(), value.getKey(), value.getValue())))
                .collect(Collectors.joining("; "));
    }
}
