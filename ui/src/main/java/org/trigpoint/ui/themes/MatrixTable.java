package org.trigpoint.ui.themes;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of counts that is read like a spreadsheet: arrows move, Enter opens, heads stay in sight. The element in the
 * browser paints a plain HTML table; this side hands it the numbers and hears which cell is opened.
 */
@Tag("trig-matrix")
@JsModule("context://trigpoint/matrix-table.js")
final class MatrixTable extends Component {

    private static final String CALL =
            "const table = this; customElements.whenDefined('trig-matrix').then(() => table[$0](...$1));";

    /** All that is painted; under the total, as under each column, stands what it is counted among. */
    record Shown(String caption, String corner, String underTotal, List<Head> heads, List<Line> lines)
            implements Serializable {}

    /** A column: what it lies within, its label, its denominators, and whether something of it is not recorded. */
    record Head(String key, String group, String label, String under, boolean none) implements Serializable {}

    /** A row: the theme or code, where it is shown, and its counts in the order of the heads. */
    record Line(String theme, String name, String href, List<Count> cells, Count total) implements Serializable {}

    /**
     * A count as it is painted: its words, the same in full with the unit, its kind of cell, from 0 to 1 how much it is of the
     * largest, and what is copied.
     */
    record Count(String said, String says, String kind, double heat, String copied) implements Serializable {}

    /** A cell that is opened; without a column it is the total. */
    record Cell(String theme, @Nullable String column) implements Serializable {}

    void show(Shown shown) {
        call("show", shown);
    }

    /** Gives the focus back to the cell that had it last. */
    void focusCell() {
        call("focusCell");
    }

    void onOpen(SerializableConsumer<Cell> open) {
        getElement()
                .addEventListener("trig-cell", heard -> open.accept(heard.getEventDetail(Cell.class)))
                .addEventDetail();
    }

    private void call(String method, Object... arguments) {
        getElement().executeJs(CALL, method, List.of(arguments));
    }
}
