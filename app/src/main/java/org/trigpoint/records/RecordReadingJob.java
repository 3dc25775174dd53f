package org.trigpoint.records;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.JobProofs;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.jobs.JobCancelled;
import org.trigpoint.jobs.JobContext;
import org.trigpoint.jobs.JobHandler;
import org.trigpoint.migrations.RecordImportId;

/** Looks at a file of records in the background. Cut off, nothing of it is written, and it is looked at anew. */
@Component
class RecordReadingJob implements JobHandler {

    static final String KIND = "read-records";

    private final JobProofs proofs;
    private final RecordReading reading;
    private final RecordImportRepository imports;
    private final TransactionTemplate transactions;

    RecordReadingJob(
            JobProofs proofs, RecordReading reading, RecordImportRepository imports, TransactionTemplate transactions) {
        this.proofs = proofs;
        this.reading = reading;
        this.imports = imports;
        this.transactions = transactions;
    }

    /** Which file. */
    record Asked(long file) {}

    /** That it was looked at. */
    record Looked(long file) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Record run(JobContext job) {
        RecordImportId file = new RecordImportId(job.request(Asked.class).file());
        try {
            if (!(proofs.reader(job) instanceof RecordKeeper keeper)) {
                throw new NotFound();
            }
            transactions.executeWithoutResult(open -> reading.look(keeper, file, read -> job.progress(read, 0, "")));
        } catch (JobCancelled cancelled) {
            transactions.executeWithoutResult(open -> imports.drop(file));
            throw cancelled;
        } catch (Refusal refusal) {
            transactions.executeWithoutResult(open -> imports.refuse(file, refusal.sentence()));
            throw refusal;
        }
        return new Looked(file.value());
    }
}
