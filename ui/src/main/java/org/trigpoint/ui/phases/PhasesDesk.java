package org.trigpoint.ui.phases;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Profile;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.exchange.DraftExport;
import org.trigpoint.memos.AnalysisMemoQueries;
import org.trigpoint.phases.DevelopmentQueries;
import org.trigpoint.phases.DraftQueries;
import org.trigpoint.phases.LogService;
import org.trigpoint.phases.PhaseService;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.themes.ThemeQueries;
import org.trigpoint.ui.analysisbar.AnalysisBars;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.ui.undo.UndoDesk;

/** What the screens of an analysis' development read and do their work with, in one hand. */
@Profile("!headless")
@SpringComponent
record PhasesDesk(
        StudyDoor door,
        StudyQueries studies,
        AnalysisService analyses,
        DevelopmentQueries developments,
        DraftQueries drafts,
        LogService log,
        PhaseService phases,
        DraftExport export,
        Linkable linkable,
        AnalysisBars bars,
        UndoDesk undo) {

    /** What an entry can speak of. */
    @Profile("!headless")
    @SpringComponent
    record Linkable(SourceQueries sources, CodeQueries codes, ThemeQueries themes, AnalysisMemoQueries memos) {}
}
