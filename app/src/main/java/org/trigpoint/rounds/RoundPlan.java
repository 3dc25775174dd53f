package org.trigpoint.rounds;

import java.util.Set;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;

/**
 * What a round shall be.
 *
 * @param name unique in the analysis, 1 to 200 characters
 * @param mode how the coders see each other's work
 * @param sources what is coded, at least one
 * @param coders who codes it: at least one, or two where work is laid side by side
 */
public record RoundPlan(String name, RoundMode mode, Set<SourceId> sources, Set<PersonId> coders) {

    /** Keeps its own copies. */
    public RoundPlan {
        sources = Set.copyOf(sources);
        coders = Set.copyOf(coders);
    }
}
