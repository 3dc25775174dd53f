package org.trigpoint.exchange;

import java.io.ByteArrayInputStream;
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
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * An office document on its way through the disk: its writer stamps the time of writing into it, and here it gets the moment of
 * what it shows instead, so that the same state gives the same bytes.
 */
final class SteadyZip extends FilterOutputStream {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String STAMP = "(?<=<dcterms:created xsi:type=\"dcterms:W3CDTF\">)[^<]*";

    private final Path draft;
    private final OutputStream target;
    private final OffsetDateTime at;
    private final boolean packed;

    private SteadyZip(OutputStream target, OffsetDateTime at, boolean packed) throws IOException {
        this(Files.createTempFile("trigpoint-", ".zip"), target, at, packed);
    }

    private SteadyZip(Path draft, OutputStream target, OffsetDateTime at, boolean packed) throws IOException {
        super(Files.newOutputStream(draft));
        this.draft = draft;
        this.target = target;
        this.at = at;
        this.packed = packed;
    }

    static SteadyZip into(OutputStream target, OffsetDateTime at) throws IOException {
        return new SteadyZip(target, at, true);
    }

    /** Not compressed, so that no other release of the compressor can make other bytes of it. */
    static SteadyZip forEver(OutputStream target, OffsetDateTime at) throws IOException {
        return new SteadyZip(target, at, false);
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
                try (InputStream in = zip.getInputStream(part)) {
                    put(steady, same, part.getName().equals(PROPERTIES) ? stamped(in) : in);
                }
            }
        }
        steady.finish();
    }

    private void put(ZipOutputStream steady, ZipEntry part, InputStream in) throws IOException {
        if (packed) {
            steady.putNextEntry(part);
            in.transferTo(steady);
        } else {
            byte[] content = in.readAllBytes();
            CRC32 sum = new CRC32();
            sum.update(content);
            part.setMethod(ZipEntry.STORED);
            part.setSize(content.length);
            part.setCompressedSize(content.length);
            part.setCrc(sum.getValue());
            steady.putNextEntry(part);
            steady.write(content);
        }
        steady.closeEntry();
    }

    private InputStream stamped(InputStream properties) throws IOException {
        String stamp = DateTimeFormatter.ISO_INSTANT.format(at.withOffsetSameInstant(ZoneOffset.UTC));
        String told = new String(properties.readAllBytes(), StandardCharsets.UTF_8).replaceFirst(STAMP, stamp);
        return new ByteArrayInputStream(told.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the draft away, whatever became of it. */
    @Override
    public void close() throws IOException {
        super.close();
        Files.deleteIfExists(draft);
    }
}
