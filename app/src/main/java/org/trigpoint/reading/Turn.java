package org.trigpoint.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.sources.Span;

/** A turn that a stretch of text touches. */
record Turn(@Nullable String speaker, @Nullable Integer atMillis, int start, int end) {

    /**
     * The words of a stretch by who says them; what lies between turns, such as labels, is left out.
     *
     * @param turns those that the stretch touches, in the order of the text
     * @param span the stretch
     * @param words its words
     * @return all of the words as nobody's where it touches no turn
     */
    static List<Segment.Said> said(List<Turn> turns, Span span, String words) {
        if (turns.isEmpty()) {
            return List.of(new Segment.Said(null, null, span.start(), words));
        }
        List<Segment.Said> said = new ArrayList<>();
        int point = span.start();
        int unit = 0;
        for (Turn turn : turns) {
            int from = Math.max(turn.start, span.start());
            int to = Math.min(turn.end, span.end());
            int begin = words.offsetByCodePoints(unit, from - point);
            int end = words.offsetByCodePoints(begin, to - from);
            said.add(new Segment.Said(turn.speaker, turn.atMillis, from, words.substring(begin, end)));
            point = to;
            unit = end;
        }
        return said;
    }
}
