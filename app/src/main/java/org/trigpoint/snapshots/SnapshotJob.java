package org.trigpoint.snapshots;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.access.JobProofs;
import org.trigpoint.jobs.JobContext;
import org.trigpoint.jobs.JobHandler;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SnapshotId;

/** Makes a large snapshot in the background, if whoever asked may still do so then. */
@Component
class SnapshotJob implements JobHandler {

    static final String KIND = "make-snapshot";

    private final JobProofs proofs;
    private final SnapshotService service;
    private final SnapshotMaking making;
    private final TransactionTemplate transactions;

    SnapshotJob(JobProofs proofs, SnapshotService service, SnapshotMaking making, TransactionTemplate transactions) {
        this.proofs = proofs;
        this.service = service;
        this.making = making;
        this.transactions = transactions;
    }

    /** What is asked of the job. */
    record Asked(long analysis, String name, String note) {}

    /** What it leaves. */
    record Made(SnapshotId snapshot) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Record run(JobContext job) {
        Asked asked = job.request(Asked.class);
        if (!(proofs.reader(job) instanceof Coder coder)) {
            throw new NotFound();
        }
        SnapshotRepository.Wish wish = Objects.requireNonNull(transactions.execute(
                open -> service.checked(coder, new AnalysisId(asked.analysis()), asked.name(), asked.note())));
        return new Made(making.make(wish, written -> job.progress(written, 0, asked.name())));
    }
}
