package org.trigpoint.mapping;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A map as a drawing that stands by itself: SVG with its text as text. Everything that means something is drawn in black on
 * white: a theme has a heavy frame, a candidate a broken one, what was let go a dotted one; colour only repeats it.
 */
public final class MapDrawing {

    private static final String FONT = "'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
    private static final int EDGE = 40;
    private static final int TITLE = 64;

    private final ThematicMap map;
    private final boolean counted;
    private final XMLStreamWriter xml;

    private MapDrawing(ThematicMap map, boolean counted, XMLStreamWriter xml) {
        this.map = map;
        this.counted = counted;
        this.xml = xml;
    }

    /** The rectangle that holds every node. */
    private record Sheet(int left, int top, int width, int height) {

        static Sheet of(ThematicMap map) {
            List<MapNode> nodes = map.nodes();
            int left = nodes.stream()
                    .mapToInt(node -> node.x() - node.width() / 2)
                    .min()
                    .orElse(0);
            int right = nodes.stream()
                    .mapToInt(node -> node.x() + node.width() / 2)
                    .max()
                    .orElse(400);
            int top = nodes.stream()
                    .mapToInt(node -> node.y() - node.height() / 2)
                    .min()
                    .orElse(0);
            int bottom = nodes.stream()
                    .mapToInt(node -> node.y() + node.height() / 2)
                    .max()
                    .orElse(60);
            return new Sheet(left - EDGE, top - EDGE - TITLE, right - left + 2 * EDGE, bottom - top + 2 * EDGE + TITLE);
        }
    }

    /**
     * Draws a map.
     *
     * @param map what is drawn
     * @param title what is written over it
     * @param beneath one line under the title: where it is from and when, and what is counted
     * @param counted whether each node says how many segments it rests on
     * @return the whole file
     */
    public static String svg(ThematicMap map, String title, String beneath, boolean counted) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new MapDrawing(map, counted, xml).write(title, beneath);
            xml.close();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("The map can't be drawn.", failure);
        }
        return out.toString();
    }

    private void write(String title, String beneath) throws XMLStreamException {
        Sheet sheet = Sheet.of(map);
        xml.writeStartDocument("UTF-8", "1.0");
        begin("svg", "xmlns", "http://www.w3.org/2000/svg", "width", "" + sheet.width(), "height", "" + sheet.height());
        attributes(
                "viewBox",
                sheet.left() + " " + sheet.top() + " " + sheet.width() + " " + sheet.height(),
                "role",
                "img",
                "font-family",
                FONT);
        head(sheet, title, beneath);
        for (MapLine line : map.lines()) {
            var from = map.node(line.from());
            var to = map.node(line.to());
            if (from.isPresent() && to.isPresent()) {
                line(line, MapStroke.between(from.get(), to.get()));
            }
        }
        for (MapNode node : map.nodes()) {
            node(node);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void head(Sheet sheet, String title, String beneath) throws XMLStreamException {
        begin("title");
        characters(title);
        begin("desc");
        characters(map.nodes().stream()
                        .filter(node -> node.kind() == MapNode.Kind.THEME)
                        .count() + " themes, "
                + map.lines().stream()
                        .filter(line -> line.kind() == MapLine.Kind.LINK)
                        .count() + " links");
        arrow();
        begin("rect", "x", "" + sheet.left(), "y", "" + sheet.top(), "width", "" + sheet.width());
        attributes("height", "" + sheet.height(), "fill", "#ffffff");
        xml.writeEndElement();
        text(sheet.left() + EDGE, sheet.top() + 34, 20, "start", "600", title);
        text(sheet.left() + EDGE, sheet.top() + 56, 12, "start", "400", beneath);
    }

    private void arrow() throws XMLStreamException {
        begin("defs");
        begin("marker", "id", "arrow", "viewBox", "0 0 10 10", "refX", "9", "refY", "5");
        attributes("markerWidth", "8", "markerHeight", "8", "orient", "auto-start-reverse");
        begin("path", "d", "M 0 0 L 10 5 L 0 10 z", "fill", "#111111");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void line(MapLine line, MapStroke stroke) throws XMLStreamException {
        boolean link = line.kind() == MapLine.Kind.LINK;
        begin("line", "x1", "" + stroke.x1(), "y1", "" + stroke.y1(), "x2", "" + stroke.x2(), "y2", "" + stroke.y2());
        attributes(
                "stroke", link ? "#111111" : "#666666", "stroke-width", line.kind() == MapLine.Kind.RESTS ? "1" : "2");
        if (link) {
            attributes("stroke-dasharray", "7 4", "marker-end", "url(#arrow)");
        }
        xml.writeEndElement();
        if (!line.label().isEmpty()) {
            int x = (stroke.x1() + stroke.x2()) / 2;
            int y = (stroke.y1() + stroke.y2()) / 2;
            int width = line.label().length() * 7 + 12;
            begin("rect", "x", "" + (x - width / 2), "y", "" + (y - 10), "width", "" + width, "height", "20");
            attributes("fill", "#ffffff");
            xml.writeEndElement();
            text(x, y + 4, 12, "middle", "400", line.label());
        }
    }

    private void node(MapNode node) throws XMLStreamException {
        boolean theme = node.kind() == MapNode.Kind.THEME;
        begin("g", "id", node.key());
        begin("title");
        // whole, for those who hear it and for those who look for names in it
        characters(node.name());
        int left = node.x() - node.width() / 2;
        int top = node.y() - node.height() / 2;
        begin("rect", "x", "" + left, "y", "" + top, "width", "" + node.width(), "height", "" + node.height());
        attributes("rx", theme ? "4" : "" + node.height() / 2, "fill", "#ffffff", "stroke", "#111111");
        attributes("stroke-width", theme ? (node.level() == 0 ? "2.5" : "1.75") : "1");
        String broken = broken(node);
        if (!broken.isEmpty()) {
            attributes("stroke-dasharray", broken);
        }
        xml.writeEndElement();
        int size = theme ? 15 : 13;
        int step = theme ? 20 : 17;
        int y = top + (theme ? 24 : 19);
        for (String words : node.lines()) {
            text(node.x(), y, size, "middle", theme ? "600" : "400", words);
            y += step;
        }
        text(node.x(), y - (theme ? 2 : 3), 11, "middle", "400", node.beneath(counted));
        xml.writeEndElement();
    }

    private static String broken(MapNode node) {
        return switch (node.status().toLowerCase(Locale.ROOT)) {
            case "candidate" -> "8 4";
            case "dropped", "merged" -> "2 4";
            default -> "";
        };
    }

    private void text(int x, int y, int size, String anchor, String weight, String words) throws XMLStreamException {
        if (!words.isEmpty()) {
            begin("text", "x", "" + x, "y", "" + y, "font-size", "" + size, "font-weight", weight);
            attributes("text-anchor", anchor, "fill", "#111111");
            characters(words);
        }
    }

    private void begin(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int at = 0; at < attributes.length; at += 2) {
            xml.writeAttribute(attributes[at], attributes[at + 1]);
        }
    }

    /** Writes what an element holds, without what XML can't hold, and ends it. */
    private void characters(String words) throws XMLStreamException {
        xml.writeCharacters(words.replaceAll("[\\p{Cntrl}\uFFFE\uFFFF]", " "));
        xml.writeEndElement();
    }
}
