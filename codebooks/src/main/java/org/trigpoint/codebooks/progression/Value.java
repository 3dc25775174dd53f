package org.trigpoint.codebooks.progression;

import java.math.BigDecimal;
import org.trigpoint.codebooks.Fraction;

/** What a criterion is read with. */
public sealed interface Value {

    /**
     * A whole number that was counted.
     *
     * @param number from 0
     */
    record Count(long number) implements Value {

        /** Refuses what nobody can count. */
        public Count {
            if (number < 0) {
                throw new IllegalArgumentException(number + " is no count.");
            }
        }
    }

    /**
     * A share that was counted, held against per cents without rounding.
     *
     * @param number how many
     * @param of of how many; of none there is no share
     */
    record Share(long number, long of) implements Value {

        /** Refuses what is no share. */
        public Share {
            if (number < 0 || of < 0 || number > of) {
                throw new IllegalArgumentException(number + " of " + of + " is no share.");
            }
        }

        /** In per cent; of at least one. */
        Fraction percent() {
            return Fraction.of(number, of).times(Fraction.of(100));
        }
    }

    /**
     * A number that somebody entered.
     *
     * @param number as it was written
     * @param provenance where it comes from, in their words
     */
    record Entered(BigDecimal number, String provenance) implements Value {}

    /**
     * Nothing.
     *
     * @param reason a sentence
     */
    record Missing(String reason) implements Value {}

    /**
     * As people read it.
     *
     * @return a few words; empty where nothing is there
     */
    default String words() {
        return switch (this) {
            case Count count -> String.valueOf(count.number());
            case Share share ->
                share.of() == 0
                        ? "0 of 0"
                        : share.percent().written(1) + "% (" + share.number() + " of " + share.of() + ")";
            case Entered entered -> entered.number().toPlainString();
            case Missing missing -> "";
        };
    }
}
