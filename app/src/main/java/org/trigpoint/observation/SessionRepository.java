package org.trigpoint.observation;

import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.OBSERVATION_PLAN;
import static org.trigpoint.migrations.schema.Tables.OBSERVED_SESSION;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.schema.tables.records.ObservedSessionRecord;

/** The sole writer of sessions, and of how many there shall be. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SessionRepository {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final DSLContext sql;

    SessionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** What the details name is of this study, or is not there. */
    void demand(Lead lead, SessionDetails details) {
        boolean there = sql.fetchExists(SITE, SITE.STUDY_ID.eq(lead.study()), SITE.ID.eq(details.site()))
                && (details.wave() == null
                        || sql.fetchExists(WAVE, WAVE.STUDY_ID.eq(lead.study()), WAVE.ID.eq(details.wave())))
                && (details.worker() == null
                        || sql.fetchExists(
                                PARTICIPANT,
                                PARTICIPANT.STUDY_ID.eq(lead.study()),
                                PARTICIPANT.ID.eq(details.worker())))
                && (details.source() == null
                        || sql.fetchExists(
                                SOURCE,
                                SOURCE.STUDY_ID.eq(lead.study()),
                                SOURCE.ID.eq(details.source()),
                                SOURCE.REMOVED_AT.isNull()));
        if (!there) {
            throw new NotFound();
        }
    }

    SessionId insert(Lead lead, SessionDetails details) {
        ObservedSessionRecord row = sql.newRecord(OBSERVED_SESSION);
        row.setStudyId(lead.study());
        row.setMadeBy(lead.person());
        fill(row, details);
        row.store();
        return row.getId();
    }

    void update(ObservedSessionRecord row, SessionDetails details) {
        fill(row, details);
        row.store();
    }

    ObservedSessionRecord held(Lead lead, SessionId session) {
        return sql.selectFrom(OBSERVED_SESSION)
                .where(
                        OBSERVED_SESSION.STUDY_ID.eq(lead.study()),
                        OBSERVED_SESSION.ID.eq(session),
                        OBSERVED_SESSION.CANCELLED_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    /** The session that somebody was asked to score, held until the transaction ends. */
    ObservedSessionRecord observed(Reader reader, AssessmentId assessment) {
        return sql.selectFrom(OBSERVED_SESSION)
                .where(
                        OBSERVED_SESSION.STUDY_ID.eq(reader.study()),
                        OBSERVED_SESSION.CANCELLED_AT.isNull(),
                        OBSERVED_SESSION.ID.in(select(ASSESSMENT.SESSION_ID)
                                .from(ASSESSMENT)
                                .where(
                                        ASSESSMENT.STUDY_ID.eq(reader.study()),
                                        ASSESSMENT.ID.eq(assessment),
                                        ASSESSMENT.RATER_ID.eq(reader.person()))))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    void heldOn(ObservedSessionRecord row, LocalDate day) {
        row.setHeldOn(day);
        row.store();
    }

    /** The day on which the clock of a live observation was started; null where it was not. */
    @Nullable
    LocalDate observedOn(AssessmentId assessment) {
        return sql.select(ASSESSMENT.CLOCK_AT)
                .from(ASSESSMENT)
                .where(ASSESSMENT.ID.eq(assessment), ASSESSMENT.CLOCK_AT.isNotNull())
                .fetchOptional(ASSESSMENT.CLOCK_AT)
                .map(at -> at.atZoneSameInstant(ZONE).toLocalDate())
                .orElse(null);
    }

    boolean asked(SessionId session) {
        return sql.fetchExists(ASSESSMENT, ASSESSMENT.SESSION_ID.eq(session));
    }

    /** The earliest day by which a form that is not submitted is asked for; null where there is none. */
    @Nullable
    LocalDate firstDue(SessionId session) {
        return sql.select(DSL.min(ASSESSMENT.DUE_ON))
                .from(ASSESSMENT)
                .where(ASSESSMENT.SESSION_ID.eq(session), ASSESSMENT.SUBMITTED_AT.isNull())
                .fetchSingle()
                .value1();
    }

    void cancel(ObservedSessionRecord row) {
        row.setCancelledAt(OffsetDateTime.now(ZoneOffset.UTC));
        row.store();
    }

    void plan(Lead lead, Instrument.Use use, SiteId site, int sessions, int twice) {
        if (!sql.fetchExists(SITE, SITE.STUDY_ID.eq(lead.study()), SITE.ID.eq(site))) {
            throw new NotFound();
        }
        sql.insertInto(OBSERVATION_PLAN)
                .set(OBSERVATION_PLAN.STUDY_ID, lead.study())
                .set(OBSERVATION_PLAN.USED_FOR, use.word())
                .set(OBSERVATION_PLAN.SITE_ID, site)
                .set(OBSERVATION_PLAN.SESSIONS, sessions)
                .set(OBSERVATION_PLAN.TWICE, twice)
                .onConflict(OBSERVATION_PLAN.STUDY_ID, OBSERVATION_PLAN.USED_FOR, OBSERVATION_PLAN.SITE_ID)
                .doUpdate()
                .set(OBSERVATION_PLAN.SESSIONS, sessions)
                .set(OBSERVATION_PLAN.TWICE, twice)
                .execute();
    }

    private static void fill(ObservedSessionRecord row, SessionDetails details) {
        row.setTitle(details.title());
        row.setUsedFor(details.use().word());
        row.setSiteId(details.site());
        row.setWaveId(details.wave());
        row.setParticipantId(details.worker());
        row.setPlannedFor(details.plannedFor());
        row.setHeldOn(details.heldOn());
        row.setRecorded(details.recorded());
        row.setConsentFamily(details.family().word());
        row.setConsentWorker(details.workerAgreed().word());
        row.setReference(details.reference());
        row.setSourceId(details.source());
        row.setRemark(details.remark());
    }

    static SessionDetails details(ObservedSessionRecord row) {
        return new SessionDetails(
                row.getTitle(),
                Instrument.Use.of(row.getUsedFor()).orElseThrow(),
                row.getSiteId(),
                row.getWaveId(),
                row.getParticipantId(),
                row.getPlannedFor(),
                row.getHeldOn(),
                row.getRecorded(),
                Consented.of(row.getConsentFamily()),
                Consented.of(row.getConsentWorker()),
                row.getReference(),
                row.getSourceId(),
                row.getRemark());
    }
}
