package org.trigpoint.live;

import static org.jooq.impl.DSL.coalesce;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.JOURNAL_HEAD;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.StudyId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is new in the journal, for all who watch at once. */
@Component
@Transactional(readOnly = true)
class NewsReading {

    /** More at once are not told one by one. */
    static final int MOST = 500;

    private static final List<String> NAMING_CODES = List.of("code", "codes", "all", "into");
    private static final List<String> NAMING_CODINGS = List.of("coding", "codings");
    private static final Field<Long[]> HIDDEN_FROM = Blindness.hiddenFrom();

    private final DSLContext sql;
    private final JsonMapper json;

    NewsReading(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The number of the latest line. */
    long now() {
        return sql.select(JOURNAL_HEAD.NUMBER).from(JOURNAL_HEAD).fetchSingle().value1();
    }

    /** What is new in each study after a line of its own; {@link #MOST} lines and one more at the most. */
    Map<StudyId, List<ReadLine>> after(Map<StudyId, Long> last) {
        var wanted = last.entrySet().stream()
                .map(one -> JOURNAL.STUDY_ID.eq(one.getKey()).and(JOURNAL.NUMBER.gt(one.getValue())))
                .toList();
        return sql
                .select(
                        JOURNAL.STUDY_ID,
                        JOURNAL.NUMBER,
                        JOURNAL.PERSON_ID,
                        PERSON.FULL_NAME,
                        JOURNAL.KIND,
                        JOURNAL.SUBJECT,
                        coalesce(JOURNAL.SUBJECT_ID, 0L),
                        JOURNAL.PAYLOAD,
                        SOURCE.SITE_ID,
                        HIDDEN_FROM)
                .from(JOURNAL)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(JOURNAL.PERSON_ID))
                .leftJoin(SOURCE)
                .on(JOURNAL.SUBJECT.eq("source"), SOURCE.ID.coerce(Long.class).eq(JOURNAL.SUBJECT_ID))
                .where(DSL.or(wanted))
                .orderBy(JOURNAL.NUMBER)
                .limit(MOST + 1)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(JOURNAL.STUDY_ID), Collectors.mapping(this::line, Collectors.toList())));
    }

    private ReadLine line(Record row) {
        JsonNode payload = payload(row.get(JOURNAL.PAYLOAD));
        JsonNode analysis = payload.path("analysis");
        return new ReadLine(
                new NewsLine(
                        row.get(JOURNAL.NUMBER),
                        row.get(JOURNAL.PERSON_ID),
                        row.get(PERSON.FULL_NAME),
                        row.get(JOURNAL.KIND),
                        row.get(JOURNAL.SUBJECT),
                        row.get(6, Long.class),
                        analysis.isIntegralNumber() ? new AnalysisId(analysis.longValue()) : null,
                        named(payload, NAMING_CODES),
                        named(payload, NAMING_CODINGS)),
                row.get(SOURCE.SITE_ID),
                Arrays.stream(row.get(HIDDEN_FROM)).collect(Collectors.toSet()));
    }

    private JsonNode payload(JSONB payload) {
        return json.readTree(payload.data());
    }

    private static Set<Long> named(JsonNode payload, List<String> parts) {
        return parts.stream().map(payload::path).flatMap(NewsReading::numbers).collect(Collectors.toSet());
    }

    private static Stream<Long> numbers(JsonNode value) {
        Stream<JsonNode> all = value.isArray() ? value.valueStream() : Stream.of(value);
        return all.filter(JsonNode::isIntegralNumber).map(JsonNode::longValue);
    }
}
