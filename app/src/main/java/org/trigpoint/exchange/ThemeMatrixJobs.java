package org.trigpoint.exchange;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.jobs.JobQueue;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.matrices.ThemeMatrixQueries;
import org.trigpoint.migrations.JobId;

/** Exports that take longer than a gesture: asked for here, done in the background, taken at the {@link ExportDesk}. */
@Service
@Transactional(readOnly = true)
public class ThemeMatrixJobs {

    /** The kind of job, as {@link JobQueue} knows it. */
    static final String KIND = "export-theme-matrix";

    private static final int CODINGS_AT_A_GESTURE = 5_000;

    private final JobQueue queue;
    private final ThemeMatrixQueries matrices;
    private final CodeQueries codes;

    ThemeMatrixJobs(JobQueue queue, ThemeMatrixQueries matrices, CodeQueries codes) {
        this.queue = queue;
        this.matrices = matrices;
        this.codes = codes;
    }

    /** What is asked of the job. */
    record Asked(long analysis, Map<String, String> words, String fileName) {}

    /** What it leaves: the name of a file in the folder of the job, where {@link ExportDesk} finds it. */
    record Made(String fileName, String sha256) {}

    /**
     * Whether an export is better asked for than waited for.
     *
     * @param reader who asks
     * @param request which matrix
     * @return true when the extracts are many
     * @throws NotFound when the study has no such analysis
     */
    public boolean large(Reader reader, MatrixRequest request) {
        return codes.tree(reader, request.analysis()).flat().stream()
                        .mapToInt(code -> code.segments())
                        .sum()
                > CODINGS_AT_A_GESTURE;
    }

    /**
     * Asks for an export in the background.
     *
     * @param reader who will take it
     * @param request which matrix
     * @param format which kind of file
     * @return the job
     * @throws NotFound when the study has no such analysis
     */
    @Transactional
    public JobId ask(Reader reader, MatrixRequest request, ExportFormat format) {
        matrices.of(reader, request);
        return queue.ask(
                reader.study(),
                reader.person(),
                KIND,
                new Asked(request.analysis().value(), request.words(), ThemeMatrixExport.nameOf(request, format)));
    }
}
