package org.trigpoint.ui.privacy;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.privacy.GateService;
import org.trigpoint.privacy.PersonalDataQueries;
import org.trigpoint.privacy.PseudonymService;
import org.trigpoint.privacy.ReplaceNamesService;
import org.trigpoint.privacy.ReviewService;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.parts.StudyDoor;

/** What the screens of personal data read and do their work with, in one hand. */
@Profile("!headless")
@Component
record PrivacyDesk(
        StudyDoor door,
        StudyQueries studies,
        PersonalDataQueries queries,
        ReviewService review,
        ReplaceNamesService names,
        PseudonymService key,
        GateService gate) {}
