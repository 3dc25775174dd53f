package org.trigpoint.ui.observation;

import com.vaadin.flow.router.RouteParameters;
import org.trigpoint.NotFound;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.migrations.StudyId;

/** Where sessions and their forms are. */
record SessionAddress(StudyId study) {

    String ofStudy() {
        return "study/" + study.value();
    }

    String sessions() {
        return ofStudy() + "/sessions";
    }

    String session(SessionId session) {
        return sessions() + "/" + session.value();
    }

    String sheet(SessionId session, AssessmentId assessment) {
        return session(session) + "/score/" + assessment.value();
    }

    String live(SessionId session, AssessmentId assessment) {
        return session(session) + "/live/" + assessment.value();
    }

    static SessionId session(RouteParameters route) {
        return new SessionId(number(route, "session"));
    }

    static AssessmentId assessment(RouteParameters route) {
        return new AssessmentId(number(route, "assessment"));
    }

    private static long number(RouteParameters route, String name) {
        return route.get(name)
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .orElseThrow(NotFound::new);
    }
}
