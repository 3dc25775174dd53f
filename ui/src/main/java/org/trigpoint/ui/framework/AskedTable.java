package org.trigpoint.ui.framework;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.trigpoint.framework.Denominators;
import org.trigpoint.framework.FrameworkMatrix;
import org.trigpoint.framework.FrameworkMatrix.Group;

/** How many cases speak of each theme, of how many that were asked and coded through, and who is left out and why. */
@Tag("div")
final class AskedTable extends HtmlContainer {

    AskedTable(String title, FrameworkMatrix matrix, List<Group> groups) {
        addClassName("trig-asked");
        Element head = new Element("tr");
        head.appendChild(cell("th", "Theme or code", ""));
        groups.forEach(group -> head.appendChild(cell("th", group.name(), "")));
        head.appendChild(cell("th", "All cases", ""));
        Element body = new Element("tbody");
        for (int column = 0; column < matrix.columns().size(); column++) {
            FrameworkMatrix.Column one = matrix.columns().get(column);
            Element row = new Element("tr");
            row.appendChild(cell("th", one.title(), one.under()));
            for (Group group : groups) {
                row.appendChild(counted(group.counted().get(column)));
            }
            row.appendChild(counted(one.counted()));
            body.appendChild(row);
        }
        Element caption = new Element("caption");
        caption.setText(
                title + ": cases that speak of it, of those who were asked and whose sources are coded through. Who"
                        + " was not asked is in no denominator.");
        Element table = new Element("table");
        table.appendChild(caption, new Element("thead").appendChild(head), body);
        getElement().appendChild(table);
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", title);
    }

    private static Element counted(Denominators counted) {
        String against = counted.contradicted() == 0 ? "" : counted.contradicted() + " against. ";
        return cell("td", counted.words(), against + counted.leftOutWords());
    }

    private static Element cell(String tag, String words, String under) {
        Element made = new Element(tag);
        made.setText(words);
        if (!under.isEmpty()) {
            Element more = new Element("span");
            more.getClassList().add("under");
            more.setText(under);
            made.appendChild(more);
        }
        return made;
    }
}
