package org.trigpoint.agreement;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.agreement.Coefficient;
import org.trigpoint.migrations.CodeId;

/**
 * What was counted of an exercise, as it was kept.
 *
 * @param at when
 * @param byName who had it counted
 * @param journalNumber the last line of the journal by then
 * @param digest SHA-256 of the submitted codings that were counted, in hexadecimal digits
 * @param codings how many codings those are
 * @param agreedBefore how many agreements of the round had been made by then
 * @param figures code by code in the order of the codebook
 */
public record Figures(
        OffsetDateTime at,
        String byName,
        long journalNumber,
        String digest,
        int codings,
        int agreedBefore,
        List<Figure> figures) {

    /**
     * One number, or why there is none.
     *
     * @param code on which code
     * @param name what it was called then
     * @param unit in which unit
     * @param measure what it tells
     * @param coders of which two coders; empty: of all
     * @param n how many units there were
     * @param coefficient the number with its interval and what was left out, or the reason why there is none
     * @param prevalence the prevalence index; null where there is none
     * @param bias the bias index; null where there is none
     */
    public record Figure(
            CodeId code,
            String name,
            CountedUnit unit,
            Measure measure,
            String coders,
            int n,
            Coefficient coefficient,
            @Nullable Double prevalence,
            @Nullable Double bias) {}
}
