package org.trigpoint.ui.spine;

import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.live.LiveDesk;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.spine.SpineQueries;
import org.trigpoint.spine.SpineService;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.triangulation.TriangulationQueries;
import org.trigpoint.ui.Whereabouts.Step;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.ui.undo.UndoDesk;

/** What the pages of evaluation questions read and do, in one hand. */
@Profile("!headless")
@Component
record SpineDesk(
        StudyDoor door,
        StudyQueries studies,
        PlanQueries plans,
        TriangulationQueries findings,
        SpineQueries spine,
        SpineService linking,
        UndoDesk undo,
        LiveDesk live) {

    /** Where a page of what speaks to questions is. */
    List<Step> way(Reader reader, String here) {
        SpineAddress address = new SpineAddress(reader.study());
        return List.of(
                new Step("Studies", ""),
                new Step(studies.name(reader), address.ofStudy()),
                new Step("Questions", address.questions()),
                Step.here(here));
    }

    static QuestionId question(RouteParameters route) {
        return route.get("question")
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(number -> new QuestionId(Long.parseLong(number)))
                .orElseThrow(NotFound::new);
    }
}
