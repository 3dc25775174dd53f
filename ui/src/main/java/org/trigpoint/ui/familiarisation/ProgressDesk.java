package org.trigpoint.ui.familiarisation;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Profile;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.familiarisation.ProgressQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.parts.StudyDoor;

/** What the screen of progress calls. */
@Profile("!headless")
@SpringComponent
record ProgressDesk(StudyDoor door, StudyQueries studies, AnalysisService analyses, ProgressQueries progress) {}
