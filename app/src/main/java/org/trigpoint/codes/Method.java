package org.trigpoint.codes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AnalysisId;

/**
 * The method that an analysis declares, and what follows from it: what is offered, and what is refused with a sentence
 * that says why. The families are those that Braun and Clarke tell apart (reflexive, codebook, coding reliability), with
 * the framework method of Ritchie and Spencer as a word of its own, because it charts.
 */
public enum Method {
    /** Braun and Clarke's reflexive thematic analysis: codes evolve, no agreement is computed. */
    REFLEXIVE(
            "reflexive",
            "Reflexive thematic analysis",
            "Themes are made by researchers who read closely and say where they stand. Codes change while the work goes on;"
                    + " a second reader is somebody to think with, and no agreement is computed or settled."),
    /** A codebook that is made early and may change from version to version; agreement can be looked at. */
    CODEBOOK(
            "codebook",
            "Codebook analysis",
            "Codes are described early and may change from version to version, as in template analysis. Several coders work"
                    + " with one codebook; how far they agree can be looked at, and is not the point."),
    /** A fixed codebook, blind double coding of a declared sample, coefficients before anything is reconciled. */
    RELIABILITY(
            "reliability",
            "Coding-reliability analysis",
            "The codebook is fixed and locked, coders are trained, and a declared sample is coded twice without sight of"
                    + " each other. Agreement is computed before anything is reconciled, and reported."),
    /** The framework method of Ritchie and Spencer: cases by themes, summaries in cells. */
    FRAMEWORK(
            "framework",
            "Framework analysis",
            "A working framework of codes is settled by the team and applied to all sources; then each case is charted:"
                    + " a row a case, a column a code or category, in each cell the analyst\u2019s own summary.");

    /**
     * Work of an analysis that some methods could not hold. Rooms whose work depends on the method offer one, and a change of
     * method asks all of them.
     */
    public interface Tie {

        /**
         * What stands in the way of another method.
         *
         * @param reader who asks
         * @param analysis which analysis, of their study
         * @param wanted the method that it would have
         * @return each a part of a sentence, such as {@code 2 rounds are blind}; empty when nothing does
         */
        List<String> against(Reader reader, AnalysisId analysis, Method wanted);
    }

    private final String word;
    private final String label;
    private final String description;

    Method(String word, String label, String description) {
        this.word = word;
        this.label = label;
        this.description = description;
    }

    /**
     * As it is stored.
     *
     * @return a lower-case word
     */
    public String word() {
        return word;
    }

    /**
     * As people read it.
     *
     * @return in sentence case
     */
    public String label() {
        return label;
    }

    /**
     * What working by it means, for somebody who chooses.
     *
     * @return two sentences
     */
    public String description() {
        return description;
    }

    /**
     * Whether something belongs to working by this method.
     *
     * @param offer what
     * @return false when services refuse it
     */
    public boolean offers(Offer offer) {
        return switch (this) {
            case REFLEXIVE -> offer == Offer.COMPARISON || offer == Offer.PHASES;
            case CODEBOOK, RELIABILITY -> offer != Offer.CHARTING;
            case FRAMEWORK -> offer != Offer.COEFFICIENTS;
        };
    }

    /**
     * All that belongs to working by this method.
     *
     * @return in the order of {@link Offer}; never empty
     */
    public List<Offer> offers() {
        return Arrays.stream(Offer.values()).filter(this::offers).toList();
    }

    /**
     * Refuses what does not belong to this method.
     *
     * @param offer what is wanted
     * @throws Refusal saying why the method does without it and what to do instead
     */
    public void demand(Offer offer) {
        if (!offers(offer)) {
            throw new Refusal(why(offer));
        }
    }

    /**
     * Why something is offered, or why not, for people.
     *
     * @param offer what
     * @return one sentence
     */
    public String why(Offer offer) {
        return switch (offer) {
            case COMPARISON ->
                this == REFLEXIVE
                        ? "A second reader is somebody to think with: readings are laid side by side and talked over in memos."
                        : "Readings of several coders are laid side by side before anything is said of them.";
            case PHASES ->
                "The work is logged by the phases the method names; going back to one is normal, and recorded.";
            case BLIND_CODING ->
                offers(offer)
                        ? "Coders can work without sight of each other until they have submitted."
                        : "A reflexive analysis has no sample coded twice: nothing independent is measured in it, so plan a"
                                + " round and compare readings.";
            case CONSENSUS ->
                offers(offer)
                        ? "The team can settle what a passage is coded with; the coders\u2019 own codings stay beside it."
                        : "A reflexive analysis settles no agreement: readings may differ, so lay them side by side in an open"
                                + " round and write a memo about what the difference shows.";
            case COEFFICIENTS -> whyCoefficients();
            case LOCK ->
                offers(offer)
                        ? "A lead can lock the codebook, so that everybody codes with the same words; unlocking is journalled."
                        : "A reflexive analysis locks no codebook: its codes change as the reading deepens.";
            case CHARTING ->
                offers(offer)
                        ? "Cases are charted: the cell is the analyst\u2019s own summary, with links to the passages it rests on."
                        : label + " has no framework matrices: declare framework analysis to chart cases.";
        };
    }

    private String whyCoefficients() {
        return switch (this) {
            case REFLEXIVE ->
                "A reflexive analysis computes no agreement: the researcher\u2019s reading is its resource and not an error to"
                        + " be measured, so compare readings with memos.";
            case CODEBOOK ->
                "Agreement can be computed, with its unit, n and interval; it describes, and decides nothing.";
            case RELIABILITY ->
                "Agreement on a declared sample is computed before anything is reconciled, with its unit, n and interval.";
            case FRAMEWORK ->
                "A framework analysis settles its working framework by talking it over: declare a codebook or"
                        + " coding-reliability analysis to compute agreement.";
        };
    }

    /**
     * The method that a word names.
     *
     * @param word one of the words
     * @return the method
     * @throws Refusal when there is no such method
     */
    public static Method of(String word) {
        return Arrays.stream(values())
                .filter(method -> method.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no method \u201c" + word + "\u201d: use "
                        + Arrays.stream(values()).map(Method::word).collect(Collectors.joining(", ")) + "."));
    }
}
