package org.trigpoint.ui.mapping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.mapping.MapLine;
import org.trigpoint.mapping.MapNode;
import org.trigpoint.mapping.ThematicMap;
import org.trigpoint.migrations.ThemeLinkId;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.LineButton;

/** The map for those who read it as a table: the same nodes, what they stand under, what they rest on, counts and links. */
final class MapTable extends Section {

    private final OpenMap open;
    private final ThematicMap map;
    private final boolean changeable;

    MapTable(OpenMap open, ThematicMap map, boolean changeable) {
        this.open = open;
        this.map = map;
        this.changeable = changeable;
        addClassNames("trig-section", "trig-map-table");
        add(new H2("The map as a table"));
        getElement().appendChild(themes());
        add(new H2("Links"));
        List<MapLine> links = map.lines().stream().filter(MapCanvas::isLink).toList();
        if (links.isEmpty()) {
            Span none =
                    new Span("No themes are linked yet. On the map, press L on a theme, then choose the other one.");
            none.addClassName("trig-soft");
            add(none);
        } else {
            getElement().appendChild(links(links));
        }
    }

    private Element themes() {
        Element table = table("Themes", "Name", "Status", "Stands under", "Rests on codes", "Segments");
        map.nodes().stream().filter(node -> node.kind() == MapNode.Kind.THEME).forEach(node -> {
            Anchor name = new Anchor(open.theme(node.id()), node.name());
            row(
                    table,
                    name,
                    new Span(node.status()),
                    new Span(joined(node, MapLine.Kind.UNDER)),
                    new Span(joined(node, MapLine.Kind.RESTS)),
                    new Span(String.format(Locale.UK, "%,d", node.segments())));
        });
        return table;
    }

    private String joined(MapNode node, MapLine.Kind kind) {
        return map.lines().stream()
                .filter(line -> line.kind() == kind && line.from().equals(node.key()))
                .map(line -> map.name(line.to()))
                .collect(Collectors.joining(", "));
    }

    private Element links(List<MapLine> links) {
        Element table =
                changeable ? table("Links", "From", "Says", "To", "Change") : table("Links", "From", "Says", "To");
        for (MapLine line : links) {
            Span from = new Span(map.name(line.from()));
            Span says = new Span(line.label());
            Span to = new Span(map.name(line.to()));
            Long key = line.link();
            if (changeable && key != null) {
                row(table, from, says, to, new Span(deeds(line, new ThemeLinkId(key))));
            } else {
                row(table, from, says, to);
            }
        }
        return table;
    }

    private Component[] deeds(MapLine line, ThemeLinkId link) {
        String what = "the link from " + map.name(line.from()) + " to " + map.name(line.to());
        return new Component[] {
            new LineButton("Reword", what, () -> reword(line, link)),
            new LineButton("Take away", what, () -> {
                open.change(coder -> open.desk().maps().unlink(coder, link));
                open.again();
                open.desk().undo().offer(open.reader().study(), "The link is taken away.", open::again);
            })
        };
    }

    private void reword(MapLine line, ThemeLinkId link) {
        TextField label = new TextField("What the link says");
        label.setMaxLength(100);
        label.setValue(line.label());
        new FormDialog(
                        "Reword the link",
                        "Save",
                        () -> {
                            open.change(coder -> open.desk().maps().reword(coder, link, label.getValue()));
                            open.again();
                        },
                        label)
                .open();
        label.focus();
    }

    private static Element table(String caption, String... heads) {
        Element table = new Element("table");
        Element said = new Element("caption");
        said.setText(caption);
        said.setAttribute("class", "trig-unseen");
        Element row = new Element("tr");
        for (String head : heads) {
            Element cell = new Element("th");
            cell.setAttribute("scope", "col");
            cell.setText(head);
            row.appendChild(cell);
        }
        Element head = new Element("thead");
        head.appendChild(row);
        table.appendChild(said, head, new Element("tbody"));
        return table;
    }

    private static void row(Element table, @Nullable Component... cells) {
        Element row = new Element("tr");
        for (int at = 0; at < cells.length; at++) {
            Element cell = new Element(at == 0 ? "th" : "td");
            if (at == 0) {
                cell.setAttribute("scope", "row");
            }
            Component held = cells[at];
            if (held != null) {
                cell.appendChild(held.getElement());
            }
            row.appendChild(cell);
        }
        table.getChild(2).appendChild(row);
    }
}
