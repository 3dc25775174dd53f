package org.trigpoint.ui.spine;

import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.NotFound;
import org.trigpoint.live.LiveDesk;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.triangulation.TriangulationQueries;
import org.trigpoint.ui.contributed.SpinePart;
import org.trigpoint.ui.parts.StudyDoor;

/** What the pages of evaluation questions read, in one hand. */
@Profile("!headless")
@Component
record SpineDesk(
        StudyDoor door,
        StudyQueries studies,
        PlanQueries plans,
        TriangulationQueries findings,
        LiveDesk live,
        List<SpinePart> parts) {

    static QuestionId question(RouteParameters route) {
        return route.get("question")
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(number -> new QuestionId(Long.parseLong(number)))
                .orElseThrow(NotFound::new);
    }
}
