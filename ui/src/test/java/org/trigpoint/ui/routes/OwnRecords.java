package org.trigpoint.ui.routes;

import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.trigpoint.migrations.StudyId;

/** Records that routes are opened with. */
final class OwnRecords {

    private OwnRecords() {}

    /** A questionnaire of somebody of whom nothing else is known. */
    static long questionnaire(DSLContext sql, StudyId study, String person) {
        return sql.insertInto(RECORD_ROW)
                .set(RECORD_ROW.STUDY_ID, study)
                .set(RECORD_ROW.KIND, "questionnaire")
                .set(RECORD_ROW.KEY, person + " \u00b7 gbo \u00b7 baseline")
                .set(
                        RECORD_ROW.VALUES,
                        JSONB.valueOf("{\"person\": \"" + person
                                + "\", \"instrument\": \"gbo\", \"time\": \"baseline\", \"q1\": \"4\"}"))
                .set(RECORD_ROW.REVISION, 1)
                .returningResult(RECORD_ROW.ID)
                .fetchSingle()
                .value1()
                .value();
    }
}
