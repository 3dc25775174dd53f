package org.trigpoint.snapshots;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.codes.Method;
import org.trigpoint.matrices.Material;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.matrices.SavedMatrix;
import org.trigpoint.migrations.SavedMatrixId;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.migrations.SourceId;

/** What people wrote and chose, opened from a snapshot's own rows. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class SnapshotWritingQueries {

    private final SnapshotQueries snapshots;
    private final SnapshotMaterials materials;
    private final FrozenParts parts;
    private final Freezing freezing;

    SnapshotWritingQueries(
            SnapshotQueries snapshots, SnapshotMaterials materials, FrozenParts parts, Freezing freezing) {
        this.snapshots = snapshots;
        this.materials = materials;
        this.parts = parts;
        this.freezing = freezing;
    }

    /**
     * The matrices that the team had saved: what each asked. Opened, they are counted over the snapshot.
     *
     * @param reader who asks
     * @param snapshot which
     * @return by name; empty when none was saved
     * @throws NotFound when the study has no such snapshot
     */
    public List<SavedMatrix> saved(Reader reader, SnapshotId snapshot) {
        Snapshot made = snapshots.one(reader, snapshot);
        Map<String, byte[]> rows = parts.rows(snapshot);
        FrozenStudy study = freezing.study(rows);
        return freezing.written(rows).saved().stream()
                .sorted(Comparator.comparing(FrozenWritten.Saved::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparingLong(FrozenWritten.Saved::id))
                .map(one -> new SavedMatrix(
                        new SavedMatrixId(one.id()),
                        one.name(),
                        study.coder(one.madeBy()),
                        MatrixRequest.of(made.analysis(), one.words())))
                .toList();
    }

    /**
     * All that was written and chosen.
     *
     * @param reader who asks; a member of one site alone gets what was of that site and still is, and no matrix that mixes sites
     * @param snapshot which
     * @return the same whenever it is asked
     * @throws NotFound when the study has no such snapshot
     * @throws Refusal when a blind round hides work in the analysis from the reader, or names were replaced since in one of its
     *     texts and the reader is neither a lead nor a data steward
     */
    public SnapshotWritings of(Reader reader, SnapshotId snapshot) {
        Snapshot made = snapshots.one(reader, snapshot);
        FrozenWording.Asking asking = materials.asking(reader);
        if (!Blindness.hidden(asking.sql(), reader.person(), made.analysis()).isEmpty()) {
            throw new Refusal(
                    "You code blind in this analysis, and a snapshot shows what others wrote: open its summaries"
                            + " and quotations when you have submitted your work.");
        }
        materials.demandWords(reader, snapshot);
        Map<String, byte[]> rows = parts.rows(snapshot);
        FrozenStudy study = freezing.study(rows);
        FrozenWritten written = freezing.written(rows);
        Set<SourceId> open = materials.open(reader, List.of(study));
        FrozenEvidence evidence = new FrozenEvidence(study, open);
        evidence.take(asking, written);
        var site = reader.onlySite();
        Long only = site == null ? null : site.value();
        return new SnapshotWritings(
                made,
                frame(study, only),
                study.themes(),
                study.codes(),
                evidence.ofThemes(written),
                new FrozenCharts(study, written, evidence, open, only).all());
    }

    private static SnapshotWritings.Frame frame(FrozenStudy study, @Nullable Long only) {
        FrozenRows.Analysis analysis = study.rows().analysis();
        return new SnapshotWritings.Frame(
                study.rows().study().name(),
                analysis.name(),
                Method.of(analysis.method()).label(),
                only == null
                        ? ""
                        : study.sites(only, OptionalInt.empty()).stream()
                                .map(Material.Site::code)
                                .findFirst()
                                .orElse("none"));
    }
}
