package org.trigpoint.jobs;

import static org.trigpoint.migrations.schema.Tables.JOB;

import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.JobId;

/** The rows of jobs, each step in a short transaction of its own. */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class JobRepository {

    /** After this long without a sign of life a job's node counts as gone, whatever its connection says. */
    private static final int SILENCE_SECONDS = 60;

    private final DSLContext sql;

    JobRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A step that a crash may forget, since the job then begins again all the same: its commit need not wait for the disk. */
    private void forgettable() {
        sql.execute("set local synchronous_commit = off");
    }

    /** Takes the oldest job that waits, or whose node has been silent for too long. */
    Optional<TakenJob> take(Collection<String> kinds) {
        forgettable();
        var now = DSL.currentOffsetDateTime();
        var silent = JOB.STATE
                .eq(JobState.RUNNING.word())
                .and(JOB.BEAT_AT.lt(now.minus(DayToSecond.valueOf(SILENCE_SECONDS * 1000.0))));
        var next = sql.select(JOB.ID)
                .from(JOB)
                .where(JOB.KIND.in(kinds), JOB.STATE.eq(JobState.WAITING.word()).or(silent))
                .orderBy(JOB.ID)
                .limit(1)
                .forUpdate()
                .skipLocked();
        return sql.update(JOB)
                .set(JOB.STATE, JobState.RUNNING.word())
                .set(JOB.STARTED_AT, DSL.coalesce(JOB.STARTED_AT, now))
                .set(JOB.BEAT_AT, now)
                .where(JOB.ID.eq(next))
                .returningResult(JOB.ID, JOB.STUDY_ID, JOB.PERSON_ID, JOB.KIND, JOB.REQUEST)
                .fetchOptional(row -> new TakenJob(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5().data()));
    }

    /** Puts a job back whose node is gone, unless somebody else ended it meanwhile. */
    void putBack(JobId job) {
        sql.update(JOB)
                .set(JOB.STATE, JobState.WAITING.word())
                .where(JOB.ID.eq(job), JOB.STATE.eq(JobState.RUNNING.word()))
                .execute();
    }

    void beat(Collection<JobId> running) {
        sql.update(JOB)
                .set(JOB.BEAT_AT, DSL.currentOffsetDateTime())
                .where(JOB.ID.in(running), JOB.STATE.eq(JobState.RUNNING.word()))
                .execute();
    }

    /** Writes progress and tells whether the job was asked to stop. */
    boolean progress(JobId job, int done, int total, String note) {
        forgettable();
        return sql.update(JOB)
                .set(JOB.DONE, done)
                .set(JOB.TOTAL, total)
                .set(JOB.NOTE, note)
                .set(JOB.BEAT_AT, DSL.currentOffsetDateTime())
                .where(JOB.ID.eq(job), JOB.STATE.eq(JobState.RUNNING.word()))
                .returningResult(JOB.CANCEL_ASKED)
                .fetchOptional()
                .map(row -> row.value1())
                .orElse(true);
    }

    void end(JobId job, JobState state, String outcome) {
        sql.update(JOB)
                .set(JOB.STATE, state.word())
                .set(JOB.OUTCOME, JSONB.valueOf(outcome))
                .set(JOB.ENDED_AT, DSL.currentOffsetDateTime())
                .where(JOB.ID.eq(job), JOB.STATE.eq(JobState.RUNNING.word()))
                .execute();
        Bell.ring(sql);
    }
}
