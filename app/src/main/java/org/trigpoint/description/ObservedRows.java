package org.trigpoint.description;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.codebooks.scores.Score;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.schema.tables.RecordRow;
import org.trigpoint.outcomes.Answered;
import org.trigpoint.outcomes.OutcomeQueries;

/** Takes from records only what a table is made of, in one statement. */
@Component
class ObservedRows {

    /** How many consented is told of all families: a count, and nothing of any of them. */
    static final String CONSENT = "consent";

    private static final RecordRow WORKER = RECORD_ROW.as("worker");

    private final DSLContext sql;
    private final OutcomeQueries outcomes;

    ObservedRows(DSLContext sql, OutcomeQueries outcomes) {
        this.sql = sql;
        this.outcomes = outcomes;
    }

    /** What a row says in a column, and what it scores. */
    private record Said(Record row, @Nullable Score score) {

        String of(String column) {
            if (column.startsWith(ScoreParts.MARK)) {
                return score == null ? "" : ScoreParts.value(column, score);
            }
            return column.isEmpty() ? "" : row.get("cell " + column, String.class);
        }
    }

    /** Of the kind, as far as the reader may know of it. */
    static Condition theirs(Reader reader, Dataset data) {
        SiteId site = reader.onlySite();
        return RECORD_ROW
                .STUDY_ID
                .eq(reader.study())
                .and(RECORD_ROW.KIND.eq(data.kind().word()))
                .and(
                        data.instrument().isEmpty()
                                ? noCondition()
                                : value("instrument").eq(data.instrument()))
                .and(site == null ? noCondition() : RECORD_ROW.SITE_ID.eq(site))
                .and(BlindedDelivery.openRecords(reader.study(), reader.person()));
    }

    static Field<String> value(String column) {
        return of(RECORD_ROW, column);
    }

    private static Field<String> of(RecordRow row, String column) {
        return field("{0} ->> {1}", String.class, row.VALUES, inline(column));
    }

    /**
     * What is described, with its group; arms by the names that the reader may see. Families that did not consent, and what is
     * recorded of them, are counted as left out, but where it is told how many consented.
     */
    Found of(Reader reader, Dataset data, Asked asked, Arms.Names arms) {
        Set<String> cells = Stream.of(asked.column(), asked.second())
                .filter(column -> !column.isEmpty() && !column.startsWith(ScoreParts.MARK))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<RecordId, Score> scores = scores(reader, data, asked);
        List<Observed> counted = new ArrayList<>();
        List<String> refusing = new ArrayList<>();
        sql.select(columns(reader, data, asked, cells))
                .from(RECORD_ROW)
                .leftJoin(SITE)
                .on(SITE.ID.eq(RECORD_ROW.SITE_ID))
                .leftJoin(WORKER)
                .on(asked.by().equals("role") ? worker() : DSL.falseCondition())
                .where(theirs(reader, data), narrowed(data, asked))
                .orderBy(RECORD_ROW.KEY)
                .forEach(row -> {
                    if (Boolean.TRUE.equals(row.get("refuses", Boolean.class))) {
                        refusing.add(row.get("unit", String.class));
                    } else {
                        counted.add(observed(new Said(row, scores.get(row.get(RECORD_ROW.ID))), asked, arms));
                    }
                });
        return new Found(counted, new LeftOut(data, refusing.size(), (int)
                refusing.stream().distinct().count()));
    }

    private static List<Field<?>> columns(Reader reader, Dataset data, Asked asked, Set<String> cells) {
        List<Field<?>> fields = new ArrayList<>(List.of(
                RECORD_ROW.ID,
                said(data.unit().isEmpty() ? RECORD_ROW.KEY : value(data.unit()))
                        .as("unit"),
                group(asked.by()).as("grouped"),
                (data.time().isEmpty() ? inline("") : said(value(data.time()))).as("at"),
                said(value("form")).as("form")));
        cells.forEach(cell -> fields.add(said(value(cell)).as("cell " + cell)));
        Field<Boolean> refuses = asked.column().equals(CONSENT) ? inline(false) : Refusing.row(reader);
        fields.add(refuses.as("refuses"));
        return fields;
    }

    /** Where a score is asked for, those of all questionnaires whose families do not refuse. */
    private Map<RecordId, Score> scores(Reader reader, Dataset data, Asked asked) {
        return Stream.of(asked.column(), asked.second()).noneMatch(column -> column.startsWith(ScoreParts.MARK))
                ? Map.of()
                : outcomes.of(reader, data.instrument()).answered().stream()
                        .collect(Collectors.toMap(Answered::id, Answered::score));
    }

    static Field<String> said(Field<String> value) {
        return coalesce(value, inline(""));
    }

    private static Condition worker() {
        return WORKER.STUDY_ID
                .eq(RECORD_ROW.STUDY_ID)
                .and(WORKER.KIND.eq(RecordKind.KEYWORKER.word()))
                .and(WORKER.KEY.eq(coalesce(
                        value("keyworker"),
                        case_().when(RECORD_ROW.KIND.eq(RecordKind.TRAINING.word()), value("person")))));
    }

    private static Field<String> group(String by) {
        if (by.startsWith(Asked.WITH)) {
            return inline("");
        }
        return switch (by) {
            case "" -> inline("All");
            case "site" -> said(SITE.CODE);
            case "arm" -> said(SITE.ARM);
            case "role" -> coalesce(value("role"), of(WORKER, "role"), inline(""));
            default -> said(value(by));
        };
    }

    /** For a change both times count, and rows of any other do not. */
    static Condition narrowed(Dataset data, Asked asked) {
        Asked.Narrowed only = asked.narrowing();
        Condition form = only.anyForm() ? noCondition() : value("form").eq(only.form());
        if (data.time().isEmpty() || only.anyTime()) {
            return form;
        }
        return form.and(
                asked.part() == Asked.Part.CHANGE
                        ? value(data.time()).in(only.time(), only.to())
                        : value(data.time()).eq(only.time()));
    }

    private static Observed observed(Said said, Asked asked, Arms.Names arms) {
        Record row = said.row();
        String group = asked.second().isEmpty() ? row.get("grouped", String.class) : said.of(asked.second());
        return new Observed(
                row.get("unit", String.class),
                asked.by().equals("arm") ? arms.of(group) : group.isEmpty() ? Figures.NOTHING : group,
                said.of(asked.column()),
                row.get("at", String.class),
                row.get("form", String.class));
    }
}
