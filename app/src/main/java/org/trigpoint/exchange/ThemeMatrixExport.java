package org.trigpoint.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.files.WholeFile;
import org.trigpoint.matrices.Material;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;

/** Theme matrices as files: whole or not at all, and each in the journal. */
@Service
public class ThemeMatrixExport {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final ThemeMatrixFile file;
    private final WayOut way;

    ThemeMatrixExport(ThemeMatrixFile file, WayOut way) {
        this.file = file;
        this.way = way;
    }

    /**
     * How such a file is called.
     *
     * @param request which matrix
     * @param format which kind of file
     * @return such as {@code theme-matrix-by-site-segments-2026-11-21.xlsx}, with today's date in the United Kingdom
     */
    public static String nameOf(MatrixRequest request, ExportFormat format) {
        return request.rows().what().fileWord() + "-matrix-by-" + columns(request, "-within-") + "-"
                + request.unit().word() + "-" + LocalDate.now(ZONE) + "." + format.ending();
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
     * @throws KeptBack when names stand in it that pseudonyms stand for; nothing is left there then
     */
    public ExportedFile write(Reader reader, MatrixRequest request, Path target) {
        return write(reader, request, target, written -> {});
    }

    /** Tells how many extracts are written; what the teller throws ends the export, and there is no file. */
    ExportedFile write(Reader reader, MatrixRequest request, Path target, IntConsumer progress) {
        ExportFormat format = ExportFormat.of(target.toString());
        AtomicReference<ThemeMatrixFile.Written> what = new AtomicReference<>();
        try (WholeFile whole = WholeFile.beside(target)) {
            String digest = whole.write(out -> what.set(file.write(reader, request, format, out, progress)));
            ThemeMatrixFile.Written written = Objects.requireNonNull(what.get());
            way.out(
                    reader,
                    nameOf(request, format),
                    format.mediaType(),
                    whole.partial(),
                    fact(request, format, digest, written));
            whole.arrive();
            return new ExportedFile(target, digest, written.rows(), written.columns());
        }
    }

    /**
     * A matrix as a file, for one who waits for it.
     *
     * @param reader who takes it
     * @param request which matrix
     * @param format which kind of file
     * @return all of it
     * @throws NotFound when the study has no such analysis
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared file(Reader reader, MatrixRequest request, ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ThemeMatrixFile.Written written;
        try {
            written = file.write(reader, request, format, out, progress -> {});
        } catch (IOException failure) {
            throw new UncheckedIOException("The matrix could not be written.", failure);
        }
        return taken(reader, request, format, out.toByteArray(), written);
    }

    /** Of other material than the study as it is, such as a frozen one. Equal material gives equal bytes. */
    Cleared file(Reader reader, Material material, MatrixRequest request, ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ThemeMatrixFile.Written written = ThemeMatrixFile.write(material, request, format, out, progress -> {});
            return taken(reader, request, format, out.toByteArray(), written);
        } catch (IOException failure) {
            throw new UncheckedIOException("The matrix could not be written.", failure);
        }
    }

    private Cleared taken(
            Reader reader, MatrixRequest request, ExportFormat format, byte[] file, ThemeMatrixFile.Written written) {
        return way.out(
                reader,
                nameOf(request, format),
                format.mediaType(),
                file,
                digest -> fact(request, format, digest, written));
    }

    private static String columns(MatrixRequest request, String between) {
        return request.by().reversed().stream()
                .map(by -> by.word().replaceAll("[^\\p{L}\\p{N}]+", "-"))
                .collect(Collectors.joining(between));
    }

    private static MatrixExported fact(
            MatrixRequest request, ExportFormat format, String digest, ThemeMatrixFile.Written written) {
        return new MatrixExported(
                request.analysis(),
                columns(request, " within "),
                request.unit().word(),
                format.ending(),
                digest,
                written.sources());
    }
}
