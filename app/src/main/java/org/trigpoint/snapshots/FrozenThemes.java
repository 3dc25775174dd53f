package org.trigpoint.snapshots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.themes.Theme;
import org.trigpoint.themes.ThemeStatus;
import org.trigpoint.themes.ThemeWords;

/** Puts frozen themes into their order, subthemes after what they stand under, with the codes that they rested on. */
final class FrozenThemes {

    private final FrozenRows.All rows;
    private final Map<Long, List<CodeId>> gathered;
    private final Set<Long> known;
    private final List<Theme> inOrder = new ArrayList<>();

    private FrozenThemes(FrozenRows.All rows) {
        this.rows = rows;
        Set<Long> standing = rows.codes().stream().map(FrozenRows.Code::id).collect(Collectors.toSet());
        this.gathered = rows.themeCodes().stream()
                .filter(one -> standing.contains(one.codeId()))
                .sorted(Comparator.comparingLong(FrozenRows.ThemeCode::codeId))
                .collect(Collectors.groupingBy(
                        FrozenRows.ThemeCode::themeId,
                        Collectors.mapping(one -> new CodeId(one.codeId()), Collectors.toList())));
        this.known = rows.themes().stream().map(FrozenRows.Theme::id).collect(Collectors.toSet());
    }

    static List<Theme> of(FrozenRows.All rows) {
        FrozenThemes themes = new FrozenThemes(rows);
        themes.put(null, 0);
        return themes.inOrder;
    }

    /** One whose parent lay in the bin stands at the top. */
    private void put(@Nullable Long under, int level) {
        rows.themes().stream()
                .filter(theme -> Objects.equals(known.contains(theme.underId()) ? theme.underId() : null, under))
                .sorted(Comparator.comparingInt(FrozenRows.Theme::position).thenComparingLong(FrozenRows.Theme::id))
                .forEach(theme -> {
                    inOrder.add(theme(theme, under, level));
                    put(theme.id(), level + 1);
                });
    }

    private Theme theme(FrozenRows.Theme theme, @Nullable Long under, int level) {
        return new Theme(
                new ThemeId(theme.id()),
                key(under),
                level,
                new ThemeWords(theme.name(), theme.concept(), theme.boundary(), theme.definition()),
                status(theme.status()),
                theme.reason(),
                key(theme.wentIntoId()),
                theme.revision(),
                gathered.getOrDefault(theme.id(), List.of()));
    }

    private static @Nullable ThemeId key(@Nullable Long theme) {
        return theme == null ? null : new ThemeId(theme);
    }

    private static ThemeStatus status(String word) {
        return Stream.of(ThemeStatus.values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A theme was " + word + ", which nothing is any more."));
    }
}
