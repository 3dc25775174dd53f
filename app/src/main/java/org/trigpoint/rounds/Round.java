package org.trigpoint.rounds;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.migrations.SourceId;

/**
 * A round of coding and how far it is.
 *
 * @param id its key
 * @param name unique in its analysis
 * @param mode how the coders see each other's work
 * @param plannedAt when it was planned
 * @param endedAt when it was ended; null while it goes on
 * @param coders who codes, by name
 * @param sources what is coded and can be seen by the reader, by title
 */
public record Round(
        RoundId id,
        String name,
        RoundMode mode,
        OffsetDateTime plannedAt,
        @Nullable OffsetDateTime endedAt,
        List<RoundCoder> coders,
        List<RoundSource> sources) {

    /**
     * The round without how far its coders are.
     *
     * @return two of one round are equal when nothing but work was done in between
     */
    public Round frame() {
        return new Round(
                id,
                name,
                mode,
                plannedAt,
                endedAt,
                coders,
                sources.stream()
                        .map(one -> new RoundSource(one.source(), one.title(), List.of()))
                        .toList());
    }

    /**
     * One's own part in a round that goes on, for one source.
     *
     * @param round which round
     * @param name what it is called
     * @param mode how the coders see each other's work
     * @param submitted whether one has submitted one's work on the source
     */
    public record Part(RoundId round, String name, RoundMode mode, boolean submitted) {}

    /**
     * A coder of the round.
     *
     * @param person who
     * @param name as colleagues see them
     */
    public record RoundCoder(PersonId person, String name) {}

    /**
     * A source of the round.
     *
     * @param source which
     * @param title what it is called
     * @param progress one for each coder of the round, in their order
     */
    public record RoundSource(SourceId source, String title, List<Progress> progress) {

        /** Whether every coder has submitted their work on it. */
        public boolean submittedByAll() {
            return progress.stream().allMatch(one -> one.submittedAt() != null);
        }
    }

    /**
     * How far a coder is with a source.
     *
     * @param person who
     * @param codings how many codings of theirs the reader may see; null when they are hidden
     * @param submittedAt when they submitted; null until then
     */
    public record Progress(
            PersonId person,
            @Nullable Integer codings,
            @Nullable OffsetDateTime submittedAt) {}
}
