package org.trigpoint.fidelity;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.util.HashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.trigpoint.codebooks.progression.Value;
import org.trigpoint.codebooks.progression.Value.Count;
import org.trigpoint.codebooks.progression.Value.Missing;
import org.trigpoint.codebooks.progression.Value.Share;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.schema.tables.RecordRow;
import org.trigpoint.records.Remembered;

/** What the criteria that are counted come to, of a whole study. */
@Component
class ProgressionValues {

    private static final String WILLING =
            " The rule counts families: those that did not consent are among them here, and in no other number.";

    /** Where each value comes from, as it is told beside it. */
    static final Map<Integer, String> HOW = Map.of(
            1, "Sites of the study that have an arm, withdrawn ones among them.",
            2, "Sites of the study with an arm that are marked as withdrawn.",
            3, "Families of whom at least one member has an outcome questionnaire at baseline." + WILLING,
            4, "Families with a questionnaire at endline, among those with one at baseline." + WILLING,
            5, "Keyworker surveys of the wave \u201cendline\u201d.",
            6,
                    "Entered by a person, with its provenance, and not counted: records tell an answer that is missing, but the protocol"
                            + " prints neither of what the share is (answers, questionnaires or people) nor what counts as poor"
                            + " quality. What is missing, and why, stands on Outcomes.",
            7, "Closures whose administrative data are complete, among those of which that is said." + WILLING,
            8, "Entered by a person, with its provenance; never computed.",
            9, "Judged by a person.",
            10, "Judged by a person.");

    private static final RecordRow MEMBER = RECORD_ROW.as("member");

    private static final int STUDIES_KEPT = 8;

    private final DSLContext sql;
    private final Remembered<Map<Integer, Value>> recorded;

    ProgressionValues(DSLContext sql) {
        this.sql = sql;
        this.recorded = new Remembered<>(sql, STUDIES_KEPT);
    }

    /** By the number of the criterion; only those that are counted. */
    Map<Integer, Value> of(StudyId study) {
        Map<Integer, Value> values = new HashMap<>(recorded.of(study, "counted", before -> recorded(study)));
        sites(study, values);
        return values;
    }

    private Map<Integer, Value> recorded(StudyId study) {
        Map<Integer, Value> values = new HashMap<>();
        families(study, values);
        surveys(study, values);
        closures(study, values);
        return Map.copyOf(values);
    }

    private void sites(StudyId study, Map<Integer, Value> values) {
        Record2<Integer, Integer> found = sql.select(count(), count().filterWhere(SITE.WITHDRAWN.isTrue()))
                .from(SITE)
                .where(SITE.STUDY_ID.eq(study), SITE.ARM.isNotNull())
                .fetchSingle();
        values.put(1, new Count(found.value1()));
        values.put(
                2,
                found.value1() == 0 ? new Missing("No site of the study has an arm yet.") : new Count(found.value2()));
    }

    private void families(StudyId study, Map<Integer, Value> values) {
        Field<Boolean> begun = field(name("begun"), Boolean.class);
        Field<Boolean> ended = field(name("ended"), Boolean.class);
        Record3<Integer, Integer, Integer> found = sql.select(
                        count(),
                        count().filterWhere(begun),
                        count().filterWhere(condition(begun).and(ended)))
                .from(byFamily(study).asTable("family"))
                .fetchSingle();
        if (found.value1() == 0) {
            Missing none = new Missing("No outcome questionnaire of a family is recorded.");
            values.put(3, none);
            values.put(4, none);
        } else {
            values.put(3, new Count(found.value2()));
            values.put(4, new Share(found.value3(), found.value2()));
        }
    }

    private static Select<Record3<String, Boolean, Boolean>> byFamily(StudyId study) {
        Field<String> family = text(MEMBER, "family");
        Field<String> time = text(RECORD_ROW, "time");
        return select(
                        family,
                        boolOr(time.eq("baseline")).as("begun"),
                        boolOr(time.eq("endline")).as("ended"))
                .from(RECORD_ROW)
                .join(MEMBER)
                .on(kind(MEMBER, study, "person"), MEMBER.KEY.eq(text(RECORD_ROW, "person")))
                .where(kind(RECORD_ROW, study, "questionnaire"), family.isNotNull())
                .groupBy(family);
    }

    private void surveys(StudyId study, Map<Integer, Value> values) {
        Record2<Integer, Integer> found = sql.select(
                        count(),
                        count().filterWhere(lower(text(RECORD_ROW, "wave")).eq("endline")))
                .from(RECORD_ROW)
                .where(kind(RECORD_ROW, study, "survey"))
                .fetchSingle();
        values.put(
                5, found.value1() == 0 ? new Missing("No keyworker survey is recorded.") : new Count(found.value2()));
    }

    private void closures(StudyId study, Map<Integer, Value> values) {
        Field<String> complete = text(RECORD_ROW, "complete");
        Record2<Integer, Integer> found = sql.select(count(), count().filterWhere(complete.eq("yes")))
                .from(RECORD_ROW)
                .where(kind(RECORD_ROW, study, "closure"), complete.in("yes", "no"))
                .fetchSingle();
        values.put(
                7,
                found.value1() == 0
                        ? new Missing("No closure says whether its administrative data are complete.")
                        : new Share(found.value2(), found.value1()));
    }

    private static Condition kind(RecordRow row, StudyId study, String kind) {
        return row.STUDY_ID.eq(study).and(row.KIND.eq(kind));
    }

    private static Field<String> text(RecordRow row, String column) {
        return field("{0} ->> {1}", String.class, row.VALUES, inline(column));
    }
}
