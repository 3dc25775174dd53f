package org.trigpoint.access;

import static org.trigpoint.migrations.schema.Tables.PERSON;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.jobs.JobContext;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.StudyId;

/** The proofs that jobs work with: what somebody asked for is done with what they may do when it is done. */
@Service
@Transactional(readOnly = true)
public class JobProofs {

    private final DSLContext sql;
    private final AccessDesk desk;

    JobProofs(DSLContext sql, AccessDesk desk) {
        this.sql = sql;
        this.desk = desk;
    }

    /**
     * The proof of whoever asked for a job, as they are now.
     *
     * @param job the job in hand
     * @return what they may read of the study that the job works in
     * @throws NotFound when nobody asked, or they were closed or left the study since
     */
    public Reader reader(JobContext job) {
        PersonId person = job.person();
        StudyId study = job.study();
        if (person == null || study == null) {
            throw new NotFound();
        }
        SignedIn asked = sql.selectFrom(PERSON)
                .where(PERSON.ID.eq(person), PERSON.CLOSED_AT.isNull())
                .fetchOptional(SignedInPerson::of)
                .orElseThrow(NotFound::new);
        return desk.reader(asked, study);
    }
}
