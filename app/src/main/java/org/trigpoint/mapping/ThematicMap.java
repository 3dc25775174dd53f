package org.trigpoint.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Themes, subthemes and codes as a graph.
 *
 * @param nodes themes in their order, each before its subthemes; then codes
 * @param lines those of subthemes, then of codes, then the links that people drew
 */
public record ThematicMap(List<MapNode> nodes, List<MapLine> lines) {

    /** Keeps its own copies. */
    public ThematicMap {
        nodes = List.copyOf(nodes);
        lines = List.copyOf(lines);
    }

    /**
     * A node by its key.
     *
     * @param key such as {@code theme-12}
     * @return empty when the map has none
     */
    public Optional<MapNode> node(String key) {
        return nodes.stream().filter(node -> node.key().equals(key)).findFirst();
    }

    /**
     * How a node is called.
     *
     * @param key such as {@code theme-12}
     * @return its name; empty when the map has none
     */
    public String name(String key) {
        return node(key).map(MapNode::name).orElse("");
    }

    /** The same as it is kept under a name: the keys of links mean nothing there. */
    ThematicMap kept() {
        return new ThematicMap(
                nodes,
                lines.stream()
                        .map(line -> new MapLine(line.kind(), line.from(), line.to(), line.label(), null))
                        .toList());
    }

    /** Without what is not shown; the rest stands where it stood. */
    ThematicMap only(ThematicMapQueries.Shown shown) {
        Set<String> gone = nodes.stream()
                .filter(node ->
                        (node.letGo() && !shown.letGo()) || (node.kind() == MapNode.Kind.CODE && !shown.codes()))
                .map(MapNode::key)
                .collect(Collectors.toCollection(HashSet::new));
        List<MapLine> left = lines.stream()
                .filter(line -> !gone.contains(line.from()) && !gone.contains(line.to()))
                .toList();
        Set<String> rested = left.stream().map(MapLine::to).collect(Collectors.toSet());
        return new ThematicMap(
                nodes.stream()
                        .filter(node -> !gone.contains(node.key()))
                        .filter(node -> node.kind() == MapNode.Kind.THEME || rested.contains(node.key()))
                        .toList(),
                left);
    }
}
