package org.trigpoint.ui.mapping;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.trigpoint.ui.security.FileLink;

/** What the map shows, and ways to take it elsewhere. */
final class MapBar extends Div {

    MapBar(OpenMap open) {
        addClassNames("trig-filters", "trig-map-bar");
        boolean codes = open.shown().codes();
        boolean letGo = open.shown().letGo();
        if (open.version() == null) {
            add(
                    choice("Codes", codes, open.shownAs(null, !codes, letGo, open.counted())),
                    choice("Dropped and merged", letGo, open.shownAs(null, codes, !letGo, open.counted())));
        } else {
            add(new Anchor(open.path(), "Back to the map of now"));
        }
        add(choice("Segments", open.counted(), open.shownAs(open.version(), codes, letGo, !open.counted())));
        FileLink svg = link(open, "Export SVG");
        FileLink png = link(open, "Export PNG");
        png.getElement().setAttribute("data-picture", "thematic-map.png");
        Div files = new Div(svg, png);
        files.addClassName("trig-exports");
        add(files);
    }

    private static Checkbox choice(String label, boolean on, String otherwise) {
        Checkbox choice = new Checkbox(label, on);
        choice.addValueChangeListener(changed -> OpenMap.go(otherwise));
        return choice;
    }

    /** The picture is made in the browser of the drawing that the gate let out. */
    private static FileLink link(OpenMap open, String words) {
        FileLink link = new FileLink(
                words, () -> open.desk().export().map(open.reader(), open.analysis(), open.version(), open.counted()));
        link.addClassName("trig-export");
        return link;
    }
}
