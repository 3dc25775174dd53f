package org.trigpoint.ui.analyses;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Profile;
import org.trigpoint.analyses.AnalysisChoice;
import org.trigpoint.analyses.AnalysisQueries;
import org.trigpoint.codebook.CodebookLockService;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.parts.StudyDoor;

/** What the screen of analyses reads and does its work with, in one hand. */
@Profile("!headless")
@SpringComponent
record AnalysesDesk(
        StudyDoor door,
        StudyQueries studies,
        AnalysisService analyses,
        AnalysisQueries queries,
        AnalysisChoice choice,
        CodebookLockService locks) {}
