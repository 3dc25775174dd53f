package org.trigpoint.ui.records;

import com.vaadin.flow.component.html.Anchor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.trigpoint.Plural;
import org.trigpoint.codebooks.records.CellMeaning;
import org.trigpoint.codebooks.records.Column;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.records.RecordImportQueries.FileLine;
import org.trigpoint.records.RecordQueries.Said;
import org.trigpoint.records.RecordRow;
import org.trigpoint.ui.parts.Moments;

/** Records in words. */
final class RecordWords {

    private RecordWords() {}

    static String title(RecordKind kind, String column) {
        return kind.column(column).map(Column::title).orElse(column);
    }

    /** A value as people read it: days are stored as 2025-12-01, and read as 1 Dec 2025. */
    static String value(RecordKind kind, String column, String stored) {
        boolean day = kind.column(column)
                .map(Column::type)
                .filter(Column.Type.DAY::equals)
                .isPresent();
        return day ? Moments.briefDay(stored) : stored;
    }

    static Map<String, String> values(RecordKind kind, Map<String, String> stored) {
        Map<String, String> read = new LinkedHashMap<>();
        stored.forEach((column, value) -> read.put(column, value(kind, column, value)));
        return read;
    }

    /** What a row is told apart by, as people read it. */
    static String key(RecordKind kind, RecordRow row) {
        return kind.keys().stream()
                .map(column -> value(kind, column.name(), row.value(column.name())))
                .collect(Collectors.joining(CellMeaning.BETWEEN));
    }

    static String state(FileLine file) {
        return switch (file.state()) {
            case WAITING -> "being looked at";
            case READY ->
                file.count("refused") > 0
                        ? Plural.of(file.count("refused"), "line") + " can\u2019t be taken"
                        : "ready to be taken";
            case REFUSED -> "refused";
            case TAKEN -> "taken" + (file.takenAt() == null ? "" : " " + Moments.brief(file.takenAt()));
            case DROPPED -> "dropped";
            case RETURNED -> "taken back" + (file.takenAt() == null ? "" : " " + Moments.brief(file.takenAt()));
        };
    }

    static String verdict(String verdict) {
        return switch (verdict) {
            case "new" -> "New";
            case "changed" -> "Changes";
            case "same" -> "As it is";
            default -> "Can\u2019t be taken";
        };
    }

    static String origin(Said said) {
        return (said.fileName() == null
                        ? "typed by " + said.by()
                        : said.fileName() + ", line " + said.line() + ", brought by " + said.by())
                + ", " + Moments.brief(said.at());
    }

    static Anchor link(String words, String address) {
        Anchor link = new Anchor(address, words);
        link.addClassName("trig-record-link");
        return link;
    }
}
