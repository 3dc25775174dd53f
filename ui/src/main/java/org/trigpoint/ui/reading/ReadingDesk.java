package org.trigpoint.ui.reading;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Profile;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.finding.FindingQueries;
import org.trigpoint.reading.SegmentReadingQueries;
import org.trigpoint.reading.SurroundingQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.parts.StudyDoor;

/** What the screen of reading calls. */
@Profile("!headless")
@SpringComponent
record ReadingDesk(
        StudyDoor door,
        StudyQueries studies,
        AnalysisService analyses,
        CodeQueries codes,
        FindingQueries finding,
        SegmentReadingQueries segments,
        SurroundingQueries surroundings) {}
