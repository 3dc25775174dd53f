package org.trigpoint.exchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A workbook on its way through the disk: the writer stamps the time of writing into it, and here it gets the moment of what
 * it shows instead, so that the same state gives the same bytes.
 */
final class SteadyZip extends FilterOutputStream {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String STAMP = "(?<=<dcterms:created xsi:type=\"dcterms:W3CDTF\">)[^<]*";

    private final Path draft;
    private final OutputStream target;
    private final OffsetDateTime at;

    private SteadyZip(Path draft, OutputStream target, OffsetDateTime at) throws IOException {
        super(Files.newOutputStream(draft));
        this.draft = draft;
        this.target = target;
        this.at = at;
    }

    static SteadyZip into(OutputStream target, OffsetDateTime at) throws IOException {
        return new SteadyZip(Files.createTempFile("trigpoint-", ".xlsx"), target, at);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    /** Hands all of it on; the target stays open. */
    void finish() throws IOException {
        super.close();
        ZipOutputStream steady = new ZipOutputStream(target);
        try (ZipFile zip = new ZipFile(draft.toFile())) {
            Enumeration<? extends ZipEntry> parts = zip.entries();
            while (parts.hasMoreElements()) {
                ZipEntry part = parts.nextElement();
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(at.toLocalDateTime());
                steady.putNextEntry(same);
                try (InputStream in = zip.getInputStream(part)) {
                    copy(part.getName(), in, steady);
                }
                steady.closeEntry();
            }
        }
        steady.finish();
    }

    private void copy(String name, InputStream in, OutputStream steady) throws IOException {
        if (name.equals(PROPERTIES)) {
            String stamp = DateTimeFormatter.ISO_INSTANT.format(at.withOffsetSameInstant(ZoneOffset.UTC));
            String properties = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceFirst(STAMP, stamp);
            steady.write(properties.getBytes(StandardCharsets.UTF_8));
        } else {
            in.transferTo(steady);
        }
    }

    /** Takes the draft away, whatever became of it. */
    @Override
    public void close() throws IOException {
        super.close();
        Files.deleteIfExists(draft);
    }
}
