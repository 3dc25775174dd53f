package org.trigpoint.claims;

import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.AnalysisId;

/**
 * Something that rests on a passage.
 *
 * @param kind what it is
 * @param analysis of which analysis; null where it is of none, as scores are
 * @param analysisName what that is called; empty where there is none
 * @param reference what names it in links: the number of a code, theme, framework matrix, session or sample of casefiles, the
 *     printed id of a snapshot
 * @param name what it is called
 * @param says what else there is to say of it, such as a theme's status; may be empty
 */
public record Claim(
        Kind kind, @Nullable AnalysisId analysis, String analysisName, String reference, String name, String says) {

    /** What can rest on a passage, from what lies on it directly to what was made of it. */
    public enum Kind {
        /** A code that the passage carries. */
        CODE("Codes"),
        /** A theme over such a code. */
        THEME("Themes"),
        /** A theme that prints words of the passage. */
        QUOTATION("Chosen quotations"),
        /** A framework matrix with a summary that rests on the passage. */
        SUMMARY("Summaries"),
        /** A snapshot that holds a coding of the passage. */
        SNAPSHOT("Snapshots"),
        /** Scores of a session whose evidence is in the passage. */
        SCORE("Scores"),
        /** A review of a casefile whose evidence is in the passage. */
        REVIEW("Reviews of casefiles");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /**
         * As people read it.
         *
         * @return several of them, in sentence case
         */
        public String label() {
            return label;
        }
    }
}
