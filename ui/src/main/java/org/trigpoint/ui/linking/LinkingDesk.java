package org.trigpoint.ui.linking;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.linking.LinkedQueries;
import org.trigpoint.linking.ParticipantLinkService;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.analysisbar.AnalysisBars;
import org.trigpoint.ui.parts.StudyDoor;

/** What the screen of linking reads and does its work with, in one hand. */
@Profile("!headless")
@Component
record LinkingDesk(
        StudyDoor door,
        StudyQueries studies,
        AnalysisService analyses,
        AnalysisBars bars,
        LinkedQueries linked,
        ParticipantLinkService links) {}
