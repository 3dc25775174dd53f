package org.trigpoint.ui.records;

import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import org.trigpoint.codebooks.records.Column;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.records.RecordImportQueries.FileLine;
import org.trigpoint.records.RecordQueries.Said;
import org.trigpoint.ui.parts.Moments;

/** Records in words. */
final class RecordWords {

    private RecordWords() {}

    static String counted(int many, String one) {
        return String.format(Locale.UK, "%,d ", many) + one + (many == 1 ? "" : "s");
    }

    static String title(RecordKind kind, String column) {
        return kind.column(column).map(Column::title).orElse(column);
    }

    static String state(FileLine file) {
        return switch (file.state()) {
            case WAITING -> "being looked at";
            case READY ->
                file.count("refused") > 0
                        ? counted(file.count("refused"), "line") + " can\u2019t be taken"
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
