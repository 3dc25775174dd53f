package org.trigpoint.ui.studies;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.access.MembershipService;
import org.trigpoint.access.PeopleQueries;
import org.trigpoint.quoting.ConsentQueries;
import org.trigpoint.quoting.ConsentService;
import org.trigpoint.studies.ParticipantService;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.studies.PlanService;
import org.trigpoint.studies.QuestionService;
import org.trigpoint.studies.SynonymService;
import org.trigpoint.ui.undo.UndoDesk;

/** The services that the settings of a study are made with, in one hand. */
@Profile("!headless")
@Component
record SettingsDesk(
        PlanQueries queries,
        PlanService plan,
        ParticipantService participants,
        ConsentService consents,
        ConsentQueries consentQueries,
        QuestionService questions,
        SynonymService synonyms,
        MembershipService memberships,
        PeopleQueries people,
        UndoDesk undo) {}
