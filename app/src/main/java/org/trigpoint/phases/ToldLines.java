package org.trigpoint.phases;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.trigpoint.migrations.schema.Tables.GESTURE;
import static org.trigpoint.migrations.schema.Tables.GESTURE_ROW;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.history.JournalQueries;
import org.trigpoint.migrations.AnalysisId;
import tools.jackson.databind.json.JsonMapper;

/** What the journal tells of one analysis: of its codes, themes, rounds and itself, not of single passages. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ToldLines {

    private static final int MOST = 20_000;

    private final DSLContext sql;
    private final JsonMapper json;

    ToldLines(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The lines that a reader may read, without what was undone since; the first first, the last 20,000 at most. */
    List<Told> of(Reader reader, AnalysisId analysis) {
        return sql.select(
                        JOURNAL.NUMBER,
                        JOURNAL.RECORDED_AT,
                        JOURNAL.PERSON_ID,
                        coalesce(PERSON.FULL_NAME, inline("")),
                        JOURNAL.KIND,
                        JOURNAL.SUBJECT,
                        coalesce(JOURNAL.SUBJECT_ID, inline(0L)),
                        JOURNAL.PAYLOAD.convertFrom(payload -> json.readTree(payload.data())))
                .from(JOURNAL)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(JOURNAL.PERSON_ID))
                .where(
                        JournalQueries.open(reader),
                        // In these words the index knows them.
                        condition("{0} ->> 'analysis' = {1}", JOURNAL.PAYLOAD, val(String.valueOf(analysis.value()))),
                        JOURNAL.SUBJECT.in(inline("code"), inline("theme"), inline("round"), inline("analysis")),
                        JOURNAL.KIND.notIn(inline("ExampleAdded"), inline("ExampleRemoved"), inline("PhaseMoved")),
                        notUndone())
                .orderBy(JOURNAL.NUMBER.desc())
                .limit(MOST)
                .fetch(Records.mapping(Told::new))
                .reversed();
    }

    /** Neither the last line of a gesture that is undone, nor the making of a code or theme that is. */
    private static Condition notUndone() {
        return notExists(selectOne()
                        .from(GESTURE)
                        .where(
                                GESTURE.STUDY_ID.eq(JOURNAL.STUDY_ID),
                                undone(),
                                GESTURE.JOURNAL_NUMBER.eq(JOURNAL.NUMBER)))
                .and(JOURNAL.KIND
                        .notIn(inline("CodeMade"), inline("ThemeMade"))
                        .or(notExists(selectOne()
                                .from(GESTURE_ROW)
                                .join(GESTURE)
                                .on(GESTURE.ID.eq(GESTURE_ROW.GESTURE_ID), undone())
                                .where(
                                        GESTURE_ROW.TABLE_NAME.eq(JOURNAL.SUBJECT),
                                        condition(
                                                "{0} = jsonb_build_object('id', {1})",
                                                GESTURE_ROW.ROW_KEY, JOURNAL.SUBJECT_ID),
                                        GESTURE_ROW.BEFORE.isNull()))));
    }

    /** Undone, and perhaps never to be done again since; what died with the bin was done. */
    private static Condition undone() {
        return GESTURE.STATE
                .eq(inline("undone"))
                .or(GESTURE.STATE.eq(inline("dead")).and(GESTURE.HINDRANCE.isNull()));
    }
}
