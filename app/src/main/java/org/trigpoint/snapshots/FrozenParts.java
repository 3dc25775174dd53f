package org.trigpoint.snapshots;

import static org.trigpoint.migrations.schema.Tables.SNAPSHOT_PART;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.migrations.SourceId;

/** Reads the parts of snapshots. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FrozenParts {

    private static final int PARTS_AT_A_TIME = 200;

    private final DSLContext sql;

    FrozenParts(DSLContext sql) {
        this.sql = sql;
    }

    /** Those that hold rows of tables, by their kind. */
    Map<String, byte[]> rows(SnapshotId snapshot) {
        return sql.select(SNAPSHOT_PART.KIND, SNAPSHOT_PART.CONTENT)
                .from(SNAPSHOT_PART)
                .where(SNAPSHOT_PART.SNAPSHOT_ID.eq(snapshot), SNAPSHOT_PART.SOURCE_ID.isNull())
                .orderBy(SNAPSHOT_PART.PLACE)
                .fetchMap(SNAPSHOT_PART.KIND, SNAPSHOT_PART.CONTENT);
    }

    /** The sources that have codings in it. */
    List<SourceId> coded(SnapshotId snapshot) {
        return sql.select(SNAPSHOT_PART.SOURCE_ID)
                .from(SNAPSHOT_PART)
                .where(SNAPSHOT_PART.SNAPSHOT_ID.eq(snapshot), SNAPSHOT_PART.SOURCE_ID.isNotNull())
                .orderBy(SNAPSHOT_PART.PLACE)
                .fetch(SNAPSHOT_PART.SOURCE_ID);
    }

    /** The codings of some sources, or of all that have any. */
    Map<SourceId, FrozenPart> segments(SnapshotId snapshot, Collection<SourceId> sources) {
        Map<SourceId, FrozenPart> found = new LinkedHashMap<>();
        try (var parts = sql.select(SNAPSHOT_PART.SOURCE_ID, SNAPSHOT_PART.VERSION_ID, SNAPSHOT_PART.CONTENT)
                .from(SNAPSHOT_PART)
                .where(
                        SNAPSHOT_PART.SNAPSHOT_ID.eq(snapshot),
                        SNAPSHOT_PART.KIND.eq(FrozenPart.SEGMENTS),
                        SNAPSHOT_PART.SOURCE_ID.in(sources))
                .orderBy(SNAPSHOT_PART.PLACE)
                .fetchSize(PARTS_AT_A_TIME)
                .fetchLazy()) {
            for (var part : parts) {
                SourceId source = Objects.requireNonNull(part.value1());
                found.put(source, FrozenPart.ofSegments(source, Objects.requireNonNull(part.value2()), part.value3()));
            }
        }
        return found;
    }
}
