package org.trigpoint.framework;

import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_CELL;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_STATE;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.FrameworkCellId;
import org.trigpoint.migrations.FrameworkColumnId;
import org.trigpoint.migrations.schema.tables.records.FrameworkCellRecord;

/** The sole writer of cells and of states that people said. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CellRepository {

    private final DSLContext sql;
    private final EvidenceRepository evidence;

    CellRepository(DSLContext sql, EvidenceRepository evidence) {
        this.sql = sql;
        this.evidence = evidence;
    }

    /** The row of a cell, made if there is none, and held until the transaction ends. */
    FrameworkCellRecord hold(Coder coder, Grids.Spot spot) {
        Charted matrix = spot.grid().matrix();
        sql.insertInto(FRAMEWORK_CELL)
                .set(FRAMEWORK_CELL.STUDY_ID, coder.study())
                .set(FRAMEWORK_CELL.ANALYSIS_ID, matrix.analysis())
                .set(FRAMEWORK_CELL.MATRIX_ID, matrix.id())
                .set(FRAMEWORK_CELL.COLUMN_ID, spot.column().id())
                .set(FRAMEWORK_CELL.ROW_KEY, spot.of().key())
                .set(FRAMEWORK_CELL.SOURCE_ID, spot.of().source())
                .set(FRAMEWORK_CELL.PARTICIPANT_ID, spot.of().participant())
                .set(FRAMEWORK_CELL.AUTHOR_ID, coder.person())
                .onConflictDoNothing()
                .execute();
        return sql.selectFrom(FRAMEWORK_CELL)
                .where(
                        FRAMEWORK_CELL.COLUMN_ID.eq(spot.column().id()),
                        FRAMEWORK_CELL.ROW_KEY.eq(spot.of().key()))
                .forUpdate()
                .fetchSingle();
    }

    void write(Coder coder, FrameworkCellId cell, String summary, boolean draft, JSONB rested) {
        sql.update(FRAMEWORK_CELL)
                .set(FRAMEWORK_CELL.SUMMARY, summary)
                .set(FRAMEWORK_CELL.DRAFT, draft)
                .set(FRAMEWORK_CELL.RESTED_ON, rested)
                .set(FRAMEWORK_CELL.REVISION, FRAMEWORK_CELL.REVISION.plus(1))
                .set(FRAMEWORK_CELL.AUTHOR_ID, coder.person())
                .set(FRAMEWORK_CELL.WRITTEN_AT, OffsetDateTime.now(ZoneOffset.UTC))
                .where(FRAMEWORK_CELL.ID.eq(cell))
                .execute();
    }

    /** The words stand, on what lies there now. */
    void confirm(FrameworkCellId cell, JSONB rested) {
        sql.update(FRAMEWORK_CELL)
                .set(FRAMEWORK_CELL.RESTED_ON, rested)
                .set(FRAMEWORK_CELL.REVISION, FRAMEWORK_CELL.REVISION.plus(1))
                .where(FRAMEWORK_CELL.ID.eq(cell))
                .execute();
    }

    void say(Coder coder, Grids.Spot spot, CellState state, String reason) {
        unsay(spot);
        sql.insertInto(FRAMEWORK_STATE)
                .set(FRAMEWORK_STATE.STUDY_ID, coder.study())
                .set(FRAMEWORK_STATE.ANALYSIS_ID, spot.grid().matrix().analysis())
                .set(FRAMEWORK_STATE.MATRIX_ID, spot.grid().matrix().id())
                .set(FRAMEWORK_STATE.COLUMN_ID, spot.column().id())
                .set(FRAMEWORK_STATE.ROW_KEY, spot.of().key())
                .set(FRAMEWORK_STATE.SOURCE_ID, spot.of().source())
                .set(FRAMEWORK_STATE.PARTICIPANT_ID, spot.of().participant())
                .set(FRAMEWORK_STATE.STATE, state.word())
                .set(FRAMEWORK_STATE.REASON, reason)
                .set(FRAMEWORK_STATE.MADE_BY, coder.person())
                .execute();
    }

    void unsay(Grids.Spot spot) {
        sql.deleteFrom(FRAMEWORK_STATE)
                .where(
                        FRAMEWORK_STATE.COLUMN_ID.eq(spot.column().id()),
                        FRAMEWORK_STATE.ROW_KEY.eq(spot.of().key()))
                .execute();
    }

    /** Everything below some columns, before they go: undoing puts it back in the opposite order. */
    void deleteBelow(Collection<FrameworkColumnId> columns) {
        evidence.deleteBelow(columns);
        sql.deleteFrom(FRAMEWORK_CELL)
                .where(FRAMEWORK_CELL.COLUMN_ID.in(columns))
                .execute();
        sql.deleteFrom(FRAMEWORK_STATE)
                .where(FRAMEWORK_STATE.COLUMN_ID.in(columns))
                .execute();
    }
}
