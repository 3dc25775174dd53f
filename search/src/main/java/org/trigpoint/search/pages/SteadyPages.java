package org.trigpoint.search.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A PDF that was set by the house itself, with the moment of what it shows in the place of the clock. */
public final class SteadyPages {

    private SteadyPages() {}

    /**
     * Puts a moment where the clock stands: into the file's dates, and into its two identifiers, which are made of it and of
     * what the file says of itself.
     *
     * @param file a PDF of our own making
     * @param at of when what it shows is
     * @param out where to; stays open
     * @throws IOException when it is no PDF, or can't be written
     */
    public static void of(byte[] file, Instant at, OutputStream out) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            GregorianCalendar moment = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
            moment.setTimeInMillis(at.toEpochMilli() / 1_000 * 1_000);
            PDDocumentInformation information = document.getDocumentInformation();
            information.setCreationDate(moment);
            information.setModificationDate(moment);
            document.getDocument().getTrailer().removeItem(COSName.ID);
            document.setDocumentId(at.getEpochSecond());
            write(document, CompressParameters.DEFAULT_COMPRESSION, out);
        }
    }

    /**
     * Writes a file without compression, so that no other release of the compressor can make other bytes of it.
     *
     * @param file a PDF of our own making
     * @param out where to; stays open
     * @throws IOException when it is no PDF, or can't be written
     */
    public static void unpacked(byte[] file, OutputStream out) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            List<COSObjectKey> keys =
                    List.copyOf(document.getDocument().getXrefTable().keySet());
            for (COSObjectKey key : keys) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    unpack(stream);
                }
            }
            write(document, CompressParameters.NO_COMPRESSION, out);
        }
    }

    /** By way of memory, for the writer closes what it writes to. */
    private static void write(PDDocument document, CompressParameters packing, OutputStream out) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        document.save(whole, packing);
        whole.writeTo(out);
    }

    private static void unpack(COSStream stream) throws IOException {
        byte[] content;
        try (InputStream in = stream.createInputStream()) {
            content = in.readAllBytes();
        }
        stream.removeItem(COSName.FILTER);
        stream.removeItem(COSName.DECODE_PARMS);
        try (OutputStream out = stream.createOutputStream()) {
            out.write(content);
        }
    }
}
