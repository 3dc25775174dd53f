package org.trigpoint.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.schema.tables.records.ThemePlaceRecord;

/** Puts the nodes of a map where people want them, and the others beneath those. */
final class MapPlaces {

    private static final int APART = 80;

    private MapPlaces() {}

    /** Where the middle of a node is. */
    record Place(int x, int y) {}

    /** The node that a row is about. */
    static String key(ThemePlaceRecord row) {
        ThemeId theme = row.getThemeId();
        CodeId code = row.getCodeId();
        return theme != null
                ? "theme-" + theme.value()
                : "code-" + Objects.requireNonNull(code).value();
    }

    static ThematicMap placed(ThematicMap map, Map<String, Place> places) {
        List<MapNode> byHand = map.nodes().stream()
                .filter(node -> places.containsKey(node.key()))
                .map(node -> {
                    Place place = Objects.requireNonNull(places.get(node.key()));
                    return node.at(place.x(), place.y());
                })
                .toList();
        List<MapNode> others = map.nodes().stream()
                .filter(node -> !places.containsKey(node.key()))
                .toList();
        Map<String, MapNode> all = new HashMap<>();
        byHand.forEach(node -> all.put(node.key(), node));
        beneath(map, byHand, others).forEach(node -> all.put(node.key(), node));
        return new ThematicMap(
                map.nodes().stream()
                        .map(node -> Objects.requireNonNull(all.get(node.key())))
                        .toList(),
                map.lines());
    }

    /** The others, laid out among themselves, beneath what stands by hand. */
    private static List<MapNode> beneath(ThematicMap map, List<MapNode> byHand, List<MapNode> others) {
        Set<String> among = new HashSet<>();
        others.forEach(node -> among.add(node.key()));
        List<MapLine> between = map.lines().stream()
                .filter(line -> among.contains(line.from()) && among.contains(line.to()))
                .toList();
        int left = byHand.stream()
                .mapToInt(node -> node.x() - node.width() / 2)
                .min()
                .orElse(0);
        int down = byHand.stream()
                .mapToInt(node -> node.y() + node.height() / 2 + APART)
                .max()
                .orElse(0);
        return MapLayout.of(others, between).stream()
                .map(node -> node.at(node.x() + left, node.y() + down))
                .toList();
    }
}
