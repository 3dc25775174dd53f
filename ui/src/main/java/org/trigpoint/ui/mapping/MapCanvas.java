package org.trigpoint.ui.mapping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.List;
import org.trigpoint.mapping.MapLine;
import org.trigpoint.mapping.MapNode;
import org.trigpoint.mapping.ThematicMap;

/**
 * The map as it is drawn and arranged. The element in the browser draws SVG from what it is handed, and tells where nodes were
 * put and which themes were linked; how large a node is and how its name breaks is decided here, as in the file.
 */
@Tag("trig-map")
@JsModule("context://trigpoint/thematic-map.js")
final class MapCanvas extends Component {

    /** A node with all that is drawn of it. */
    record Drawn(
            String key,
            String kind,
            String name,
            String status,
            int level,
            int colour,
            List<String> lines,
            String beneath,
            int x,
            int y,
            int width,
            int height)
            implements Serializable {}

    /** A line between two nodes. */
    record Line(String kind, String from, String to, String label) implements Serializable {}

    /** All that is drawn. */
    record Shown(List<Drawn> nodes, List<Line> lines, boolean changeable) implements Serializable {}

    /** Where nodes were put. It comes from a browser, so it is a wish. */
    record Moved(List<Place> nodes) implements Serializable {}

    /** Where one node was put. */
    record Place(String key, int x, int y) implements Serializable {}

    /** Two nodes that shall be linked. */
    record Joined(String from, String to) implements Serializable {}

    /** A node that was opened. */
    record Opened(String key) implements Serializable {}

    void show(ThematicMap map, boolean counted, boolean changeable) {
        Shown shown = new Shown(
                map.nodes().stream().map(node -> drawn(node, counted)).toList(),
                map.lines().stream()
                        .map(line -> new Line(word(line.kind()), line.from(), line.to(), line.label()))
                        .toList(),
                changeable);
        getElement()
                .executeJs("const map = this; customElements.whenDefined('trig-map').then(() => map.show($0));", shown);
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Drawn drawn(MapNode node, boolean counted) {
        return new Drawn(
                node.key(),
                word(node.kind()),
                node.name(),
                node.status(),
                node.level(),
                node.colour(),
                node.lines(),
                node.beneath(counted),
                node.x(),
                node.y(),
                node.width(),
                node.height());
    }

    static boolean isLink(MapLine line) {
        return line.kind() == MapLine.Kind.LINK;
    }

    void onMoved(SerializableConsumer<Moved> step) {
        hear("trig-map-moved", Moved.class, step);
    }

    void onJoined(SerializableConsumer<Joined> step) {
        hear("trig-map-joined", Joined.class, step);
    }

    void onOpened(SerializableConsumer<Opened> step) {
        hear("trig-map-opened", Opened.class, step);
    }

    private <T> void hear(String event, Class<T> detail, SerializableConsumer<T> step) {
        getElement()
                .addEventListener(event, heard -> step.accept(heard.getEventDetail(detail)))
                .addEventDetail();
    }
}
