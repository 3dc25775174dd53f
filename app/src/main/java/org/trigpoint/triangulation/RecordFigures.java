package org.trigpoint.triangulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Plural;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.records.RecordQueries;
import org.trigpoint.triangulation.JointDisplay.Count;

/** How many records of each kind there are; none of delivery for whoever is blinded. */
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

    /** The keys of numbers that somebody blinded is not told: how much there is of what is recorded where it is delivered. */
    static List<String> closed() {
        return Stream.of(RecordKind.values())
                .filter(BlindedDelivery::tells)
                .map(RecordFigures::key)
                .toList();
    }

    /** Whether a key, of a number or of what was judged, is of one of them. */
    static boolean closed(String key) {
        int strand = key.indexOf('#');
        return closed().contains(strand < 0 ? key : key.substring(0, strand));
    }

    private static String key(RecordKind kind) {
        return KIND + ":" + kind.word();
    }

    private static Figure figure(RecordKind kind, RecordQueries.Stock stock) {
        String value = Plural.of(stock.rows(), "row");
        return new Figure(
                key(kind),
                kind == RecordKind.SURVEY || kind == RecordKind.QUESTIONNAIRE ? Strand.SURVEY : Strand.RECORDS,
                "Records: " + kind.label().toLowerCase(Locale.UK),
                value,
                List.of(new Count("rows", stock.rows())),
                null,
                null,
                "rows as they were brought or typed",
                Digits.digest(value + stock.changedAt()));
    }
}
