package org.trigpoint.sets;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.SourceSetId;

/**
 * Sources under a name.
 *
 * @param id its key
 * @param name its name
 * @param author the full name of who made it
 * @param like what its sources are like; null for a set of those that were put there
 * @param sources those of its sources that the reader may see, as it is now
 */
public record SourceSet(
        SourceSetId id,
        String name,
        String author,
        @Nullable Likeness like,
        Set<SourceId> sources) {

    /** Keeps a copy of the set. */
    public SourceSet {
        sources = Set.copyOf(sources);
    }

    /**
     * Whether its sources are found anew whenever it is asked.
     *
     * @return true for a saved filter
     */
    public boolean isFilter() {
        return like != null;
    }
}
