package org.trigpoint.ui.outcomes;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.exchange.OutcomeExport;
import org.trigpoint.outcomes.GoalTextService;
import org.trigpoint.outcomes.OutcomeQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.parts.StudyDoor;

/** What the screens of outcomes read and do their work with, in one hand. */
@Profile("!headless")
@Component
record OutcomeDesk(
        StudyDoor door, StudyQueries studies, OutcomeQueries outcomes, GoalTextService goals, OutcomeExport export) {}
