package org.trigpoint.reports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.ThemeId;

/**
 * Which extracts, in what order, and how much of what surrounds them.
 *
 * @param analysis of which analysis
 * @param theme of which theme and its subthemes; null for all themes that the analysis goes on with
 * @param around what the context is counted in
 * @param context how many words or turns on either side, from 0; at most 200 words or 20 turns
 * @param order how the extracts of a theme stand
 */
public record ThemeExtractsRequest(
        AnalysisId analysis, @Nullable ThemeId theme, Around around, int context, Order order) {

    /** Refuses more context than helps anybody. */
    public ThemeExtractsRequest {
        if (context < 0 || context > around.most()) {
            throw new Refusal("Show 0 to " + around.most() + " " + around.label() + " on either side of an extract.");
        }
    }

    /** What context is counted in. */
    public enum Around {
        /** Whole words. */
        WORDS("words", 200),
        /** The turn that the extract lies in, and whole turns before and after it. */
        TURNS("turns", 20);

        private final String label;
        private final int most;

        Around(String label, int most) {
            this.label = label;
            this.most = most;
        }

        /**
         * As people read it.
         *
         * @return a plural in lower case
         */
        public String label() {
            return label;
        }

        /**
         * How many can be asked for.
         *
         * @return at least 1
         */
        public int most() {
            return most;
        }
    }

    /** How the extracts of a theme stand. */
    public enum Order {
        /** By the title of the source, then as the text has them. */
        SOURCE("Source"),
        /** By site, then by source. */
        SITE("Site, then source"),
        /** By the role of who speaks, then by source. */
        ROLE("Role, then source");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        /**
         * As people read it.
         *
         * @return in sentence case
         */
        public String label() {
            return label;
        }
    }

    /**
     * The choices in words.
     *
     * @return such as {@code 2 turns on either side; by source}
     */
    public String said() {
        return (context == 0 ? "without context" : context + " " + around.label() + " on either side") + "; by "
                + order.label().toLowerCase(Locale.UK);
    }
}
