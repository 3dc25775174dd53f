package org.trigpoint.sources;

/**
 * A stretch of one text version.
 *
 * @param start the first code point in it, from 0
 * @param end the first code point after it
 */
public record Span(int start, int end) {

    /** Refuses what is no stretch; that is the caller's bug. */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A span from " + start + " to " + end + " holds nothing.");
        }
    }

    /**
     * How many code points it holds.
     *
     * @return at least 1
     */
    public int length() {
        return end - start;
    }

    /**
     * Whether it shares at least one code point with another span of the same text.
     *
     * @param other the other span
     * @return true when they overlap
     */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
