package org.trigpoint.live;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.PersonId;

/**
 * A line of the journal as screens are told of it: what it is about, and no words of anybody.
 *
 * @param number its place in the journal
 * @param person who did it; null for the application itself
 * @param personName as colleagues see them; null for the application itself
 * @param kind the name of the fact, such as {@code PassageCoded}
 * @param subject what kind of thing it is about, such as {@code source}
 * @param subjectId which of them; 0 when it is about many at once
 * @param analysis the analysis it belongs to; null when it names none
 * @param codes keys of the codes that it names
 * @param codings keys of the codings that it names
 */
public record NewsLine(
        long number,
        @Nullable PersonId person,
        @Nullable String personName,
        String kind,
        String subject,
        long subjectId,
        @Nullable AnalysisId analysis,
        Set<Long> codes,
        Set<Long> codings) {

    /** Keeps its own copies. */
    public NewsLine {
        codes = Set.copyOf(codes);
        codings = Set.copyOf(codings);
    }

    /**
     * Whether it is about this thing.
     *
     * @param what a kind of thing, such as {@code source}
     * @param key which of them
     * @return true when it is about exactly that
     */
    public boolean isAbout(String what, long key) {
        return subject.equals(what) && subjectId == key;
    }
}
