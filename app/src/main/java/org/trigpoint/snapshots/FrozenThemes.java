package org.trigpoint.snapshots;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.themes.Theme;
import org.trigpoint.themes.ThemeStatus;
import org.trigpoint.themes.ThemeWords;

/** Puts frozen themes together again, with the codes that they rested on. */
final class FrozenThemes {

    private FrozenThemes() {}

    /** Each before its subthemes; one whose parent lay in the bin stands at the top. */
    static List<Theme> of(FrozenRows.All rows) {
        Set<Long> standing = rows.codes().stream().map(FrozenRows.Code::id).collect(Collectors.toSet());
        Map<Long, List<CodeId>> gathered = rows.themeCodes().stream()
                .filter(one -> standing.contains(one.codeId()))
                .sorted(Comparator.comparingLong(FrozenRows.ThemeCode::codeId))
                .collect(Collectors.groupingBy(
                        FrozenRows.ThemeCode::themeId,
                        Collectors.mapping(one -> new CodeId(one.codeId()), Collectors.toList())));
        return Theme.inOrder(rows.themes().stream()
                .sorted(Comparator.comparingInt(FrozenRows.Theme::position).thenComparingLong(FrozenRows.Theme::id))
                .map(theme -> theme(theme, gathered.getOrDefault(theme.id(), List.of())))
                .toList());
    }

    private static Theme theme(FrozenRows.Theme theme, List<CodeId> codes) {
        return new Theme(
                new ThemeId(theme.id()),
                key(theme.underId()),
                0,
                new ThemeWords(theme.name(), theme.concept(), theme.boundary(), theme.definition()),
                status(theme.status()),
                theme.reason(),
                key(theme.wentIntoId()),
                theme.revision(),
                codes);
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
