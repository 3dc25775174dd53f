package org.trigpoint.agreement;

import java.util.Set;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;

/**
 * A sample that shall be coded by several people without sight of each other.
 *
 * @param name what its round is called, unique in the analysis, 1 to 200 characters
 * @param pool the sources to draw from, at least one
 * @param drawn whether whole sources or single turns are drawn
 * @param share how many of a hundred are drawn, 1 to 100; at least one is
 * @param seed where the draw begins: the same seed and the same pool give the same sample
 * @param coders who codes, at least two
 * @param unit what agreement is reported in first
 */
public record ExercisePlan(
        String name, Set<SourceId> pool, Drawn drawn, int share, long seed, Set<PersonId> coders, CountedUnit unit) {

    /** Keeps its own copies. */
    public ExercisePlan {
        pool = Set.copyOf(pool);
        coders = Set.copyOf(coders);
    }
}
