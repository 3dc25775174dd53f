package org.trigpoint.codebooks.records;

import static org.trigpoint.codebooks.records.Column.Type.COUNT;
import static org.trigpoint.codebooks.records.Column.Type.DAY;
import static org.trigpoint.codebooks.records.Column.Type.NUMBER;
import static org.trigpoint.codebooks.records.Column.Type.SITE;
import static org.trigpoint.codebooks.records.Column.Type.TEXT;
import static org.trigpoint.codebooks.records.Column.Type.YES_NO;
import static org.trigpoint.codebooks.records.Column.choice;
import static org.trigpoint.codebooks.records.Column.field;
import static org.trigpoint.codebooks.records.Column.key;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The columns of each kind of record, and the heads under which files have them. */
final class RecordColumns {

    private static final Map<RecordKind, List<Column>> OF = Map.ofEntries(
            Map.entry(
                    RecordKind.KEYWORKER,
                    List.of(
                            key("keyworker", TEXT, "keyworker id", "key worker", "worker", "id"),
                            field("site", SITE, "authority", "local authority", "la"),
                            field("role", TEXT, "job"),
                            field("team", TEXT),
                            field("from", DAY, "start", "in post from", "started"),
                            field("to", DAY, "end", "in post to", "left"),
                            field("champion", YES_NO, "systemic champion"))),
            Map.entry(
                    RecordKind.SENIOR_STAFF,
                    List.of(
                            key("person", TEXT, "person id", "id"),
                            field("site", SITE, "authority", "local authority", "la"),
                            field("role", TEXT, "job"))),
            Map.entry(
                    RecordKind.TRAINING,
                    List.of(
                            key("person", TEXT, "keyworker", "keyworker id", "person id", "attendee"),
                            choice("course", true, List.of("core", "champion", "leaders"), "programme", "training"),
                            key("day", COUNT, "day number", "day no"),
                            field("present", YES_NO, "attended", "attendance"),
                            field("date", DAY, "held on"))),
            Map.entry(
                    RecordKind.PRACTITIONER,
                    List.of(
                            key("person", TEXT, "practitioner", "practitioner id", "person id"),
                            field("site", SITE, "authority", "local authority", "la"),
                            key("from", DAY, "start", "employed from"),
                            field("to", DAY, "end", "employed to"),
                            field("level", TEXT, "trained to", "training level"),
                            field("months", NUMBER, "months employed"))),
            Map.entry(
                    RecordKind.REFLECTIVE_SESSION,
                    List.of(
                            key("session", TEXT, "session id", "id"),
                            field("site", SITE, "authority", "local authority", "la"),
                            field("date", DAY, "held on"),
                            field("eligible", COUNT, "keyworkers", "expected"),
                            field("attended", COUNT, "attendees", "present"))),
            Map.entry(
                    RecordKind.HUB_USE,
                    List.of(
                            key("keyworker", TEXT, "keyworker id", "key worker", "worker"),
                            key("date", DAY, "used on"),
                            choice("support", true, List.of("i", "ii", "iii"), "support type", "type"))),
            Map.entry(
                    RecordKind.FAMILY,
                    List.of(
                            key("family", TEXT, "family id", "id"),
                            field("site", SITE, "authority", "local authority", "la"),
                            field("keyworker", TEXT, "keyworker id", "key worker", "worker"),
                            field("opened", DAY, "open from", "start", "opened on"),
                            field("consent", YES_NO, "consented"))),
            Map.entry(
                    RecordKind.PERSON,
                    List.of(
                            key("person", TEXT, "person id", "id"),
                            field("family", TEXT, "family id"),
                            field("age", COUNT),
                            choice("form", false, List.of("adult", "child"), "form version"))),
            Map.entry(
                    RecordKind.QUESTIONNAIRE,
                    List.of(
                            key("person", TEXT, "person id", "id"),
                            choice("instrument", true, List.of("gbo", "score-15", "care"), "measure", "questionnaire"),
                            choice(
                                    "time",
                                    true,
                                    List.of("baseline", "midline", "endline"),
                                    "time point",
                                    "timepoint",
                                    "wave"),
                            choice("form", false, List.of("adult", "child"), "form version"),
                            field("date", DAY, "filled in on"))),
            Map.entry(
                    RecordKind.CLOSURE,
                    List.of(
                            key("family", TEXT, "family id"),
                            field("date", DAY, "closed", "closed on"),
                            field("reason", TEXT, "closure reason"),
                            choice("outcome", false, List.of("step-up", "positive", "other", "open")),
                            field("complete", YES_NO, "complete data"))),
            Map.entry(
                    RecordKind.SURVEY,
                    List.of(
                            key("keyworker", TEXT, "keyworker id", "key worker", "worker", "id"),
                            key("wave", TEXT, "time", "time point"))),
            Map.entry(
                    RecordKind.AGGREGATE,
                    List.of(
                            key("site", SITE, "authority", "local authority", "la"),
                            key("period", TEXT),
                            key("measure", TEXT, "what"),
                            field("count", COUNT, "number", "n"),
                            field("of", COUNT, "out of", "total"))),
            Map.entry(
                    RecordKind.SITE_FACT,
                    List.of(
                            key("site", SITE, "authority", "local authority", "la"),
                            key("fact", TEXT, "what"),
                            field("value", TEXT))));

    private RecordColumns() {}

    static List<Column> of(RecordKind kind) {
        return Objects.requireNonNull(OF.get(kind));
    }
}
