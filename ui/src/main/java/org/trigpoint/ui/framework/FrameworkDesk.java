package org.trigpoint.ui.framework;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Profile;
import org.trigpoint.attributes.AttributeQueries;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.exchange.FrameworkExport;
import org.trigpoint.framework.CodedSourceService;
import org.trigpoint.framework.FrameworkCellService;
import org.trigpoint.framework.FrameworkEvidenceService;
import org.trigpoint.framework.FrameworkMatrixService;
import org.trigpoint.framework.FrameworkQueries;
import org.trigpoint.framework.FrameworkStateService;
import org.trigpoint.live.LiveDesk;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.themes.ThemeQueries;
import org.trigpoint.ui.analysisbar.AnalysisBars;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.ui.undo.UndoDesk;

/** What the screens of framework matrices call. */
@Profile("!headless")
@SpringComponent
record FrameworkDesk(
        StudyDoor door,
        StudyQueries studies,
        AnalysisService analyses,
        FrameworkQueries queries,
        FrameworkMatrixService matrices,
        FrameworkCellService cells,
        FrameworkEvidenceService links,
        FrameworkStateService states,
        CodedSourceService coded,
        ThemeQueries themes,
        CodeQueries codes,
        PlanQueries plans,
        AttributeQueries attributes,
        FrameworkExport export,
        AnalysisBars bars,
        LiveDesk live,
        UndoDesk undo) {}
