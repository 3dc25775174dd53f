package org.trigpoint.description;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.records.Remembered;

/** What occurs in records: which data sets, and in one which columns, times and forms. Remembered until a record is written. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Occurring {

    private static final int KEPT = 100;
    private static final String FORM = "form";

    private final DSLContext sql;
    private final Remembered<Set<String>> data;
    private final Remembered<Map<String, Set<String>>> columns;

    Occurring(DSLContext sql) {
        this.sql = sql;
        this.data = new Remembered<>(sql, KEPT);
        this.columns = new Remembered<>(sql, KEPT);
    }

    /**
     * What is asked.
     *
     * @param of a data set; null: which there are
     * @param site null: of all sites
     */
    private record What(@Nullable Dataset of, @Nullable SiteId site) {}

    /** The words of data sets of which there are records that the reader may see. */
    Set<String> data(Reader reader) {
        SiteId site = reader.onlySite();
        Field<String> instrument = coalesce(ObservedRows.value("instrument"), inline(""));
        return data.of(
                reader.study(),
                new What(null, site),
                before -> Set.copyOf(sql.selectDistinct(RECORD_ROW.KIND, instrument)
                        .from(RECORD_ROW)
                        .where(
                                RECORD_ROW.STUDY_ID.eq(reader.study()),
                                site == null ? noCondition() : RECORD_ROW.SITE_ID.eq(site))
                        .fetchSet(row -> row.value1()
                                + (row.value1().equals(RecordKind.QUESTIONNAIRE.word()) ? "." + row.value2() : ""))));
    }

    /** The columns of a data set; of those that tell time and form, what stands in them, of others nothing. */
    Map<String, Set<String>> columns(Reader reader, Dataset set, boolean blinded) {
        Supplier<Map<String, Set<String>>> reading =
                () -> read(ObservedRows.theirs(reader, set), set.time().isEmpty() ? FORM : set.time());
        // What is open to the blinded follows the arms of sites, which are no records.
        return blinded
                ? reading.get()
                : columns.of(reader.study(), new What(set, reader.onlySite()), before -> reading.get());
    }

    private Map<String, Set<String>> read(Condition theirs, String time) {
        Field<String> name = field("said.name", String.class);
        Field<String> value = case_().when(name.in(inline(time), inline(FORM)), field("said.value", String.class))
                .otherwise(inline(""));
        return sql
                .selectDistinct(name, value)
                .from(RECORD_ROW)
                .crossJoin(DSL.table("lateral jsonb_each_text({0}) as said(name, value)", RECORD_ROW.VALUES))
                .where(theirs)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(),
                        Collectors.mapping(row -> row.value2(), Collectors.toCollection(TreeSet::new))));
    }
}
