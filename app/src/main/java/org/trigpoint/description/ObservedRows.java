package org.trigpoint.description;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.schema.tables.RecordRow;

/** Takes from records only what a table is made of, in one statement. */
@Component
class ObservedRows {

    private static final RecordRow WORKER = RECORD_ROW.as("worker");

    private final DSLContext sql;

    ObservedRows(DSLContext sql) {
        this.sql = sql;
    }

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
                .and(site == null ? noCondition() : RECORD_ROW.SITE_ID.eq(site));
    }

    static Field<String> value(String column) {
        return of(RECORD_ROW, column);
    }

    private static Field<String> of(RecordRow row, String column) {
        return field("{0} ->> {1}", String.class, row.VALUES, inline(column));
    }

    /** What is described, with its group; arms by the names that the reader may see. */
    List<Observed> of(Reader reader, Dataset data, Asked asked, Arms.Names arms) {
        List<Field<String>> fields = new ArrayList<>(List.of(
                said(data.unit().isEmpty() ? RECORD_ROW.KEY : value(data.unit()))
                        .as("unit"),
                group(asked.by()).as("grouped"),
                (data.time().isEmpty() ? inline("") : said(value(data.time()))).as("at"),
                said(value("form")).as("form")));
        boolean scored = asked.column().startsWith(ScoreParts.MARK);
        List<String> cells =
                scored ? ScoreParts.of(data).map(ScoreParts::items).orElse(List.of()) : List.of(asked.column());
        cells.forEach(cell -> fields.add(said(value(cell)).as("cell " + cell)));
        return sql.select(fields)
                .from(RECORD_ROW)
                .leftJoin(SITE)
                .on(SITE.ID.eq(RECORD_ROW.SITE_ID))
                .leftJoin(WORKER)
                .on(asked.by().equals("role") ? worker() : DSL.falseCondition())
                .where(theirs(reader, data), narrowed(data, asked))
                .orderBy(RECORD_ROW.KEY)
                .fetch(row -> observed(row, data, asked, cells, arms));
    }

    private static Field<String> said(Field<String> value) {
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
        return switch (by) {
            case "" -> inline("All");
            case "site" -> said(SITE.CODE);
            case "arm" -> said(SITE.ARM);
            case "role" -> coalesce(value("role"), of(WORKER, "role"), inline(""));
            default -> said(value(by));
        };
    }

    /** For a change both times count, and rows of any other do not. */
    private static Condition narrowed(Dataset data, Asked asked) {
        Asked.Narrowed only = asked.narrowing();
        Condition form = only.form().isEmpty() ? noCondition() : value("form").eq(only.form());
        if (data.time().isEmpty() || only.time().isEmpty()) {
            return form;
        }
        return form.and(
                asked.part() == Asked.Part.CHANGE
                        ? value(data.time()).in(only.time(), only.to())
                        : value(data.time()).eq(only.time()));
    }

    private static Observed observed(Record row, Dataset data, Asked asked, List<String> cells, Arms.Names arms) {
        String form = row.get("form", String.class);
        String group = row.get("grouped", String.class);
        String value;
        if (asked.column().startsWith(ScoreParts.MARK)) {
            Map<String, String> answers = new HashMap<>();
            cells.forEach(cell -> answers.put(cell, row.get("cell " + cell, String.class)));
            value = ScoreParts.of(data)
                    .map(parts -> parts.value(asked.column(), form, answers))
                    .orElse("");
        } else {
            value = row.get("cell " + asked.column(), String.class);
        }
        return new Observed(
                row.get("unit", String.class),
                asked.by().equals("arm") ? arms.of(group) : group.isEmpty() ? Figures.NOTHING : group,
                value,
                row.get("at", String.class),
                form);
    }
}
