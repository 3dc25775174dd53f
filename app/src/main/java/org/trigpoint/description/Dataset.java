package org.trigpoint.description;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trigpoint.codebooks.records.Column;
import org.trigpoint.codebooks.records.RecordKind;

/**
 * Rows that are described together: a kind of record, and of questionnaires those of one instrument, since numbers of
 * different instruments are never pooled.
 *
 * @param kind of which kind
 * @param instrument empty but for questionnaires
 */
record Dataset(RecordKind kind, String instrument) {

    private static final Map<String, String> TITLES =
            Map.of("gbo", "Goal Based Outcomes", "score-15", "SCORE-15", "care", "CARE");

    static List<Dataset> all() {
        return Arrays.stream(RecordKind.values())
                .flatMap(kind -> kind == RecordKind.QUESTIONNAIRE
                        ? kind.column("instrument").orElseThrow().choices().stream()
                                .map(instrument -> new Dataset(kind, instrument))
                        : Stream.of(new Dataset(kind, "")))
                .toList();
    }

    static Optional<Dataset> of(String word) {
        return all().stream().filter(data -> data.word().equals(word)).findFirst();
    }

    /** As it stands in addresses. */
    String word() {
        return instrument.isEmpty() ? kind.word() : kind.word() + "." + instrument;
    }

    String label() {
        return instrument.isEmpty() ? kind.label() : TITLES.getOrDefault(instrument, instrument);
    }

    /** The column that tells when; empty where rows are of no time. */
    String time() {
        return kind == RecordKind.QUESTIONNAIRE ? "time" : kind == RecordKind.SURVEY ? "wave" : "";
    }

    /** The column that tells who is asked again and again; empty where nobody is. */
    String unit() {
        return kind == RecordKind.QUESTIONNAIRE ? "person" : kind == RecordKind.SURVEY ? "keyworker" : "";
    }

    /** Columns of the kind that group or are counted: those without keys and days. */
    List<Column> columns() {
        return kind.columns().stream()
                .filter(column -> column.type() != Column.Type.DAY && column.type() != Column.Type.SITE)
                .filter(column -> !column.key()
                        || column.type() == Column.Type.CHOICE
                        || column.name().equals(time()))
                .filter(column -> !List.of("keyworker", "family", "instrument").contains(column.name()))
                .toList();
    }

    /** Whether a column may hold numbers: scores, counts, and answers under heads of their own. */
    boolean number(String column) {
        return column.startsWith(ScoreParts.MARK)
                || kind.column(column)
                        .map(known -> known.type() == Column.Type.COUNT || known.type() == Column.Type.NUMBER)
                        .orElse(kind.open());
    }

    String title(String column) {
        if (column.startsWith(ScoreParts.MARK)) {
            return ScoreParts.title(column);
        }
        return kind.column(column)
                .map(Column::title)
                .orElseGet(() -> column.isEmpty()
                        ? ""
                        : column.substring(0, 1).toUpperCase(Locale.UK)
                                + column.substring(1).replace('-', ' '));
    }
}
