package org.trigpoint.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.schema.tables.records.ThemeLinkRecord;
import org.trigpoint.themes.Theme;

/** Gathers the nodes and lines of a map; where they stand comes later. */
final class MapDraft {

    private final List<MapNode> nodes = new ArrayList<>();
    private final List<MapLine> lines = new ArrayList<>();
    private final Set<ThemeId> onIt = new HashSet<>();

    MapDraft(List<Theme> themes, CodeTree tree, MapCounts counts, boolean withCodes) {
        themes.forEach(theme -> onIt.add(theme.id()));
        for (Theme theme : themes) {
            nodes.add(new MapNode(
                    MapNode.Kind.THEME,
                    theme.id().value(),
                    theme.name(),
                    theme.status().label(),
                    theme.level(),
                    0,
                    counts.of(theme.id()),
                    0,
                    0));
            ThemeId under = theme.under();
            if (under != null && onIt.contains(under)) {
                lines.add(new MapLine(MapLine.Kind.UNDER, theme(theme.id()), theme(under), "", null));
            }
        }
        if (withCodes) {
            codes(themes, tree, counts);
        }
    }

    private void codes(List<Theme> themes, CodeTree tree, MapCounts counts) {
        Set<CodeId> known = new HashSet<>();
        for (Theme theme : themes) {
            for (CodeId id : theme.codes()) {
                tree.find(id).ifPresent(code -> {
                    if (known.add(id)) {
                        nodes.add(node(code, counts));
                    }
                    lines.add(new MapLine(MapLine.Kind.RESTS, theme(theme.id()), "code-" + id.value(), "", null));
                });
            }
        }
    }

    private static MapNode node(Code code, MapCounts counts) {
        return new MapNode(
                MapNode.Kind.CODE, code.id().value(), code.name(), "", 0, code.colour(), counts.of(code.id()), 0, 0);
    }

    /** A link, when both its themes are on the map. */
    void link(ThemeLinkRecord link) {
        if (onIt.contains(link.getFromId()) && onIt.contains(link.getToId())) {
            lines.add(new MapLine(
                    MapLine.Kind.LINK,
                    theme(link.getFromId()),
                    theme(link.getToId()),
                    link.getLabel(),
                    link.getId().value()));
        }
    }

    ThematicMap map() {
        return new ThematicMap(nodes, lines);
    }

    private static String theme(ThemeId theme) {
        return "theme-" + theme.value();
    }
}
