package org.trigpoint.ui.practice;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.access.InvitationService;
import org.trigpoint.exchange.WritingExport;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.practice.HandedInAgainService;
import org.trigpoint.practice.PractitionerQueries;
import org.trigpoint.practice.PractitionerService;
import org.trigpoint.practice.TeamQueryService;
import org.trigpoint.scoring.AskingService;
import org.trigpoint.scoring.SheetService;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.parts.StudyDoor;

/** What the lead's screen of practitioners reads and does its work with, in one hand. */
@Profile("!headless")
@Component
record LeadDesk(
        StudyDoor door,
        StudyQueries studies,
        PlanQueries plans,
        PractitionerQueries queries,
        PractitionerService practitioners,
        InvitationService invitations,
        InstrumentService instruments,
        AskingService asking,
        TeamQueryService questions,
        SheetService filling,
        HandedInAgainService again,
        WritingExport export) {}
