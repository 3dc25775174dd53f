package org.trigpoint.ui.words;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Profile;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.exchange.WordTableExport;
import org.trigpoint.finding.FindingQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.ui.undo.UndoDesk;
import org.trigpoint.words.CollocationQueries;
import org.trigpoint.words.DispersionQueries;
import org.trigpoint.words.StopWordService;
import org.trigpoint.words.WordQueries;

/** What the screens of words call. */
@Profile("!headless")
@SpringComponent
record WordDesk(
        StudyDoor door,
        StudyQueries studies,
        AnalysisService analyses,
        CodeQueries codes,
        FindingQueries finding,
        WordQueries words,
        CollocationQueries collocations,
        DispersionQueries dispersion,
        StopWordService stopWords,
        WordTableExport export,
        UndoDesk undo) {}
