package org.trigpoint.ui.observation;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.access.PeopleQueries;
import org.trigpoint.instruments.InstrumentQueries;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.observation.ScoredTextQueries;
import org.trigpoint.observation.SessionQueries;
import org.trigpoint.observation.SessionService;
import org.trigpoint.scoring.AskingService;
import org.trigpoint.scoring.ConsensusService;
import org.trigpoint.scoring.SheetQueries;
import org.trigpoint.scoring.SheetService;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.parts.StudyDoor;

/** What the screens of sessions read and do their work with, in one hand. */
@Profile("!headless")
@Component
record ObservationDesk(
        StudyDoor door,
        StudyQueries studies,
        PlanQueries plans,
        SourceQueries sources,
        PeopleQueries people,
        SessionQueries sessions,
        SessionService planning,
        ScoredTextQueries texts,
        AskingService asking,
        InstrumentService instruments,
        InstrumentQueries forms,
        SheetQueries sheets,
        SheetService filling,
        ConsensusService consensus) {}
