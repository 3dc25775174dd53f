package org.trigpoint.coding;

import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;

/**
 * The codings of one source and analysis, side by side in columns and in the order of their starts, then ends: what
 * counts over a whole study need, and nothing else. Never change the arrays.
 *
 * @param source the source
 * @param version the text version that the positions count on
 * @param coding the codings' keys
 * @param code the codes' keys
 * @param start the first code points
 * @param end the code points after the last
 * @param participant who speaks where the segment starts: the participant's key, or 0 when the speaker is not known
 */
public record SourceSegments(
        SourceId source, VersionId version, long[] coding, long[] code, int[] start, int[] end, long[] participant) {

    /**
     * How many codings there are.
     *
     * @return from 0
     */
    public int size() {
        return coding.length;
    }
}
