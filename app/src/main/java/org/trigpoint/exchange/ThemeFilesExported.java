package org.trigpoint.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeMapVersionId;

/** What is written of themes left the house. */
sealed interface ThemeFilesExported extends Fact {

    AnalysisId analysis();

    @Override
    default String subject() {
        return "analysis";
    }

    @Override
    default long subjectId() {
        return analysis().value();
    }

    /**
     * A thematic map left as a drawing.
     *
     * @param analysis whose map
     * @param version which named version; null for the map as it was then
     * @param sha256 the digest of the file
     */
    record ThematicMapExported(
            AnalysisId analysis, @Nullable ThemeMapVersionId version, String sha256) implements ThemeFilesExported {}

    /**
     * A book of themes left as a document.
     *
     * @param analysis whose themes
     * @param themes how many
     * @param sha256 the digest of the file
     * @param sources whose words are in it
     */
    record ThemeBookExported(AnalysisId analysis, int themes, String sha256, List<SourceId> sources)
            implements ThemeFilesExported {}
}
