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
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.coding.Extract;
import org.trigpoint.coding.ExtractQueries;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.themes.ThemeMatrix;
import org.trigpoint.themes.ThemeMatrixQueries;

/** Reads a theme matrix with all it rests on, at one moment, and writes it as it reads. */
@Component
class ThemeMatrixFile {

    private static final int EXTRACTS_AT_A_TIME = 2_000;

    private final ThemeMatrixQueries matrices;
    private final CodeQueries codes;
    private final ExtractQueries extracts;
    private final Origins origins;

    ThemeMatrixFile(ThemeMatrixQueries matrices, CodeQueries codes, ExtractQueries extracts, Origins origins) {
        this.matrices = matrices;
        this.codes = codes;
        this.extracts = extracts;
        this.origins = origins;
    }

    /**
     * What was written.
     *
     * @param rows how many themes
     * @param columns how many columns
     * @param sources whose words are in the file
     */
    record Written(int rows, int columns, List<SourceId> sources) {}

    /** Everything within one snapshot; progress is told as the number of extracts written. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Written write(
            Reader reader, ThemeMatrix.Request request, ExportFormat format, OutputStream out, IntConsumer progress)
            throws IOException {
        ThemeMatrix matrix = matrices.of(reader, request);
        Set<Long> sources = new TreeSet<>();
        switch (format) {
            case CSV -> ThemeMatrixCsv.write(matrix, out);
            case XLSX -> {
                var tree = codes.tree(reader, request.analysis());
                var origin = origins.of(reader, request.analysis(), tree);
                try (ThemeMatrixWorkbook book =
                        new ThemeMatrixWorkbook(out, new ThemeMatrixReading(matrix, tree, origin))) {
                    book.begin();
                    writeExtracts(reader, matrix, book, sources, progress);
                }
            }
        }
        return new Written(
                matrix.rows().size(),
                matrix.columns().size(),
                sources.stream().map(SourceId::new).toList());
    }

    private void writeExtracts(
            Reader reader, ThemeMatrix matrix, ThemeMatrixWorkbook book, Set<Long> sources, IntConsumer progress)
            throws IOException {
        int written = 0;
        for (ThemeMatrix.Row row : matrix.rows()) {
            List<Extract> page;
            int offset = 0;
            do {
                page = extracts.of(
                                reader,
                                new ExtractQueries.Request(
                                        matrix.request().analysis(),
                                        row.theme().codes(),
                                        List.of(),
                                        0,
                                        offset,
                                        EXTRACTS_AT_A_TIME))
                        .page();
                for (Extract extract : page) {
                    book.add(row.theme(), extract);
                    sources.add(extract.source().value());
                }
                offset += page.size();
                written += page.size();
                progress.accept(written);
            } while (page.size() == EXTRACTS_AT_A_TIME);
        }
    }
}
