package org.trigpoint.ui.rounds;

import org.trigpoint.rounds.RoundMode;

/** What a kind of round means for those who code in it. */
final class ModeWords {

    private ModeWords() {}

    static String of(RoundMode mode) {
        return switch (mode) {
            case OPEN -> "Everybody sees everybody\u2019s coding all the time.";
            case BLIND ->
                "Until you submit a source, you see nothing of what the others code and note in it: not in the text,"
                        + " in counts, in search or in files.";
            case CONSENSUS ->
                "Everybody sees everybody\u2019s coding, side by side; what you agree on becomes a coding of its own, and"
                        + " the originals stay.";
        };
    }
}
