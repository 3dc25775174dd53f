package org.trigpoint.ui.records;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.NotFound;
import org.trigpoint.access.Member;
import org.trigpoint.access.ProgramAccess;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.live.LiveDesk;
import org.trigpoint.records.OrphanQueries;
import org.trigpoint.records.RecordHandService;
import org.trigpoint.records.RecordImportQueries;
import org.trigpoint.records.RecordImportService;
import org.trigpoint.records.RecordMappingService;
import org.trigpoint.records.RecordQueries;
import org.trigpoint.records.RecordReturnService;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.Whereabouts.Step;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.ui.undo.UndoDesk;

/** What the screens of records read and do their work with, in one hand. */
@Profile("!headless")
@Component
record RecordDesk(
        StudyDoor door,
        StudyQueries studies,
        PlanQueries plans,
        RecordQueries records,
        OrphanQueries orphans,
        RecordImportQueries files,
        RecordImportService imports,
        RecordMappingService mappings,
        RecordHandService hand,
        RecordReturnService returns,
        ProgramAccess programs,
        LiveDesk live,
        UndoDesk undo) {

    /** Whoever may bring records in; to anybody else there is nothing. */
    RecordKeeper keeper(RouteParameters route) {
        if (door.member(route) instanceof RecordKeeper keeper) {
            return keeper;
        }
        throw new NotFound();
    }

    RecordKeeper keeper(BeforeEnterEvent event) {
        return keeper(event.getRouteParameters());
    }

    /** The way to a screen below the records of a study. */
    List<Step> way(Member member, String here) {
        RecordAddress address = new RecordAddress(member.study());
        return List.of(
                new Step("Studies", ""),
                new Step(studies.name(member), address.ofStudy()),
                new Step("Records", address.records()),
                Step.here(here));
    }
}
