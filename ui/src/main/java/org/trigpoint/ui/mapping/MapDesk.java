package org.trigpoint.ui.mapping;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Profile;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.exchange.ThemeExport;
import org.trigpoint.mapping.ThematicMapQueries;
import org.trigpoint.mapping.ThematicMapService;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.analysisbar.AnalysisBars;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.ui.undo.UndoDesk;

/** What the screen of the map calls. */
@Profile("!headless")
@SpringComponent
record MapDesk(
        StudyDoor door,
        StudyQueries studies,
        AnalysisService analyses,
        ThematicMapQueries queries,
        ThematicMapService maps,
        ThemeExport export,
        AnalysisBars bars,
        UndoDesk undo) {}
