package org.trigpoint.rounds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.AgreementId;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Span;

/**
 * The work of a round's coders on one source, side by side.
 *
 * @param analysis of which analysis
 * @param source which source
 * @param title what it is called
 * @param version the text version that the positions count on
 * @param agreeing whether something can be agreed on: rounds of a reflexive analysis, and open ones, compare only
 * @param coders who coded, by name
 * @param rows stretches of text that somebody gave a code, in the order of the text
 */
public record Comparison(
        AnalysisId analysis,
        SourceId source,
        String title,
        VersionId version,
        boolean agreeing,
        List<Round.RoundCoder> coders,
        List<Row> rows) {

    /** How alike the coders are at one place. */
    public enum Likeness {
        /** All gave the code to the same words. */
        SAME("All the same"),
        /** All gave the code, to words that overlap. */
        BOUNDS("Other boundaries"),
        /** Not all gave the code. */
        PARTLY("Not all coded it");

        private final String label;

        Likeness(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }

    /**
     * One code at one place: codings that overlap one another.
     *
     * @param code which code
     * @param name what it is called
     * @param span from the first word that any of them holds to the last
     * @param quotation these words
     * @param given the codings, in the order of coders and text
     * @param likeness how alike they are
     * @param agreed what was agreed on; null when nothing was
     * @param memos what somebody thought about these words or some of them, in the order of the text
     */
    public record Row(
            CodeId code,
            String name,
            Span span,
            Quotation quotation,
            List<Given> given,
            Likeness likeness,
            @Nullable Agreed agreed,
            List<Noted> memos) {}

    /**
     * A memo on words of a place.
     *
     * @param byName who wrote it
     * @param span which words
     * @param body Markdown
     */
    public record Noted(String byName, Span span, String body) {}

    /**
     * A coding of a coder.
     *
     * @param coding its key
     * @param coder who coded
     * @param span which words
     */
    public record Given(CodingId coding, PersonId coder, Span span) {}

    /**
     * What was agreed on.
     *
     * @param agreement its key
     * @param span the words that carry the code now; null when none do
     * @param note why
     * @param byName who wrote it down
     */
    public record Agreed(AgreementId agreement, @Nullable Span span, String note, String byName) {}
}
