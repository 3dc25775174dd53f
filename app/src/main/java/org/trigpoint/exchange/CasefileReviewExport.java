package org.trigpoint.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Service;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.casefiles.Comparison.ReviewLine;
import org.trigpoint.casefiles.ReviewResultQueries;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.migrations.SampleId;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;

/**
 * Reviews of casefiles, one line an answer, from the unmasking of their sample on. What authorities call their cases stands in
 * none of these files.
 */
@Service
public class CasefileReviewExport {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReviewResultQueries reviews;
    private final WordTableOrigin origin;
    private final WayOut way;

    CasefileReviewExport(ReviewResultQueries reviews, WordTableOrigin origin, WayOut way) {
        this.reviews = reviews;
        this.origin = origin;
        this.way = way;
    }

    /**
     * The answers as CSV.
     *
     * @param reader who takes them; held to a site, those about files of that site
     * @param sample of which sample
     * @return a file in UTF-8
     * @throws NotFound when there is no such sample
     * @throws Refusal while the sample is masked
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared csv(Reader reader, SampleId sample) {
        Instrument form = reviews.form(reader, sample);
        List<ReviewLine> lines = reviews.lines(reader, sample);
        StringWriter text = new StringWriter();
        // Without it Excel takes the file for one of the machine's own encoding.
        text.write('\uFEFF');
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(ReviewColumn.heads());
            for (ReviewLine line : lines) {
                csv.printRecord(ReviewColumn.cells(line, form).stream()
                        .map(cell -> cell instanceof String words ? CellText.harmless(words) : cell)
                        .toList());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return out(reader, sample, "csv", "text/csv", bytes, lines.size());
    }

    /**
     * The answers, the comparison of before and late, and a dictionary of what stands in them, as a workbook.
     *
     * @param reader who takes them; held to a site, those about files of that site
     * @param sample of which sample
     * @return an XLSX file
     * @throws NotFound when there is no such sample
     * @throws Refusal while the sample is masked
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared xlsx(Reader reader, SampleId sample) {
        Instrument form = reviews.form(reader, sample);
        List<ReviewLine> lines = reviews.lines(reader, sample);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ReviewWorkbook book = new ReviewWorkbook(bytes)) {
            book.reviews(lines, form);
            book.comparison(reviews.of(reader, sample));
            book.dictionary(form, origin.of(reader));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out(reader, sample, "xlsx", WORKBOOK, bytes.toByteArray(), lines.size());
    }

    private Cleared out(Reader reader, SampleId sample, String ending, String mediaType, byte[] bytes, int rows) {
        return way.out(
                reader,
                "casefile-reviews-" + sample.value() + "." + ending,
                mediaType,
                bytes,
                digest -> new CasefileReviewsExported(sample, ending, rows, digest));
    }
}
