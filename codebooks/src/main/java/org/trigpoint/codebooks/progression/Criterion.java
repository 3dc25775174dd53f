package org.trigpoint.codebooks.progression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trigpoint.codebooks.Certainty;
import org.trigpoint.codebooks.Fraction;
import org.trigpoint.codebooks.instruments.Wording;

/**
 * A criterion for a full-scale trial.
 *
 * @param number 1 to 10
 * @param printed its title as printed
 * @param green what the table prints under proceed
 * @param amber what the table prints under review
 * @param red what the table prints under stop
 * @param asked what kind of value it is read with
 * @param defect what the printed words leave open or contradict; empty where nothing
 * @param bands the cells read literally; none where it is judged by hand
 */
public record Criterion(
        int number,
        Wording printed,
        Wording green,
        Wording amber,
        Wording red,
        Asked asked,
        String defect,
        List<Band> bands) {

    /** Where all of this is printed. */
    public static final String SOURCE = "S000 Table 13";

    /** Keeps its own copy. */
    public Criterion {
        bands = List.copyOf(bands);
    }

    /** What kind of value. */
    public enum Asked {
        /** A whole number. */
        COUNT,
        /** A share in per cent. */
        PERCENT,
        /** A number that somebody enters with its provenance; it is never computed. */
        ENTERED,
        /** None: a person judges. */
        JUDGEMENT
    }

    /**
     * All ten.
     *
     * @return in the order of the table
     */
    public static List<Criterion> all() {
        return Printed.CRITERIA;
    }

    /**
     * One of them.
     *
     * @param number 1 to 10
     * @return empty for any other number
     */
    public static Optional<Criterion> of(int number) {
        return all().stream().filter(each -> each.number() == number).findFirst();
    }

    /**
     * What the table prints in a column.
     *
     * @param colour which column
     * @return official words with their source
     */
    public Wording printed(Colour colour) {
        return switch (colour) {
            case GREEN -> green;
            case AMBER -> amber;
            case RED -> red;
        };
    }

    /**
     * Holds a value against the printed bands. Where several hold it, the most favourable does; where none does, the protocol
     * leaves it undefined.
     *
     * @param value of the kind that the criterion asks for, or missing
     * @return what the table says
     * @throws IllegalArgumentException if the value is of another kind
     */
    public Outcome read(Value value) {
        if (asked == Asked.JUDGEMENT) {
            return new Outcome.ByHand(defect);
        }
        return switch (value) {
            case Value.Missing missing -> new Outcome.NotComputed(missing.reason());
            case Value.Count count when asked == Asked.COUNT -> banded(Fraction.of(count.number()));
            case Value.Share share
            when asked == Asked.PERCENT ->
                share.of() == 0
                        ? new Outcome.NotComputed("There is nothing to take a per cent of.")
                        : banded(share.percent());
            case Value.Entered entered
            when asked == Asked.ENTERED || asked == Asked.PERCENT -> banded(Fraction.of(entered.number()));
            default -> throw new IllegalArgumentException("Criterion " + number + " is not read with " + value + ".");
        };
    }

    /**
     * What the table would say of a share rounded to a whole per cent, halves upwards: a reading of ours, shown beside the
     * literal one because the printed bands leave gaps between whole per cents.
     *
     * @param value any
     * @return empty where it is no share, or says the same
     */
    public Optional<Outcome> rounded(Value value) {
        if (asked != Asked.PERCENT || !(value instanceof Value.Share share) || share.of() == 0) {
            return Optional.empty();
        }
        Outcome other = banded(Fraction.of(share.percent().rounded(0)));
        return Optional.of(other)
                .filter(outcome -> !outcome.words().equals(read(value).words()));
    }

    private Outcome banded(Fraction value) {
        List<Colour> holding = Stream.of(Colour.values())
                .filter(colour -> bands.stream().anyMatch(band -> band.colour() == colour && band.holds(value)))
                .toList();
        return holding.isEmpty()
                ? new Outcome.Undefined(
                        "No printed band holds " + value.written(4) + (asked == Asked.PERCENT ? "%" : "") + ".")
                : new Outcome.Banded(holding.getFirst(), holding);
    }

    static Wording seed(String text) {
        return new Wording(text, Certainty.SEED, SOURCE);
    }
}
