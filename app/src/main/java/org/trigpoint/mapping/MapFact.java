package org.trigpoint.mapping;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.ThemeLinkId;
import org.trigpoint.migrations.ThemeMapVersionId;

/** What can happen to a thematic map. */
sealed interface MapFact extends Fact {

    AnalysisId analysis();

    @Override
    default String subject() {
        return "analysis";
    }

    @Override
    default long subjectId() {
        return analysis().value();
    }

    /** Nodes were put elsewhere by hand. */
    record MapArranged(AnalysisId analysis, int nodes) implements MapFact {}

    /** All nodes were laid out by rule again. */
    record MapTidied(AnalysisId analysis, int nodes) implements MapFact {}

    /** A link was drawn from one theme to another. */
    record ThemesLinked(AnalysisId analysis, ThemeLinkId link, ThemeId from, ThemeId to, String label)
            implements MapFact {}

    /** A link says something else. */
    record ThemeLinkReworded(AnalysisId analysis, ThemeLinkId link, String before, String label) implements MapFact {}

    /** A link was taken away. */
    record ThemesUnlinked(AnalysisId analysis, ThemeLinkId link, ThemeId from, ThemeId to, String label)
            implements MapFact {}

    /** The map was given a name as it is. */
    record MapVersionNamed(AnalysisId analysis, ThemeMapVersionId version, String name) implements MapFact {}
}
