package org.trigpoint.rounds;

import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.CODING_ROUND;
import static org.trigpoint.migrations.schema.Tables.ROUND_AGREEMENT;
import static org.trigpoint.migrations.schema.Tables.ROUND_CODER;
import static org.trigpoint.migrations.schema.Tables.ROUND_SOURCE;
import static org.trigpoint.migrations.schema.Tables.ROUND_SUBMISSION;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SUBMITTED_CODING;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.migrations.AgreementId;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.CodingRoundRecord;
import org.trigpoint.migrations.schema.tables.records.RoundAgreementRecord;

/** The sole writer of rounds, of what was submitted in them and of what was agreed on. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RoundRepository {

    private final DSLContext sql;
    private final Gestures gestures;

    RoundRepository(DSLContext sql, Gestures gestures) {
        this.sql = sql;
        this.gestures = gestures;
    }

    /** What follows in this transaction is one thing to undo. */
    void begin(Coder coder, CodingRoundRecord round, String sentence) {
        gestures.begin(coder.study(), coder.person(), round.getAnalysisId(), sentence);
    }

    RoundId insert(Lead lead, AnalysisId analysis, RoundPlan plan) {
        RoundId round = sql.insertInto(CODING_ROUND)
                .set(CODING_ROUND.STUDY_ID, lead.study())
                .set(CODING_ROUND.ANALYSIS_ID, analysis)
                .set(CODING_ROUND.NAME, plan.name())
                .set(CODING_ROUND.MODE, plan.mode().word())
                .set(CODING_ROUND.PLANNED_BY, lead.person())
                .returningResult(CODING_ROUND.ID)
                .fetchSingle()
                .value1();
        sql.insertInto(ROUND_SOURCE, ROUND_SOURCE.STUDY_ID, ROUND_SOURCE.ROUND_ID, ROUND_SOURCE.SOURCE_ID)
                .valuesOfRows(plan.sources().stream()
                        .map(source -> DSL.row(lead.study(), round, source))
                        .toList())
                .execute();
        sql.insertInto(ROUND_CODER, ROUND_CODER.STUDY_ID, ROUND_CODER.ROUND_ID, ROUND_CODER.PERSON_ID)
                .valuesOfRows(plan.coders().stream()
                        .map(coder -> DSL.row(lead.study(), round, coder))
                        .toList())
                .execute();
        return round;
    }

    /** A round that has not ended, held until the transaction ends. */
    CodingRoundRecord lock(Coder coder, RoundId round) {
        return sql.selectFrom(CODING_ROUND)
                .where(
                        CODING_ROUND.STUDY_ID.eq(coder.study()),
                        CODING_ROUND.ID.eq(round),
                        CODING_ROUND.ENDED_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    /** Notes a submission, and keeps what was submitted as it is; tells whether there was none before. */
    boolean submit(CodingRoundRecord round, SourceId source, PersonId person) {
        VersionId version = sql.select(SOURCE.VERSION_ID)
                .from(SOURCE)
                .where(SOURCE.ID.eq(source))
                .forShare()
                .fetchSingle()
                .value1();
        boolean fresh = sql.insertInto(ROUND_SUBMISSION)
                        .set(ROUND_SUBMISSION.STUDY_ID, round.getStudyId())
                        .set(ROUND_SUBMISSION.ROUND_ID, round.getId())
                        .set(ROUND_SUBMISSION.SOURCE_ID, source)
                        .set(ROUND_SUBMISSION.PERSON_ID, person)
                        .set(ROUND_SUBMISSION.VERSION_ID, version)
                        .onConflictDoNothing()
                        .execute()
                > 0;
        if (fresh) {
            keepCodings(round, source, person, version);
        }
        return fresh;
    }

    /** Codings can change when the round has ended; what was submitted does not. It goes with the submission. */
    private void keepCodings(CodingRoundRecord round, SourceId source, PersonId person, VersionId version) {
        sql.insertInto(
                        SUBMITTED_CODING,
                        SUBMITTED_CODING.STUDY_ID,
                        SUBMITTED_CODING.ROUND_ID,
                        SUBMITTED_CODING.SOURCE_ID,
                        SUBMITTED_CODING.PERSON_ID,
                        SUBMITTED_CODING.CODE_ID,
                        SUBMITTED_CODING.SPAN_START,
                        SUBMITTED_CODING.SPAN_END)
                .select(DSL.select(
                                CODING.STUDY_ID,
                                DSL.val(round.getId(), SUBMITTED_CODING.ROUND_ID),
                                CODING.SOURCE_ID,
                                CODING.CODER_ID,
                                CODING.CODE_ID,
                                CODING.SPAN_START,
                                CODING.SPAN_END)
                        .from(CODING)
                        .join(CODE)
                        .on(CODE.ID.eq(CODING.CODE_ID), CODE.REMOVED_AT.isNull())
                        .where(
                                CODING.ANALYSIS_ID.eq(round.getAnalysisId()),
                                CODING.SOURCE_ID.eq(source),
                                CODING.VERSION_ID.eq(version),
                                CODING.CODER_ID.eq(person),
                                CODING.ORIGIN.eq("coder")))
                .execute();
    }

    /** Takes a submission away; tells whether there was one. */
    boolean reopen(RoundId round, SourceId source, PersonId person) {
        return sql.deleteFrom(ROUND_SUBMISSION)
                        .where(
                                ROUND_SUBMISSION.ROUND_ID.eq(round),
                                ROUND_SUBMISSION.SOURCE_ID.eq(source),
                                ROUND_SUBMISSION.PERSON_ID.eq(person))
                        .execute()
                > 0;
    }

    void end(RoundId round) {
        sql.update(CODING_ROUND)
                .set(CODING_ROUND.ENDED_AT, DSL.currentOffsetDateTime())
                .where(CODING_ROUND.ID.eq(round))
                .execute();
    }

    AgreementId agree(RoundAgreementRecord agreement) {
        return sql.insertInto(ROUND_AGREEMENT)
                .set(agreement)
                .returningResult(ROUND_AGREEMENT.ID)
                .fetchSingle()
                .value1();
    }

    /** An agreement of the study, held until the transaction ends. */
    RoundAgreementRecord lock(Coder coder, AgreementId agreement) {
        return sql.selectFrom(ROUND_AGREEMENT)
                .where(ROUND_AGREEMENT.STUDY_ID.eq(coder.study()), ROUND_AGREEMENT.ID.eq(agreement))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    void delete(AgreementId agreement) {
        sql.deleteFrom(ROUND_AGREEMENT).where(ROUND_AGREEMENT.ID.eq(agreement)).execute();
    }
}
