package org.trigpoint.agreement;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.ExerciseId;
import org.trigpoint.migrations.RoundId;

/**
 * A sample that was declared to be coded by several people without sight of each other.
 *
 * @param id its key
 * @param round the blind round it is coded in
 * @param name what that is called
 * @param sample how it was drawn
 * @param unit what agreement is reported in first
 * @param coders the names of those who code, in order
 * @param progress how far they are
 * @param counted what was counted, the last first; empty until then
 */
public record Exercise(
        ExerciseId id,
        RoundId round,
        String name,
        Sample sample,
        CountedUnit unit,
        List<String> coders,
        Progress progress,
        List<Figures> counted) {

    /**
     * How a sample was drawn.
     *
     * @param drawn of sources or turns
     * @param share how many of a hundred were asked for
     * @param seed where the draw began
     * @param of how many there were to draw from
     * @param count how many were drawn
     * @param byName who declared it
     * @param at when
     */
    public record Sample(Drawn drawn, int share, long seed, int of, int count, String byName, OffsetDateTime at) {}

    /**
     * How far the coders are.
     *
     * @param submitted how many pieces of work were submitted, a source by a coder each
     * @param due how many there are to be
     * @param agreed how many agreements have been made
     * @param endedAt when the round was ended; null while it goes on
     */
    public record Progress(
            int submitted, int due, int agreed, @Nullable OffsetDateTime endedAt) {

        /** Whether everybody has submitted everything. */
        public boolean complete() {
            return due > 0 && submitted == due;
        }
    }
}
