package org.trigpoint.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How many cases speak of a theme, of how many that were asked and are coded through; and how many are left out, and why.
 * The first three make up the denominator; all together make up the cases.
 *
 * @param evidenced asked, coded through, with an extract of it
 * @param contradicted asked, coded through, and what they say of it speaks against it
 * @param notMentioned asked, coded through, and nothing was said of it
 * @param unasked left out: it was found without being asked about
 * @param unfinished left out: asked, and something was found, but the coding is not done; to count it would take only those
 *     cases early in which something was found
 * @param notAsked left out: not asked, and nothing was found
 * @param notYetCoded left out: asked, the coding is not done, and nothing was found so far
 * @param sourceMissing left out: there is no source
 */
public record Denominators(
        int evidenced,
        int contradicted,
        int notMentioned,
        int unasked,
        int unfinished,
        int notAsked,
        int notYetCoded,
        int sourceMissing) {

    /**
     * A case, as it counts for one theme.
     *
     * @param state what holds of it
     * @param asked whether it was asked about the theme
     * @param coded whether all its sources that asked are coded through
     */
    public record Told(CellState state, boolean asked, boolean coded) {

        /**
         * A case whose state was said by a person.
         *
         * @param state what they said
         * @param known what follows from the material
         * @return asked and coded as the state needs it; where it leaves that open, as the material has it
         */
        public static Told byHand(CellState state, CellState.Known known) {
            return switch (state) {
                case NOT_MENTIONED -> new Told(state, true, true);
                case NOT_YET_CODED -> new Told(state, true, false);
                case NOT_ASKED, SOURCE_MISSING -> new Told(state, false, false);
                case EVIDENCED, CONTRADICTED -> new Told(state, known.asked(), known.coded());
            };
        }
    }

    /**
     * Counts cases.
     *
     * @param cases each once
     * @return how many fall where
     */
    public static Denominators of(Collection<Told> cases) {
        int[] counts = new int[8];
        cases.forEach(one -> counts[place(one)]++);
        return new Denominators(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7]);
    }

    private static int place(Told one) {
        return switch (one.state()) {
            case EVIDENCED, CONTRADICTED -> {
                if (!one.asked()) {
                    yield 3;
                }
                if (!one.coded()) {
                    yield 4;
                }
                yield one.state() == CellState.EVIDENCED ? 0 : 1;
            }
            case NOT_MENTIONED -> 2;
            case NOT_ASKED -> 5;
            case NOT_YET_CODED -> 6;
            case SOURCE_MISSING -> 7;
        };
    }

    /**
     * The denominator: those who were asked and whose sources are coded through.
     *
     * @return from 0; with 0 no share is defined
     */
    public int asked() {
        return evidenced + contradicted + notMentioned;
    }

    /**
     * How many cases are not in the denominator.
     *
     * @return from 0
     */
    public int leftOut() {
        return unasked + unfinished + notAsked + notYetCoded + sourceMissing;
    }

    /**
     * All cases.
     *
     * @return the denominator and what is left out of it
     */
    public int cases() {
        return asked() + leftOut();
    }

    /**
     * The count with its denominator.
     *
     * @return such as {@code 3 of 8 asked}
     */
    public String words() {
        return asked() == 0 ? "nobody asked and coded through yet" : evidenced + " of " + asked() + " asked";
    }

    /**
     * Who is left out and why.
     *
     * @return such as {@code 4 left out: 3 not asked, 1 source missing}; empty when nobody is
     */
    public String leftOutWords() {
        List<String> parts = new ArrayList<>();
        part(parts, notAsked, "not asked");
        part(parts, notYetCoded, "not yet coded");
        part(parts, sourceMissing, "source missing");
        part(parts, unasked, "brought it up unasked");
        part(parts, unfinished, "found already, coding not done");
        return parts.isEmpty() ? "" : leftOut() + " left out: " + String.join(", ", parts);
    }

    private static void part(List<String> parts, int count, String words) {
        if (count > 0) {
            parts.add(count + " " + words);
        }
    }
}
