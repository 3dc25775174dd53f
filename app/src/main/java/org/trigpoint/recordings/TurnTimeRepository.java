package org.trigpoint.recordings;

import static org.trigpoint.migrations.schema.Tables.RECORDING_MARK;
import static org.trigpoint.migrations.schema.Tables.TURN;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.RecordingMarkRecord;
import org.trigpoint.migrations.schema.tables.records.SourceRecord;

/** The sole writer of when turns were said. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TurnTimeRepository {

    private final DSLContext sql;

    TurnTimeRepository(DSLContext sql) {
        this.sql = sql;
    }

    boolean isTurn(VersionId version, int start) {
        return sql.fetchExists(TURN, TURN.VERSION_ID.eq(version), TURN.SPAN_START.eq(start));
    }

    /** What a person said of a turn, held until the end of the transaction. */
    Optional<RecordingMarkRecord> mark(VersionId version, int start) {
        return sql.selectFrom(RECORDING_MARK)
                .where(RECORDING_MARK.VERSION_ID.eq(version), RECORDING_MARK.SPAN_START.eq(start))
                .forUpdate()
                .fetchOptional();
    }

    void insert(Coder coder, SourceRecord source, int start, int atMillis) {
        sql.insertInto(RECORDING_MARK)
                .set(RECORDING_MARK.STUDY_ID, coder.study())
                .set(RECORDING_MARK.SOURCE_ID, source.getId())
                .set(RECORDING_MARK.VERSION_ID, source.getVersionId())
                .set(RECORDING_MARK.SPAN_START, start)
                .set(RECORDING_MARK.AT_MS, atMillis)
                .set(RECORDING_MARK.MADE_BY, coder.person())
                .execute();
    }

    void change(Coder coder, RecordingMarkRecord mark, int atMillis) {
        sql.update(RECORDING_MARK)
                .set(RECORDING_MARK.AT_MS, atMillis)
                .set(RECORDING_MARK.MADE_BY, coder.person())
                .set(RECORDING_MARK.MADE_AT, DSL.currentOffsetDateTime())
                .where(RECORDING_MARK.ID.eq(mark.getId()))
                .execute();
    }

    void delete(RecordingMarkRecord mark) {
        sql.deleteFrom(RECORDING_MARK).where(RECORDING_MARK.ID.eq(mark.getId())).execute();
    }
}
