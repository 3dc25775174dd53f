package org.trigpoint.blindness;

import static org.trigpoint.migrations.schema.Tables.CODING_ROUND;
import static org.trigpoint.migrations.schema.Tables.ROUND_SUBMISSION;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.Collection;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Refusal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;

/** Work that was submitted in a blind round stays as it is: otherwise it would not be what the coder thought alone. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SubmittedWork {

    private final DSLContext sql;

    SubmittedWork(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Refuses to change codings of everybody at once while some of them are hidden from some, or submitted.
     *
     * @param analysis of which analysis
     * @throws Refusal when a blind round of it goes on
     */
    public void demandNoBlindRound(AnalysisId analysis) {
        sql.select(CODING_ROUND.NAME)
                .from(CODING_ROUND)
                .where(
                        CODING_ROUND.ANALYSIS_ID.eq(analysis),
                        CODING_ROUND.MODE.eq("blind"),
                        CODING_ROUND.ENDED_AT.isNull())
                .limit(1)
                .fetchOptional(CODING_ROUND.NAME)
                .ifPresent(name -> {
                    throw new Refusal(
                            "The blind round \u201c" + name
                                    + "\u201d goes on: merge codes when it has ended, so that no coder\u2019s work is changed in it.");
                });
    }

    /**
     * Refuses a change of somebody's codings in sources that they have submitted.
     *
     * @param coder whose codings
     * @param analysis of which analysis
     * @param sources in which sources
     * @throws Refusal when one of them is submitted in a blind round that goes on
     */
    public void demandOpen(PersonId coder, AnalysisId analysis, Collection<SourceId> sources) {
        sql.select(SOURCE.TITLE, CODING_ROUND.NAME)
                .from(ROUND_SUBMISSION)
                .join(CODING_ROUND)
                .on(CODING_ROUND.ID.eq(ROUND_SUBMISSION.ROUND_ID))
                .join(SOURCE)
                .on(SOURCE.ID.eq(ROUND_SUBMISSION.SOURCE_ID))
                .where(
                        ROUND_SUBMISSION.PERSON_ID.eq(coder),
                        ROUND_SUBMISSION.SOURCE_ID.in(sources),
                        CODING_ROUND.ANALYSIS_ID.eq(analysis),
                        CODING_ROUND.MODE.eq("blind"),
                        CODING_ROUND.ENDED_AT.isNull())
                .limit(1)
                .fetchOptional()
                .ifPresent(row -> {
                    throw new Refusal("The coding of \u201c" + row.value1() + "\u201d is submitted in the round \u201c"
                            + row.value2() + "\u201d and stays as it is: a team lead can open it again.");
                });
    }
}
