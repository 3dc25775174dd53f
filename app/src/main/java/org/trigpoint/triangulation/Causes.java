package org.trigpoint.triangulation;

import static org.trigpoint.migrations.schema.Tables.JOURNAL;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.history.JournalQueries;
import org.trigpoint.triangulation.JointDisplay.Cause;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines of the journal by which records, or what measures leave open, became otherwise: what can have moved a number. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Causes {

    /** More of them are looked up in the journal. */
    private static final int MOST = 20;

    private static final List<String> KINDS =
            List.of("RecordsTaken", "RecordAdded", "RecordChanged", "RecordRemoved", "FidelityDefinitionsSet");

    private final DSLContext sql;
    private final JsonMapper json;

    Causes(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Those after a line that the reader may read, the first ones first. */
    List<Cause> since(Reader reader, long line) {
        return sql.select(JOURNAL.NUMBER, JOURNAL.RECORDED_AT, JOURNAL.KIND, JOURNAL.PAYLOAD)
                .from(JOURNAL)
                .where(JournalQueries.open(reader), JOURNAL.NUMBER.gt(line), JOURNAL.KIND.in(KINDS))
                .orderBy(JOURNAL.NUMBER)
                .limit(MOST)
                .fetch(row -> new Cause(
                        row.value1(),
                        row.value2(),
                        words(row.value3(), json.readTree(row.value4().data()))));
    }

    private static String words(String fact, JsonNode payload) {
        return switch (fact) {
            case "RecordsTaken" -> "file \u201c" + payload.path("name").asString("") + "\u201d taken";
            case "RecordAdded" -> record(payload) + " put down";
            case "RecordRemoved" -> record(payload) + " taken out";
            case "RecordChanged" -> record(payload) + ", " + String.join(", ", changed(payload));
            default -> "what the measures leave open settled anew";
        };
    }

    private static String record(JsonNode payload) {
        return payload.path("kind").asString("") + " \u201c"
                + payload.path("key").asString("") + "\u201d";
    }

    private static List<String> changed(JsonNode payload) {
        List<String> changed = new ArrayList<>();
        payload.path("before")
                .properties()
                .forEach(part -> changed.add(part.getKey() + " was "
                        + said(part.getValue()) + ", is "
                        + said(payload.path("after").path(part.getKey()))));
        return changed;
    }

    private static String said(JsonNode value) {
        String words = value.asString("");
        return words.isEmpty() ? "empty" : words;
    }
}
