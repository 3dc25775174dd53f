package org.trigpoint.ui.themes;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.matrices.ThemeMatrix;
import org.trigpoint.matrices.ThemeMatrixQueries.CellExtracts;
import org.trigpoint.matrices.ThemeMatrixQueries.Line;

/** The extracts that a cell of the matrix counts, fifty at a time; those that are ticked are put together to be printed. */
final class CellPanel extends Aside {

    private static final int AT_A_TIME = 50;

    private final OpenMatrix open;
    private final MatrixTable.Cell cell;
    private final Button close;
    private final Button more = new Button();
    private final Button quote = new Button();
    private final CellLines lines;
    private final Select<ThemeMatrix.Column> compare = new Select<>();
    private final List<Line> picked = new ArrayList<>();

    CellPanel(OpenMatrix open, MatrixTable.Cell cell, SerializableRunnable closed) {
        this.open = open;
        this.cell = cell;
        this.lines = new CellLines(open, this::pick);
        addClassName("trig-cell-panel");
        close = new Button("Close", pressed -> closed.run());
        close.addClickShortcut(Key.ESCAPE);
        Div head = new Div(new H2(MatrixPainted.titleOf(open.matrix(), cell)), close);
        head.addClassName("trig-cell-head");
        more.addClickListener(pressed -> showMore());
        quote.addClickListener(pressed -> new QuotationsDialog(picked).open());
        quote.setVisible(false);
        Paragraph count = new Paragraph();
        add(head, compare, count, quote, lines, more);
        compare.setVisible(false);
        count.setText(Plural.of(showMore(), "distinct passage") + ".");
    }

    /** Offers the other columns, to be read side by side. */
    void onCompare(SerializableConsumer<String> chosen) {
        List<ThemeMatrix.Column> others = open.matrix().columns().stream()
                .filter(column -> !column.key().equals(cell.column()))
                .toList();
        compare.setLabel("Compare with");
        compare.setItems(others);
        compare.setItemLabelGenerator(ThemeMatrix.Column::label);
        compare.setPlaceholder("Another column");
        compare.addValueChangeListener(change -> chosen.accept(change.getValue().key()));
        compare.setVisible(cell.column() != null && !others.isEmpty());
    }

    void focus() {
        close.focus();
    }

    private int showMore() {
        CellExtracts found = open.extracts(cell, lines.size(), AT_A_TIME);
        lines.show(found.page());
        int left = found.total() - lines.size();
        more.setVisible(left > 0);
        more.setText("Show " + Math.min(AT_A_TIME, left) + " more");
        return found.total();
    }

    private void pick(Line line, boolean ticked) {
        picked.remove(line);
        if (ticked) {
            picked.add(line);
        }
        quote.setVisible(!picked.isEmpty());
        quote.setText("Put " + Plural.of(picked.size(), "quotation") + " together");
    }
}
