package org.trigpoint.outcomes;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.GOAL_PASSAGE;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.RECORD_IMPORT;
import static org.trigpoint.migrations.schema.Tables.RECORD_REVISION;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.codebooks.scores.Scorer;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.outcomes.PersonOutcomes.Filled;
import org.trigpoint.outcomes.PersonOutcomes.Origin;
import org.trigpoint.outcomes.PersonOutcomes.Stands;
import org.trigpoint.sources.Span;
import tools.jackson.databind.json.JsonMapper;

/** Reads what one person answered, with the history of each value. */
@Component
class PersonReading {

    private record Said(JSONB values, Origin origin) {}

    private record Placed(String item, Stands stands) {}

    private static final Field<List<Said>> HISTORY = multiset(select(
                            RECORD_REVISION.VALUES,
                            RECORD_IMPORT.FILE_NAME,
                            RECORD_REVISION.LINE,
                            field("encode({0}, 'hex')", String.class, RECORD_IMPORT.DIGEST),
                            PERSON.FULL_NAME,
                            RECORD_REVISION.CHANGED_AT)
                    .from(RECORD_REVISION)
                    .join(PERSON)
                    .on(PERSON.ID.eq(RECORD_REVISION.CHANGED_BY))
                    .leftJoin(RECORD_IMPORT)
                    .on(RECORD_IMPORT.ID.eq(RECORD_REVISION.IMPORT_ID))
                    .where(RECORD_REVISION.RECORD_ID.eq(RECORD_ROW.ID))
                    .orderBy(RECORD_REVISION.REVISION))
            .convertFrom(rows -> rows.map(row -> new Said(
                    row.value1(), new Origin(row.value2(), row.value3(), row.value4(), row.value5(), row.value6()))));

    private static final Field<List<Placed>> GOALS = multiset(select(
                            GOAL_PASSAGE.ITEM,
                            SOURCE.ID,
                            SOURCE.TITLE,
                            GOAL_PASSAGE.SPAN_START,
                            GOAL_PASSAGE.SPAN_END,
                            field(SOURCE.VERSION_ID.eq(GOAL_PASSAGE.VERSION_ID)))
                    .from(GOAL_PASSAGE)
                    .join(SOURCE)
                    .on(SOURCE.ID.eq(GOAL_PASSAGE.SOURCE_ID), SOURCE.REMOVED_AT.isNull())
                    .where(GOAL_PASSAGE.RECORD_ID.eq(RECORD_ROW.ID))
                    .orderBy(SOURCE.ID))
            .convertFrom(rows -> rows.map(row -> new Placed(
                    row.value1(),
                    new Stands(
                            row.value2(), row.value3(), row.value6() ? new Span(row.value4(), row.value5()) : null))));

    private static final List<Field<?>> COLUMNS = List.of(
            RECORD_ROW.ID,
            RECORD_ROW.VALUES,
            Belonging.PERSON.VALUES,
            Belonging.FAMILY.VALUES,
            SITE.CODE,
            HISTORY,
            GOALS);

    private final DSLContext sql;
    private final JsonMapper json;

    PersonReading(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    PersonOutcomes of(Reader reader, RecordId questionnaire) {
        List<Filled> filled = rows(reader, questionnaire).stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(
                                (Filled one) -> Outcomes.scored().indexOf(one.instrument()))
                        .thenComparingInt(
                                one -> Outcomes.TIMES.indexOf(one.answered().time())))
                .toList();
        if (filled.stream().noneMatch(one -> one.answered().id().equals(questionnaire))) {
            throw new NotFound();
        }
        Answered first = filled.getFirst().answered();
        return new PersonOutcomes(first.person(), first.family(), first.site(), filled);
    }

    private List<Optional<Filled>> rows(Reader reader, RecordId questionnaire) {
        var asked = RECORD_ROW.as("asked");
        Condition same = Belonging.said(RECORD_ROW.VALUES, "person")
                .eq(select(Belonging.said(asked.VALUES, "person"))
                        .from(asked)
                        .where(
                                asked.STUDY_ID.eq(reader.study()),
                                asked.KIND.eq(RecordKind.QUESTIONNAIRE.word()),
                                asked.ID.eq(questionnaire)));
        List<Field<?>> columns = new ArrayList<>(COLUMNS);
        columns.add(OutcomeQueries.arm(reader));
        return sql.select(columns)
                .from(RECORD_ROW)
                .leftJoin(Belonging.PERSON)
                .on(
                        Belonging.of(Belonging.PERSON, RecordKind.PERSON),
                        Belonging.PERSON.KEY.eq(Belonging.said(RECORD_ROW.VALUES, "person")))
                .leftJoin(Belonging.FAMILY)
                .on(
                        Belonging.of(Belonging.FAMILY, RecordKind.FAMILY),
                        Belonging.FAMILY.KEY.eq(Belonging.said(Belonging.PERSON.VALUES, "family")))
                .leftJoin(SITE)
                .on(SITE.ID.eq(RECORD_ROW.SITE_ID))
                .where(OutcomeQueries.theirs(reader), same)
                .fetch(this::filled);
    }

    /** Empty where the family does not consent, or no rules score such a questionnaire. */
    private Optional<Filled> filled(Record row) {
        Map<String, String> raw = values(row.get(RECORD_ROW.VALUES));
        Map<String, String> person = values(row.get(Belonging.PERSON.VALUES));
        Map<String, String> family = values(row.get(Belonging.FAMILY.VALUES));
        Optional<Instrument> instrument = Outcomes.scored().stream()
                .filter(each -> each.key().equals(raw.get("instrument")))
                .findFirst();
        if ("no".equals(family.get("consent")) || instrument.isEmpty()) {
            return Optional.empty();
        }
        Answered answered = answered(row, instrument.get(), raw, person, family);
        Map<String, Origin> origins = new HashMap<>();
        row.get(HISTORY)
                .forEach(said -> values(said.values()).keySet().forEach(column -> origins.put(column, said.origin())));
        Map<String, Stands> goals = new HashMap<>();
        row.get(GOALS).forEach(goal -> goals.put(goal.item(), goal.stands()));
        return Optional.of(new Filled(instrument.get(), answered, new TreeMap<>(raw), origins, goals));
    }

    private static Answered answered(
            Record row,
            Instrument instrument,
            Map<String, String> raw,
            Map<String, String> person,
            Map<String, String> family) {
        String own = raw.getOrDefault("form", "");
        String form = own.isEmpty() ? person.getOrDefault("form", "") : own;
        return new Answered(
                row.get(RECORD_ROW.ID),
                raw.getOrDefault("person", ""),
                person.getOrDefault("family", ""),
                family.getOrDefault("keyworker", ""),
                Optional.ofNullable(row.get(SITE.CODE)).orElse(""),
                Optional.ofNullable(row.get("arm_shown", String.class)).orElse(""),
                form,
                raw.getOrDefault("time", ""),
                raw.getOrDefault("date", ""),
                Scorer.of(instrument).orElseThrow().score(form.isEmpty() ? null : form, raw));
    }

    private Map<String, String> values(@Nullable JSONB stored) {
        Map<String, String> values = new LinkedHashMap<>();
        if (stored != null) {
            json.readTree(stored.data())
                    .properties()
                    .forEach(one -> values.put(
                            one.getKey(),
                            one.getValue().isNull() ? "" : one.getValue().asString()));
        }
        return values;
    }
}
