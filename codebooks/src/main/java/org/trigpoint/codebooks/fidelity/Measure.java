package org.trigpoint.codebooks.fidelity;

import org.trigpoint.codebooks.Certainty;
import org.trigpoint.codebooks.instruments.Wording;

/** The measures of implementation fidelity, in the order of the protocol's table. */
public enum Measure {
    /** Leaders' day. */
    F1(
            "Leaders' introductory day",
            "Leaders introductory day attended by the majority of early help senior staff.",
            "Who counts as senior staff is not printed: it is who is listed as such."),
    /** Three days. */
    F2(
            "At least 3 of 5 days",
            "At least 90% of keyworkers attend at least 3 out of the 5 days of systemic training.",
            Texts.DENOMINATOR),
    /** Four days. */
    F3(
            "At least 4 of 5 days",
            "At least 80% of keyworkers attend at least 4 out of the 5 days of systemic training.",
            Texts.DENOMINATOR),
    /** Five days. */
    F4("All 5 days", "At least 60% of keyworkers attend all 5 days of systemic training.", Texts.DENOMINATOR),
    /** Champions. */
    F5(
            "Champions' 15 days",
            "At least 50% of the 10-20% of keyworkers chosen as 'systemic champions' complete the 15 days of Foundation"
                    + " level training.",
            "The 10-20% is how many were to be chosen; it is told beside the measure and decides nothing."),
    /** Practitioner. */
    F6(
            "Systemic practitioner in post",
            "A systemic practitioner trained to level two in systemic practice is employed for at least 12 out of the 15"
                    + " months of the trial.",
            "Which fifteen months these are is not printed, nor how part of a month and a replacement count; elsewhere the"
                    + " protocol calls the level \u201cintermediate\u201d."),
    /** Reflective sessions. */
    F7(
            "Reflective sessions",
            "Systemic reflective practice sessions held at least monthly for at least 12 out of the 15 months of the trial"
                    + " with at least 60% of keyworkers attending each session across teams.",
            "\u201cEach session across teams\u201d can be read session by session, or over the teams of a month."),
    /** Hub. */
    F8(
            "Virtual practice hub",
            "At least 75% of keyworkers who attend IFT training access the virtual practice hub for one or more of the"
                    + " following types of support: i) training material from the 5 day course ii) additional training"
                    + " material and guidance not part of the 5 day course iii) Q&A and networking forms.",
            "How many days make somebody one who attends the training is not printed.");

    private final String title;
    private final String printed;
    private final String open;

    Measure(String title, String printed, String open) {
        this.title = title;
        this.printed = printed;
        this.open = open;
    }

    /**
     * What it is called for short.
     *
     * @return the product's words
     */
    public String title() {
        return title;
    }

    /**
     * The measure as the protocol prints it.
     *
     * @return official words with their source
     */
    public Wording printed() {
        return new Wording(printed, Certainty.SEED, Texts.SOURCE);
    }

    /**
     * What the printed words leave open.
     *
     * @return a sentence
     */
    public String open() {
        return open;
    }

    private static final class Texts {
        static final String SOURCE = "S000 Table 10";
        static final String DENOMINATOR =
                "Who is in the denominator is not printed, nor whether days made up later count.";
    }
}
