package org.trigpoint.ui.charts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plain table: heads above, one head a row, numbers to the right; it scrolls within its own place where it is wide. What stands
 * in brackets behind a number goes on a quieter line beneath it; a sentence that stands where a number would breaks its lines.
 */
@Tag("div")
public final class NumbersTable extends Component {

    private static final String NUMBER = "[-\u2212\u2013]?\\d[\\d,.]*(?: %)?";
    private static final Pattern BRACKETED =
            Pattern.compile("((?:AC[12] )?" + NUMBER + "(?: to " + NUMBER + ")?) (\\(.*)");
    private static final int SENTENCE = 16;
    private static final int LONG = 30;

    /** Begins as a sentence does, whatever numbers follow. */
    private static final Pattern WORDY = Pattern.compile("\\p{L}+(?: \\p{L}+){2}");

    private static final String DENSE = "is-dense";

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
     * A table of many narrow columns.
     *
     * @return this, with less room about each cell
     */
    public NumbersTable dense() {
        getElement().getClassList().add(DENSE);
        return this;
    }

    /**
     * Adds a row.
     *
     * @param cells one for each head, as it is read
     */
    public void row(List<String> cells) {
        row(cells, "");
    }

    /**
     * Adds a row that looks otherwise; what that means is also said in words.
     *
     * @param cells one for each head, as it is read
     * @param mark a class of the row; empty for none
     */
    public void row(List<String> cells, String mark) {
        Element row = new Element("tr");
        if (!mark.isEmpty()) {
            row.getClassList().add(mark);
        }
        for (int column = 0; column < cells.size(); column++) {
            Element cell = column == 0 ? new Element("th").setAttribute("scope", "row") : new Element("td");
            if (column >= words) {
                number(cell, cells.get(column));
            } else {
                cell.setText(cells.get(column));
            }
            row.appendChild(cell);
        }
        body.appendChild(row);
    }

    private static void number(Element cell, String read) {
        cell.getClassList().add("number");
        Matcher bracketed = BRACKETED.matcher(read);
        if (bracketed.matches()) {
            cell.appendChild(
                    Element.createText(bracketed.group(1) + " "),
                    new Element("small").setText(unbroken(bracketed.group(2))));
            return;
        }
        if (sentence(read)) {
            cell.getClassList().add("sentence");
        }
        cell.setText(read);
    }

    /** A sentence may tell numbers too, as a reason does that says which value all have. */
    private static boolean sentence(String read) {
        boolean wordy = read.codePoints().noneMatch(Character::isDigit)
                || WORDY.matcher(read).lookingAt();
        return wordy ? read.length() > SENTENCE : read.length() > LONG && Character.isLetter(read.codePointAt(0));
    }

    /** How many there are stays on one line. */
    private static String unbroken(String read) {
        return read.replace("n = ", "n\u00a0=\u00a0");
    }
}
