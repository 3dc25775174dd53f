package org.trigpoint.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Makes an office document the same whenever it is written. Its writers stamp the moment into the entries of the archive and into
 * the properties of the document; here both get a moment that is given. The entries are not compressed, for another release of
 * the compressor would pack them otherwise.
 */
final class StillZip {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String STAMP = "(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\\2>)";
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    private StillZip() {}

    /** Whether a file is such an archive. */
    static boolean isOne(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    /**
     * The same document, its moments replaced.
     *
     * @param document all of an archive such as .xlsx or .docx
     * @param made the moment that its properties tell
     * @return the same bytes for the same content, on any day and any machine
     */
    static byte[] of(byte[] document, OffsetDateTime made) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(document.length * 3);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(document));
                ZipOutputStream to = new ZipOutputStream(out)) {
            to.setMethod(ZipOutputStream.STORED);
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                put(to, entry.getName(), entry.getName().equals(PROPERTIES) ? stamped(content, made) : content);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The document could not be written again.", failure);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream to, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIRST_DAY);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(sum.getValue());
        to.putNextEntry(entry);
        to.write(content);
        to.closeEntry();
    }

    private static byte[] stamped(byte[] properties, OffsetDateTime made) {
        String moment = DateTimeFormatter.ISO_INSTANT.format(made.withOffsetSameInstant(ZoneOffset.UTC));
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll(STAMP, "$1" + moment + "$3")
                .getBytes(StandardCharsets.UTF_8);
    }
}
