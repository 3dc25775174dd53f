package org.trigpoint.ui.sources;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Profile;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.sources.SourceService;
import org.trigpoint.sources.SpeakerService;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.ui.undo.UndoDesk;

/** What the screen of one source calls. */
@Profile("!headless")
@SpringComponent
record SourceDesk(
        SourceQueries queries, SourceService sources, SpeakerService speakers, PlanQueries plans, UndoDesk undo) {}
