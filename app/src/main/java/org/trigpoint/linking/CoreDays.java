package org.trigpoint.linking;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;

/** Days of the core training that keyworkers attended, as the records of training say. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class CoreDays {

    private final DSLContext sql;

    CoreDays(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Days attended.
     *
     * @param byKeyworker by key; a keyworker without any record of attendance is there with 0
     * @param bySite by code of the site
     * @param sites the code of each keyworker's site
     */
    record Attended(Map<String, Integer> byKeyworker, Map<String, List<Integer>> bySite, Map<String, String> sites) {

        String siteOf(String keyworker) {
            return sites.getOrDefault(keyworker, "");
        }

        OptionalDouble ofKeyworker(String key) {
            Integer days = byKeyworker.get(key);
            return days == null ? OptionalDouble.empty() : OptionalDouble.of(days);
        }

        OptionalDouble ofSite(String code) {
            return bySite.getOrDefault(code, List.of()).stream()
                    .mapToInt(Integer::intValue)
                    .average();
        }
    }

    Attended of(Reader reader) {
        var site = reader.onlySite();
        var training = RECORD_ROW.as("training");
        Field<Integer> days = DSL.field("count(distinct {0} ->> 'day')::int", Integer.class, training.VALUES);
        Map<String, Integer> byKeyworker = new HashMap<>();
        Map<String, List<Integer>> bySite = new HashMap<>();
        Map<String, String> sites = new HashMap<>();
        sql.select(RECORD_ROW.KEY, SITE.CODE, days)
                .from(RECORD_ROW)
                .leftJoin(SITE)
                .on(SITE.ID.eq(RECORD_ROW.SITE_ID))
                .leftJoin(training)
                .on(
                        training.STUDY_ID.eq(RECORD_ROW.STUDY_ID),
                        training.KIND.eq(inline("training")),
                        DSL.condition("{0} @> '{\"course\": \"core\", \"present\": \"yes\"}'::jsonb", training.VALUES),
                        DSL.condition("({0} ->> 'person') = {1}", training.VALUES, RECORD_ROW.KEY))
                .where(
                        RECORD_ROW.STUDY_ID.eq(reader.study()),
                        RECORD_ROW.KIND.eq(inline("keyworker")),
                        site == null ? noCondition() : RECORD_ROW.SITE_ID.eq(site))
                .groupBy(RECORD_ROW.KEY, SITE.CODE)
                .forEach(row -> {
                    byKeyworker.put(row.value1(), row.value3());
                    sites.put(row.value1(), Objects.requireNonNullElse(row.value2(), ""));
                    bySite.computeIfAbsent(Objects.requireNonNullElse(row.value2(), ""), code -> new ArrayList<>())
                            .add(row.value3());
                });
        return new Attended(byKeyworker, bySite, sites);
    }
}
