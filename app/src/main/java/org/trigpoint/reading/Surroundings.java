package org.trigpoint.reading;

import java.util.List;

/**
 * A passage with what stands around it.
 *
 * @param said whole turns, in the order of the text; those that the passage lies in are among them
 * @param moreBefore whether there is more before
 * @param moreAfter whether there is more after
 */
public record Surroundings(List<Segment.Said> said, boolean moreBefore, boolean moreAfter) {

    /** Keeps the turns as they are. */
    public Surroundings {
        said = List.copyOf(said);
    }
}
