package org.trigpoint.texts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.texts.Carrier.Tally;

/** What can happen to the text of a source after it landed. Each tells what became of all that lay on it. */
sealed interface TextFact extends Fact {

    SourceId source();

    @Override
    default String subject() {
        return "source";
    }

    @Override
    default long subjectId() {
        return source().value();
    }

    /** Words, or where turns begin and end, were corrected. */
    record TextCorrected(
            SourceId source, VersionId version, int number, String reason, int edits, Map<String, Tally> carried)
            implements TextFact {}

    /** A whole new text took the place of the one before. */
    record TextReplaced(
            SourceId source,
            VersionId version,
            int number,
            String reason,
            @Nullable String file,
            Map<String, Tally> carried)
            implements TextFact {}

    /** The text is that of an earlier version again. */
    record TextRestored(
            SourceId source, VersionId version, int number, int asNumber, String reason, Map<String, Tally> carried)
            implements TextFact {}
}
