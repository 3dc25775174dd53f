package org.trigpoint.ui.attributes;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.Plural;
import org.trigpoint.attributes.FillPlan;
import org.trigpoint.attributes.FillPlan.Change;
import org.trigpoint.attributes.FillPlan.Planned;

/** What a spreadsheet would do, row by row: first what is refused, then what changes, then what stays. */
@Tag("table")
final class PlanTable extends HtmlContainer {

    private static final int MOST = 500;

    PlanTable(FillPlan plan) {
        addClassName("trig-fill-plan");
        Element caption = new Element("caption");
        caption.setText(
                plan.rows().size() > MOST
                        ? "The first " + MOST + " of " + plan.rows().size() + " rows, refused ones first"
                        : "Row by row");
        Element head = new Element("tr");
        Stream.of("Row", "Source", "What happens").forEach(words -> head.appendChild(cell("th", words)));
        Element body = new Element("tbody");
        plan.rows().stream()
                .sorted(Comparator.comparingInt(PlanTable::rank).thenComparingInt(Planned::line))
                .limit(MOST)
                .forEach(row -> body.appendChild(row(row)));
        getElement().appendChild(caption, new Element("thead").appendChild(head), body);
    }

    private static int rank(Planned row) {
        if (!row.refused().isEmpty()) {
            return 0;
        }
        return row.changes().isEmpty() ? 2 : 1;
    }

    private static Element row(Planned row) {
        Element what = new Element("td");
        Element lines = new Element("div");
        lines.getClassList().add("changes");
        row.refused().forEach(why -> lines.appendChild(said("refused", "Refused: " + why)));
        row.changes().forEach(change -> lines.appendChild(change(change)));
        if (row.refused().isEmpty() && row.changes().isEmpty()) {
            lines.appendChild(said("same", "Stays as it is."));
        }
        what.appendChild(lines);
        return new Element("tr").appendChild(cell("td", String.valueOf(row.line())), cell("td", row.title()), what);
    }

    private static Element change(Change change) {
        Element line = new Element("div");
        line.appendChild(cell("span", change.column() + ": "));
        if (!change.before().isEmpty()) {
            line.appendChild(cell("del", change.before()), cell("span", " \u2192 "));
        }
        line.appendChild(change.after().isEmpty() ? cell("span", "taken away") : cell("ins", change.after()));
        return line;
    }

    private static Element said(String look, String words) {
        Element said = cell("div", words);
        said.getClassList().add(look);
        return said;
    }

    private static Element cell(String tag, String words) {
        Element made = new Element(tag);
        made.setText(words);
        return made;
    }

    /** What the plan comes to, in a sentence or two. */
    static String told(FillPlan plan) {
        List<Planned> changing = plan.changing();
        String fresh = plan.newAttributes().isEmpty() ? "" : " New: " + String.join(", ", plan.newAttributes()) + ".";
        if (plan.refused() > 0) {
            return "\u201c" + plan.file() + "\u201d: " + Plural.of(plan.refused(), "row")
                    + " can\u2019t be taken, so nothing is." + " Mend the file and bring it again." + fresh;
        }
        return "\u201c" + plan.file() + "\u201d changes " + Plural.of(plan.cells(), "cell") + " of "
                + Plural.of(changing.size(), "source") + ". Nothing has changed yet." + fresh;
    }
}
