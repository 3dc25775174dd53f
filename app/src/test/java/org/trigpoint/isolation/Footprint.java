package org.trigpoint.isolation;

import static org.jooq.impl.DSL.inline;

import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.trigpoint.migrations.StudyId;

/** All that the database holds of a study: rows and their digest, table by table, the journal among them. */
final class Footprint {

    private final DSLContext sql;
    private final String question;
    private final int tables;

    Footprint(DSLContext sql) {
        this.sql = sql;
        var names = sql.resultQuery("select table_name::text from information_schema.columns"
                        + " where table_schema = 'public' and column_name = 'study_id' order by 1")
                .fetch(0, String.class);
        this.tables = names.size();
        this.question = String.join(
                " union all ",
                names.stream()
                        .map(name -> "select '" + name + "', count(*) || ' '"
                                + " || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from \"" + name
                                + "\" t where study_id = {0}")
                        .toList());
    }

    /** How many tables belong to studies. */
    int tables() {
        return tables;
    }

    /** Count and digest of the rows of a study, by table. */
    Map<String, String> of(StudyId study) {
        Map<String, String> found = new TreeMap<>();
        sql.resultQuery(question, inline(study.value()))
                .fetch()
                .forEach(row -> found.put(row.get(0, String.class), row.get(1, String.class)));
        return found;
    }
}
