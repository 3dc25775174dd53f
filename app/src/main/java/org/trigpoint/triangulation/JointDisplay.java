package org.trigpoint.triangulation;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.triangulation.Finding.Change;

/**
 * Words and numbers side by side, with what somebody concludes of each row.
 *
 * @param kind which display
 * @param analysis whose themes stand in it
 * @param heads of its columns, the first of which names rows
 * @param rows in their order
 * @param note how it was made, and what it does not say
 */
public record JointDisplay(Kind kind, AnalysisId analysis, List<String> heads, List<Row> rows, String note) {

    /** The displays that there are. */
    public enum Kind {
        /** What was said at sites where goals moved least, in between, and most. */
        QUOTATIONS_BY_OUTCOME("quotations-by-outcome", "Quotations by outcome"),
        /** Each theme with the outcomes of sites with more and with less of it. */
        STATISTICS_BY_THEMES("statistics-by-themes", "Statistics by themes"),
        /** For each evaluation question what was found and what was counted. */
        SIDE_BY_SIDE("side-by-side", "Side by side"),
        /** Sites in the order of their fidelity, with themes. */
        SITES_BY_FIDELITY("sites-by-fidelity", "Sites by fidelity"),
        /** Each theme at sites of each band of fidelity, with outcomes. */
        THEMES_BY_BAND("themes-by-band", "Themes by red, amber and green");

        private final String word;
        private final String label;

        Kind(String word, String label) {
            this.word = word;
            this.label = label;
        }

        /**
         * As it stands in addresses.
         *
         * @return lower case, with hyphens
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
         * Whether it tells which sites deliver, and is closed to whoever is blinded.
         *
         * @return true where its rows or columns follow fidelity
         */
        public boolean tells() {
            return this == STATISTICS_BY_THEMES || this == SITES_BY_FIDELITY || this == THEMES_BY_BAND;
        }

        /**
         * The display of a word.
         *
         * @param word as {@link #word} gives it
         * @return the display
         * @throws NotFound when there is none of that name
         */
        public static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
    }

    /** How the two sides of a row fit, after Fetters, Curry and Creswell 2013. */
    public enum Fit {
        /** They say the same. */
        CONFIRMS("confirms"),
        /** One tells what the other does not. */
        EXPANDS("expands"),
        /** They contradict each other. */
        DISCORDS("discords");

        private final String word;

        Fit(String word) {
            this.word = word;
        }

        /**
         * As it is stored and read.
         *
         * @return lower case
         */
        public String word() {
            return word;
        }

        static Fit of(String word) {
            return Arrays.stream(values())
                    .filter(fit -> fit.word.equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * A cell.
     *
     * @param words what stands in it; what is not known says so
     * @param brief the same where there is little room; the note of the display says how to read it
     * @param digest of all that it rests on
     * @param quoted passages whose words follow, of which the display knows where they are; mostly empty
     * @param counts the numbers that its words tell, unrounded, for whoever computes with them
     */
    public record Cell(String words, String brief, String digest, List<Quoted> quoted, List<Count> counts) {

        static Cell of(String words) {
            return of(words, Digits.digest(words));
        }

        static Cell of(String words, String digest) {
            return new Cell(words, words, digest, List.of(), List.of());
        }

        Cell with(List<Count> numbers) {
            return new Cell(words, brief, digest, quoted, numbers);
        }
    }

    /**
     * A number that stands in the words of a cell.
     *
     * @param what it is of
     * @param number unrounded
     */
    public record Count(String what, double number) {}

    /**
     * A quotation.
     *
     * @param passage where it is
     * @param title of its source
     * @param words what is said
     */
    public record Quoted(Passage passage, String title, String words) {}

    /**
     * A row.
     *
     * @param key tells it apart within the display
     * @param title what it is of
     * @param cells one for each head after the first
     * @param judged what was concluded; null while nobody did
     */
    public record Row(
            String key,
            String title,
            List<Cell> cells,
            @Nullable Judged judged) {}

    /**
     * A line of the journal that can have moved a number.
     *
     * @param line its number
     * @param at when
     * @param words what it says
     */
    public record Cause(long line, OffsetDateTime at, String words) {}

    /**
     * What was concluded of a row.
     *
     * @param metaInference in a sentence or two
     * @param fit how the two sides fit
     * @param name of whoever concluded it
     * @param at when, or when it was looked at last
     * @param journal the last line of the journal at that moment
     * @param changes what is otherwise since; empty while it stands
     * @param causes lines of the journal since then by which records changed, 20 at most; empty while it stands
     */
    public record Judged(
            String metaInference,
            Fit fit,
            String name,
            OffsetDateTime at,
            long journal,
            List<Change> changes,
            List<Cause> causes) {

        Judged because(List<Cause> all) {
            return stale()
                    ? new Judged(
                            metaInference,
                            fit,
                            name,
                            at,
                            journal,
                            changes,
                            all.stream().filter(each -> each.line() > journal).toList())
                    : this;
        }

        /**
         * Whether it waits for somebody to look at it again.
         *
         * @return whether anything changed
         */
        public boolean stale() {
            return !changes.isEmpty();
        }
    }
}
