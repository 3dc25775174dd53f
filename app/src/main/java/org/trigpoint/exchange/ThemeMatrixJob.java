package org.trigpoint.exchange;

import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.trigpoint.access.JobProofs;
import org.trigpoint.jobs.JobContext;
import org.trigpoint.jobs.JobHandler;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.migrations.AnalysisId;

/** Writes a matrix in the background, with what its asker may see when it is written. Repeated, it writes it anew. */
@Component
class ThemeMatrixJob implements JobHandler {

    private final JobProofs proofs;
    private final ThemeMatrixExport export;
    private final ExportShelf shelf;

    ThemeMatrixJob(JobProofs proofs, ThemeMatrixExport export, ExportShelf shelf) {
        this.proofs = proofs;
        this.export = export;
        this.shelf = shelf;
    }

    @Override
    public String kind() {
        return ThemeMatrixJobs.KIND;
    }

    @Override
    public Record run(JobContext job) {
        ThemeMatrixJobs.Asked asked = job.request(ThemeMatrixJobs.Asked.class);
        MatrixRequest request = MatrixRequest.of(new AnalysisId(asked.analysis()), asked.words());
        Path target = shelf.make(job.id()).resolve(asked.fileName());
        ExportedFile file = export.write(
                proofs.reader(job), request, target, written -> job.progress(written, 0, asked.fileName()));
        return new ThemeMatrixJobs.Made(asked.fileName(), file.sha256());
    }
}
