package org.trigpoint.ui.snapshots;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.matrices.ThemeMatrix;

/** The matrix of a snapshot as a table; each number is a button that opens what it counts. */
final class FrozenTable extends Div {

    /** Hears which cell is opened. */
    @FunctionalInterface
    interface Opening extends Serializable {

        /**
         * Opens a cell.
         *
         * @param title what it is about, with its number
         * @param row the key of its row
         * @param column the key of its column; null for the whole row
         */
        void open(String title, ThemeMatrix.RowKey row, @Nullable String column);
    }

    private final ThemeMatrix matrix;
    private final Opening opening;

    FrozenTable(ThemeMatrix matrix, Opening opening) {
        this.matrix = matrix;
        this.opening = opening;
        addClassName("snapshot-table");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Theme matrix");
        NativeTable table = new NativeTable();
        table.setCaptionText(
                matrix.request().title() + ". " + matrix.request().unit().meaning());
        table.getHead().add(heads());
        matrix.rows().forEach(row -> table.getBody().add(line(row)));
        add(table);
    }

    private NativeTableRow heads() {
        NativeTableRow heads = new NativeTableRow(head("Theme", ""));
        matrix.columns()
                .forEach(column -> heads.add(head(
                        column.label(),
                        Plural.of(column.sources(), "source") + ", "
                                + Plural.of(column.participants(), "participant"))));
        heads.add(head("Total", ""));
        return heads;
    }

    private static NativeTableHeaderCell head(String label, String under) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(new Span(label));
        head.getElement().setAttribute("scope", "col");
        if (!under.isEmpty()) {
            Span denominators = new Span(under);
            denominators.addClassName("under");
            head.add(denominators);
        }
        return head;
    }

    private NativeTableRow line(ThemeMatrix.Row row) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(row.name());
        name.getElement().setAttribute("scope", "row");
        NativeTableRow line = new NativeTableRow(name);
        for (int at = 0; at < row.cells().size(); at++) {
            ThemeMatrix.Column column = matrix.columns().get(at);
            line.add(cell(row, column.label(), row.cells().get(at), column.key()));
        }
        NativeTableCell total = cell(row, "all", row.total(), null);
        total.addClassName("total");
        line.add(total);
        return line;
    }

    private NativeTableCell cell(ThemeMatrix.Row row, String where, ThemeMatrix.Cell cell, @Nullable String column) {
        if (cell.or(0) == 0) {
            NativeTableCell empty = new NativeTableCell(cell.said());
            empty.addClassName("zero");
            return empty;
        }
        String title = row.name() + ", " + where + ": " + cell.said() + " "
                + matrix.request().unit().label().toLowerCase(Locale.UK);
        NativeButton number = new NativeButton(cell.said(), pressed -> opening.open(title, row.key(), column));
        number.setAriaLabel(title);
        return new NativeTableCell(number);
    }
}
