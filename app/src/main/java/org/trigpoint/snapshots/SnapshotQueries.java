package org.trigpoint.snapshots;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.SNAPSHOT;
import static org.trigpoint.migrations.schema.Tables.SNAPSHOT_TEXT;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.HexFormat;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.migrations.schema.tables.records.SnapshotRecord;

/** Readings of which snapshots there are. */
@Service
@Transactional(readOnly = true)
public class SnapshotQueries {

    private final DSLContext sql;

    SnapshotQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The snapshots of an analysis.
     *
     * @param reader who asks
     * @param analysis which
     * @return the last made first; empty when none was made
     * @throws NotFound when the study has no such analysis
     */
    public List<Snapshot> of(Reader reader, AnalysisId analysis) {
        List<Snapshot> found = snapshots(reader, SNAPSHOT.ANALYSIS_ID.eq(analysis));
        if (found.isEmpty()
                && !sql.fetchExists(ANALYSIS, ANALYSIS.STUDY_ID.eq(reader.study()), ANALYSIS.ID.eq(analysis))) {
            throw new NotFound();
        }
        return found;
    }

    /**
     * One snapshot.
     *
     * @param reader who asks
     * @param snapshot its key
     * @return the snapshot
     * @throws NotFound when the study has no such snapshot
     */
    public Snapshot one(Reader reader, SnapshotId snapshot) {
        return snapshots(reader, SNAPSHOT.ID.eq(snapshot)).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<Snapshot> snapshots(Reader reader, Condition which) {
        return sql.select(SNAPSHOT, texts(reader))
                .from(SNAPSHOT)
                .where(SNAPSHOT.STUDY_ID.eq(reader.study()), SNAPSHOT.WHOLE.isTrue(), which)
                .orderBy(SNAPSHOT.ID.desc())
                .fetch(row -> snapshot(row.value1(), row.value2()));
    }

    private static Field<Integer> texts(Reader reader) {
        var site = reader.onlySite();
        Condition open = site == null
                ? DSL.noCondition()
                : SNAPSHOT_TEXT.SOURCE_ID.in(DSL.select(SOURCE.ID).from(SOURCE).where(SOURCE.SITE_ID.eq(site)));
        return DSL.field(DSL.selectCount().from(SNAPSHOT_TEXT).where(SNAPSHOT_TEXT.SNAPSHOT_ID.eq(SNAPSHOT.ID), open));
    }

    private static Snapshot snapshot(SnapshotRecord row, int texts) {
        return new Snapshot(
                row.getId(),
                row.getAnalysisId(),
                row.getName(),
                row.getNote(),
                row.getMaker(),
                row.getMadeAt(),
                row.getMadeWith(),
                row.getJournalNumber(),
                HexFormat.of().formatHex(row.getDigest()),
                texts);
    }
}
