package org.trigpoint.triangulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.records.RecordQueries;

/** How many records of each kind there are. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class RecordFigures implements FigureSource {

    static final String KIND = "records";

    private final RecordQueries records;

    RecordFigures(RecordQueries records) {
        this.records = records;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Figure> all(Reader reader) {
        List<Figure> figures = new ArrayList<>();
        records.stock(reader).forEach((kind, stock) -> figures.add(figure(kind, stock)));
        return figures;
    }

    private static Figure figure(RecordKind kind, RecordQueries.Stock stock) {
        String value = String.format(Locale.UK, "%,d rows", stock.rows());
        return new Figure(
                KIND + ":" + kind.word(),
                kind == RecordKind.SURVEY || kind == RecordKind.QUESTIONNAIRE ? Strand.SURVEY : Strand.RECORDS,
                "Records: " + kind.label().toLowerCase(Locale.UK),
                value,
                null,
                null,
                "rows as they were brought or typed",
                Digits.digest(value + stock.changedAt()));
    }
}
