package org.trigpoint.ui.charts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A plain table: heads above, one head a row, numbers to the right; it scrolls within its own place where it is wide. */
@Tag("div")
public final class NumbersTable extends Component {

    private final Element body = new Element("tbody");
    private final int words;

    /**
     * A table without rows.
     *
     * @param caption what it holds
     * @param words how many columns from the left hold words; at least 1
     * @param heads of all columns
     */
    public NumbersTable(String caption, int words, List<String> heads) {
        this.words = words;
        getElement().getClassList().add("trig-numbers");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "group").setAttribute("aria-label", caption);
        Element table = new Element("table");
        Element row = new Element("tr");
        for (int column = 0; column < heads.size(); column++) {
            Element head = new Element("th").setAttribute("scope", "col").setText(heads.get(column));
            if (column >= words) {
                head.getClassList().add("number");
            }
            row.appendChild(head);
        }
        table.appendChild(new Element("caption").setText(caption), new Element("thead").appendChild(row), body);
        getElement().appendChild(table);
    }

    /**
     * Adds a row.
     *
     * @param cells one for each head, as it is read
     */
    public void row(List<String> cells) {
        Element row = new Element("tr");
        for (int column = 0; column < cells.size(); column++) {
            Element cell = column == 0 ? new Element("th").setAttribute("scope", "row") : new Element("td");
            if (column >= words) {
                cell.getClassList().add("number");
            }
            row.appendChild(cell.setText(cells.get(column)));
        }
        body.appendChild(row);
    }
}
