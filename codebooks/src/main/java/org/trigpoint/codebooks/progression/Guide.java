package org.trigpoint.codebooks.progression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trigpoint.codebooks.Certainty;
import org.trigpoint.codebooks.instruments.Wording;

/**
 * The overall guide of the protocol, read literally over how many criteria have which colour. It says which printed rule
 * applies, mostly none, and recommends nothing.
 *
 * @param green how many
 * @param amber how many
 * @param red how many
 */
public record Guide(int green, int amber, int red) {

    /** What is wrong with it. */
    public static final String DEFECT =
            "The guide speaks of 12 criteria and the table has 10, so that every criterion would"
                    + " have to be green. Of the 66 ways in which ten criteria can be green, amber and red, the first rule holds for"
                    + " one, the second for one, the third for ten, and no rule for 54.";

    /** What the sensitivity is, in words that stand beside it. */
    public static final String PRO_RATA =
            "Our own sensitivity, not from the protocol: 10 of 12 taken of 10 criteria is 9 (8.33"
                    + " to the next whole), and more than 6 of 12 is more than 5.";

    /** What the protocol suggests to consider beyond the criteria. */
    public static final List<Wording> CONSIDERATIONS = List.of(
            new Wording(
                    "An assessment of how many local authorities in England would be provisionally eligible for a full trial to"
                            + " enable adequate recruitment, in that they i) currently, or in the last three years, have not"
                            + " implemented systemic practice in their keyworker teams; and ii) currently, or in the last two"
                            + " years, have not had an inadequate Children's Services Ofsted rating",
                    Certainty.SEED,
                    "S000, after Table 13"),
            new Wording(
                    "A consideration of barriers, enablers, and unintended consequences as identified in the implementation and"
                            + " process evaluation. Key mechanisms for change identified in this evaluation should be reviewed"
                            + " and considered as part of the practice model before progressing to a full trial.",
                    Certainty.SEED,
                    "S000, after Table 13"));

    /** Refuses more colours than criteria. */
    public Guide {
        if (green < 0
                || amber < 0
                || red < 0
                || green + amber + red > Criterion.all().size()) {
            throw new IllegalArgumentException("Ten criteria have no " + green + ", " + amber + " and " + red + ".");
        }
    }

    /** A printed rule. */
    public enum Rule {
        /** Green. */
        PROCEED(
                "If at least 10 out of the 12 'proceed' criteria are met, we will recommend proceeding to a full trial"),
        /** Amber. */
        REVIEW(
                "If there are at least 10 'review' criteria met, we will recommend reviewing before moving to a full trial"),
        /** Red. */
        STOP("If there are more than 6 'stop' criteria met, we will recommend not proceeding to a full trial");

        private final String printed;

        Rule(String printed) {
            this.printed = printed;
        }

        /**
         * The rule as printed.
         *
         * @return official words with their source
         */
        public Wording printed() {
            return new Wording(printed, Certainty.SEED, "S000, before Table 13");
        }
    }

    /**
     * Counts colours.
     *
     * @param colours of those criteria that have one, at most ten
     * @return the guide over them
     */
    public static Guide of(List<Colour> colours) {
        return new Guide(count(colours, Colour.GREEN), count(colours, Colour.AMBER), count(colours, Colour.RED));
    }

    private static int count(List<Colour> colours, Colour colour) {
        return (int) colours.stream().filter(each -> each == colour).count();
    }

    /**
     * How many criteria have no colour.
     *
     * @return 0 to 10
     */
    public int without() {
        return Criterion.all().size() - green - amber - red;
    }

    /**
     * Which printed rule applies.
     *
     * @return empty where none does
     */
    public Optional<Rule> literal() {
        return applying(10, 6);
    }

    /**
     * Which rule would apply if its numbers were scaled to ten criteria; to be shown with {@link #PRO_RATA} alone.
     *
     * @return empty where none would
     */
    public Optional<Rule> proRata() {
        return applying(9, 5);
    }

    private Optional<Rule> applying(int atLeast, int moreThan) {
        return Stream.of(Rule.values())
                .filter(rule -> switch (rule) {
                    case PROCEED -> green >= atLeast;
                    case REVIEW -> amber >= atLeast;
                    case STOP -> red > moreThan;
                })
                .findFirst();
    }
}
