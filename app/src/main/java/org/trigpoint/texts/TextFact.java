package org.trigpoint.texts;

import org.jspecify.annotations.Nullable;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.Carrier.Kind;

/**
 * What can happen to the text of a source after it landed. What became of all that lay on it is told to whoever does it and not
 * here: a count of everybody's codings would tell blind coders of each other.
 */
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
    record TextCorrected(SourceId source, VersionId version, int number, String reason, int edits)
            implements TextFact {}

    /** A whole new text took the place of the one before. */
    record TextReplaced(
            SourceId source,
            VersionId version,
            int number,
            String reason,
            @Nullable String file) implements TextFact {}

    /** The text is that of an earlier version again. */
    record TextRestored(SourceId source, VersionId version, int number, int asNumber, String reason)
            implements TextFact {}

    /** Something that could not be carried over safely was put on words of the present text by somebody. */
    record HeldPlaced(
            SourceId source,
            AnalysisId analysis,
            PersonId coder,
            Kind what,
            long thing,
            VersionId before,
            Span was,
            VersionId version,
            Span span)
            implements TextFact {}
}
