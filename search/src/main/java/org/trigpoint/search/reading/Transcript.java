package org.trigpoint.search.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file says, as text with its turns.
 *
 * @param text     the words, with LF as the only line end and otherwise as the file has them: no normalisation, no BOM
 * @param turns    in the order of the text, not overlapping; every word that is not a label or time stamp lies in one
 * @param warnings one sentence for each thing that was left out or guessed; empty when nothing was
 */
public record Transcript(String text, List<Turn> turns, List<String> warnings) {
    /** Throws IllegalArgumentException for CR, NUL or half a surrogate pair in the text, and for turns that overlap or leave it. */
    public Transcript {
        requireStorable(text);
        turns = List.copyOf(turns);
        warnings = List.copyOf(warnings);
        int free = 0;
        for (Turn turn : turns) {
            if (turn.start() < free) {
                throw new IllegalArgumentException("turns are in order and do not overlap: " + turn);
            }
            free = turn.end();
        }
        if (free > text.codePointCount(0, text.length())) {
            throw new IllegalArgumentException("a turn ends beyond the text, at " + free);
        }
    }

    /**
     * The same text with its speakers found again, after a person has said which of the found labels are not speakers.
     * Takes label names in any case; a turn keeps the time of the earlier turn in which it begins.
     */
    public Transcript withoutSpeakers(Set<String> notSpeakers) {
        List<Turn> found = SpeakerTurns.recognise(text, notSpeakers).turns();
        List<Turn> timed = new ArrayList<>(found.size());
        int before = 0;
        for (Turn turn : found) {
            while (before < turns.size() && turns.get(before).end() <= turn.start()) {
                before++;
            }
            @Nullable Turn earlier = before < turns.size() ? turns.get(before) : null;
            boolean takesTime = turn.at() == null && earlier != null && earlier.start() < turn.end();
            timed.add(
                    takesTime && earlier != null
                            ? new Turn(turn.start(), turn.end(), turn.speaker(), earlier.at())
                            : turn);
        }
        return new Transcript(text, timed, warnings);
    }

    private static void requireStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == 0) {
                throw new IllegalArgumentException("the text holds a CR or NUL at " + i);
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw new IllegalArgumentException("the text holds half a surrogate pair at " + i);
                }
                i++;
            }
        }
    }
}
