package org.trigpoint.ui.practice;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.instruments.InstrumentQueries;
import org.trigpoint.practice.TaskQueries;
import org.trigpoint.practice.TeamQueryService;
import org.trigpoint.practice.WritingService;
import org.trigpoint.scoring.SheetQueries;
import org.trigpoint.scoring.SheetService;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.parts.StudyDoor;

/** What the screens of the lane read and do their work with, in one hand. */
@Profile("!headless")
@Component
record PracticeDesk(
        StudyDoor door,
        StudyQueries studies,
        TaskQueries tasks,
        SheetQueries sheets,
        SheetService filling,
        WritingService writings,
        TeamQueryService queries,
        InstrumentQueries instruments) {}
