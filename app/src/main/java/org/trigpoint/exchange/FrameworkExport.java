package org.trigpoint.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.coding.Passage;
import org.trigpoint.framework.FrameworkMatrix;
import org.trigpoint.framework.FrameworkMatrix.Link;
import org.trigpoint.framework.FrameworkQueries;
import org.trigpoint.migrations.FrameworkMatrixId;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.quoting.QuotingQueries;
import org.trigpoint.quoting.QuotingTally;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Quotations;
import org.trigpoint.sources.Quotations.Place;

/** Framework matrices as files; each that is taken is in the journal. */
@Service
public class FrameworkExport {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final FrameworkQueries queries;
    private final AnalysisService analyses;
    private final Quotations quotations;
    private final QuotingQueries quoting;
    private final WordTableOrigin origin;
    private final WayOut way;

    FrameworkExport(
            FrameworkQueries queries,
            AnalysisService analyses,
            Quotations quotations,
            QuotingQueries quoting,
            WordTableOrigin origin,
            WayOut way) {
        this.queries = queries;
        this.analyses = analyses;
        this.quotations = quotations;
        this.quoting = quoting;
        this.origin = origin;
        this.way = way;
    }

    /**
     * A matrix as a file: as a workbook with its summaries, the words of its evidence, why cells are empty, denominators and
     * where it comes from; as a document the same but why each cell is empty, which its summaries say; as CSV the matrix alone,
     * with its denominators in the last line but one and its origin in the last.
     *
     * @param reader who takes it; of one site, that site's cases
     * @param matrix which
     * @param format which kind of file
     * @return the file
     * @throws NotFound when there is no such matrix for them
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared file(Reader reader, FrameworkMatrixId matrix, FrameworkFormat format) {
        FrameworkMatrix shown = queries.matrix(reader, matrix);
        List<Link> links = links(shown);
        List<Quotable> quotable = quoting.of(
                reader,
                links.stream()
                        .map(link -> new Passage(link.source(), link.version(), link.span()))
                        .toList());
        FrameworkReading reading = new FrameworkReading(
                shown,
                words(reader, links, quotable),
                QuotingTally.of(quotable),
                analyses.one(reader, shown.analysis()),
                origin.of(reader));
        byte[] content = written(reading, format);
        return way.out(
                reader,
                "framework-matrix-" + LocalDate.now(ZONE) + "." + format.ending(),
                format.mediaType(),
                content,
                digest -> new FrameworkExported(
                        matrix, format.ending(), shown.rows().size(), digest));
    }

    private static byte[] written(FrameworkReading reading, FrameworkFormat format) {
        OffsetDateTime now = OffsetDateTime.now(ZONE).truncatedTo(ChronoUnit.SECONDS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            switch (format) {
                case XLSX -> out.writeBytes(FrameworkWorkbook.of(reading));
                case CSV -> out.writeBytes(FrameworkCsv.of(reading));
                case DOCX -> ReportDocx.write(FrameworkReport.of(reading), now, out);
                case PDF -> ReportPdf.write(FrameworkReport.of(reading), now, out);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The matrix could not be written.", failure);
        }
        return out.toByteArray();
    }

    private static List<Link> links(FrameworkMatrix matrix) {
        List<Link> links = new ArrayList<>();
        matrix.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(FrameworkMatrix.Cell::summary)
                .forEach(summary -> {
                    if (summary != null) {
                        links.addAll(summary.links());
                    }
                });
        return links;
    }

    private Map<Link, String> words(Reader reader, List<Link> links, List<Quotable> quotable) {
        if (links.isEmpty()) {
            return Map.of();
        }
        List<Quotation> cut = quotations.cut(
                reader,
                links.stream()
                        .map(link -> new Place(link.version(), link.span()))
                        .toList(),
                0);
        Map<Link, String> words = new HashMap<>();
        for (int at = 0; at < links.size(); at++) {
            words.put(links.get(at), quotable.get(at).words(cut.get(at).words()));
        }
        return words;
    }
}
