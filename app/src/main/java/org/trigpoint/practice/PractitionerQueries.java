package org.trigpoint.practice;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.INSTRUMENT_VERSION;
import static org.trigpoint.migrations.schema.Tables.INVITATION;
import static org.trigpoint.migrations.schema.Tables.MEMBERSHIP;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.PRACTITIONER;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.WRITING_CONSENT;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.access.Role;
import org.trigpoint.codebooks.instruments.Instrument.Use;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.practice.TaskQueries.Offered;
import org.trigpoint.practice.TaskQueries.TeamQuery;
import org.trigpoint.scoring.Part;

/** Practitioners as leads see them: who was invited, what was asked of them, how far it is, and what they let be done with it. */
@Service
@Transactional(readOnly = true)
public class PractitionerQueries {

    private final DSLContext sql;

    PractitionerQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A practitioner of the study.
     *
     * @param person who
     * @param fullName as colleagues see them
     * @param signInName the name they type
     * @param siteCode their site; null for none
     * @param awaited whether they were invited and have not chosen a password yet
     * @param linkLapses until when their newest link is good; null where they have none that is
     * @param participant under whose pseudonym their writings stand; null: not said yet
     * @param pseudonym that pseudonym; null: not said yet
     * @param toDo how many forms they have yet to submit, from 0
     * @param submitted how many they have submitted, from 0
     */
    public record PractitionerLine(
            PersonId person,
            String fullName,
            String signInName,
            @Nullable String siteCode,
            boolean awaited,
            @Nullable OffsetDateTime linkLapses,
            @Nullable ParticipantId participant,
            @Nullable String pseudonym,
            int toDo,
            int submitted) {}

    /**
     * A form that was asked of somebody: a writing, or a casefile's assessment.
     *
     * @param assessment its key
     * @param person of whom
     * @param fullName their full name
     * @param siteCode their site; null for none
     * @param use what for
     * @param title of the form
     * @param casefile what reviewers call the file; null for a writing
     * @param dueOn by when; null: no day was said
     * @param startedAt when the first answer was kept; null: nothing was written
     * @param submittedAt when it was submitted; null: it was not
     * @param source what a writing became; null: nothing yet, or not there any more
     * @param renewed whether a writing was opened again and handed in anew, and its source has the words of before
     * @param consents what its writer lets be done with it; empty before it was submitted
     * @param queries what the team asked about it
     */
    public record Asked(
            AssessmentId assessment,
            PersonId person,
            String fullName,
            @Nullable String siteCode,
            Use use,
            String title,
            @Nullable String casefile,
            @Nullable LocalDate dueOn,
            @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime submittedAt,
            @Nullable SourceId source,
            boolean renewed,
            Consents consents,
            List<TeamQuery> queries) {

        /** Keeps its own copy. */
        public Asked {
            queries = List.copyOf(queries);
        }

        /**
         * Whether its day is past and it was not submitted.
         *
         * @param today the day that it is
         * @return whether somebody should be reminded
         */
        public boolean overdue(LocalDate today) {
            return submittedAt == null && dueOn != null && dueOn.isBefore(today);
        }
    }

    /**
     * The practitioners of the study.
     *
     * @param lead who asks
     * @return by full name
     */
    public List<PractitionerLine> practitioners(Lead lead) {
        return sql.select(
                        PERSON.ID,
                        PERSON.FULL_NAME,
                        PERSON.SIGN_IN_NAME,
                        SITE.CODE,
                        awaited(),
                        lapses(),
                        PARTICIPANT.ID,
                        PARTICIPANT.PSEUDONYM,
                        count(ASSESSMENT.ID).filterWhere(ASSESSMENT.SUBMITTED_AT.isNull()),
                        count(ASSESSMENT.ID).filterWhere(ASSESSMENT.SUBMITTED_AT.isNotNull()))
                .from(writers())
                .where(MEMBERSHIP.STUDY_ID.eq(lead.study()), MEMBERSHIP.ROLE.eq(Role.PRACTITIONER.word()))
                .groupBy(MEMBERSHIP.STUDY_ID, PERSON.ID, SITE.CODE, PARTICIPANT.ID, PARTICIPANT.PSEUDONYM)
                .orderBy(lower(PERSON.FULL_NAME), PERSON.ID)
                .fetch(Records.mapping(PractitionerLine::new));
    }

    /**
     * What was asked of practitioners, and every writing whoever it was asked of.
     *
     * @param lead who asks; of a masked sample in which they review themselves they are told nothing here
     * @return what is still to come first, by day, then what was submitted, the latest first
     */
    public List<Asked> asked(Lead lead) {
        return sql.select(
                        ASSESSMENT.ID,
                        PERSON.ID,
                        PERSON.FULL_NAME,
                        SITE.CODE,
                        INSTRUMENT_VERSION.USED_FOR.convertFrom(TaskQueries::use),
                        INSTRUMENT_VERSION.TITLE,
                        CASEFILE.MASKED_ID,
                        ASSESSMENT.DUE_ON,
                        ASSESSMENT.STARTED_AT,
                        ASSESSMENT.SUBMITTED_AT,
                        field(select(SOURCE.ID)
                                .from(SOURCE)
                                .where(SOURCE.ID.eq(ASSESSMENT.SOURCE_ID), SOURCE.REMOVED_AT.isNull())),
                        field(Renewal.waits()),
                        consents(),
                        TaskQueries.queries())
                .from(forms())
                .where(
                        ASSESSMENT.STUDY_ID.eq(lead.study()),
                        ASSESSMENT.PART.eq(Part.WRITER.word()).or(MEMBERSHIP.ROLE.eq(Role.PRACTITIONER.word())),
                        notExists(OwnReviews.beside(lead)))
                .orderBy(
                        ASSESSMENT.SUBMITTED_AT.desc().nullsFirst(),
                        ASSESSMENT.DUE_ON.asc().nullsLast(),
                        lower(PERSON.FULL_NAME),
                        ASSESSMENT.ID)
                .fetch(Records.mapping(Asked::new));
    }

    /**
     * Forms for writings that the study made itself and published.
     *
     * @param lead who asks
     * @return by title, the newest version first
     */
    public List<Offered> forms(Lead lead) {
        return sql.select(
                        INSTRUMENT_VERSION.ID,
                        INSTRUMENT_VERSION.USED_FOR.convertFrom(TaskQueries::use),
                        INSTRUMENT_VERSION.TITLE)
                .from(INSTRUMENT_VERSION)
                .where(
                        INSTRUMENT_VERSION.STUDY_ID.eq(lead.study()),
                        INSTRUMENT_VERSION.SHIPPED.isFalse(),
                        INSTRUMENT_VERSION.PUBLISHED_AT.isNotNull(),
                        INSTRUMENT_VERSION.RETIRED_AT.isNull(),
                        INSTRUMENT_VERSION.USED_FOR.in(
                                Use.LEARNING_LOG.word(), Use.CASE_STUDY.word(), Use.FEEDBACK.word()))
                .orderBy(INSTRUMENT_VERSION.TITLE, INSTRUMENT_VERSION.VERSION.desc())
                .fetch(Records.mapping(Offered::new));
    }

    /**
     * What the writer of a source lets be done with it.
     *
     * @param reader who asks
     * @param source which
     * @return empty when it is no writing that was handed in here, or not there for this reader
     */
    public Optional<Consents> consents(Reader reader, SourceId source) {
        var site = reader.onlySite();
        Condition near = site == null ? noCondition() : SOURCE.SITE_ID.eq(site);
        return sql.select(consents())
                .from(ASSESSMENT)
                .join(SOURCE)
                .on(SOURCE.STUDY_ID.eq(ASSESSMENT.STUDY_ID), SOURCE.ID.eq(ASSESSMENT.SOURCE_ID))
                .where(ASSESSMENT.STUDY_ID.eq(reader.study()), ASSESSMENT.SOURCE_ID.eq(source), near)
                .fetchOptional(row -> row.value1());
    }

    /** Members with their site, as whom they write, and every form that they were asked for. */
    private static Table<?> writers() {
        return MEMBERSHIP
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .leftJoin(SITE)
                .on(SITE.STUDY_ID.eq(MEMBERSHIP.STUDY_ID), SITE.ID.eq(MEMBERSHIP.SITE_ID))
                .leftJoin(PRACTITIONER)
                .on(PRACTITIONER.STUDY_ID.eq(MEMBERSHIP.STUDY_ID), PRACTITIONER.PERSON_ID.eq(PERSON.ID))
                .leftJoin(PARTICIPANT)
                .on(PARTICIPANT.STUDY_ID.eq(MEMBERSHIP.STUDY_ID), PARTICIPANT.ID.eq(PRACTITIONER.PARTICIPANT_ID))
                .leftJoin(ASSESSMENT)
                .on(ASSESSMENT.STUDY_ID.eq(MEMBERSHIP.STUDY_ID), ASSESSMENT.RATER_ID.eq(PERSON.ID));
    }

    /** Forms with whoever was asked for them. */
    private static Table<?> forms() {
        return ASSESSMENT
                .join(INSTRUMENT_VERSION)
                .on(
                        INSTRUMENT_VERSION.STUDY_ID.eq(ASSESSMENT.STUDY_ID),
                        INSTRUMENT_VERSION.ID.eq(ASSESSMENT.INSTRUMENT_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(ASSESSMENT.RATER_ID))
                .leftJoin(MEMBERSHIP)
                .on(MEMBERSHIP.STUDY_ID.eq(ASSESSMENT.STUDY_ID), MEMBERSHIP.PERSON_ID.eq(ASSESSMENT.RATER_ID))
                .leftJoin(SITE)
                .on(SITE.STUDY_ID.eq(MEMBERSHIP.STUDY_ID), SITE.ID.eq(MEMBERSHIP.SITE_ID))
                .leftJoin(CASEFILE)
                .on(CASEFILE.STUDY_ID.eq(ASSESSMENT.STUDY_ID), CASEFILE.ID.eq(ASSESSMENT.CASEFILE_ID));
    }

    private static Field<Boolean> awaited() {
        return field(PERSON.PASSWORD_ONE_TIME
                .isTrue()
                .and(exists(selectOne()
                        .from(INVITATION)
                        .where(
                                INVITATION.STUDY_ID.eq(MEMBERSHIP.STUDY_ID),
                                INVITATION.PERSON_ID.eq(PERSON.ID),
                                INVITATION.USED_AT.isNull()))));
    }

    private static Field<OffsetDateTime> lapses() {
        return field(select(max(INVITATION.LAPSES_AT))
                .from(INVITATION)
                .where(
                        INVITATION.STUDY_ID.eq(MEMBERSHIP.STUDY_ID),
                        INVITATION.PERSON_ID.eq(PERSON.ID),
                        INVITATION.USED_AT.isNull(),
                        INVITATION.VOIDED_AT.isNull()));
    }

    static Field<Consents> consents() {
        return multiset(select(WRITING_CONSENT.ABOUT, WRITING_CONSENT.ANSWER)
                        .from(WRITING_CONSENT)
                        .where(WRITING_CONSENT.ASSESSMENT_ID.eq(ASSESSMENT.ID)))
                .convertFrom(rows ->
                        Consents.stored(Map.copyOf(rows.intoMap(WRITING_CONSENT.ABOUT, WRITING_CONSENT.ANSWER))));
    }
}
