package org.trigpoint.ui.agreement;

import com.vaadin.flow.router.RouteParameters;
import org.trigpoint.NotFound;
import org.trigpoint.agreement.CountedUnit;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ExerciseId;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.sources.Span;

/** Where agreement is shown, and what it leads to. */
record AgreementAddress(StudyId study, AnalysisId analysis) {

    static AgreementAddress of(StudyId study, RouteParameters route) {
        return new AgreementAddress(study, new AnalysisId(number(route.get("analysis").orElse(""))));
    }

    String ofStudy() {
        return "study/" + study.value();
    }

    private String ofAnalysis() {
        return ofStudy() + "/analysis/" + analysis.value();
    }

    String agreement() {
        return ofAnalysis() + "/agreement";
    }

    String counted(ExerciseId exercise, CountedUnit unit) {
        return agreement() + "?exercise=" + exercise.value() + "&unit=" + unit.word();
    }

    String differing(ExerciseId exercise, CountedUnit unit, CodeId code) {
        return counted(exercise, unit) + "&code=" + code.value();
    }

    String rounds() {
        return ofStudy() + "/rounds";
    }

    String sideBySide(RoundId round, SourceId source) {
        return rounds() + "/" + round.value() + "/source/" + source.value();
    }

    String words(SourceId source, Span span) {
        return ofAnalysis() + "/source/" + source.value() + "?at=" + span.start() + "-" + span.end();
    }

    static long number(String written) {
        if (!written.matches("[1-9][0-9]{0,17}")) {
            throw new NotFound();
        }
        return Long.parseLong(written);
    }
}
