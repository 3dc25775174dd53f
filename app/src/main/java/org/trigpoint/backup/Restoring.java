package org.trigpoint.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.trigpoint.Refusal;
import org.trigpoint.backup.Backup.KeyFile;
import org.trigpoint.backup.Backup.Part;
import org.trigpoint.database.DatabaseSettings;
import org.trigpoint.database.FirstContent;
import org.trigpoint.files.WholeFile;

/**
 * A backup on its way back: it fills an empty database before the application uses it. Foreign keys are taken away and made
 * again afterwards, which holds every row against all others; triggers rest meanwhile, for what they would do was done once.
 */
public final class Restoring implements FirstContent, AutoCloseable {

    private static final String FOREIGN_KEYS = """
            select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
            """;
    private static final String TAKE_FOREIGN_KEYS_AWAY = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname)
            from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
            """;

    private final BackupFile file;
    private final Steps steps;

    private Restoring(BackupFile file, Steps steps) {
        this.file = file;
        this.steps = steps;
    }

    /**
     * Opens a backup and reads all of it once, before anything is touched.
     *
     * @param path the file
     * @param steps hears how far checking is, and restoring after it
     * @return the backup, whole; close it
     * @throws Refusal when it is no backup, not as it was written, or one of a newer Trigpoint
     */
    public static Restoring of(Path path, Steps steps) {
        BackupFile file = BackupFile.open(path);
        file.check(steps);
        return new Restoring(file, steps);
    }

    /**
     * What it says of itself.
     *
     * @return its manifest
     */
    public Backup content() {
        return file.backup();
    }

    /**
     * The keys that names or recordings in it are sealed with, and that a home does not hold.
     *
     * @param settings names the home
     * @return names of files to put into its folder {@code keys}
     * @throws UncheckedIOException when the keys can't be read
     */
    public List<String> keysMissing(DatabaseSettings settings) {
        List<KeyFile> there = KeyFiles.in(settings);
        return content().keys().stream()
                .filter(key -> !there.contains(key))
                .map(KeyFile::name)
                .toList();
    }

    @Override
    public String schemaVersion() {
        return content().schemaVersion();
    }

    @Override
    public void fill(Connection connection, DatabaseSettings settings) throws SQLException, IOException {
        TableRows rows = new TableRows(connection);
        if (!rows.names("select number::text from journal limit 1").isEmpty()) {
            throw new Refusal(
                    "There is work in this installation already, and a backup replaces nothing: restore into an"
                            + " empty one, by a TRIGPOINT_HOME that does not exist yet or an empty database.");
        }
        for (Part part : content().parts()) {
            if (part.isRecording()) {
                putRecording(part, settings);
            }
        }
        tables(rows);
    }

    private void tables(TableRows rows) throws SQLException, IOException {
        List<Part> tables = content().parts().stream().filter(Part::isTable).toList();
        List<String> foreignKeys = rows.names(FOREIGN_KEYS);
        for (String statement : rows.names(TAKE_FOREIGN_KEYS_AWAY)) {
            rows.execute(statement);
        }
        for (Part part : tables) {
            rows.execute("alter table " + part.table() + " disable trigger user");
        }
        rows.execute("truncate " + tables.stream().map(Part::table).collect(Collectors.joining(", ")));
        for (int at = 0; at < tables.size(); at++) {
            read(rows, tables.get(at));
            steps.done(at + 1, tables.size());
        }
        try (InputStream in = file.content(Backup.SEQUENCES)) {
            rows.readSequences(in);
        }
        for (Part part : tables) {
            rows.execute("alter table " + part.table() + " enable trigger user");
        }
        for (String statement : foreignKeys) {
            rows.execute(statement);
        }
    }

    private void read(TableRows rows, Part part) throws SQLException, IOException {
        try (InputStream in = file.content(part.name())) {
            long came = rows.read(part.table(), in);
            if (part.rows() == null || came != part.rows()) {
                throw new Refusal("The backup does not hold together: “" + part.name() + "” has " + came
                        + " rows and should have " + part.rows() + ".");
            }
        }
    }

    private void putRecording(Part part, DatabaseSettings settings) throws IOException {
        Path target = settings.recordings().resolve(part.name().substring(Backup.RECORDINGS.length()));
        Files.createDirectories(
                target.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (WholeFile whole = WholeFile.beside(target);
                InputStream in = file.content(part.name())) {
            whole.write(in::transferTo);
            whole.arrive();
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
