package org.trigpoint.texts;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.Carrier.Held;
import org.trigpoint.texts.Carrier.Laid;

/**
 * The shape that tables share whose rows lie on texts, and what carriers of them ask of it alike.
 *
 * @param table the table; its columns for the span are {@code version_id}, {@code span_start} and {@code span_end}
 * @param key its key, named {@code id}
 * @param source in which source a row lies
 * @param version on which version
 * @param start where it begins
 * @param analysis to which analysis it belongs
 * @param whose who made it
 * @param laid a row as a thing that lies on a text, and whether it may be told of
 * @param <R> its rows
 */
public record LaidRows<R extends Record>(
        Table<R> table,
        Field<?> key,
        Field<SourceId> source,
        Field<VersionId> version,
        Field<Integer> start,
        Field<AnalysisId> analysis,
        Field<PersonId> whose,
        BiFunction<R, Boolean, Laid> laid) {

    /**
     * As {@link Carrier#on}.
     *
     * @param sql in the transaction of whoever changes the text
     * @param in which source
     * @param open what the one who does it may know of
     * @return in the order of their keys
     */
    public List<Laid> on(DSLContext sql, SourceId in, Condition open) {
        return sql.select(table, DSL.field(open))
                .from(table)
                .where(source.eq(in), version.isNotNull())
                .orderBy(key)
                .forUpdate()
                .of(table)
                .fetch(row -> laid.apply(row.value1(), row.value2()));
    }

    /**
     * As {@link Carrier#held}.
     *
     * @param sql in the transaction of the reading
     * @param reader who asks
     * @param in which source
     * @param open which rows they may know of, without what belongs to something in the bin
     * @param words what is said of a row
     * @return in the order of where they lie
     */
    public List<Held> held(DSLContext sql, Reader reader, SourceId in, Condition open, Field<String> words) {
        var site = reader.onlySite();
        return sql.select(table, ANALYSIS.NAME, words, PERSON.FULL_NAME)
                .from(table)
                .join(SOURCE)
                .on(SOURCE.ID.eq(source), SOURCE.VERSION_ID.ne(version))
                .join(ANALYSIS)
                .on(ANALYSIS.ID.eq(analysis))
                .join(PERSON)
                .on(PERSON.ID.eq(whose))
                .where(
                        SOURCE.STUDY_ID.eq(reader.study()),
                        SOURCE.ID.eq(in),
                        SOURCE.REMOVED_AT.isNull(),
                        open,
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .orderBy(start, key)
                .fetch(row -> new Held(laid.apply(row.value1(), true), row.value2(), row.value3(), row.value4()));
    }

    /**
     * As {@link Carrier#place}; called by whoever writes the table.
     *
     * @param sql in the transaction of whoever changes the text
     * @param on which version
     * @param placed the words that each shall lie on, by key
     */
    public void place(DSLContext sql, VersionId on, Map<Long, Span> placed) {
        List<Map.Entry<Long, Span>> all = List.copyOf(placed.entrySet());
        sql.execute(
                "update {0} set version_id = {1}, span_start = placed.span_start, span_end = placed.span_end"
                        + " from unnest({2}, {3}, {4}) as placed (id, span_start, span_end) where {5} = placed.id",
                table,
                DSL.val(on.value()),
                DSL.val(all.stream().map(Map.Entry::getKey).toArray(Long[]::new)),
                DSL.val(all.stream().map(one -> one.getValue().start()).toArray(Integer[]::new)),
                DSL.val(all.stream().map(one -> one.getValue().end()).toArray(Integer[]::new)),
                key);
    }
}
