package org.trigpoint.ui.themes;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;

/** The cell that is open beside the matrix, and another column of the same row beside it to compare. The address keeps both. */
final class CellPanels extends Div {

    private static final String ROW = "row";
    private static final String COLUMN = "column";
    private static final String WITH = "with";

    private final OpenMatrix open;
    private final SerializableRunnable closed;

    CellPanels(OpenMatrix open, SerializableRunnable closed) {
        this.open = open;
        this.closed = closed;
        addClassName("trig-cell-panels");
        setVisible(false);
    }

    void open(MatrixTable.Cell cell) {
        go(cell, null);
    }

    private void go(MatrixTable.Cell cell, @Nullable String with) {
        show(cell, with);
        keep(cell, with);
    }

    /** What the address asks for; an address of yesterday may name what is not there any more. */
    void openAsked(Map<String, String> asked) {
        String row = asked.get(ROW);
        if (row == null) {
            return;
        }
        try {
            show(new MatrixTable.Cell(row, asked.get(COLUMN)), asked.get(WITH));
        } catch (NotFound gone) {
            removeAll();
            setVisible(false);
        }
    }

    private void show(MatrixTable.Cell cell, @Nullable String with) {
        removeAll();
        CellPanel first = new CellPanel(open, cell, this::closeAll);
        first.onCompare(column -> go(cell, column));
        add(first);
        if (with != null) {
            MatrixTable.Cell other = new MatrixTable.Cell(cell.theme(), with);
            add(new CellPanel(open, other, () -> go(cell, null)));
        }
        setVisible(true);
        setClassName("trig-comparing", with != null);
        first.focus();
    }

    private void closeAll() {
        removeAll();
        setVisible(false);
        keep(null, null);
        closed.run();
    }

    private void keep(MatrixTable.@Nullable Cell cell, @Nullable String with) {
        Map<String, String> words = new LinkedHashMap<>(open.request().words());
        if (cell != null) {
            words.put(ROW, cell.theme());
            String column = cell.column();
            if (column != null) {
                words.put(COLUMN, column);
            }
            if (with != null) {
                words.put(WITH, with);
            }
        }
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(open.address().matrix(), QueryParameters.simple(words)));
    }
}
