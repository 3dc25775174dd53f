package org.trigpoint.practice;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.trigpoint.migrations.schema.Tables.ANSWER;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT_QUERY;
import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.INSTRUMENT_VERSION;
import static org.trigpoint.migrations.schema.Tables.REOPENING;
import static org.trigpoint.migrations.schema.Tables.UNASKED_WRITING;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Member;
import org.trigpoint.codebooks.instruments.Instrument.Use;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.AssessmentQueryId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.scoring.Part;

/** What somebody is asked to fill in themselves: casefiles to assess and writings. Nobody else's, and nothing else of the study. */
@Service
@Transactional(readOnly = true)
public class TaskQueries {

    private final DSLContext sql;

    TaskQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Something to do, or done.
     *
     * @param assessment its key
     * @param use what for
     * @param title of the form
     * @param casefile what the file is called here, which tells nothing of it; null for a writing
     * @param dueOn by when; null: no day was said
     * @param kept how many answers are kept so far, from 0
     * @param submittedAt when it was submitted; null: it is to do
     * @param openedAgain why the team opened it again after it was submitted; null: it is not open again
     * @param queries what the team asks about it, the oldest first
     */
    public record Task(
            AssessmentId assessment,
            Use use,
            String title,
            @Nullable String casefile,
            @Nullable LocalDate dueOn,
            int kept,
            @Nullable OffsetDateTime submittedAt,
            @Nullable String openedAgain,
            List<TeamQuery> queries) {

        /** Keeps its own copy. */
        public Task {
            queries = List.copyOf(queries);
        }

        /**
         * Whether it is still to be filled in.
         *
         * @return false once it was submitted
         */
        public boolean toDo() {
            return submittedAt == null;
        }

        /**
         * Whether its day is past.
         *
         * @param today the day that it is
         * @return false once it was submitted
         */
        public boolean overdue(LocalDate today) {
            return toDo() && dueOn != null && dueOn.isBefore(today);
        }

        /**
         * What the team asks and is not answered.
         *
         * @return the oldest first
         */
        public List<TeamQuery> unanswered() {
            return queries.stream().filter(query -> query.repliedAt() == null).toList();
        }
    }

    /**
     * A question from the team about a form.
     *
     * @param query its key
     * @param question what they ask
     * @param askedAt when
     * @param reply the answer; empty while there is none
     * @param repliedAt when it was answered; null: it was not
     */
    public record TeamQuery(
            AssessmentQueryId query,
            String question,
            OffsetDateTime askedAt,
            String reply,
            @Nullable OffsetDateTime repliedAt) {}

    /**
     * A form that somebody may hand in by themselves.
     *
     * @param instrument which
     * @param use what for
     * @param title of the form
     */
    public record Offered(InstrumentId instrument, Use use, String title) {}

    /**
     * All that is asked of the one who asks.
     *
     * @param member who asks
     * @return by day, those without one last; casefiles of one day in the order that was drawn for this person
     */
    public List<Task> mine(Member member) {
        return tasks(member, ASSESSMENT.RATER_ID.eq(member.person()));
    }

    /**
     * One of them.
     *
     * @param member who asks
     * @param assessment which
     * @return what is known of it without its answers
     * @throws NotFound when it is not theirs, or no casefile and no writing
     */
    public Task one(Member member, AssessmentId assessment) {
        return tasks(member, ASSESSMENT.RATER_ID.eq(member.person()).and(ASSESSMENT.ID.eq(assessment))).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * The text of the file that somebody assesses, anonymised and masked.
     *
     * @param member who asks
     * @param assessment theirs, of a casefile
     * @return the text; empty for a writing, and while the file has not been brought in
     * @throws NotFound when it is not theirs
     */
    public String text(Member member, AssessmentId assessment) {
        String text = sql.select(CASEFILE.TEXT)
                .from(ASSESSMENT)
                .leftJoin(CASEFILE)
                .on(CASEFILE.STUDY_ID.eq(ASSESSMENT.STUDY_ID), CASEFILE.ID.eq(ASSESSMENT.CASEFILE_ID))
                .where(lane(member), ASSESSMENT.RATER_ID.eq(member.person()), ASSESSMENT.ID.eq(assessment))
                .fetchOptional()
                .orElseThrow(NotFound::new)
                .value1();
        return text == null ? "" : text;
    }

    /**
     * What the one who asks may hand in by themselves.
     *
     * @param member who asks
     * @return forms that can still be filled in, by title
     */
    public List<Offered> offered(Member member) {
        return sql.select(
                        INSTRUMENT_VERSION.ID,
                        INSTRUMENT_VERSION.USED_FOR.convertFrom(TaskQueries::use),
                        INSTRUMENT_VERSION.TITLE)
                .from(UNASKED_WRITING)
                .join(INSTRUMENT_VERSION)
                .on(
                        INSTRUMENT_VERSION.STUDY_ID.eq(UNASKED_WRITING.STUDY_ID),
                        INSTRUMENT_VERSION.ID.eq(UNASKED_WRITING.INSTRUMENT_ID))
                .where(
                        UNASKED_WRITING.STUDY_ID.eq(member.study()),
                        UNASKED_WRITING.PERSON_ID.eq(member.person()),
                        INSTRUMENT_VERSION.RETIRED_AT.isNull())
                .orderBy(INSTRUMENT_VERSION.TITLE, INSTRUMENT_VERSION.ID)
                .fetch(Records.mapping(Offered::new));
    }

    private List<Task> tasks(Member member, Condition which) {
        return sql.select(
                        ASSESSMENT.ID,
                        INSTRUMENT_VERSION.USED_FOR.convertFrom(TaskQueries::use),
                        INSTRUMENT_VERSION.TITLE,
                        CASEFILE.MASKED_ID,
                        ASSESSMENT.DUE_ON,
                        field(selectCount()
                                .from(ANSWER)
                                .where(ANSWER.ASSESSMENT_ID.eq(ASSESSMENT.ID), ANSWER.STATE.ne("taken-back"))),
                        ASSESSMENT.SUBMITTED_AT,
                        openedAgain(),
                        queries())
                .from(ASSESSMENT)
                .join(INSTRUMENT_VERSION)
                .on(
                        INSTRUMENT_VERSION.STUDY_ID.eq(ASSESSMENT.STUDY_ID),
                        INSTRUMENT_VERSION.ID.eq(ASSESSMENT.INSTRUMENT_ID))
                .leftJoin(CASEFILE)
                .on(CASEFILE.STUDY_ID.eq(ASSESSMENT.STUDY_ID), CASEFILE.ID.eq(ASSESSMENT.CASEFILE_ID))
                .where(lane(member), which)
                .orderBy(ASSESSMENT.DUE_ON.asc().nullsLast(), ASSESSMENT.PLACE, ASSESSMENT.ID)
                .fetch(Records.mapping(Task::new));
    }

    /** Casefiles as they count, and writings; sessions are scored elsewhere. */
    private static Condition lane(Member member) {
        return ASSESSMENT
                .STUDY_ID
                .eq(member.study())
                .and(ASSESSMENT
                        .PART
                        .eq(Part.WRITER.word())
                        .or(ASSESSMENT.CASEFILE_ID.isNotNull().and(ASSESSMENT.PART.eq(Part.RATER.word()))));
    }

    private static Field<String> openedAgain() {
        return field(select(REOPENING.REASON)
                .from(REOPENING)
                .where(REOPENING.ASSESSMENT_ID.eq(ASSESSMENT.ID), ASSESSMENT.SUBMITTED_AT.isNull())
                .orderBy(REOPENING.ID.desc())
                .limit(1));
    }

    static Field<List<TeamQuery>> queries() {
        return multiset(select(
                                ASSESSMENT_QUERY.ID,
                                ASSESSMENT_QUERY.QUESTION,
                                ASSESSMENT_QUERY.ASKED_AT,
                                ASSESSMENT_QUERY.REPLY,
                                ASSESSMENT_QUERY.REPLIED_AT)
                        .from(ASSESSMENT_QUERY)
                        .where(ASSESSMENT_QUERY.ASSESSMENT_ID.eq(ASSESSMENT.ID))
                        .orderBy(ASSESSMENT_QUERY.ID))
                .convertFrom(rows -> rows.map(Records.mapping(TeamQuery::new)));
    }

    static Use use(String word) {
        return Use.of(word).orElseThrow();
    }
}
