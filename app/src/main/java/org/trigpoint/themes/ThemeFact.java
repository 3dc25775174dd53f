package org.trigpoint.themes;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ThemeId;

/** What can happen to a theme. */
sealed interface ThemeFact extends Fact {

    ThemeId theme();

    @Override
    default String subject() {
        return "theme";
    }

    @Override
    default long subjectId() {
        return theme().value();
    }

    /** A candidate theme was made, at the top or under another. */
    record ThemeMade(
            AnalysisId analysis,
            ThemeId theme,
            String name,
            @Nullable ThemeId under) implements ThemeFact {}

    /** The words of a theme were changed. */
    record ThemeDescribed(AnalysisId analysis, ThemeId theme, ThemeWords before, ThemeWords after)
            implements ThemeFact {}

    /** A theme got another place among the themes. */
    record ThemeMoved(
            AnalysisId analysis,
            ThemeId theme,
            @Nullable ThemeId before,
            @Nullable ThemeId under,
            int position) implements ThemeFact {}

    /** A theme was reviewed and kept. */
    record ThemeKept(AnalysisId analysis, ThemeId theme, String name, ThemeStatus before, String reason)
            implements ThemeFact {}

    /** A theme was dropped. */
    record ThemeDropped(AnalysisId analysis, ThemeId theme, String name, ThemeStatus before, String reason)
            implements ThemeFact {}

    /** A theme that was kept or let go is a candidate again. */
    record ThemeTakenUp(AnalysisId analysis, ThemeId theme, String name, ThemeStatus before, String reason)
            implements ThemeFact {}

    /** Codes were gathered into a theme. */
    record CodesGathered(AnalysisId analysis, ThemeId theme, Collection<CodeId> codes) implements ThemeFact {}

    /** A code was taken out of a theme. */
    record CodeReleased(AnalysisId analysis, ThemeId theme, CodeId code) implements ThemeFact {}

    /** A theme was put in the bin. */
    record ThemeRemoved(AnalysisId analysis, ThemeId theme, String name) implements ThemeFact {}
}
