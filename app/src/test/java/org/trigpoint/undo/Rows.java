package org.trigpoint.undo;

import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.trigpoint.migrations.StudyId;

/** All rows of a study that can be undone, letter by letter; a revision only ever counts on, so it is left out. */
final class Rows {

    private Rows() {}

    static Map<String, String> of(DSLContext sql, StudyId study) {
        Map<String, String> rows = new TreeMap<>();
        for (String table : new String[] {
            "coding",
            "memo",
            "code",
            "theme",
            "theme_code",
            "theme_extract",
            "theme_quotation",
            "theme_place",
            "theme_link",
            "source",
            "stop_word",
            "round_agreement"
        }) {
            rows.put(
                    table,
                    sql.fetchSingle(
                                    "select coalesce(string_agg((to_jsonb(t) - 'revision')::text, E'\\n' order by to_jsonb(t)::text), '')"
                                            + " from " + table + " t where study_id = {0}",
                                    org.jooq.impl.DSL.val(study.value()))
                            .get(0, String.class));
        }
        return rows;
    }
}
