package org.trigpoint.triangulation;

import static org.trigpoint.migrations.schema.Tables.JOINT_JUDGEMENT;
import static org.trigpoint.migrations.schema.Tables.JOURNAL_HEAD;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.schema.tables.records.JointJudgementRecord;
import org.trigpoint.triangulation.JointDisplayService.RowPlace;

/** The sole writer of what was concluded of rows. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JointRepository {

    private final DSLContext sql;

    JointRepository(DSLContext sql) {
        this.sql = sql;
    }

    void put(JointJudgementRecord row) {
        sql.insertInto(JOINT_JUDGEMENT)
                .set(row)
                .onConflict(JOINT_JUDGEMENT.ANALYSIS_ID, JOINT_JUDGEMENT.DISPLAY, JOINT_JUDGEMENT.ROW_KEY)
                .doUpdate()
                .set(row)
                .set(JOINT_JUDGEMENT.REVISION, JOINT_JUDGEMENT.REVISION.plus(1))
                .execute();
    }

    void keep(RowPlace place, JointJudgementRecord row) {
        sql.update(JOINT_JUDGEMENT)
                .set(row)
                .set(JOINT_JUDGEMENT.REVISION, JOINT_JUDGEMENT.REVISION.plus(1))
                .where(at(place))
                .execute();
    }

    void delete(RowPlace place) {
        sql.deleteFrom(JOINT_JUDGEMENT).where(at(place)).execute();
    }

    private static Condition at(RowPlace place) {
        return JOINT_JUDGEMENT
                .ANALYSIS_ID
                .eq(place.analysis())
                .and(JOINT_JUDGEMENT.DISPLAY.eq(place.kind().word()))
                .and(JOINT_JUDGEMENT.ROW_KEY.eq(place.row()));
    }

    /** The number of the last line of the journal. */
    long journal() {
        return sql.select(JOURNAL_HEAD.NUMBER).from(JOURNAL_HEAD).fetchSingle().value1();
    }
}
