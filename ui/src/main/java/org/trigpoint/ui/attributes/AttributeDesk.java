package org.trigpoint.ui.attributes;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Profile;
import org.trigpoint.attributes.AttributeQueries;
import org.trigpoint.attributes.AttributeService;
import org.trigpoint.exchange.AttributeGridExport;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.ui.undo.UndoDesk;

/** What the screens of attributes call. */
@Profile("!headless")
@SpringComponent
record AttributeDesk(
        StudyDoor door,
        StudyQueries studies,
        PlanQueries plans,
        AttributeQueries queries,
        AttributeService attributes,
        AttributeGridExport export,
        UndoDesk undo) {}
