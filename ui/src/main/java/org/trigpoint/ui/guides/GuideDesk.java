package org.trigpoint.ui.guides;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Profile;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.guides.TopicGuideQueries;
import org.trigpoint.guides.TopicGuideService;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.themes.ThemeQueries;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.ui.undo.UndoDesk;

/** What the screen of topic guides calls. */
@Profile("!headless")
@SpringComponent
record GuideDesk(
        StudyDoor door,
        StudyQueries studies,
        PlanQueries plans,
        AnalysisService analyses,
        ThemeQueries themes,
        CodeQueries codes,
        TopicGuideQueries queries,
        TopicGuideService guides,
        UndoDesk undo) {}
