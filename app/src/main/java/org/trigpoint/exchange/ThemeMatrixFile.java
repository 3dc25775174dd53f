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
        Set<Long> sources = new TreeSet<>();
        switch (format) {
            case CSV -> ThemeMatrixCsv.write(matrix, out);
            case XLSX -> {
                try (ThemeMatrixWorkbook book =
                        new ThemeMatrixWorkbook(out, new ThemeMatrixReading(matrix, material))) {
                    book.begin();
                    writeExtracts(material, matrix, book, sources, progress);
                }
            }
        }
        return new Written(
                matrix.rows().size(),
                matrix.columns().size(),
                sources.stream().map(SourceId::new).toList());
    }

    private static void writeExtracts(
            Material material, ThemeMatrix matrix, ThemeMatrixWorkbook book, Set<Long> sources, IntConsumer progress)
            throws IOException {
        int written = 0;
        for (ThemeMatrix.Row row : matrix.rows()) {
            List<Passage> passages = Counting.passages(material, matrix.request(), row.key(), null)
                    .passages();
            for (int from = 0; from < passages.size(); from += EXTRACTS_AT_A_TIME) {
                int to = Math.min(passages.size(), from + EXTRACTS_AT_A_TIME);
                for (Extract extract : material.wording().extracts(row.codes(), passages.subList(from, to), 0)) {
                    book.add(row, extract);
                    sources.add(extract.source().value());
                }
                written += to - from;
                progress.accept(written);
            }
        }
    }
}
