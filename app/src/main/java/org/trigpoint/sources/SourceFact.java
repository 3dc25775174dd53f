package org.trigpoint.sources;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.SpeakerId;
import org.trigpoint.migrations.VersionId;

/** What can happen to sources and to files on their way in. */
sealed interface SourceFact extends Fact {

    @Override
    default String subject() {
        return "source";
    }

    @Override
    default long subjectId() {
        return 0;
    }

    /** About one source. */
    sealed interface OfOne extends SourceFact {

        SourceId source();

        @Override
        default long subjectId() {
            return source().value();
        }
    }

    /** About files that are not sources yet. */
    sealed interface OfFiles extends SourceFact {

        @Override
        default String subject() {
            return "file";
        }
    }

    /** A file came in and waits for its reading. */
    record FileReceived(IntakeId file, String name, int size, String sha256) implements OfFiles {
        @Override
        public long subjectId() {
            return file.value();
        }
    }

    /** A file can't become a source. */
    record FileRefused(IntakeId file, String name, String sentence) implements OfFiles {
        @Override
        public long subjectId() {
            return file.value();
        }
    }

    /** What files are was set before they landed. */
    record FilesDescribed(List<IntakeId> files, Map<String, @Nullable Object> changes) implements OfFiles {}

    /** It was said which labels of a file name speakers, and how those are called. */
    record FileSpeakersCorrected(IntakeId file, List<String> notSpeakers, Map<String, String> names)
            implements OfFiles {
        @Override
        public long subjectId() {
            return file.value();
        }
    }

    /** Files were taken back before they landed. */
    record FilesTakenBack(List<IntakeId> files) implements OfFiles {}

    /** A file became a source, whole. */
    record SourceLanded(
            SourceId source, VersionId version, IntakeId file, String name, String title, int words, String sha256)
            implements OfOne {}

    /** What sources are was set anew. */
    record SourcesDescribed(List<SourceId> sources, Map<String, @Nullable Object> changes) implements SourceFact {}

    /** What each of several sources is was set from a file. */
    record SourcesFilled(String file, List<Filled> sources) implements SourceFact {

        /** What was set of one source. */
        record Filled(SourceId source, Map<String, @Nullable Object> changes) {}
    }

    /** A source went to the bin, from where it can come back. */
    record SourceRemoved(SourceId source, String title) implements OfOne {}

    /** A source came back from the bin. */
    record SourceRestored(SourceId source, String title) implements OfOne {}

    /** A speaker got another name; where somebody of the source had it already, the two became one. */
    record SpeakerRenamed(SourceId source, SpeakerId speaker, String before, String after) implements OfOne {}

    /** A speaker was said to be a participant, or not to be. */
    record SpeakerLinked(
            SourceId source,
            SpeakerId speaker,
            @Nullable ParticipantId before,
            @Nullable ParticipantId after) implements OfOne {}

    /** A turn was given to another speaker; null is nobody. */
    record TurnGiven(
            SourceId source,
            int start,
            @Nullable String before,
            @Nullable String after) implements OfOne {}

    /** A turn became one with the turn before it. */
    record TurnsJoined(
            SourceId source,
            int before,
            int start,
            @Nullable SpeakerId speaker) implements OfOne {}

    /** A turn became two. */
    record TurnSplit(SourceId source, int start, int at) implements OfOne {}
}
