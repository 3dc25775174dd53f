package org.trigpoint.themes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.migrations.ThemeId;

/** Which theme stands under which: at most three levels, in the order in which people put them. */
final class ThemeTree {

    private static final int LEVELS = 3;

    private final Map<ThemeId, @Nullable ThemeId> above = new HashMap<>();
    private final Map<@Nullable ThemeId, List<ThemeId>> below = new HashMap<>();

    /**
     * A theme and what it stands under.
     *
     * @param under null at the top
     */
    record Standing(ThemeId theme, @Nullable ThemeId under) {}

    /** In the order of siblings; what stands under a theme that is not among them stands at the top. */
    ThemeTree(List<Standing> themes) {
        Set<ThemeId> there = new HashSet<>();
        themes.forEach(one -> there.add(one.theme()));
        for (Standing one : themes) {
            ThemeId under = one.under() == null || !there.contains(one.under()) ? null : one.under();
            above.put(one.theme(), under);
            below.computeIfAbsent(under, first -> new ArrayList<>()).add(one.theme());
        }
    }

    /** Those right under a theme, or at the top. */
    List<ThemeId> under(@Nullable ThemeId theme) {
        return below.getOrDefault(theme, List.of());
    }

    /** All with their levels from 0, each before what stands under it. */
    Map<ThemeId, Integer> levels() {
        Map<ThemeId, Integer> levels = new LinkedHashMap<>();
        under(null).forEach(root -> collect(root, 0, levels));
        return levels;
    }

    /** Refuses a place that makes the tree a ring, or too deep. */
    void demandPlace(ThemeId theme, @Nullable ThemeId under) {
        Map<ThemeId, Integer> own = new LinkedHashMap<>();
        collect(theme, 0, own);
        if (under != null && own.containsKey(under)) {
            throw new Refusal("A theme can\u2019t stand under itself: choose another place for it.");
        }
        int deepest = own.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (depth(under) + deepest >= LEVELS) {
            throw new Refusal("Themes stand three levels deep at most: choose a place further up.");
        }
    }

    /** How many themes there are from the top down to one; 0 for the top itself. */
    int depth(@Nullable ThemeId theme) {
        int depth = 0;
        for (ThemeId here = theme; here != null; here = above.get(here)) {
            depth++;
        }
        return depth;
    }

    private void collect(ThemeId theme, int level, Map<ThemeId, Integer> into) {
        into.put(theme, level);
        under(theme).forEach(child -> collect(child, level + 1, into));
    }
}
