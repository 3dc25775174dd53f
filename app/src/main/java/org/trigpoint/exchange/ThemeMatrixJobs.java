package org.trigpoint.exchange;

import static org.trigpoint.migrations.schema.Tables.JOB;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.database.DatabaseSettings;
import org.trigpoint.jobs.JobQueue;
import org.trigpoint.jobs.JobState;
import org.trigpoint.migrations.JobId;
import org.trigpoint.themes.ThemeMatrix;
import org.trigpoint.themes.ThemeMatrixQueries;
import tools.jackson.databind.json.JsonMapper;

/** Exports that take longer than a gesture: asked for here, done in the background, taken by whoever asked. */
@Service
@Transactional(readOnly = true)
public class ThemeMatrixJobs {

    /** The kind of job, as {@link JobQueue} knows it. */
    static final String KIND = "export-theme-matrix";

    private static final int CODINGS_AT_A_GESTURE = 5_000;

    private final DSLContext sql;
    private final JobQueue queue;
    private final ThemeMatrixQueries matrices;
    private final CodeQueries codes;
    private final DatabaseSettings settings;
    private final JsonMapper json;

    ThemeMatrixJobs(
            DSLContext sql,
            JobQueue queue,
            ThemeMatrixQueries matrices,
            CodeQueries codes,
            DatabaseSettings settings,
            JsonMapper json) {
        this.sql = sql;
        this.queue = queue;
        this.matrices = matrices;
        this.codes = codes;
        this.settings = settings;
        this.json = json;
    }

    /** What is asked of the job. */
    record Asked(long analysis, String by, String unit, String fileName) {}

    /** What it leaves: the name of a file in the folder of the job. */
    record Made(String fileName, String sha256) {}

    /**
     * An export that is ready to be taken.
     *
     * @param job the job that made it
     * @param fileName how it is called
     */
    public record Ready(JobId job, String fileName) {}

    /**
     * Whether an export is better asked for than waited for.
     *
     * @param reader who asks
     * @param request which matrix
     * @return true when the extracts are many
     * @throws NotFound when the study has no such analysis
     */
    public boolean large(Reader reader, ThemeMatrix.Request request) {
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
    public JobId ask(Reader reader, ThemeMatrix.Request request, ExportFormat format) {
        matrices.of(reader, request);
        return queue.ask(
                reader.study(),
                reader.person(),
                KIND,
                new Asked(
                        request.analysis().value(),
                        request.by().word(),
                        request.unit().word(),
                        ThemeMatrixExport.nameOf(request, format)));
    }

    /**
     * The exports of this kind that the reader asked for and that are still there to be taken.
     *
     * @param reader who asks
     * @return the latest first, five at most
     */
    public List<Ready> ready(Reader reader) {
        return sql
                .select(JOB.ID, JOB.OUTCOME)
                .from(JOB)
                .where(mine(reader))
                .orderBy(JOB.ID.desc())
                .limit(5)
                .fetch(row -> new Ready(row.value1(), made(row.value2()).fileName()))
                .stream()
                .filter(ready -> Files.isRegularFile(path(ready)))
                .toList();
    }

    /**
     * The file of an export.
     *
     * @param reader who asked for it; nobody else gets it
     * @param job the job that made it
     * @return where it is
     * @throws NotFound when this reader has no such export in this study
     */
    public Path file(Reader reader, JobId job) {
        return sql.select(JOB.ID, JOB.OUTCOME)
                .from(JOB)
                .where(mine(reader), JOB.ID.eq(job))
                .fetchOptional(
                        row -> path(new Ready(row.value1(), made(row.value2()).fileName())))
                .filter(Files::isRegularFile)
                .orElseThrow(NotFound::new);
    }

    /** The folder of a job's file, within the home. */
    Path folder(JobId job) {
        return settings.home().resolve("exports").resolve(String.valueOf(job.value()));
    }

    private Path path(Ready ready) {
        return folder(ready.job()).resolve(ready.fileName());
    }

    private Made made(JSONB outcome) {
        return json.readValue(Objects.requireNonNull(outcome).data(), Made.class);
    }

    private static Condition mine(Reader reader) {
        return JOB.STUDY_ID
                .eq(reader.study())
                .and(JOB.PERSON_ID.eq(reader.person()))
                .and(JOB.KIND.eq(KIND))
                .and(JOB.STATE.eq(JobState.DONE.word()));
    }
}
