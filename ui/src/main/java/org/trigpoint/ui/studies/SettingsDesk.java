package org.trigpoint.ui.studies;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.access.MembershipService;
import org.trigpoint.access.PeopleQueries;
import org.trigpoint.studies.ParticipantService;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.studies.PlanService;
import org.trigpoint.studies.QuestionService;
import org.trigpoint.studies.SynonymService;

/** The services that the settings of a study are made with, in one hand. */
@Profile("!headless")
@Component
record SettingsDesk(
        PlanQueries queries,
        PlanService plan,
        ParticipantService participants,
        QuestionService questions,
        SynonymService synonyms,
        MembershipService memberships,
        PeopleQueries people) {}
