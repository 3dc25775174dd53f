package org.trigpoint.ui.themes;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.coding.Extract;

/** The extracts that a cell of the matrix counts, beside it. */
final class CellPanel extends Aside {

    private static final int AT_A_TIME = 50;

    private final Button close;

    CellPanel(Runnable closed) {
        addClassName("trig-cell-panel");
        close = new Button("Close", pressed -> {
            setVisible(false);
            closed.run();
        });
        close.addClickShortcut(Key.ESCAPE);
        setVisible(false);
    }

    void show(String title, List<Extract> extracts, AnalysisAddress address, CodeTree tree) {
        removeAll();
        Div head = new Div(new H2(title), close);
        head.addClassName("trig-cell-head");
        add(head, new Paragraph(Counted.of(extracts.size(), "distinct passage") + "."));
        ExtractLines lines = new ExtractLines(address, tree);
        add(lines);
        Button more = new Button("Show more");
        more.addClickListener(pressed -> add(lines, extracts, more));
        add(more);
        add(lines, extracts, more);
        setVisible(true);
        close.focus();
    }

    private static void add(ExtractLines lines, List<Extract> all, Button more) {
        int from = Math.toIntExact(lines.getChildren().count());
        int to = Math.min(all.size(), from + AT_A_TIME);
        lines.show(all.subList(from, to));
        more.setVisible(to < all.size());
        more.setText("Show " + Math.min(AT_A_TIME, all.size() - to) + " more");
    }
}
