package org.trigpoint.observation;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.INSTRUMENT_VERSION;
import static org.trigpoint.migrations.schema.Tables.OBSERVATION_PLAN;
import static org.trigpoint.migrations.schema.Tables.OBSERVED_SESSION;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.observation.SessionLine.Asked;
import org.trigpoint.observation.SessionLine.State;
import org.trigpoint.scoring.Part;

/** Readings of sessions. */
@Service
@Transactional(readOnly = true)
public class SessionQueries {

    private static final Field<?> DAY =
            field("coalesce({0}, {1})", OBSERVED_SESSION.HELD_ON, OBSERVED_SESSION.PLANNED_FOR);

    private final DSLContext sql;

    SessionQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The sessions of a study that were not left out.
     *
     * @param reader who asks; held to one site, they see those of that site
     * @return by the day they were held or are planned for, those without one last
     */
    public List<SessionLine> all(Reader reader) {
        return lines(reader, noCondition());
    }

    /**
     * One session.
     *
     * @param reader who asks
     * @param session which
     * @return as the list shows it
     * @throws NotFound when there is no such session for this reader, or it was left out
     */
    public SessionLine one(Reader reader, SessionId session) {
        return lines(reader, OBSERVED_SESSION.ID.eq(session)).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * How many sessions shall be observed.
     *
     * @param reader who asks; held to one site, they see what was planned there
     * @return by site and kind; empty when nothing was planned
     */
    public List<PlanLine> plans(Reader reader) {
        var site = reader.onlySite();
        return sql.select(
                        SITE.ID,
                        SITE.CODE,
                        OBSERVATION_PLAN.USED_FOR,
                        OBSERVATION_PLAN.SESSIONS,
                        OBSERVATION_PLAN.TWICE)
                .from(OBSERVATION_PLAN)
                .join(SITE)
                .on(SITE.ID.eq(OBSERVATION_PLAN.SITE_ID))
                .where(
                        OBSERVATION_PLAN.STUDY_ID.eq(reader.study()),
                        site == null ? noCondition() : OBSERVATION_PLAN.SITE_ID.eq(site))
                .orderBy(SITE.CODE, OBSERVATION_PLAN.USED_FOR)
                .fetch(row -> new PlanLine(
                        row.value1(),
                        row.value2(),
                        Instrument.Use.of(row.value3()).orElseThrow(),
                        row.value4(),
                        row.value5()));
    }

    private List<SessionLine> lines(Reader reader, Condition which) {
        var site = reader.onlySite();
        return sql.select(OBSERVED_SESSION, SITE.CODE, WAVE.NAME, PARTICIPANT.PSEUDONYM, SOURCE.TITLE, asked())
                .from(OBSERVED_SESSION)
                .join(SITE)
                .on(SITE.ID.eq(OBSERVED_SESSION.SITE_ID))
                .leftJoin(WAVE)
                .on(WAVE.ID.eq(OBSERVED_SESSION.WAVE_ID))
                .leftJoin(PARTICIPANT)
                .on(PARTICIPANT.ID.eq(OBSERVED_SESSION.PARTICIPANT_ID))
                .leftJoin(SOURCE)
                .on(SOURCE.ID.eq(OBSERVED_SESSION.SOURCE_ID), SOURCE.REMOVED_AT.isNull())
                .where(
                        OBSERVED_SESSION.STUDY_ID.eq(reader.study()),
                        OBSERVED_SESSION.CANCELLED_AT.isNull(),
                        site == null ? noCondition() : OBSERVED_SESSION.SITE_ID.eq(site),
                        which)
                .orderBy(DAY.asc().nullsLast(), OBSERVED_SESSION.ID)
                .fetch(row -> new SessionLine(
                        row.value1().getId(),
                        SessionRepository.details(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        hiding(reader, row.value6())));
    }

    private static Field<List<Asked>> asked() {
        return multiset(select(
                                ASSESSMENT.ID,
                                ASSESSMENT.INSTRUMENT_ID,
                                INSTRUMENT_VERSION.TITLE,
                                ASSESSMENT.RATER_ID,
                                PERSON.FULL_NAME,
                                ASSESSMENT.PART,
                                ASSESSMENT.DUE_ON,
                                ASSESSMENT.STARTED_AT,
                                ASSESSMENT.SUBMITTED_AT)
                        .from(ASSESSMENT)
                        .join(INSTRUMENT_VERSION)
                        .on(INSTRUMENT_VERSION.ID.eq(ASSESSMENT.INSTRUMENT_ID))
                        .join(PERSON)
                        .on(PERSON.ID.eq(ASSESSMENT.RATER_ID))
                        .where(ASSESSMENT.SESSION_ID.eq(OBSERVED_SESSION.ID))
                        .orderBy(PERSON.FULL_NAME, ASSESSMENT.ID))
                .convertFrom(found -> found.map(SessionQueries::line));
    }

    private static Asked line(Record row) {
        State state = row.get(ASSESSMENT.SUBMITTED_AT) != null
                ? State.SUBMITTED
                : row.get(ASSESSMENT.STARTED_AT) != null ? State.DRAFT : State.NOT_BEGUN;
        return new Asked(
                row.get(ASSESSMENT.ID),
                row.get(ASSESSMENT.INSTRUMENT_ID),
                row.get(INSTRUMENT_VERSION.TITLE),
                row.get(ASSESSMENT.RATER_ID),
                row.get(PERSON.FULL_NAME),
                Part.of(row.get(ASSESSMENT.PART)),
                row.get(ASSESSMENT.DUE_ON),
                state,
                row.get(ASSESSMENT.SUBMITTED_AT));
    }

    /** Whoever still scores a session is told nothing of how far the others are; nobody but leads is told of drafts. */
    private static List<Asked> hiding(Reader reader, List<Asked> asked) {
        // Who writes down what was agreed has submitted their own, and knows the others' by then.
        boolean scoring = asked.stream()
                .anyMatch(each -> each.rater().equals(reader.person())
                        && each.part() != Part.CONSENSUS
                        && each.state() != State.SUBMITTED);
        return asked.stream()
                .map(each -> {
                    if (each.rater().equals(reader.person())) {
                        return each;
                    }
                    if (scoring) {
                        return told(each, State.HIDDEN);
                    }
                    return each.state() == State.SUBMITTED || reader instanceof Lead
                            ? each
                            : told(each, State.NOT_SUBMITTED);
                })
                .toList();
    }

    private static Asked told(Asked each, State state) {
        return new Asked(
                each.assessment(),
                each.instrument(),
                each.instrumentTitle(),
                each.rater(),
                each.raterName(),
                each.part(),
                each.dueOn(),
                state,
                null);
    }
}
