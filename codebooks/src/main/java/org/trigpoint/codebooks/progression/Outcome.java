package org.trigpoint.codebooks.progression;

import java.util.List;

/** What the printed table says of a value. */
public sealed interface Outcome {

    /**
     * A band holds the value.
     *
     * @param colour the most favourable that does
     * @param holding all that do, the most favourable first
     */
    record Banded(Colour colour, List<Colour> holding) implements Outcome {

        /** Keeps its own copy. */
        public Banded {
            holding = List.copyOf(holding);
        }
    }

    /**
     * No printed band holds the value, and none is invented.
     *
     * @param reason a sentence
     */
    record Undefined(String reason) implements Outcome {}

    /**
     * There is no value.
     *
     * @param reason a sentence
     */
    record NotComputed(String reason) implements Outcome {}

    /**
     * The table prints nothing that a value could be held against.
     *
     * @param reason a sentence
     */
    record ByHand(String reason) implements Outcome {}

    /**
     * As it is read in a line.
     *
     * @return such as {@code amber} or {@code undefined in the protocol}
     */
    default String words() {
        return switch (this) {
            case Banded banded -> banded.colour().word();
            case Undefined undefined -> "undefined in the protocol";
            case NotComputed none -> "cannot be computed";
            case ByHand hand -> "for a person to judge";
        };
    }
}
