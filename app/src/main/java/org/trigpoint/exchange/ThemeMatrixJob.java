package org.trigpoint.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.stereotype.Component;
import org.trigpoint.access.JobProofs;
import org.trigpoint.jobs.JobContext;
import org.trigpoint.jobs.JobHandler;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.themes.By;
import org.trigpoint.themes.CountingUnit;
import org.trigpoint.themes.ThemeMatrix;

/** Writes a matrix in the background, with what its asker may see when it is written. Repeated, it writes it anew. */
@Component
class ThemeMatrixJob implements JobHandler {

    private final JobProofs proofs;
    private final ThemeMatrixExport export;
    private final ThemeMatrixJobs jobs;

    ThemeMatrixJob(JobProofs proofs, ThemeMatrixExport export, ThemeMatrixJobs jobs) {
        this.proofs = proofs;
        this.export = export;
        this.jobs = jobs;
    }

    @Override
    public String kind() {
        return ThemeMatrixJobs.KIND;
    }

    @Override
    public Record run(JobContext job) {
        ThemeMatrixJobs.Asked asked = job.request(ThemeMatrixJobs.Asked.class);
        ThemeMatrix.Request request = new ThemeMatrix.Request(
                new AnalysisId(asked.analysis()), By.of(asked.by()), CountingUnit.of(asked.unit()));
        Path target = folder(job).resolve(asked.fileName());
        ExportedFile file = export.write(
                proofs.reader(job), request, target, written -> job.progress(written, 0, asked.fileName()));
        return new ThemeMatrixJobs.Made(asked.fileName(), file.sha256());
    }

    private Path folder(JobContext job) {
        try {
            return Files.createDirectories(
                    jobs.folder(job.id()),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder of exports could not be made.", failure);
        }
    }
}
