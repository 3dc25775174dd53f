package org.trigpoint.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.coding.SourceSegments;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.themes.Theme;

/** How many segments each theme and each code of a map rests on, each passage counted once for each of them. */
final class MapCounts {

    private final Map<ThemeId, Integer> placeOfTheme = new HashMap<>();
    private final Map<Long, List<Integer>> placesOfCode = new HashMap<>();
    private final Map<CodeId, Integer> placeOfCode = new HashMap<>();
    private final int[] counts;

    private MapCounts(List<Theme> themes) {
        Map<ThemeId, @Nullable ThemeId> above = new HashMap<>();
        for (Theme theme : themes) {
            placeOfTheme.put(theme.id(), placeOfTheme.size());
            above.put(theme.id(), theme.under());
        }
        int next = placeOfTheme.size();
        for (Theme theme : themes) {
            for (CodeId code : theme.codes()) {
                List<Integer> places = placesOfCode.computeIfAbsent(code.value(), first -> new ArrayList<>());
                if (!placeOfCode.containsKey(code)) {
                    placeOfCode.put(code, next);
                    places.add(next++);
                }
                for (ThemeId here = theme.id(); here != null; here = above.get(here)) {
                    Integer place = placeOfTheme.get(here);
                    if (place != null && !places.contains(place)) {
                        places.add(place);
                    }
                }
            }
        }
        counts = new int[next];
    }

    static MapCounts of(List<Theme> themes, List<SourceSegments> segments) {
        MapCounts counts = new MapCounts(themes);
        segments.forEach(counts::count);
        return counts;
    }

    /** Codings lie in the order of their places, so that the same passage comes right after itself. */
    private void count(SourceSegments ofSource) {
        int[] last = new int[counts.length];
        Arrays.fill(last, -1);
        for (int at = 0; at < ofSource.size(); at++) {
            for (int place : placesOfCode.getOrDefault(ofSource.code(at), List.of())) {
                int before = last[place];
                if (before < 0
                        || ofSource.start(before) != ofSource.start(at)
                        || ofSource.end(before) != ofSource.end(at)) {
                    counts[place]++;
                }
                last[place] = at;
            }
        }
    }

    int of(ThemeId theme) {
        return counts[placeOfTheme.getOrDefault(theme, 0)];
    }

    int of(CodeId code) {
        return counts[placeOfCode.getOrDefault(code, 0)];
    }
}
