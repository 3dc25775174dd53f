package org.trigpoint.coding;

import static org.trigpoint.migrations.schema.Tables.CODING;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.SourceChanges;
import org.trigpoint.sources.Span;

/** Codings that go from one code to another, as codes are merged and split. Whoever calls it has shown a proof. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CodingMoves {

    private final DSLContext sql;
    private final CodingRepository codings;
    private final SourceChanges changes;

    CodingMoves(DSLContext sql, CodingRepository codings, SourceChanges changes) {
        this.sql = sql;
        this.codings = codings;
        this.changes = changes;
    }

    /**
     * A coding with all that tells it from another.
     *
     * @param id its key
     * @param study of which study
     * @param analysis of which analysis
     * @param source where
     * @param version the text version that its span counts on
     * @param coder whose it is
     * @param code its code
     * @param span its words
     */
    public record Given(
            CodingId id,
            StudyId study,
            AnalysisId analysis,
            SourceId source,
            VersionId version,
            PersonId coder,
            CodeId code,
            Span span) {

        /**
         * The same words, given another code by the same coder.
         *
         * @param other the other code
         * @return with the key of this one
         */
        public Given under(CodeId other) {
            return new Given(id, study, analysis, source, version, coder, other, span);
        }

        /**
         * The same code, given to other words of the same text.
         *
         * @param other which words
         * @return with the key of this one
         */
        public Given over(Span other) {
            return new Given(id, study, analysis, source, version, coder, code, other);
        }
    }

    /**
     * The codings of some codes, of all coders, in every source and text version.
     *
     * @param study whose
     * @param codes which codes
     * @return in the order of text, coder and start
     */
    public List<Given> of(StudyId study, Collection<CodeId> codes) {
        return read(CODING.STUDY_ID.eq(study).and(CODING.CODE_ID.in(codes)));
    }

    /**
     * As {@link #of}, held until the transaction ends.
     *
     * @param study whose
     * @param codes which codes
     * @return in the order of text, coder and start
     */
    public List<Given> hold(StudyId study, Collection<CodeId> codes) {
        sql.select(CODING.ID)
                .from(CODING)
                .where(CODING.STUDY_ID.eq(study), CODING.CODE_ID.in(codes))
                .orderBy(CODING.ID)
                .forUpdate()
                .fetch();
        return of(study, codes);
    }

    /**
     * One coding, held until the transaction ends.
     *
     * @param coding which
     * @return null when it is gone
     */
    public @Nullable Given hold(CodingId coding) {
        return sql.selectFrom(CODING)
                .where(CODING.ID.eq(coding))
                .forUpdate()
                .fetchOptional(CodingMoves::given)
                .orElse(null);
    }

    /**
     * What else the same coder gave the same words.
     *
     * @param given a coding
     * @param codes which codes are asked for
     * @return their codings, without that one
     */
    public List<Given> beside(Given given, Collection<CodeId> codes) {
        return read(CODING.VERSION_ID
                .eq(given.version())
                .and(CODING.CODER_ID.eq(given.coder()))
                .and(CODING.SPAN_START.eq(given.span().start()))
                .and(CODING.SPAN_END.eq(given.span().end()))
                .and(CODING.CODE_ID.in(codes))
                .and(CODING.ID.ne(given.id())));
    }

    /**
     * Gives codings another code and leaves their words.
     *
     * @param which none of them, so coded, is there already
     * @param code the other code
     */
    public void recode(Collection<Given> which, CodeId code) {
        codings.recode(which.stream().map(Given::id).toList(), code);
        changed(which);
    }

    /**
     * Gives codings the code and the words that they shall have.
     *
     * @param as the codings as they shall be; the rows of their keys are changed
     */
    public void put(Collection<Given> as) {
        codings.put(as);
        changed(as);
    }

    /**
     * Copies a coding, so that the same words have one more code by the same coder.
     *
     * @param as the coding with the other code; a key is made
     */
    public void copy(Given as) {
        codings.copy(as);
        changed(List.of(as));
    }

    /**
     * Takes codings away.
     *
     * @param which those
     */
    public void remove(Collection<Given> which) {
        codings.deleteAll(which.stream().map(Given::id).toList());
        changed(which);
    }

    private void changed(Collection<Given> which) {
        if (!which.isEmpty()) {
            Set<SourceId> sources = which.stream().map(Given::source).collect(Collectors.toSet());
            changes.changed(which.iterator().next().study(), sources);
        }
    }

    private List<Given> read(Condition which) {
        return sql.selectFrom(CODING)
                .where(which)
                .orderBy(CODING.VERSION_ID, CODING.CODER_ID, CODING.SPAN_START, CODING.SPAN_END, CODING.ID)
                .fetch(CodingMoves::given);
    }

    private static Given given(Record row) {
        return new Given(
                row.get(CODING.ID),
                row.get(CODING.STUDY_ID),
                row.get(CODING.ANALYSIS_ID),
                row.get(CODING.SOURCE_ID),
                row.get(CODING.VERSION_ID),
                row.get(CODING.CODER_ID),
                row.get(CODING.CODE_ID),
                new Span(row.get(CODING.SPAN_START), row.get(CODING.SPAN_END)));
    }
}
