package org.trigpoint.ui.snapshots;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Profile;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.exchange.SnapshotBookExport;
import org.trigpoint.exchange.SnapshotMatrixExport;
import org.trigpoint.snapshots.SnapshotDifferenceQueries;
import org.trigpoint.snapshots.SnapshotMatrixQueries;
import org.trigpoint.snapshots.SnapshotQueries;
import org.trigpoint.snapshots.SnapshotService;
import org.trigpoint.snapshots.SnapshotWritingQueries;
import org.trigpoint.sources.Quotations;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.texts.PassageQueries;
import org.trigpoint.ui.analysisbar.AnalysisBars;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.work.JobDesk;

/** What the screens of snapshots call. */
@Profile("!headless")
@SpringComponent
record SnapshotDesk(
        StudyDoor door,
        AnalysisBars bars,
        StudyQueries studies,
        AnalysisService analyses,
        SnapshotService snapshots,
        SnapshotQueries queries,
        SnapshotMatrixQueries opened,
        SnapshotDifferenceQueries differences,
        SnapshotWritingQueries writings,
        SnapshotMatrixExport export,
        SnapshotBookExport books,
        PassageQueries passages,
        Quotations quotations,
        JobDesk work) {}
