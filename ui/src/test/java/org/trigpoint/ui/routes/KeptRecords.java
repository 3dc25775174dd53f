package org.trigpoint.ui.routes;

import static org.trigpoint.migrations.schema.Tables.EVALUATION_QUESTION;
import static org.trigpoint.migrations.schema.Tables.RECORD_IMPORT;
import static org.trigpoint.migrations.schema.Tables.RECORD_REVISION;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;

import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.migrations.StudyId;

/** A record that somebody typed, a file of records that was looked at, and an evaluation question. */
record KeptRecords(DSLContext sql, StudyId study, PersonId person, String mark) {

    /** Their keys, by the names that stand in addresses. */
    Map<String, Long> make() {
        JSONB values = JSONB.valueOf("{\"keyworker\": \"" + mark + " KW\"}");
        RecordId record = sql.insertInto(RECORD_ROW)
                .set(RECORD_ROW.STUDY_ID, study)
                .set(RECORD_ROW.KIND, "keyworker")
                .set(RECORD_ROW.KEY, mark + " KW")
                .set(RECORD_ROW.VALUES, values)
                .set(RECORD_ROW.REVISION, 1)
                .returningResult(RECORD_ROW.ID)
                .fetchSingle()
                .value1();
        sql.insertInto(RECORD_REVISION)
                .set(RECORD_REVISION.STUDY_ID, study)
                .set(RECORD_REVISION.RECORD_ID, record)
                .set(RECORD_REVISION.REVISION, 1)
                .set(RECORD_REVISION.VALUES, values)
                .set(RECORD_REVISION.CHANGED_BY, person)
                .execute();
        long file = sql.insertInto(RECORD_IMPORT)
                .set(RECORD_IMPORT.STUDY_ID, study)
                .set(RECORD_IMPORT.KIND, "keyworker")
                .set(RECORD_IMPORT.FILE_NAME, mark + ".csv")
                .set(RECORD_IMPORT.DIGEST, new byte[32])
                .set(
                        RECORD_IMPORT.MAPPING,
                        JSONB.valueOf(
                                "{\"sheet\": null, \"columns\": {}, \"always\": {}, \"words\": {}, \"empty\": \"LEAVE\"}"))
                .set(RECORD_IMPORT.STATE, "ready")
                .set(RECORD_IMPORT.MADE_BY, person)
                .returningResult(RECORD_IMPORT.ID)
                .fetchSingle()
                .value1()
                .value();
        sql.insertInto(EVALUATION_QUESTION)
                .set(EVALUATION_QUESTION.STUDY_ID, study)
                .set(EVALUATION_QUESTION.DIMENSION, "Mechanisms")
                .set(EVALUATION_QUESTION.WORDING, mark + " mechanism?")
                .set(EVALUATION_QUESTION.POSITION, 999)
                .execute();
        long question = sql.insertInto(EVALUATION_QUESTION)
                .set(EVALUATION_QUESTION.STUDY_ID, study)
                .set(EVALUATION_QUESTION.DIMENSION, mark + " dimension")
                .set(EVALUATION_QUESTION.WORDING, mark + " question?")
                .set(EVALUATION_QUESTION.POSITION, 1_000)
                .returningResult(EVALUATION_QUESTION.ID)
                .fetchSingle()
                .value1()
                .value();
        return Map.of("record", record.value(), "recordFile", file, "question", question);
    }
}
