package org.trigpoint.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Named;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.Refusal;
import org.trigpoint.access.Administrator;
import org.trigpoint.backup.BackupFact.BackupMade;
import org.trigpoint.backup.BackupFact.BackupRestored;
import org.trigpoint.database.DatabaseSettings;
import org.trigpoint.files.WholeFile;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.schema.DefaultSchema;

/** Writes everything that the installation holds into one file, while people work. */
@Service
public class BackupService {

    private static final List<String> OURS = DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
            .map(Named::getName)
            .toList();

    private final DSLContext sql;
    private final DatabaseSettings settings;
    private final Journal journal;
    private final TransactionTemplate ofOneMoment;
    private final TransactionTemplate telling;

    BackupService(DSLContext sql, DatabaseSettings settings, Journal journal, PlatformTransactionManager manager) {
        this.sql = sql;
        this.settings = settings;
        this.journal = journal;
        this.telling = new TransactionTemplate(manager);
        this.ofOneMoment = new TransactionTemplate(manager);
        ofOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        ofOneMoment.setReadOnly(true);
    }

    /**
     * A backup that was made.
     *
     * @param sha256 the digest of its file, in hexadecimal digits
     * @param bytes the length of its file
     * @param content what it holds
     */
    public record Made(String sha256, long bytes, Backup content) {}

    /**
     * Makes a backup: all rows as they are at one moment, and the recordings, sealed as they lie. It is read back and held
     * against what was written before it takes its place.
     *
     * @param administrator who does it
     * @param file where it shall lie; a file that holds something is not written over
     * @param steps hears how far it is
     * @return the backup
     * @throws Refusal when there is no such folder, the file is there already, or the disk does not take it
     */
    public Made make(Administrator administrator, Path file, Steps steps) {
        demandFree(file);
        try (WholeFile whole = WholeFile.beside(file)) {
            // Half a backup is no backup, and holds interviews all the same: it also goes where somebody stops the
            // process.
            whole.partial().toFile().deleteOnExit();
            Backup[] content = new Backup[1];
            String sha256 = whole.write(out -> content[0] = ofOneMoment(out, steps));
            long bytes = check(whole.partial());
            whole.arrive();
            Made made = new Made(sha256, bytes, content[0]);
            telling.executeWithoutResult(status -> journal.record(
                    null, administrator.person(), new BackupMade(made.content().made(), sha256, bytes)));
            return made;
        } catch (UncheckedIOException | IOException failure) {
            throw notWritten(failure);
        }
    }

    /**
     * Notes in the journal that all of it came out of a backup.
     *
     * @param administrator who restored it
     * @param content what the backup says of itself
     */
    public void noteRestored(Administrator administrator, Backup content) {
        telling.executeWithoutResult(
                status -> journal.record(null, administrator.person(), new BackupRestored(content.made())));
    }

    private Backup ofOneMoment(OutputStream out, Steps steps) throws IOException {
        try {
            return ofOneMoment.<Backup>execute(status ->
                    sql.connectionResult(connection -> new BackupWriting(connection, settings, steps)
                            .write(out, OffsetDateTime.now(ZoneOffset.UTC), OURS)));
        } catch (DataAccessException failure) {
            if (failure.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw failure;
        }
    }

    private static long check(Path file) throws IOException {
        try (BackupFile written = BackupFile.open(file)) {
            written.check((done, total) -> {});
        }
        return Files.size(file);
    }

    private static void demandFree(Path file) {
        if (Files.exists(file) && file.toFile().length() > 0) {
            throw new Refusal("“" + file + "” is there already, and no backup is written over: give it another name.");
        }
    }

    private static Refusal notWritten(Exception failure) {
        Throwable why = failure.getCause() == null ? failure : failure.getCause();
        return new Refusal("The backup could not be written, and nothing of it was kept: " + why.getMessage() + ".");
    }
}
