package org.trigpoint.practice;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT_QUERY;
import static org.trigpoint.migrations.schema.Tables.PRACTITIONER;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;
import static org.trigpoint.migrations.schema.Tables.UNASKED_WRITING;
import static org.trigpoint.migrations.schema.Tables.WRITING_CONSENT;

import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Member;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.AssessmentQueryId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.schema.tables.records.AssessmentQueryRecord;

/** The one writer of who writes as whom, what they may hand in unasked, what they let be done with it, and queries. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PracticeRepository {

    private final DSLContext sql;

    PracticeRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<ParticipantId> writesAs(StudyId study, PersonId person) {
        return sql.select(PRACTITIONER.PARTICIPANT_ID)
                .from(PRACTITIONER)
                .where(PRACTITIONER.STUDY_ID.eq(study), PRACTITIONER.PERSON_ID.eq(person))
                .forUpdate()
                .fetchOptional(PRACTITIONER.PARTICIPANT_ID);
    }

    void writeAs(StudyId study, PersonId person, ParticipantId participant) {
        sql.insertInto(PRACTITIONER)
                .set(PRACTITIONER.STUDY_ID, study)
                .set(PRACTITIONER.PERSON_ID, person)
                .set(PRACTITIONER.PARTICIPANT_ID, participant)
                .onConflict(PRACTITIONER.STUDY_ID, PRACTITIONER.PERSON_ID)
                .doUpdate()
                .set(PRACTITIONER.PARTICIPANT_ID, participant)
                .execute();
    }

    boolean taken(ParticipantId participant, PersonId byOther) {
        return sql.fetchExists(
                PRACTITIONER, PRACTITIONER.PARTICIPANT_ID.eq(participant), PRACTITIONER.PERSON_ID.ne(byOther));
    }

    /** Gives false when it was so already. */
    boolean allow(Lead lead, PersonId person, InstrumentId instrument) {
        return sql.insertInto(UNASKED_WRITING)
                        .set(UNASKED_WRITING.STUDY_ID, lead.study())
                        .set(UNASKED_WRITING.PERSON_ID, person)
                        .set(UNASKED_WRITING.INSTRUMENT_ID, instrument)
                        .set(UNASKED_WRITING.ALLOWED_BY, lead.person())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Gives false when it was so already. */
    boolean allowNoMore(Lead lead, PersonId person, InstrumentId instrument) {
        return sql.deleteFrom(UNASKED_WRITING)
                        .where(
                                UNASKED_WRITING.STUDY_ID.eq(lead.study()),
                                UNASKED_WRITING.PERSON_ID.eq(person),
                                UNASKED_WRITING.INSTRUMENT_ID.eq(instrument))
                        .execute()
                == 1;
    }

    boolean allowed(Member writer, InstrumentId instrument) {
        return sql.fetchExists(
                UNASKED_WRITING,
                UNASKED_WRITING.STUDY_ID.eq(writer.study()),
                UNASKED_WRITING.PERSON_ID.eq(writer.person()),
                UNASKED_WRITING.INSTRUMENT_ID.eq(instrument));
    }

    void keep(Member writer, AssessmentId assessment, Map<String, String> consents) {
        consents.forEach((about, answer) -> sql.insertInto(WRITING_CONSENT)
                .set(WRITING_CONSENT.STUDY_ID, writer.study())
                .set(WRITING_CONSENT.ASSESSMENT_ID, assessment)
                .set(WRITING_CONSENT.ABOUT, about)
                .set(WRITING_CONSENT.ANSWER, answer)
                .onConflict(WRITING_CONSENT.ASSESSMENT_ID, WRITING_CONSENT.ABOUT)
                .doUpdate()
                .set(WRITING_CONSENT.ANSWER, answer)
                .set(WRITING_CONSENT.ANSWERED_AT, currentOffsetDateTime())
                .execute());
    }

    /** A source that a writing became before. */
    record Become(SourceId source, int version, String text) {}

    /** What somebody's writing became, with its present text; empty where it is none yet. */
    Optional<Become> became(Member writer, AssessmentId assessment) {
        return sql.select(SOURCE.ID, TEXT_VERSION.NUMBER, TEXT_VERSION.TEXT)
                .from(ASSESSMENT)
                .join(SOURCE)
                .on(SOURCE.ID.eq(ASSESSMENT.SOURCE_ID))
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .where(
                        ASSESSMENT.STUDY_ID.eq(writer.study()),
                        ASSESSMENT.ID.eq(assessment),
                        ASSESSMENT.RATER_ID.eq(writer.person()))
                .fetchOptional(Records.mapping(Become::new));
    }

    /** Who filled in what was submitted. */
    Optional<PersonId> submittedBy(Lead lead, AssessmentId assessment) {
        return sql.select(ASSESSMENT.RATER_ID)
                .from(ASSESSMENT)
                .where(
                        ASSESSMENT.STUDY_ID.eq(lead.study()),
                        ASSESSMENT.ID.eq(assessment),
                        ASSESSMENT.SUBMITTED_AT.isNotNull())
                .fetchOptional(ASSESSMENT.RATER_ID);
    }

    AssessmentQueryId ask(Lead lead, AssessmentId assessment, String question) {
        return sql.insertInto(ASSESSMENT_QUERY)
                .set(ASSESSMENT_QUERY.STUDY_ID, lead.study())
                .set(ASSESSMENT_QUERY.ASSESSMENT_ID, assessment)
                .set(ASSESSMENT_QUERY.ASKED_BY, lead.person())
                .set(ASSESSMENT_QUERY.QUESTION, question)
                .returningResult(ASSESSMENT_QUERY.ID)
                .fetchSingle()
                .value1();
    }

    /** A query about what somebody filled in themselves, held until the transaction ends. */
    AssessmentQueryRecord own(Member member, AssessmentQueryId query) {
        return sql.select(ASSESSMENT_QUERY.fields())
                .from(ASSESSMENT_QUERY)
                .join(ASSESSMENT)
                .on(ASSESSMENT.ID.eq(ASSESSMENT_QUERY.ASSESSMENT_ID))
                .where(
                        ASSESSMENT_QUERY.STUDY_ID.eq(member.study()),
                        ASSESSMENT_QUERY.ID.eq(query),
                        ASSESSMENT.RATER_ID.eq(member.person()))
                .forUpdate()
                .of(ASSESSMENT_QUERY)
                .fetchOptionalInto(ASSESSMENT_QUERY)
                .orElseThrow(NotFound::new);
    }

    void reply(AssessmentQueryId query, String reply) {
        sql.update(ASSESSMENT_QUERY)
                .set(ASSESSMENT_QUERY.REPLY, reply)
                .set(ASSESSMENT_QUERY.REPLIED_AT, currentOffsetDateTime())
                .where(ASSESSMENT_QUERY.ID.eq(query))
                .execute();
    }
}
