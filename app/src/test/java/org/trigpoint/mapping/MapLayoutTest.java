package org.trigpoint.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of the layout, over maps that a seed makes. */
class MapLayoutTest {

    private static final String WORDS = "waiting is work that nobody counts though everybody does it somehow ";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void no_two_nodes_touch_and_the_same_map_is_laid_out_alike(long seed) {
        ThematicMap map = made(seed);

        List<MapNode> placed = MapLayout.of(map.nodes(), map.lines());

        assertThat(placed).extracting(MapNode::key).containsExactlyElementsOf(keys(map));
        for (int one = 0; one < placed.size(); one++) {
            for (int other = one + 1; other < placed.size(); other++) {
                assertThat(touch(placed.get(one), placed.get(other)))
                        .as(placed.get(one) + " and " + placed.get(other))
                        .isFalse();
            }
        }
        assertThat(MapLayout.of(map.nodes(), map.lines())).isEqualTo(placed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void every_node_stands_lower_than_the_theme_that_it_belongs_to(long seed) {
        ThematicMap map = made(seed);
        ThematicMap placed = new ThematicMap(MapLayout.of(map.nodes(), map.lines()), map.lines());

        placed.lines().stream()
                .filter(line -> line.kind() == MapLine.Kind.UNDER)
                .forEach(line -> assertThat(
                                placed.node(line.from()).orElseThrow().y())
                        .isGreaterThan(placed.node(line.to()).orElseThrow().y()));
    }

    @Test
    void what_stands_by_hand_stays_and_what_is_new_comes_beneath_it() {
        ThematicMap map = made(3);
        MapNode first = map.nodes().getFirst();

        ThematicMap placed = MapPlaces.placed(map, java.util.Map.of(first.key(), new MapPlaces.Place(-400, 900)));

        assertThat(placed.node(first.key()).orElseThrow())
                .extracting(MapNode::x, MapNode::y)
                .containsExactly(-400, 900);
        assertThat(placed.nodes().stream().skip(1))
                .allMatch(node -> node.y() - node.height() / 2 > 900 + first.height() / 2);
    }

    @Test
    void a_long_name_is_broken_into_lines_that_hold_all_of_it() {
        MapNode node = theme(1, "Trust is made of slowness, and of unhurriednesssssssssssssssssssssssss beside it");

        assertThat(node.lines()).hasSizeGreaterThan(2).allMatch(line -> line.length() <= 22);
        assertThat(String.join("", node.lines()).replace(" ", ""))
                .isEqualTo(node.name().replace(" ", ""));
    }

    private static List<String> keys(ThematicMap map) {
        return map.nodes().stream().map(MapNode::key).toList();
    }

    private static boolean touch(MapNode one, MapNode other) {
        return Math.abs(one.x() - other.x()) * 2 < one.width() + other.width()
                && Math.abs(one.y() - other.y()) * 2 < one.height() + other.height();
    }

    private static ThematicMap made(long seed) {
        Random random = new Random(seed);
        List<MapNode> nodes = new ArrayList<>();
        List<MapLine> lines = new ArrayList<>();
        int themes = 1 + random.nextInt(14);
        for (int theme = 0; theme < themes; theme++) {
            nodes.add(
                    theme(theme + 1, WORDS.substring(0, 4 + random.nextInt(60)).strip()));
            if (theme > 0 && random.nextInt(3) == 0) {
                lines.add(new MapLine(
                        MapLine.Kind.UNDER, "theme-" + (theme + 1), "theme-" + (1 + random.nextInt(theme)), "", null));
            }
        }
        IntStream.rangeClosed(1, random.nextInt(40)).forEach(code -> {
            String name = WORDS.substring(0, 3 + random.nextInt(50)).strip();
            nodes.add(new MapNode(MapNode.Kind.CODE, code, name, "", 0, code % 12, code, 0, 0));
            IntStream.rangeClosed(0, random.nextInt(2))
                    .forEach(more -> lines.add(new MapLine(
                            MapLine.Kind.RESTS, "theme-" + (1 + random.nextInt(themes)), "code-" + code, "", null)));
        });
        return new ThematicMap(nodes, lines);
    }

    private static MapNode theme(long id, String name) {
        return new MapNode(MapNode.Kind.THEME, id, name, "Candidate", 0, 0, 12, 0, 0);
    }
}
