package org.trigpoint.ui.rounds;

import com.vaadin.flow.router.RouteParameters;
import org.trigpoint.NotFound;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;

/** Where rounds are, and what lies in them. */
record RoundAddress(StudyId study) {

    String ofStudy() {
        return "study/" + study.value();
    }

    String rounds() {
        return ofStudy() + "/rounds";
    }

    String sideBySide(RoundId round, SourceId source) {
        return rounds() + "/" + round.value() + "/source/" + source.value();
    }

    String text(AnalysisId analysis, SourceId source) {
        return ofStudy() + "/analysis/" + analysis.value() + "/source/" + source.value();
    }

    static long number(RouteParameters route, String name) {
        return route.get(name)
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .orElseThrow(NotFound::new);
    }
}
