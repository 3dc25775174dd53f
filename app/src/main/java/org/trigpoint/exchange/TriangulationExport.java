package org.trigpoint.exchange;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.trigpoint.access.Reader;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;
import org.trigpoint.quoting.QuotingQueries;
import org.trigpoint.triangulation.Triangulation;
import org.trigpoint.triangulation.TriangulationQueries;

/** The convergence matrix as a file; each that is taken is in the journal. */
@Service
public class TriangulationExport {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final TriangulationQueries queries;
    private final QuotingQueries quoting;
    private final WordTableOrigin origin;
    private final WayOut way;

    TriangulationExport(TriangulationQueries queries, QuotingQueries quoting, WordTableOrigin origin, WayOut way) {
        this.queries = queries;
        this.quoting = quoting;
        this.origin = origin;
        this.way = way;
    }

    /** What kind of file. */
    public enum Format {
        /** A workbook with a sheet for each table. */
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        /** A document to be edited. */
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        /** The same to be printed or passed on. */
        PDF("application/pdf");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }

        byte[] of(PrintedTables tables) {
            OffsetDateTime now = OffsetDateTime.now(ZONE).truncatedTo(ChronoUnit.SECONDS);
            return switch (this) {
                case XLSX -> tables.workbook();
                case DOCX -> tables.document(now);
                case PDF -> tables.pages(now);
            };
        }
    }

    /**
     * The convergence matrix with every judgement, what it rests on, and how complete strands are. Words of somebody who may
     * not be quoted are left out, and counted.
     *
     * @param reader who takes it
     * @param format which kind of file
     * @return the file
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared matrix(Reader reader, Format format) {
        Triangulation shown = queries.whole(reader);
        PrintedTables tables =
                ConvergenceTables.of(shown, quoting.of(reader, ConvergenceTables.passages(shown)), origin.of(reader));
        return way.out(
                reader,
                "convergence-matrix-" + LocalDate.now(ZONE) + "." + format.ending(),
                format.mediaType(),
                format.of(tables),
                digest -> new TriangulationExported(
                        reader.study(),
                        "convergence matrix",
                        format.ending(),
                        shown.findings().size(),
                        digest));
    }
}
