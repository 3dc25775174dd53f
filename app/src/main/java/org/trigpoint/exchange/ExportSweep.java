package org.trigpoint.exchange;

import static org.trigpoint.migrations.schema.Tables.JOB;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.jobs.Sweep;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.JobId;
import org.trigpoint.migrations.StudyId;

/**
 * Deletes what exports left on this node's disk once it was kept for long enough, and says so in the journal of the study.
 * What belongs to a job that is still open stays, and so does a folder of a job that this database does not know.
 */
@Component
class ExportSweep implements Sweep {

    private final DSLContext sql;
    private final ExportShelf shelf;
    private final Journal journal;
    private final TransactionTemplate transactions;

    ExportSweep(DSLContext sql, ExportShelf shelf, Journal journal, TransactionTemplate transactions) {
        this.sql = sql;
        this.shelf = shelf;
        this.journal = journal;
        this.transactions = transactions;
    }

    private record Old(
            JobId job, @Nullable StudyId study, @Nullable String fileName) {}

    @Override
    public String what() {
        return "old exports";
    }

    @Override
    public void sweep() {
        List<JobId> here = shelf.jobs();
        if (!here.isEmpty()) {
            old(JOB.ID.in(here)).forEach(this::delete);
        }
    }

    /** Nodes that share a home take turns; whoever comes second finds the folder gone. */
    private void delete(Old old) {
        transactions.executeWithoutResult(open -> lock(old.job()).ifPresent(held -> {
            if (shelf.jobs().contains(old.job())) {
                shelf.clear(old.job());
                if (old.fileName() != null) {
                    journal.record(old.study(), null, new ExportDeleted(old.job(), old.fileName()));
                }
            }
        }));
    }

    private List<Old> old(Condition which) {
        var since = DSL.currentOffsetDateTime().minus(DayToSecond.valueOf(ExportDesk.KEPT));
        return sql.select(JOB.ID, JOB.STUDY_ID, ExportDesk.FILE_NAME)
                .from(JOB)
                .where(which, JOB.ENDED_AT.lt(since))
                .orderBy(JOB.ID)
                .fetch(row -> new Old(row.value1(), row.value2(), row.value3()));
    }

    private Optional<JobId> lock(JobId job) {
        return sql.select(JOB.ID)
                .from(JOB)
                .where(JOB.ID.eq(job))
                .forUpdate()
                .skipLocked()
                .fetchOptional(JOB.ID);
    }
}
