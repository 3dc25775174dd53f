package org.trigpoint.ui.texts;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.texts.CorrectionService;
import org.trigpoint.texts.HeldQueries;
import org.trigpoint.texts.HeldService;
import org.trigpoint.texts.ReplacementService;
import org.trigpoint.texts.VersionQueries;
import org.trigpoint.ui.parts.StudyDoor;

/** What the screen of a text's versions calls. */
@Profile("!headless")
@Component
record TextDesk(
        StudyDoor door,
        StudyQueries studies,
        SourceQueries sources,
        VersionQueries versions,
        CorrectionService corrections,
        ReplacementService replacing,
        HeldQueries held,
        HeldService decisions) {}
