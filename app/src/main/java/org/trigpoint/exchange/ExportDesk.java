package org.trigpoint.exchange;

import static org.trigpoint.migrations.schema.Tables.JOB;
import static org.trigpoint.migrations.schema.Tables.QUOTE_CONSENT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.jobs.JobState;
import org.trigpoint.migrations.JobId;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;

/** Files that were made in the background: taken by whoever asked for them, for as long as they are kept. */
@Service
@Transactional(readOnly = true)
public class ExportDesk {

    /** How long a finished file is kept. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** What a job that leaves a file writes down: how it is called. */
    static final Field<String> FILE_NAME = DSL.jsonbGetAttributeAsText(JOB.OUTCOME, "fileName");

    private final DSLContext sql;
    private final ExportShelf shelf;
    private final WayOut way;

    ExportDesk(DSLContext sql, ExportShelf shelf, WayOut way) {
        this.sql = sql;
        this.shelf = shelf;
        this.way = way;
    }

    /**
     * An export that is ready to be taken.
     *
     * @param job the job that made it
     * @param fileName how it is called
     * @param until when it is deleted
     */
    public record Ready(JobId job, String fileName, OffsetDateTime until) {}

    /**
     * The exports that the reader asked for in this study and that are still there to be taken.
     *
     * @param reader who asks
     * @return the latest first, twenty at most
     */
    public List<Ready> ready(Reader reader) {
        return sql
                .select(JOB.ID, FILE_NAME, JOB.ENDED_AT)
                .from(JOB)
                .where(mine(reader))
                .orderBy(JOB.ID.desc())
                .limit(20)
                .fetch(row -> new Ready(row.value1(), row.value2(), row.value3().plus(KEPT)))
                .stream()
                .filter(ready -> Files.isRegularFile(path(ready.job(), ready.fileName())))
                .toList();
    }

    /**
     * The file of an export. It is looked at again: the study may know more names than when it was written.
     *
     * @param reader who asked for it; nobody else gets it
     * @param job the job that made it
     * @return the file
     * @throws NotFound when this reader has no such export in this study, or it is deleted by now
     * @throws Refusal when it holds what people said, and somebody said since that they may not be quoted
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    @Transactional(noRollbackFor = KeptBack.class)
    public Cleared file(Reader reader, JobId job) {
        var made = sql.select(FILE_NAME, DSL.field(withdrawnSince()))
                .from(JOB)
                .where(mine(reader), JOB.ID.eq(job))
                .fetchOptional()
                .filter(found -> Files.isRegularFile(path(job, found.value1())))
                .orElseThrow(NotFound::new);
        String name = made.value1();
        ExportFormat format = ExportFormat.of(name);
        if (format == ExportFormat.XLSX && Boolean.TRUE.equals(made.value2())) {
            throw new Refusal("Somebody said after this file was made that they may not be quoted: export it again.");
        }
        return way.again(reader, name, format.mediaType(), path(job, name));
    }

    /** Workbooks hold extracts: what is in them must not outlive consent to quote. */
    private static Condition withdrawnSince() {
        return DSL.exists(DSL.selectOne()
                .from(QUOTE_CONSENT)
                .where(
                        QUOTE_CONSENT.STUDY_ID.eq(JOB.STUDY_ID),
                        QUOTE_CONSENT.ANSWER.eq("may-not"),
                        QUOTE_CONSENT.MADE_AT.gt(JOB.STARTED_AT)));
    }

    private Path path(JobId job, String fileName) {
        return shelf.folder(job).resolve(fileName);
    }

    private static Condition mine(Reader reader) {
        return JOB.STUDY_ID
                .eq(reader.study())
                .and(JOB.PERSON_ID.eq(reader.person()))
                .and(JOB.STATE.eq(JobState.DONE.word()))
                .and(JOB.ENDED_AT.isNotNull())
                .and(FILE_NAME.isNotNull());
    }
}
