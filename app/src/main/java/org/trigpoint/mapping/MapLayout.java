package org.trigpoint.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Where nodes stand that nobody has put anywhere: each theme above what belongs to it, and the themes side by side in rows. The
 * same map is always laid out alike, and no two nodes touch.
 */
final class MapLayout {

    private static final int ACROSS = 36;
    private static final int DOWN = 44;
    private static final int BETWEEN_CODES = 14;
    private static final int CODES_IN_A_COLUMN = 6;
    private static final int NARROWEST_SHEET = 1_100;

    private final Map<String, List<MapNode>> below = new HashMap<>();
    private final Map<String, MapNode> placed = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private MapLayout() {}

    /** What is laid out together, with its upper left corner at 0, 0. */
    private record Block(int width, int height, List<MapNode> nodes) {

        Block moved(int x, int y) {
            return new Block(
                    width,
                    height,
                    nodes.stream()
                            .map(node -> node.at(node.x() + x, node.y() + y))
                            .toList());
        }
    }

    /** All nodes, each with its place, in the order in which they came. */
    static List<MapNode> of(List<MapNode> nodes, List<MapLine> lines) {
        MapLayout layout = new MapLayout();
        layout.gather(nodes, lines);
        List<Block> blocks = nodes.stream()
                .filter(node -> !layout.taken.contains(node.key()))
                .map(layout::block)
                .toList();
        layout.inRows(blocks);
        return nodes.stream()
                .map(node -> Objects.requireNonNull(layout.placed.get(node.key())))
                .toList();
    }

    /** Each node stands below one other at most: a code under the first theme that rests on it. */
    private void gather(List<MapNode> nodes, List<MapLine> lines) {
        Map<String, MapNode> byKey = new HashMap<>();
        nodes.forEach(node -> byKey.put(node.key(), node));
        for (MapLine line : lines) {
            boolean under = line.kind() == MapLine.Kind.UNDER;
            MapNode lower = byKey.get(under ? line.from() : line.to());
            String upper = under ? line.to() : line.from();
            if (line.kind() != MapLine.Kind.LINK
                    && lower != null
                    && byKey.containsKey(upper)
                    && taken.add(lower.key())) {
                below.computeIfAbsent(upper, first -> new ArrayList<>()).add(lower);
            }
        }
    }

    private Block block(MapNode top) {
        List<MapNode> under = below.getOrDefault(top.key(), List.of());
        List<Block> parts = new ArrayList<>(columns(
                under.stream().filter(node -> node.kind() == MapNode.Kind.CODE).toList()));
        under.stream()
                .filter(node -> node.kind() == MapNode.Kind.THEME)
                .map(this::block)
                .forEach(parts::add);
        int inner = parts.stream().mapToInt(Block::width).sum() + ACROSS * Math.max(0, parts.size() - 1);
        int width = Math.max(top.width(), inner);
        int height = top.height();
        List<MapNode> all = new ArrayList<>();
        all.add(top.at(width / 2, top.height() / 2));
        int x = (width - inner) / 2;
        for (Block part : parts) {
            all.addAll(part.moved(x, top.height() + DOWN).nodes());
            height = Math.max(height, top.height() + DOWN + part.height());
            x += part.width() + ACROSS;
        }
        return new Block(width, height, all);
    }

    private static List<Block> columns(List<MapNode> codes) {
        List<Block> columns = new ArrayList<>();
        for (int first = 0; first < codes.size(); first += CODES_IN_A_COLUMN) {
            List<MapNode> column = codes.subList(first, Math.min(codes.size(), first + CODES_IN_A_COLUMN));
            int width = column.stream().mapToInt(MapNode::width).max().orElse(0);
            int y = 0;
            List<MapNode> nodes = new ArrayList<>();
            for (MapNode code : column) {
                nodes.add(code.at(width / 2, y + code.height() / 2));
                y += code.height() + BETWEEN_CODES;
            }
            columns.add(new Block(width, y - BETWEEN_CODES, nodes));
        }
        return columns;
    }

    private void inRows(List<Block> blocks) {
        double area = blocks.stream()
                .mapToDouble(block -> (double) (block.width() + 2 * ACROSS) * (block.height() + 2 * DOWN))
                .sum();
        int sheet = Math.max(NARROWEST_SHEET, (int) Math.sqrt(area * 1.6));
        int x = 0;
        int y = 0;
        int deepest = 0;
        for (Block block : blocks) {
            if (x > 0 && x + block.width() > sheet) {
                x = 0;
                y += deepest + 2 * DOWN;
                deepest = 0;
            }
            block.moved(x, y).nodes().forEach(node -> placed.put(node.key(), node));
            x += block.width() + 2 * ACROSS;
            deepest = Math.max(deepest, block.height());
        }
    }
}
