package org.trigpoint.work;

import static org.trigpoint.migrations.schema.Tables.JOB;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.jobs.JobQueue;
import org.trigpoint.jobs.JobState;
import org.trigpoint.migrations.JobId;

/** The jobs of a study, for its people. */
@Service
@Transactional(readOnly = true)
public class JobDesk {

    private static final int MOST = 100;

    private static final Condition OPEN = JOB.STATE.in(JobState.WAITING.word(), JobState.RUNNING.word());

    private final DSLContext sql;
    private final JobQueue jobs;

    JobDesk(DSLContext sql, JobQueue jobs) {
        this.sql = sql;
        this.jobs = jobs;
    }

    /**
     * A job as a list shows it.
     *
     * @param id its key
     * @param kind the word of its kind
     * @param state where it stands
     * @param done how much is done
     * @param total of how much; 0 when unknown
     * @param note what is in hand; may be empty
     * @param sentence why it was not done, or what else there is to say of its end; null when there is nothing
     * @param askedBy the full name of who asked; null for the application itself
     * @param mine whether the reader asked for it, and so may cancel it
     * @param stopping whether it was asked to stop and has not yet heard
     * @param askedAt when
     * @param endedAt when it ended; null while it is open
     */
    public record Job(
            JobId id,
            String kind,
            JobState state,
            int done,
            int total,
            String note,
            @Nullable String sentence,
            @Nullable String askedBy,
            boolean mine,
            boolean stopping,
            OffsetDateTime askedAt,
            @Nullable OffsetDateTime endedAt) {

        /**
         * Whether it waits or runs.
         *
         * @return false once it has ended, however that was
         */
        public boolean open() {
            return state == JobState.WAITING || state == JobState.RUNNING;
        }
    }

    /**
     * The open and the latest ended jobs of the study. Who is held to one site sees their own alone, for a note may
     * name material of another.
     *
     * @param reader the proof
     * @return the open ones first, each part newest first, a hundred at most
     */
    public List<Job> ofStudy(Reader reader) {
        Field<Boolean> mine = DSL.field(mine(reader));
        return sql.select(
                        JOB.ID,
                        JOB.KIND,
                        JOB.STATE.convertFrom(JobState::of),
                        JOB.DONE,
                        JOB.TOTAL,
                        JOB.NOTE,
                        DSL.jsonbGetAttributeAsText(JOB.OUTCOME, "sentence"),
                        PERSON.FULL_NAME,
                        mine,
                        DSL.field(OPEN.and(JOB.CANCEL_ASKED)),
                        JOB.ASKED_AT,
                        JOB.ENDED_AT)
                .from(JOB)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(JOB.PERSON_ID))
                .where(seen(reader))
                .orderBy(DSL.field(OPEN).desc(), JOB.ID.desc())
                .limit(MOST)
                .fetch(Records.mapping(Job::new));
    }

    /**
     * How much is under way of what {@link #ofStudy} lists.
     *
     * @param reader the proof
     * @return the number of jobs that wait or run
     */
    public int open(Reader reader) {
        return sql.fetchCount(JOB, seen(reader), OPEN);
    }

    /**
     * Asks one's own job to stop; it does so at its next word of progress.
     *
     * @param reader the proof
     * @param job which
     * @throws NotFound when there is no such open job of theirs
     */
    @Transactional
    public void cancel(Reader reader, JobId job) {
        if (!jobs.cancel(reader.study(), reader.person(), job)) {
            throw new NotFound();
        }
    }

    /**
     * Asks all one's own open jobs in the study to stop.
     *
     * @param reader the proof
     * @return how many were asked
     */
    @Transactional
    public int cancelAll(Reader reader) {
        return jobs.cancelAll(reader.study(), reader.person());
    }

    private static Condition seen(Reader reader) {
        return JOB.STUDY_ID.eq(reader.study()).and(reader.onlySite() == null ? DSL.noCondition() : mine(reader));
    }

    private static Condition mine(Reader reader) {
        return JOB.PERSON_ID.isNotDistinctFrom(DSL.val(reader.person(), JOB.PERSON_ID));
    }
}
