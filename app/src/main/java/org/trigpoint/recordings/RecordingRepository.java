package org.trigpoint.recordings;

import static org.trigpoint.migrations.schema.Tables.RECORDING;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.schema.tables.records.RecordingRecord;
import org.trigpoint.migrations.schema.tables.records.SourceRecord;

/** The sole writer of recordings. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RecordingRepository {

    private final DSLContext sql;

    RecordingRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A source that this reader may see and that is not in the bin. */
    static Condition here(Reader reader, SourceId source) {
        var site = reader.onlySite();
        return SOURCE.STUDY_ID
                .eq(reader.study())
                .and(SOURCE.ID.eq(source))
                .and(SOURCE.REMOVED_AT.isNull())
                .and(site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site));
    }

    /** The source, held until the end of the transaction, or NotFound. */
    SourceRecord source(Coder coder, SourceId source) {
        return sql.selectFrom(SOURCE)
                .where(here(coder, source))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    /** The recording of a source that can be played, held until the end of the transaction. */
    Optional<RecordingRecord> present(Coder coder, SourceId source) {
        return sql.selectFrom(RECORDING)
                .where(
                        RECORDING.STUDY_ID.eq(coder.study()),
                        RECORDING.SOURCE_ID.eq(source),
                        RECORDING.DELETED_AT.isNull())
                .forUpdate()
                .fetchOptional();
    }

    void insert(Coder coder, SourceId source, RecordingStore.Stored stored, byte[] sealedKey, LocalDate deleteOn) {
        sql.insertInto(RECORDING)
                .set(RECORDING.FILE, stored.file())
                .set(RECORDING.STUDY_ID, coder.study())
                .set(RECORDING.SOURCE_ID, source)
                .set(RECORDING.SEALED_KEY, sealedKey)
                .set(RECORDING.MEDIA_TYPE, stored.type().mediaType())
                .set(RECORDING.LENGTH, stored.length())
                .set(RECORDING.DIGEST, HexFormat.of().parseHex(stored.sha256()))
                .set(RECORDING.ADDED_BY, coder.person())
                .set(RECORDING.DELETE_ON, deleteOn)
                .execute();
    }

    void moveDeletion(UUID file, LocalDate deleteOn) {
        sql.update(RECORDING)
                .set(RECORDING.DELETE_ON, deleteOn)
                .where(RECORDING.FILE.eq(file))
                .execute();
    }

    /** Takes the key away: from the commit on nobody can open the file, wherever copies of it lie. */
    void delete(UUID file) {
        sql.update(RECORDING)
                .setNull(RECORDING.SEALED_KEY)
                .set(RECORDING.DELETED_AT, DSL.currentOffsetDateTime())
                .where(RECORDING.FILE.eq(file))
                .execute();
    }

    /** Takes one recording whose day has come, or whose source is gone; those that another node holds are left to it. */
    Optional<RecordingRecord> due(LocalDate today) {
        return sql.selectFrom(RECORDING)
                .where(
                        RECORDING.DELETED_AT.isNull(),
                        RECORDING.DELETE_ON.le(today).or(RECORDING.SOURCE_ID.isNull()))
                .orderBy(RECORDING.DELETE_ON, RECORDING.FILE)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional();
    }

    /** All that were deleted; their files may have outlived a process that ended at the wrong moment. */
    List<RecordingRecord> deleted() {
        return sql.selectFrom(RECORDING).where(RECORDING.DELETED_AT.isNotNull()).fetch();
    }
}
