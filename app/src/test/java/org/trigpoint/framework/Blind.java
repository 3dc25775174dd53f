package org.trigpoint.framework;

import static org.trigpoint.migrations.schema.Tables.CODING_ROUND;
import static org.trigpoint.migrations.schema.Tables.ROUND_CODER;
import static org.trigpoint.migrations.schema.Tables.ROUND_SOURCE;

import org.jooq.DSLContext;
import org.trigpoint.access.Lead;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.testing.SmallStudy;

/** Puts a blind round straight into the database. */
final class Blind {

    private Blind() {}

    static void round(DSLContext sql, SmallStudy study, Lead lead, SourceId source, PersonId... coders) {
        var round = sql.insertInto(CODING_ROUND)
                .set(CODING_ROUND.STUDY_ID, study.study)
                .set(CODING_ROUND.ANALYSIS_ID, study.analysis)
                .set(CODING_ROUND.NAME, "Blind")
                .set(CODING_ROUND.MODE, "blind")
                .set(CODING_ROUND.PLANNED_BY, lead.person())
                .returningResult(CODING_ROUND.ID)
                .fetchSingle()
                .value1();
        sql.insertInto(ROUND_SOURCE, ROUND_SOURCE.STUDY_ID, ROUND_SOURCE.ROUND_ID, ROUND_SOURCE.SOURCE_ID)
                .values(study.study, round, source)
                .execute();
        for (PersonId coder : coders) {
            sql.insertInto(ROUND_CODER, ROUND_CODER.STUDY_ID, ROUND_CODER.ROUND_ID, ROUND_CODER.PERSON_ID)
                    .values(study.study, round, coder)
                    .execute();
        }
    }
}
