package org.trigpoint.ui.snapshots;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.coding.Extract;
import org.trigpoint.matrices.ThemeMatrix;
import org.trigpoint.snapshots.SnapshotMatrixQueries.Found;
import org.trigpoint.snapshots.SnapshotMatrixQueries.Page;
import org.trigpoint.ui.parts.Trig;

/** The extracts of then that a cell counts, each one step from its words today. */
final class CellPanel extends Aside {

    private final OpenSnapshot open;
    private final PassageThen then;

    CellPanel(OpenSnapshot open) {
        this.open = open;
        this.then = new PassageThen(open);
        addClassName("trig-cell-panel");
        setVisible(false);
    }

    /** Opens a cell, or a whole row. */
    void show(String title, ThemeMatrix.RowKey row, @Nullable String column) {
        removeAll();
        Button close = new Button("Close", pressed -> setVisible(false));
        close.addClickShortcut(Key.ESCAPE);
        Div head = new Div(new H2(title), close);
        head.addClassName("trig-cell-head");
        OrderedList lines = new OrderedList();
        lines.addClassName("trig-extracts");
        Paragraph told = new Paragraph();
        Button more = new Button("Show more");
        more.addClickListener(pressed -> more(lines, more, told, row, column));
        add(head, told, lines, more);
        more(lines, more, told, row, column);
        setVisible(true);
        close.focus();
    }

    private void more(OrderedList lines, Button more, Paragraph told, ThemeMatrix.RowKey row, @Nullable String column) {
        Page page =
                open.extracts(row, column, Math.toIntExact(lines.getChildren().count()));
        page.page().forEach(found -> lines.add(line(found)));
        told.setText(Plural.of(page.total(), "distinct passage") + ", in the words of then.");
        more.setVisible(lines.getChildren().count() < page.total());
    }

    private ListItem line(Found found) {
        Extract extract = found.extract();
        String where = extract.speaker() == null ? extract.title() : extract.speaker() + " in " + extract.title();
        Trig trig = new Trig("The sentence of " + where, pressed -> then.open(found));
        Span before = new Span(extract.quotation().before());
        Span after = new Span(extract.quotation().after());
        before.addClassName("trig-around");
        after.addClassName("trig-around");
        Paragraph words = new Paragraph(before, new Span(extract.quotation().words()), after);
        Paragraph origin = new Paragraph(String.join(" \u00b7 ", origin(extract)));
        origin.addClassNames("trig-soft", "trig-extract-origin");
        return new ListItem(trig, new Div(words, origin));
    }

    private List<String> origin(Extract extract) {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(extract.speaker());
        parts.add(extract.title());
        parts.add(extract.site());
        parts.add(extract.wave());
        parts.add("coded " + open.opened().codes().path(extract.code()) + " by " + extract.coderName());
        List<String> said = new ArrayList<>();
        for (String part : parts) {
            if (part != null) {
                said.add(part);
            }
        }
        return said;
    }
}
