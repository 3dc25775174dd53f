package org.trigpoint.rounds;

import java.util.Arrays;
import java.util.List;
import org.trigpoint.codes.Method;
import org.trigpoint.codes.Offer;

/** How the coders of a round see each other's work. */
public enum RoundMode {
    /** All see all, all the time. */
    OPEN("open", "Open", Offer.COMPARISON),
    /** Nobody sees a colleague's work on a source before they have submitted their own. */
    BLIND("blind", "Blind until submitted", Offer.COMPARISON),
    /** All see all, what differs lies side by side at once, and what is agreed on becomes a coding of its own. */
    CONSENSUS("consensus", "Consensus, side by side", Offer.CONSENSUS);

    private final String word;
    private final String label;
    private final Offer offer;

    RoundMode(String word, String label, Offer offer) {
        this.word = word;
        this.label = label;
        this.offer = offer;
    }

    /** The word that is stored. */
    public String word() {
        return word;
    }

    /** As people read it, in sentence case. */
    public String label() {
        return label;
    }

    /**
     * What an analysis can plan. A reflexive one reads side by side, with memos, to think further, and seeks no consensus;
     * whether each reads alone first is for the team to say.
     *
     * @param method the method that the analysis declares
     * @return in the order in which they are offered
     */
    public static List<RoundMode> offeredTo(Method method) {
        return Arrays.stream(values()).filter(mode -> method.offers(mode.offer)).toList();
    }

    /** What a method must offer for such a round. */
    Offer offer() {
        return offer;
    }

    /**
     * The mode behind a stored word.
     *
     * @param word as {@link #word} gives it
     * @return the mode
     * @throws IllegalArgumentException when there is none
     */
    public static RoundMode of(String word) {
        return Arrays.stream(values())
                .filter(mode -> mode.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No round is \u201c" + word + "\u201d."));
    }
}
