package org.trigpoint.scoring;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.max;
import static org.trigpoint.migrations.schema.Tables.ANSWER;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.EVIDENCE;
import static org.trigpoint.migrations.schema.Tables.REOPENING;
import static org.trigpoint.migrations.schema.Tables.SUBMISSION;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Member;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.schema.tables.records.AssessmentRecord;

/** The one writer of assessments, and of what was submitted in them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SheetRepository {

    private final DSLContext sql;

    SheetRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Empty when they were asked for the same before. */
    Optional<AssessmentId> insert(Member asker, Asking asking, boolean ownSite) {
        return sql.insertInto(ASSESSMENT)
                .set(ASSESSMENT.STUDY_ID, asker.study())
                .set(ASSESSMENT.INSTRUMENT_ID, asking.instrument())
                .set(ASSESSMENT.SESSION_ID, asking.session())
                .set(ASSESSMENT.CASEFILE_ID, asking.casefile())
                .set(ASSESSMENT.RATER_ID, asking.rater())
                .set(ASSESSMENT.PART, asking.part().word())
                .set(ASSESSMENT.PLACE, asking.place())
                .set(ASSESSMENT.OWN_SITE, ownSite)
                .set(ASSESSMENT.ASKED_BY, asker.person())
                .set(ASSESSMENT.DUE_ON, asking.dueOn())
                .onConflictDoNothing()
                .returningResult(ASSESSMENT.ID)
                .fetchOptional(ASSESSMENT.ID);
    }

    /** Beside what raters submitted, by the same form about the same session. */
    AssessmentId insertConsensus(Reader reader, AssessmentRecord submitted) {
        return sql.insertInto(ASSESSMENT)
                .set(ASSESSMENT.STUDY_ID, reader.study())
                .set(ASSESSMENT.INSTRUMENT_ID, submitted.getInstrumentId())
                .set(ASSESSMENT.SESSION_ID, submitted.getSessionId())
                .set(ASSESSMENT.RATER_ID, reader.person())
                .set(ASSESSMENT.PART, Part.CONSENSUS.word())
                .set(ASSESSMENT.ASKED_BY, reader.person())
                .returningResult(ASSESSMENT.ID)
                .fetchSingle()
                .value1();
    }

    /** One's own, held until the transaction ends. */
    AssessmentRecord own(Member member, AssessmentId assessment) {
        return sql.selectFrom(ASSESSMENT)
                .where(
                        ASSESSMENT.STUDY_ID.eq(member.study()),
                        ASSESSMENT.ID.eq(assessment),
                        ASSESSMENT.RATER_ID.eq(member.person()))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    /** Anybody's, held until the transaction ends. */
    AssessmentRecord any(Lead lead, AssessmentId assessment) {
        return sql.selectFrom(ASSESSMENT)
                .where(ASSESSMENT.STUDY_ID.eq(lead.study()), ASSESSMENT.ID.eq(assessment))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    boolean untouched(AssessmentId assessment) {
        return !sql.fetchExists(ANSWER, ANSWER.ASSESSMENT_ID.eq(assessment))
                && !sql.fetchExists(EVIDENCE, EVIDENCE.ASSESSMENT_ID.eq(assessment));
    }

    void delete(AssessmentId assessment) {
        sql.deleteFrom(ASSESSMENT).where(ASSESSMENT.ID.eq(assessment)).execute();
    }

    void due(AssessmentId assessment, @Nullable LocalDate day) {
        sql.update(ASSESSMENT)
                .set(ASSESSMENT.DUE_ON, day)
                .where(ASSESSMENT.ID.eq(assessment))
                .execute();
    }

    void became(AssessmentId assessment, SourceId source) {
        sql.update(ASSESSMENT)
                .set(ASSESSMENT.SOURCE_ID, source)
                .where(ASSESSMENT.ID.eq(assessment))
                .execute();
    }

    void startClock(AssessmentId assessment, OffsetDateTime at) {
        sql.update(ASSESSMENT)
                .set(ASSESSMENT.CLOCK_AT, at)
                .where(ASSESSMENT.ID.eq(assessment))
                .execute();
    }

    /** Stops the clock at a moment; null: it goes on. */
    void stopClock(AssessmentId assessment, @Nullable OffsetDateTime at) {
        sql.update(ASSESSMENT)
                .set(ASSESSMENT.CLOCK_STOPPED_AT, at)
                .where(ASSESSMENT.ID.eq(assessment))
                .execute();
    }

    /** Something is written in it from now on. */
    void started(AssessmentRecord assessment) {
        if (assessment.getStartedAt() == null) {
            sql.update(ASSESSMENT)
                    .set(ASSESSMENT.STARTED_AT, currentOffsetDateTime())
                    .where(ASSESSMENT.ID.eq(assessment.getId()))
                    .execute();
        }
    }

    /** Gives which time it is. */
    int submit(AssessmentRecord assessment, String content, byte[] digest, OffsetDateTime at) {
        int number = sql.select(max(SUBMISSION.NUMBER))
                        .from(SUBMISSION)
                        .where(SUBMISSION.ASSESSMENT_ID.eq(assessment.getId()))
                        .fetchOptional(0, Integer.class)
                        .orElse(0)
                + 1;
        sql.insertInto(SUBMISSION)
                .set(SUBMISSION.STUDY_ID, assessment.getStudyId())
                .set(SUBMISSION.ASSESSMENT_ID, assessment.getId())
                .set(SUBMISSION.NUMBER, number)
                .set(SUBMISSION.CONTENT, JSONB.valueOf(content))
                .set(SUBMISSION.DIGEST, digest)
                .set(SUBMISSION.SUBMITTED_AT, at)
                .execute();
        sql.update(ASSESSMENT)
                .set(ASSESSMENT.SUBMITTED_AT, at)
                .where(ASSESSMENT.ID.eq(assessment.getId()))
                .execute();
        return number;
    }

    void reopen(Lead lead, AssessmentRecord assessment, OffsetDateTime submittedAt, String reason) {
        sql.insertInto(REOPENING)
                .set(REOPENING.STUDY_ID, lead.study())
                .set(REOPENING.ASSESSMENT_ID, assessment.getId())
                .set(REOPENING.SUBMITTED_AT, submittedAt)
                .set(REOPENING.REOPENED_BY, lead.person())
                .set(REOPENING.REASON, reason)
                .execute();
        sql.update(ASSESSMENT)
                .setNull(ASSESSMENT.SUBMITTED_AT)
                .where(ASSESSMENT.ID.eq(assessment.getId()))
                .execute();
    }
}
