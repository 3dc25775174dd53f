package org.trigpoint.attributes;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_ATTRIBUTE;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.sources.SourceKind;

/** The reading of the grid. */
@Service
@Transactional(readOnly = true)
public class AttributeQueries {

    private final DSLContext sql;

    AttributeQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Sources by what describes them.
     *
     * @param reader who asks
     * @return all sources that they may see
     */
    public AttributeGrid grid(Reader reader) {
        var site = reader.onlySite();
        List<AttributeGrid.Row> rows = sql.select(
                        SOURCE.ID,
                        SOURCE.TITLE,
                        SOURCE.KIND.convertFrom(SourceKind::of),
                        SOURCE.SITE_ID,
                        SITE.NAME,
                        SOURCE.WAVE_ID,
                        WAVE.NAME,
                        values())
                .from(SOURCE)
                .leftJoin(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .leftJoin(WAVE)
                .on(WAVE.ID.eq(SOURCE.WAVE_ID))
                .where(
                        SOURCE.STUDY_ID.eq(reader.study()),
                        SOURCE.REMOVED_AT.isNull(),
                        site == null ? noCondition() : SOURCE.SITE_ID.eq(site))
                .orderBy(SOURCE.TITLE, SOURCE.ID)
                .fetch(Records.mapping(AttributeGrid.Row::new));
        List<String> names = rows.stream()
                .flatMap(row -> row.values().keySet().stream())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(String::compareTo))
                .toList();
        return new AttributeGrid(names, rows);
    }

    private static Field<Map<String, String>> values() {
        return multiset(select(SOURCE_ATTRIBUTE.NAME, SOURCE_ATTRIBUTE.VALUE)
                        .from(SOURCE_ATTRIBUTE)
                        .where(SOURCE_ATTRIBUTE.SOURCE_ID.eq(SOURCE.ID)))
                .convertFrom(found ->
                        found.stream().collect(Collectors.toMap(pair -> pair.value1(), pair -> pair.value2())));
    }
}
