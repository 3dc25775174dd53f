package org.trigpoint.familiarisation;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;

/** What can happen to marks of how far somebody has read. */
sealed interface ReadingFact extends Fact {

    SourceId source();

    @Override
    default String subject() {
        return "source";
    }

    @Override
    default long subjectId() {
        return source().value();
    }

    /** Somebody has read a source to a place, or whole. */
    record SourceRead(SourceId source, VersionId version, int reached, boolean whole) implements ReadingFact {}

    /** Somebody counts a source as not read again. */
    record ReadMarkRemoved(SourceId source) implements ReadingFact {}
}
