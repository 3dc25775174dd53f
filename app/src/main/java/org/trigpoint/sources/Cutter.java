package org.trigpoint.sources;

import java.util.Objects;

/**
 * Cuts quotations out of one text by code points. Ask in ascending order of their starts and the text is walked once;
 * any other order works too, and walks further.
 */
final class Cutter {

    private final String text;
    private final boolean astral;
    private int knownPoint;
    private int knownUnit;

    /**
     * A cutter for one text.
     *
     * @param text the text of a version
     * @param astral whether it has characters beyond the basic plane; false makes every cut immediate
     */
    Cutter(String text, boolean astral) {
        this.text = Objects.requireNonNull(text);
        this.astral = astral;
    }

    /**
     * The words of a span.
     *
     * @param start the first code point
     * @param end the first code point after it
     * @return the slice
     * @throws IndexOutOfBoundsException when the span is not within the text
     */
    String cut(int start, int end) {
        int from = unitOf(start);
        return text.substring(from, unitOf(end));
    }

    /**
     * The words of a span, or of as much of it as the text holds: for the context around a quotation.
     *
     * @param start the first code point; before the text means its start
     * @param end the first code point after it; beyond the text means its end
     * @param length the code points of the whole text
     * @return the slice
     */
    String cutWithin(int start, int end, int length) {
        return cut(Math.clamp(start, 0, length), Math.clamp(end, 0, length));
    }

    private int unitOf(int point) {
        if (!astral) {
            return point;
        }
        knownUnit = text.offsetByCodePoints(knownUnit, point - knownPoint);
        knownPoint = point;
        return knownUnit;
    }
}
