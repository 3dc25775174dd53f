package org.trigpoint.demo;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.snapshots.SnapshotService;

/** Freezes the demo analysis as it stands at its phase, so that there is a snapshot to open and to hold against what is tried out. */
@Component
class DemoSnapshot {

    static final String NAME = "Candidate themes, for the team day (synthetic)";

    private static final String MAKER = "res.maja";

    private final AccessDesk access;
    private final AnalysisService analyses;
    private final SnapshotService snapshots;

    DemoSnapshot(AccessDesk access, AnalysisService analyses, SnapshotService snapshots) {
        this.access = access;
        this.analyses = analyses;
        this.snapshots = snapshots;
    }

    void make(Administrator operator, StudyId study, DemoPack pack) {
        Coder maker = access.operatorAs(operator, study, MAKER);
        analyses.of(maker).stream()
                .filter(analysis -> analysis.name().equals(pack.analysis().name()))
                .forEach(analysis -> snapshots.make(
                        maker,
                        analysis.id(),
                        NAME,
                        "The tables on the handouts carry its number. Change something, then ask what changed since."));
    }

    /** What it holds: all that is in the pack, but for what was withdrawn. */
    static DemoTruth.Frozen truth(DemoPack pack) {
        Set<String> kept = pack.documents().stream()
                .filter(document -> !document.withdrawn())
                .map(DemoDocument::id)
                .collect(Collectors.toSet());
        return new DemoTruth.Frozen(
                NAME,
                pack.themes().size(),
                pack.analysis().codes().size(),
                (int) pack.codings().stream()
                        .filter(coding -> kept.contains(coding.document()))
                        .count(),
                kept.size());
    }
}
