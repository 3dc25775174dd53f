package org.trigpoint.recordings;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;

/** What can happen to recordings, and to the times of turns. */
sealed interface RecordingFact extends Fact {

    /** The source; null when it was deleted for good before its recording. */
    @Nullable
    SourceId source();

    @Override
    default String subject() {
        return "source";
    }

    @Override
    default long subjectId() {
        SourceId source = source();
        return source == null ? 0 : source.value();
    }

    /** A recording came to a source. */
    record RecordingAdded(SourceId source, String mediaType, long bytes, String sha256, LocalDate deleteOn)
            implements RecordingFact {}

    /** Another day was named on which a recording is to be deleted. */
    record RecordingDeletionMoved(SourceId source, LocalDate before, LocalDate deleteOn) implements RecordingFact {}

    /** A recording was deleted: what it was, and why. When, says the line of the journal. */
    record RecordingDeleted(
            @Nullable SourceId source,
            String mediaType,
            long bytes,
            String sha256,
            OffsetDateTime addedAt,
            LocalDate deleteOn,
            String why)
            implements RecordingFact {}

    /** A person said when a turn was spoken. */
    record TurnTimeSet(
            SourceId source,
            VersionId version,
            int position,
            int atMillis,
            @Nullable Integer before) implements RecordingFact {}

    /** What a person had said of that is taken away; the time of the file holds again. */
    record TurnTimeCleared(SourceId source, VersionId version, int position, int before) implements RecordingFact {}
}
