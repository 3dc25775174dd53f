package org.trigpoint.jobs;

import static org.trigpoint.migrations.schema.Tables.JOB;

import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.JobId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.StudyId;
import tools.jackson.databind.json.JsonMapper;

/** Where work is asked for, inside the transaction that makes it necessary: rolled back, it was never asked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class JobQueue {

    private final DSLContext sql;
    private final JsonMapper json;

    JobQueue(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * Asks for a job. It is taken soon after the commit, by any node that serves.
     *
     * @param study the study it works in; null for the installation's own work
     * @param person who asked; null for the application itself
     * @param kind the word of the {@link JobHandler}
     * @param request what the handler needs to know, stored as JSON
     * @return its key
     */
    public JobId ask(@Nullable StudyId study, @Nullable PersonId person, String kind, Record request) {
        JobId job = sql.insertInto(JOB)
                .set(JOB.STUDY_ID, study)
                .set(JOB.PERSON_ID, person)
                .set(JOB.KIND, kind)
                .set(JOB.REQUEST, JSONB.valueOf(json.writeValueAsString(request)))
                .set(JOB.STATE, JobState.WAITING.word())
                .returningResult(JOB.ID)
                .fetchSingle()
                .value1();
        Bell.ring(sql);
        return Objects.requireNonNull(job);
    }

    /**
     * Asks a job to stop. One that waits is told as soon as it is taken; one that runs, at its next word of progress.
     *
     * @param study the study that it works in
     * @param person who asked for it
     * @param job which
     * @return false when that person has no such open job in that study
     */
    public boolean cancel(StudyId study, PersonId person, JobId job) {
        int asked = sql.update(JOB)
                .set(JOB.CANCEL_ASKED, true)
                .where(
                        JOB.ID.eq(job),
                        JOB.STUDY_ID.eq(study),
                        JOB.PERSON_ID.eq(person),
                        JOB.STATE.in(JobState.WAITING.word(), JobState.RUNNING.word()))
                .execute();
        Bell.ring(sql);
        return asked == 1;
    }

    /**
     * Asks all open jobs of a person in a study to stop.
     *
     * @param study the study that they work in
     * @param person who asked for them
     * @return how many were asked to stop and had not been before
     */
    public int cancelAll(StudyId study, PersonId person) {
        int asked = sql.update(JOB)
                .set(JOB.CANCEL_ASKED, true)
                .where(
                        JOB.STUDY_ID.eq(study),
                        JOB.PERSON_ID.eq(person),
                        JOB.CANCEL_ASKED.isFalse(),
                        JOB.STATE.in(JobState.WAITING.word(), JobState.RUNNING.word()))
                .execute();
        Bell.ring(sql);
        return asked;
    }
}
