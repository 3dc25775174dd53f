package org.trigpoint.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.journal.Journal;
import org.trigpoint.themes.ThemeMatrix;

/** Theme matrices as files: whole or not at all, and each in the journal. */
@Service
public class ThemeMatrixExport {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final ThemeMatrixFile file;
    private final Journal journal;
    private final TransactionTemplate transactions;

    ThemeMatrixExport(ThemeMatrixFile file, Journal journal, TransactionTemplate transactions) {
        this.file = file;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * How such a file is called.
     *
     * @param request which matrix
     * @param format which kind of file
     * @return such as {@code theme-matrix-by-site-segments-2026-11-21.xlsx}, with today's date in the United Kingdom
     */
    public static String nameOf(ThemeMatrix.Request request, ExportFormat format) {
        return "theme-matrix-by-" + request.by().word() + "-" + request.unit().word() + "-" + LocalDate.now(ZONE) + "."
                + format.ending();
    }

    /**
     * Writes a matrix into a file: the same reading as on the screen. The journal has its line before the file is in
     * its place, so that no words leave without one.
     *
     * @param reader who takes it; a member of one site alone takes that site's material
     * @param request which matrix
     * @param target where to; an older file is replaced, in one step; its ending says the format
     * @return what was written
     * @throws NotFound when the study has no such analysis
     * @throws Refusal when the ending names no format, or the folder takes no file; nothing is left there then
     */
    public ExportedFile write(Reader reader, ThemeMatrix.Request request, Path target) {
        return write(reader, request, target, written -> {});
    }

    /** Tells how many extracts are written; what the teller throws ends the export, and there is no file. */
    ExportedFile write(Reader reader, ThemeMatrix.Request request, Path target, IntConsumer progress) {
        ExportFormat format = ExportFormat.of(target.toString());
        AtomicReference<ThemeMatrixFile.Written> what = new AtomicReference<>();
        try (WholeFile whole = WholeFile.beside(target)) {
            String digest = whole.write(out -> what.set(file.write(reader, request, format, out, progress)));
            ThemeMatrixFile.Written written = Objects.requireNonNull(what.get());
            MatrixExported fact = new MatrixExported(
                    request.analysis(),
                    request.by().word(),
                    request.unit().word(),
                    format.ending(),
                    digest,
                    written.sources());
            transactions.executeWithoutResult(open -> journal.record(reader.study(), reader.person(), fact));
            whole.arrive();
            return new ExportedFile(target, digest, written.rows(), written.columns());
        }
    }

    /**
     * The bytes of a matrix, for one who waits for them.
     *
     * @param reader who takes it
     * @param request which matrix
     * @param format which kind of file
     * @return all of it
     * @throws NotFound when the study has no such analysis
     */
    public byte[] bytes(Reader reader, ThemeMatrix.Request request, ExportFormat format) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("trigpoint-export");
            Path target = folder.resolve("matrix." + format.ending());
            write(reader, request, target);
            byte[] content = Files.readAllBytes(target);
            Files.delete(target);
            return content;
        } catch (IOException failure) {
            throw new UncheckedIOException("The export could not be kept for a moment.", failure);
        } finally {
            delete(folder);
        }
    }

    private static void delete(@Nullable Path folder) {
        try {
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("A folder of an export could not be taken away.", failure);
        }
    }
}
