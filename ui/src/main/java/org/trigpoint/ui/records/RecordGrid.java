package org.trigpoint.ui.records;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.RouteParameters;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trigpoint.access.Reader;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.codebooks.records.Column;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.records.RecordRow;
import org.trigpoint.ui.parts.LineButton;

/** The rows of a kind that some words find, some at a time. */
final class RecordGrid {

    private final RecordDesk desk;
    private final RouteParameters route;
    private final RecordKind kind;
    private final Supplier<String> words;

    RecordGrid(RecordDesk desk, RouteParameters route, RecordKind kind, Supplier<String> words) {
        this.desk = desk;
        this.route = route;
        this.kind = kind;
        this.words = words;
    }

    Grid<RecordRow> of(Reader reader, List<RecordRow> first, Consumer<RecordRow> change) {
        RecordAddress address = new RecordAddress(reader.study());
        Grid<RecordRow> grid = new Grid<>();
        grid.addComponentColumn(row -> RecordWords.link(RecordWords.key(kind, row), address.row(row.id())))
                .setHeader("Row")
                .setWidth("16rem")
                .setFlexGrow(1)
                .setFrozen(true);
        for (String column : columns(kind, first)) {
            grid.addColumn(row -> RecordWords.value(kind, column, row.value(column)))
                    .setHeader(RecordWords.title(kind, column))
                    .setAutoWidth(true);
        }
        if (reader instanceof RecordKeeper) {
            grid.addComponentColumn(
                            row -> new LineButton("Change here", RecordWords.key(kind, row), () -> change.accept(row)))
                    .setHeader("Change")
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        fill(grid);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setHeight("70vh");
        return grid;
    }

    private void fill(Grid<RecordRow> grid) {
        grid.setItems(
                query -> desk
                        .records()
                        .page(desk.door().reader(route), kind, words.get(), query.getOffset(), query.getLimit())
                        .rows()
                        .stream(),
                query -> desk.records()
                        .page(desk.door().reader(route), kind, words.get(), 0, 1)
                        .all());
    }

    /** The columns of the kind, and whatever else the first rows say. */
    private static Set<String> columns(RecordKind kind, List<RecordRow> rows) {
        Set<String> columns = new LinkedHashSet<>();
        kind.columns().stream()
                .filter(column -> !column.key())
                .map(Column::name)
                .forEach(columns::add);
        columns.addAll(items(kind, rows));
        return columns;
    }

    /** What the first rows say besides the columns of the kind. */
    static Set<String> items(RecordKind kind, List<RecordRow> rows) {
        Set<String> items =
                new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        rows.forEach(row -> items.addAll(row.values().keySet()));
        kind.columns().forEach(column -> items.remove(column.name()));
        return items;
    }
}
