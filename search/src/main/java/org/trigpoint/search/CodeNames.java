package org.trigpoint.search;

import java.util.Set;

/** The codes of an analysis by the names people give them. */
@FunctionalInterface
public interface CodeNames {
    /** Ids of the codes of that name and of all codes below them; empty when there is none. */
    Set<Long> idsOf(String name);
}
