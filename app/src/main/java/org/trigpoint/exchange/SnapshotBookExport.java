package org.trigpoint.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Service;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;
import org.trigpoint.search.pages.SteadyPages;
import org.trigpoint.snapshots.Snapshot;
import org.trigpoint.snapshots.SnapshotWritingQueries;
import org.trigpoint.snapshots.SnapshotWritings;

/** What was written and chosen in a snapshot as a file: the same to the last byte whenever it is taken, as long as those who speak in it
 * answer alike whether they may be quoted. */
@Service
public class SnapshotBookExport {

    private final SnapshotWritingQueries writings;
    private final WayOut way;

    SnapshotBookExport(SnapshotWritingQueries writings, WayOut way) {
        this.writings = writings;
        this.way = way;
    }

    /**
     * The themes with the quotations chosen to print and what speaks against them, and the framework matrices with the
     * passages that they rested on. Its name begins with the id that is printed in it.
     *
     * @param reader who takes it; a member of one site alone takes what was of that site and still is
     * @param snapshot which
     * @param format which kind of file
     * @return all of it
     * @throws NotFound when the study has no such snapshot
     * @throws Refusal when it would show what a blind round hides from the reader, or words of before names were replaced to
     *     somebody who may not read those
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared file(Reader reader, SnapshotId snapshot, BookFormat format) {
        SnapshotWritings read = writings.of(reader, snapshot);
        Snapshot made = read.of();
        SnapshotBook book = new SnapshotBook(read);
        return way.out(
                reader,
                made.printed() + "-themes-and-summaries." + format.ending(),
                format.mediaType(),
                written(book, format),
                digest -> new SnapshotBookExported(
                        made.analysis(), snapshot, made.printed().toString(), format.ending(), digest, book.sources()));
    }

    private static byte[] written(SnapshotBook book, BookFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            switch (format) {
                case DOCX -> {
                    try (SteadyZip zip = SteadyZip.forEver(out, book.at())) {
                        ReportDocx.write(book.report(), book.at(), zip);
                        zip.finish();
                    }
                }
                case PDF -> {
                    ByteArrayOutputStream set = new ByteArrayOutputStream();
                    ReportPdf.write(book.report(), book.at(), set);
                    SteadyPages.unpacked(set.toByteArray(), out);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The book of the snapshot could not be written.", failure);
        }
        return out.toByteArray();
    }
}
