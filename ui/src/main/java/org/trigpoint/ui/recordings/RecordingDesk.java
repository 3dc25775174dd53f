package org.trigpoint.ui.recordings;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Profile;
import org.trigpoint.recordings.RecordingQueries;
import org.trigpoint.recordings.RecordingService;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.parts.StudyDoor;

/** What the page of a recording calls. */
@Profile("!headless")
@SpringComponent
record RecordingDesk(StudyDoor door, StudyQueries studies, RecordingQueries queries, RecordingService recordings) {}
