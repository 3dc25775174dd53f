package org.trigpoint.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.exchange.ReportFact.CodingAuditExported;
import org.trigpoint.exchange.ReportFact.SourceSheetExported;
import org.trigpoint.exchange.ReportFact.ThemeExtractsExported;
import org.trigpoint.exchange.ThemeFilesExported.ThemeBookExported;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;
import org.trigpoint.reports.ThemeExtractsRequest;

/** Reports as files, to be read, printed or worked on; each that is taken is in the journal. */
@Service
public class ReportExport {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final String XLSX = "xlsx";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReportMaking making;
    private final WayOut way;

    ReportExport(ReportMaking making, WayOut way) {
        this.making = making;
        this.way = way;
    }

    /**
     * The extracts of themes in what surrounds them; those against a theme stand apart.
     *
     * @param reader who takes them; a member of one site alone takes that site's extracts
     * @param request which, in what order, and how much around them
     * @param format which kind of file
     * @return the whole file
     * @throws NotFound when the study has no such analysis, or the analysis no such theme
     * @throws Refusal when there is no theme yet
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared extracts(Reader reader, ThemeExtractsRequest request, ReportFormat format) {
        return taken(
                reader,
                new Kind("extracts-by-theme", format.ending(), format.mediaType()),
                out -> making.extracts(reader, request, format, out),
                (made, digest) -> fact(request, format.ending(), made, digest));
    }

    /**
     * The same extracts as a workbook: one line each, and where they come from.
     *
     * @param reader who takes them
     * @param request which, in what order, and how much around them
     * @return the whole file
     * @throws NotFound when the study has no such analysis, or the analysis no such theme
     * @throws Refusal when there is no theme yet
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared extractTable(Reader reader, ThemeExtractsRequest request) {
        return taken(
                reader,
                new Kind("extracts-by-theme", XLSX, WORKBOOK),
                out -> making.extractTable(reader, request, out),
                (made, digest) -> fact(request, XLSX, made, digest));
    }

    private static ThemeExtractsExported fact(
            ThemeExtractsRequest request, String ending, ReportMaking.Made made, String digest) {
        return new ThemeExtractsExported(
                request.analysis(), request.theme(), ending, made.count(), digest, made.sources());
    }

    /**
     * The book of themes: of each its concept, what it is and is not, its subthemes and codes, the quotations chosen to print,
     * and what speaks against it; of those that were let go the reason.
     *
     * @param reader who takes it; a member of one site alone takes that site's passages
     * @param analysis whose themes
     * @param format which kind of file
     * @return the whole file
     * @throws NotFound when the study has no such analysis
     * @throws Refusal when there is no theme yet
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared book(Reader reader, AnalysisId analysis, ReportFormat format) {
        return taken(
                reader,
                new Kind("theme-book", format.ending(), format.mediaType()),
                out -> making.book(reader, analysis, format, out),
                (made, digest) -> new ThemeBookExported(analysis, made.count(), digest, made.sources()));
    }

    /**
     * A source on one page: what it is, who speaks, what it was given, and who did that when.
     *
     * @param reader who takes it
     * @param analysis as which analysis has it
     * @param source which source
     * @param format which kind of file
     * @return the whole file
     * @throws NotFound when the study has no such analysis, or no such source for this reader
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared sheet(Reader reader, AnalysisId analysis, SourceId source, ReportFormat format) {
        return taken(
                reader,
                new Kind("source-sheet", format.ending(), format.mediaType()),
                out -> making.sheet(reader, analysis, source, format, out),
                (made, digest) -> new SourceSheetExported(source, analysis, format.ending(), digest));
    }

    /**
     * Who gave which code to which words of a source when, and what became of it.
     *
     * @param reader who takes it
     * @param analysis in which analysis
     * @param source which source
     * @param format which kind of file
     * @return the whole file
     * @throws NotFound when the study has no such analysis, or no such source for this reader
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared audit(Reader reader, AnalysisId analysis, SourceId source, ReportFormat format) {
        return taken(
                reader,
                new Kind("coding-audit", format.ending(), format.mediaType()),
                out -> making.audit(reader, analysis, source, format, out),
                (made, digest) -> new CodingAuditExported(source, analysis, format.ending(), made.count(), digest));
    }

    /**
     * The same audit as a workbook: one line an event, and where it comes from.
     *
     * @param reader who takes it
     * @param analysis in which analysis
     * @param source which source
     * @return the whole file
     * @throws NotFound when the study has no such analysis, or no such source for this reader
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared auditTable(Reader reader, AnalysisId analysis, SourceId source) {
        return taken(
                reader,
                new Kind("coding-audit", XLSX, WORKBOOK),
                out -> making.auditTable(reader, analysis, source, out),
                (made, digest) -> new CodingAuditExported(source, analysis, XLSX, made.count(), digest));
    }

    /** What a file is called before its date, and what kind of file it is. */
    private record Kind(String report, String ending, String mediaType) {

        String fileName() {
            return report + "-" + LocalDate.now(ZONE) + "." + ending;
        }
    }

    private interface Writing {
        ReportMaking.Made to(OutputStream out) throws IOException;
    }

    private Cleared taken(Reader reader, Kind kind, Writing writing, BiFunction<ReportMaking.Made, String, Fact> fact) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ReportMaking.Made made = writing.to(out);
            return way.out(
                    reader, kind.fileName(), kind.mediaType(), out.toByteArray(), digest -> fact.apply(made, digest));
        } catch (IOException failure) {
            throw new UncheckedIOException("The report could not be written.", failure);
        }
    }
}
