package org.trigpoint.ui.description;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.description.BlindingQueries;
import org.trigpoint.description.BlindingService;
import org.trigpoint.description.DescriptionQueries;
import org.trigpoint.description.TrialQueries;
import org.trigpoint.exchange.AnalysisBundleExport;
import org.trigpoint.exchange.NumbersExport;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.parts.StudyDoor;

/** What the screen of numbers reads and does its work with, in one hand. */
@Profile("!headless")
@Component
record NumbersDesk(
        StudyDoor door,
        StudyQueries studies,
        DescriptionQueries numbers,
        TrialQueries trial,
        NumbersExport tables,
        AnalysisBundleExport bundle,
        BlindingQueries analysts,
        BlindingService blinding) {}
