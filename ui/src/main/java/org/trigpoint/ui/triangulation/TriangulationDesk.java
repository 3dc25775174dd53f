package org.trigpoint.ui.triangulation;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.exchange.JointDisplayExport;
import org.trigpoint.exchange.TriangulationExport;
import org.trigpoint.live.LiveDesk;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.triangulation.ConvergenceService;
import org.trigpoint.triangulation.FindingEvidenceService;
import org.trigpoint.triangulation.FindingService;
import org.trigpoint.triangulation.JointDisplayQueries;
import org.trigpoint.triangulation.JointDisplayService;
import org.trigpoint.triangulation.TriangulationQueries;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.ui.undo.UndoDesk;

/** What the screens of triangulation read and do their work with, in one hand. */
@Profile("!headless")
@Component
record TriangulationDesk(
        StudyDoor door,
        StudyQueries studies,
        PlanQueries plans,
        AnalysisService analyses,
        TriangulationQueries queries,
        FindingService findings,
        FindingEvidenceService evidence,
        ConvergenceService convergence,
        TriangulationExport export,
        JointDisplayQueries displays,
        JointDisplayService rows,
        JointDisplayExport displayExport,
        UndoDesk undo,
        LiveDesk live) {}
