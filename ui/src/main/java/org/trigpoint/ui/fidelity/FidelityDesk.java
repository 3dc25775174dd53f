package org.trigpoint.ui.fidelity;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.exchange.FidelityExport;
import org.trigpoint.fidelity.DefinitionService;
import org.trigpoint.fidelity.FidelityQueries;
import org.trigpoint.fidelity.ProgressionQueries;
import org.trigpoint.fidelity.ProgressionService;
import org.trigpoint.live.LiveDesk;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.ui.undo.UndoDesk;

/** What the screens of fidelity read and do their work with, in one hand. */
@Profile("!headless")
@Component
record FidelityDesk(
        StudyDoor door,
        StudyQueries studies,
        FidelityQueries fidelity,
        DefinitionService definitions,
        ProgressionQueries progression,
        ProgressionService progress,
        FidelityExport export,
        LiveDesk live,
        UndoDesk undo) {}
