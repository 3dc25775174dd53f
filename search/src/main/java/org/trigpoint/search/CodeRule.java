package org.trigpoint.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a hit has to do with the codings of its analysis. */
sealed interface CodeRule {
    long analysis();

    /** Its words lie inside one coding of these codes. */
    record Inside(long analysis, Set<Long> codes) implements CodeRule {}

    /** Its words do not lie inside one coding of these codes. */
    record Outside(long analysis, Set<Long> codes) implements CodeRule {}

    /** No coding touches its words. */
    record Untouched(long analysis) implements CodeRule {}

    /** A coding touches its words. */
    record Touched(long analysis) implements CodeRule {}

    /** Whether a hit from the first to the last word keeps to the rule; null for a passage without codings. */
    default boolean allows(@Nullable CodingSpans spans, int first, int last) {
        return switch (this) {
            case Inside inside -> spans != null && spans.hold(analysis(), inside.codes(), first, last);
            case Outside outside -> spans == null || !spans.hold(analysis(), outside.codes(), first, last);
            case Untouched untouched -> spans == null || !spans.touch(analysis(), first, last);
            case Touched touched -> spans != null && spans.touch(analysis(), first, last);
        };
    }
}
