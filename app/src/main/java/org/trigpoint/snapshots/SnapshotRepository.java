package org.trigpoint.snapshots;

import static org.trigpoint.migrations.schema.Routines.snapshotDigest;
import static org.trigpoint.migrations.schema.Tables.JOURNAL_HEAD;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SNAPSHOT;
import static org.trigpoint.migrations.schema.Tables.SNAPSHOT_PART;
import static org.trigpoint.migrations.schema.Tables.SNAPSHOT_TEXT;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.migrations.StudyId;

/** The sole writer of snapshots, their parts and the texts they hold. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SnapshotRepository {

    private final DSLContext sql;

    SnapshotRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** What a snapshot is called by whom. */
    record Wish(Coder coder, AnalysisId analysis, String name, String note) {}

    /** Begins one; it is not whole yet, and nobody sees it. */
    SnapshotId begin(Wish wish, String madeWith) {
        return sql.insertInto(SNAPSHOT)
                .set(SNAPSHOT.STUDY_ID, wish.coder().study())
                .set(SNAPSHOT.ANALYSIS_ID, wish.analysis())
                .set(SNAPSHOT.NAME, wish.name())
                .set(SNAPSHOT.NOTE, wish.note())
                .set(SNAPSHOT.MADE_BY, wish.coder().person())
                .set(
                        SNAPSHOT.MAKER,
                        DSL.field(DSL.select(PERSON.FULL_NAME)
                                .from(PERSON)
                                .where(PERSON.ID.eq(wish.coder().person()))))
                .set(SNAPSHOT.MADE_WITH, madeWith)
                .set(
                        SNAPSHOT.JOURNAL_NUMBER,
                        DSL.field(DSL.select(JOURNAL_HEAD.NUMBER).from(JOURNAL_HEAD)))
                .returningResult(SNAPSHOT.ID)
                .fetchSingle()
                .value1();
    }

    /** Adds parts; the first of them has this place. */
    void add(StudyId study, SnapshotId snapshot, int place, List<FrozenPart> parts) {
        var insert = sql.insertInto(
                SNAPSHOT_PART,
                SNAPSHOT_PART.SNAPSHOT_ID,
                SNAPSHOT_PART.PLACE,
                SNAPSHOT_PART.STUDY_ID,
                SNAPSHOT_PART.KIND,
                SNAPSHOT_PART.SOURCE_ID,
                SNAPSHOT_PART.VERSION_ID,
                SNAPSHOT_PART.CONTENT,
                SNAPSHOT_PART.DIGEST);
        for (int at = 0; at < parts.size(); at++) {
            FrozenPart part = parts.get(at);
            var content = DSL.val(part.content());
            insert = insert.values(
                    DSL.val(snapshot, SNAPSHOT_PART.SNAPSHOT_ID),
                    DSL.val(place + at),
                    DSL.val(study, SNAPSHOT_PART.STUDY_ID),
                    DSL.val(part.kind()),
                    DSL.val(part.source(), SNAPSHOT_PART.SOURCE_ID),
                    DSL.val(part.version(), SNAPSHOT_PART.VERSION_ID),
                    content,
                    DSL.field("sha256({0})", byte[].class, content));
        }
        insert.execute();
    }

    /** Holds the present text of every source that is not in the bin, and closes the parts with their digest. */
    void close(StudyId study, SnapshotId snapshot) {
        sql.insertInto(
                        SNAPSHOT_TEXT,
                        SNAPSHOT_TEXT.SNAPSHOT_ID,
                        SNAPSHOT_TEXT.STUDY_ID,
                        SNAPSHOT_TEXT.SOURCE_ID,
                        SNAPSHOT_TEXT.VERSION_ID)
                .select(DSL.select(
                                DSL.val(snapshot, SNAPSHOT_TEXT.SNAPSHOT_ID),
                                SOURCE.STUDY_ID,
                                SOURCE.ID,
                                SOURCE.VERSION_ID)
                        .from(SOURCE)
                        .where(SOURCE.STUDY_ID.eq(study), SOURCE.REMOVED_AT.isNull(), SOURCE.VERSION_ID.isNotNull()))
                .execute();
        sql.update(SNAPSHOT)
                .set(SNAPSHOT.DIGEST, snapshotDigest(DSL.val(snapshot.value())))
                .where(SNAPSHOT.ID.eq(snapshot))
                .execute();
    }

    /** From here on it never changes. */
    void finish(SnapshotId snapshot) {
        sql.update(SNAPSHOT)
                .set(SNAPSHOT.WHOLE, true)
                .where(SNAPSHOT.ID.eq(snapshot))
                .execute();
    }

    /** Takes away what a making of this name left in the middle. */
    void clear(AnalysisId analysis, String name) {
        sql.deleteFrom(SNAPSHOT)
                .where(
                        SNAPSHOT.ANALYSIS_ID.eq(analysis),
                        DSL.lower(SNAPSHOT.NAME).eq(DSL.lower(name)),
                        SNAPSHOT.WHOLE.isFalse())
                .execute();
    }

    void delete(StudyId study, SnapshotId snapshot) {
        sql.deleteFrom(SNAPSHOT)
                .where(SNAPSHOT.STUDY_ID.eq(study), SNAPSHOT.ID.eq(snapshot))
                .execute();
    }
}
