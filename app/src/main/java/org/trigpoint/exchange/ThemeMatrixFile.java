package org.trigpoint.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.coding.Extract;
import org.trigpoint.coding.Passage;
import org.trigpoint.matrices.Counting;
import org.trigpoint.matrices.Material;
import org.trigpoint.matrices.Materials;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.matrices.ThemeMatrix;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.studies.Recognisable;

/** Writes a matrix with all it rests on, from material of one moment. */
@Component
class ThemeMatrixFile {

    private static final int EXTRACTS_AT_A_TIME = 2_000;

    private final Materials materials;

    ThemeMatrixFile(Materials materials) {
        this.materials = materials;
    }

    /**
     * What was written.
     *
     * @param rows how many themes and codes
     * @param columns how many columns
     * @param sources whose words are in the file
     */
    record Written(int rows, int columns, List<SourceId> sources) {}

    /** Of the study as it is, within one snapshot; progress is told as the number of extracts written. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Written write(Reader reader, MatrixRequest request, ExportFormat format, OutputStream out, IntConsumer progress)
            throws IOException {
        return write(materials.of(reader, request.analysis(), true), request, format, out, progress);
    }

    /** Of any material: equal material gives equal bytes. */
    static Written write(
            Material material, MatrixRequest request, ExportFormat format, OutputStream out, IntConsumer progress)
            throws IOException {
        ThemeMatrix matrix = Counting.of(material, request);
        ThemeMatrixReading reading = new ThemeMatrixReading(matrix, material);
        Set<Long> sources = new TreeSet<>();
        switch (format) {
            case CSV -> ThemeMatrixCsv.write(matrix, out);
            case XLSX -> writeWorkbook(reading, out, sources, progress);
            case DOCX ->
                ReportDocx.write(MatrixReports.of(reading), matrix.moment().at(), out);
            case HTML -> ReportHtml.write(MatrixReports.of(reading), out);
            case PDF ->
                ReportPdf.write(MatrixReports.of(reading), matrix.moment().at(), out);
        }
        return new Written(
                matrix.rows().size(),
                matrix.columns().size(),
                sources.stream().map(SourceId::new).toList());
    }

    private static void writeWorkbook(
            ThemeMatrixReading reading, OutputStream out, Set<Long> sources, IntConsumer progress) throws IOException {
        try (SteadyZip zip = SteadyZip.into(out, reading.matrix().moment().at())) {
            try (ThemeMatrixWorkbook book = new ThemeMatrixWorkbook(zip, reading)) {
                book.begin();
                if (reading.matrix().request().under() == 0) {
                    writeExtracts(reading, book, sources, progress);
                }
            }
            zip.finish();
        }
    }

    private static void writeExtracts(
            ThemeMatrixReading reading, ThemeMatrixWorkbook book, Set<Long> sources, IntConsumer progress)
            throws IOException {
        Material material = reading.material();
        Recognisable recognisable = material.recognisable();
        int written = 0;
        for (ThemeMatrix.Row row : reading.matrix().rows()) {
            Counting.Passages found =
                    Counting.passages(material, reading.matrix().request(), row.key(), null);
            List<Passage> passages = found.passages();
            for (int from = 0; from < passages.size(); from += EXTRACTS_AT_A_TIME) {
                int to = Math.min(passages.size(), from + EXTRACTS_AT_A_TIME);
                List<Passage> some = passages.subList(from, to);
                List<Extract> extracts = material.wording().extracts(row.codes(), some, 0);
                List<Quotable> quotable = material.wording().quotable(some);
                for (int at = 0; at < extracts.size(); at++) {
                    Quotable one = quotable.get(at).among(recognisable);
                    book.add(row, extracts.get(at), one);
                    if (one.printable()) {
                        sources.add(extracts.get(at).source().value());
                    }
                }
                written += to - from;
                progress.accept(written);
            }
        }
    }
}
