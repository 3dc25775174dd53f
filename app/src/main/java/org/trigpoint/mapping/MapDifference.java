package org.trigpoint.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.trigpoint.mapping.MapLine.Kind;

/** What became of a map between two of its versions, in words. Where nodes stand is not told. */
public final class MapDifference {

    private final ThematicMap before;
    private final ThematicMap after;
    private final List<String> said = new ArrayList<>();

    private MapDifference(ThematicMap before, ThematicMap after) {
        this.before = before;
        this.after = after;
    }

    /**
     * What differs.
     *
     * @param before the earlier map
     * @param after the later one
     * @return sentences: what came, what went, names, statuses, places in the tree, codes, links; empty when they are alike
     */
    public static List<String> between(ThematicMap before, ThematicMap after) {
        MapDifference difference = new MapDifference(before, after);
        difference.nodes();
        difference.lines(Kind.UNDER, " stands under ", " no longer stands under ");
        difference.lines(Kind.RESTS, " rests on the code ", " no longer rests on the code ");
        difference.links();
        return List.copyOf(difference.said);
    }

    private void nodes() {
        Map<String, MapNode> was = byKey(before);
        for (MapNode node : after.nodes()) {
            MapNode earlier = was.get(node.key());
            if (earlier == null) {
                said.add(called(node) + " is new" + (node.status().isEmpty() ? "." : ": " + lower(node) + "."));
                continue;
            }
            if (!earlier.name().equals(node.name())) {
                said.add(quoted(earlier.name()) + " is called " + quoted(node.name()) + ".");
            }
            if (!earlier.status().equals(node.status())) {
                said.add(quoted(node.name()) + " was " + lower(earlier) + " and is " + lower(node) + ".");
            }
        }
        Map<String, MapNode> is = byKey(after);
        before.nodes().stream()
                .filter(node -> !is.containsKey(node.key()))
                .forEach(node -> said.add(called(node) + " is not on it any more."));
    }

    /** Lines of nodes that are on both maps: what came or went with a node is told by that. */
    private void lines(Kind kind, String now, String notNow) {
        Map<String, MapLine> was = lines(before, kind);
        Map<String, MapLine> is = lines(after, kind);
        is.forEach((key, line) -> {
            if (!was.containsKey(key) && onBoth(line)) {
                said.add(quoted(after.name(line.from())) + now + quoted(after.name(line.to())) + ".");
            }
        });
        was.forEach((key, line) -> {
            if (!is.containsKey(key) && onBoth(line)) {
                said.add(quoted(after.name(line.from())) + notNow + quoted(after.name(line.to())) + ".");
            }
        });
    }

    private void links() {
        Map<String, MapLine> was = lines(before, Kind.LINK);
        Map<String, MapLine> is = lines(after, Kind.LINK);
        is.forEach((key, line) -> {
            MapLine earlier = was.get(key);
            if (earlier == null) {
                said.add("New link: " + told(after, line) + ".");
            } else if (!earlier.label().equals(line.label())) {
                said.add("The link " + told(before, earlier) + " now says " + quoted(line.label()) + ".");
            }
        });
        was.forEach((key, line) -> {
            if (!is.containsKey(key)) {
                said.add("The link " + told(before, line) + " is gone.");
            }
        });
    }

    private boolean onBoth(MapLine line) {
        return before.node(line.from()).isPresent()
                && before.node(line.to()).isPresent()
                && after.node(line.from()).isPresent()
                && after.node(line.to()).isPresent();
    }

    private static Map<String, MapNode> byKey(ThematicMap map) {
        Map<String, MapNode> nodes = new HashMap<>();
        map.nodes().forEach(node -> nodes.put(node.key(), node));
        return nodes;
    }

    private static Map<String, MapLine> lines(ThematicMap map, Kind kind) {
        Map<String, MapLine> lines = new LinkedHashMap<>();
        map.lines().stream()
                .filter(line -> line.kind() == kind)
                .forEach(line -> lines.put(line.from() + " " + line.to(), line));
        return lines;
    }

    private static String told(ThematicMap map, MapLine line) {
        String label = line.label().isEmpty() ? "to" : line.label();
        return quoted(map.name(line.from())) + " " + label + " " + quoted(map.name(line.to()));
    }

    private static String called(MapNode node) {
        return (node.kind() == MapNode.Kind.CODE ? "The code " : "The theme ") + quoted(node.name());
    }

    private static String lower(MapNode node) {
        return Objects.requireNonNull(node.status()).toLowerCase(java.util.Locale.UK);
    }

    private static String quoted(String name) {
        return "\u201c" + name + "\u201d";
    }
}
