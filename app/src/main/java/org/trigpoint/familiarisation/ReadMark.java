package org.trigpoint.familiarisation;

import java.time.OffsetDateTime;

/**
 * How far one person has read one source.
 *
 * @param at the first code point of the present text that is not read; its length when all is
 * @param share how much of the text that they had before them is read, above 0 and at most 1
 * @param changed whether the source has got a later text since
 * @param markedAt when they said so
 */
public record ReadMark(int at, double share, boolean changed, OffsetDateTime markedAt) {

    /**
     * Whether the text that they had before them is read to its end.
     *
     * @return true for a share of 1
     */
    public boolean isWhole() {
        return share >= 1;
    }
}
