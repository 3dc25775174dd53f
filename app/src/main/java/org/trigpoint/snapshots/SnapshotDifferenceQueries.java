package org.trigpoint.snapshots;

import static org.trigpoint.migrations.schema.Tables.CODE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.migrations.SourceId;

/** What changed since a snapshot was made: the analysis is frozen once more, to be looked at and thrown away. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class SnapshotDifferenceQueries {

    private final DSLContext sql;
    private final SnapshotQueries snapshots;
    private final SnapshotMaterials materials;
    private final FrozenParts parts;
    private final Freezing freezing;

    SnapshotDifferenceQueries(
            DSLContext sql,
            SnapshotQueries snapshots,
            SnapshotMaterials materials,
            FrozenParts parts,
            Freezing freezing) {
        this.sql = sql;
        this.snapshots = snapshots;
        this.materials = materials;
        this.parts = parts;
        this.freezing = freezing;
    }

    /**
     * How today differs from a snapshot.
     *
     * @param reader who asks; a member of one site alone is told of the sources that were of that site and still are
     * @param snapshot which
     * @return themes, codes and texts in words, codings in numbers
     * @throws NotFound when the study has no such snapshot
     * @throws Refusal when a blind round hides work in the analysis from the reader
     */
    public SnapshotDifference sinceThen(Reader reader, SnapshotId snapshot) {
        Snapshot made = snapshots.one(reader, snapshot);
        if (!Blindness.hidden(sql, reader.person(), made.analysis()).isEmpty()) {
            throw new Refusal("You code blind in this analysis: compare when you have submitted your work.");
        }
        Map<String, byte[]> rowsNow = new HashMap<>();
        Map<SourceId, FrozenPart> coded = new HashMap<>();
        freezing.rows(reader, made.analysis(), part -> rowsNow.put(part.kind(), part.content()));
        FrozenStudy then = freezing.study(parts.rows(snapshot));
        FrozenStudy now = freezing.study(rowsNow);
        Set<SourceId> open = materials.open(reader, List.of(then, now));
        parts.segments(snapshot, open).forEach(coded::put);
        CodingTally tally = new CodingTally();
        freezing.segments(reader.study(), made.analysis(), part -> {
            SourceId source = part.source();
            if (source != null && open.contains(source)) {
                tally.add(coded.remove(source), part);
            }
        });
        new HashSet<>(coded.values()).forEach(part -> tally.add(part, null));
        RowDifference rows = new RowDifference(then, now, mergedInto(made));
        return new SnapshotDifference(rows.themes(), rows.codes(), rows.texts(open), tally.counted());
    }

    private Map<Long, String> mergedInto(Snapshot snapshot) {
        var kept = CODE.as("kept");
        return sql.select(CODE.ID.coerce(Long.class), kept.NAME)
                .from(CODE)
                .join(kept)
                .on(kept.ID.eq(CODE.MERGED_INTO))
                .where(CODE.ANALYSIS_ID.eq(snapshot.analysis()))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }
}
