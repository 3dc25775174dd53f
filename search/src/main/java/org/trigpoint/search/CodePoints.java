package org.trigpoint.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The border between positions in code points and in UTF-16 for one text; the identity when no character needs two units. */
final class CodePoints {
    private final int @Nullable [] units;

    CodePoints(String text) {
        int length = text.codePointCount(0, text.length());
        units = length == text.length() ? null : unitsOf(text, length);
    }

    private static int[] unitsOf(String text, int length) {
        int[] units = new int[length + 1];
        int unit = 0;
        for (int point = 0; point < length; point++) {
            units[point] = unit;
            unit += Character.charCount(text.codePointAt(unit));
        }
        units[length] = unit;
        return units;
    }

    int toUnit(int point) {
        return units == null ? point : units[point];
    }

    int toPoint(int unit) {
        return units == null ? unit : Arrays.binarySearch(units, unit);
    }
}
