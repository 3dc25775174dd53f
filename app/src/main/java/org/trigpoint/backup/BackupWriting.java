package org.trigpoint.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.backup.Backup.Part;
import org.trigpoint.database.DatabaseSettings;
import org.trigpoint.files.WholeFile;

/** Writes a backup part by part: the rows of one moment, then the recordings that they name, then what it all was. */
final class BackupWriting {

    /** Unlogged tables hold what is true for minutes, and what is of one server alone. */
    private static final String TABLES = """
            select relname from pg_class
            where relnamespace = current_schema()::regnamespace and relkind = 'r' and relpersistence = 'p'
            order by relname
            """;

    private static final Logger LOG = LoggerFactory.getLogger(BackupWriting.class);

    private final TableRows rows;
    private final DatabaseSettings settings;
    private final Steps steps;
    private final List<Part> parts = new ArrayList<>();

    BackupWriting(Connection connection, DatabaseSettings settings, Steps steps) throws SQLException {
        this.rows = new TableRows(connection);
        this.settings = settings;
        this.steps = steps;
    }

    /** What a part's content is written by; it says how many rows it has, or null. */
    private interface Content {
        @Nullable
        Long to(OutputStream out) throws IOException, SQLException;
    }

    /**
     * Writes all of it.
     *
     * @param out where to; stays open
     * @param made the moment that the transaction reads
     * @param ours the names of tables to write, of those that there are
     * @return what was written
     */
    Backup write(OutputStream out, OffsetDateTime made, List<String> ours) throws IOException, SQLException {
        List<String> tables = rows.names(TABLES).stream().filter(ours::contains).toList();
        List<Path> recordings = files(settings.recordings());
        int total = tables.size() + recordings.size();
        ZipOutputStream zip = new ZipOutputStream(out);
        for (String table : tables) {
            put(zip, Part.of(table), to -> rows.write(table, to));
            steps.done(parts.size(), total);
        }
        put(zip, Backup.SEQUENCES, to -> {
            rows.writeSequences(to);
            return null;
        });
        // They are sealed, and what is sealed can't be made smaller.
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (int at = 0; at < recordings.size(); at++) {
            putRecording(zip, recordings.get(at));
            steps.done(tables.size() + at + 1, total);
        }
        Backup backup = whatItIs(made);
        zip.putNextEntry(new ZipEntry(Backup.MANIFEST));
        zip.write(Manifests.json(backup));
        zip.closeEntry();
        zip.finish();
        return backup;
    }

    private Backup whatItIs(OffsetDateTime made) throws SQLException {
        return new Backup(
                Backup.FORMAT,
                made,
                value("select max(version) from flyway_schema_history where success"),
                number("select count(*)::text from study"),
                number("select count(*)::text from source"),
                List.copyOf(parts),
                KeyFiles.in(settings));
    }

    private void putRecording(ZipOutputStream zip, Path file) throws IOException, SQLException {
        String name = Backup.RECORDINGS + settings.recordings().relativize(file).toString();
        try (InputStream in = Files.newInputStream(file)) {
            put(zip, name, to -> {
                in.transferTo(to);
                return null;
            });
        } catch (NoSuchFileException deleted) {
            LOG.info("A recording was deleted while the backup was made");
        }
    }

    private void put(ZipOutputStream zip, String name, Content content) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        Counted counted = new Counted(zip);
        DigestOutputStream digest = new DigestOutputStream(counted, WholeFile.sha256());
        Long count = content.to(digest);
        digest.flush();
        zip.closeEntry();
        parts.add(new Part(
                name,
                count,
                counted.bytes,
                HexFormat.of().formatHex(digest.getMessageDigest().digest())));
    }

    private String value(String question) throws SQLException {
        return rows.names(question).getFirst();
    }

    private long number(String question) throws SQLException {
        return Long.parseLong(value(question));
    }

    /** All whole files below a folder, in the order of their names. */
    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> BackupFile.isRecording(
                            Backup.RECORDINGS + folder.relativize(file).toString()))
                    .sorted()
                    .toList();
        }
    }

    private static final class Counted extends FilterOutputStream {

        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            out.write(from, offset, length);
            bytes += length;
        }
    }
}
