package org.trigpoint.search;

/**
 * A stretch of a source that carries a code in an analysis.
 *
 * @param analysis id of the analysis
 * @param code id of the code
 * @param coder id of whoever coded
 * @param start first code point of the segment in the whole text
 * @param end code point after the last, not before {@code start}
 */
public record IndexedCoding(long analysis, long code, long coder, int start, int end) {
    public IndexedCoding {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A coding cannot reach from " + start + " to " + end + ".");
        }
    }
}
