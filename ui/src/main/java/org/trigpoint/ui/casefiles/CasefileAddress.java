package org.trigpoint.ui.casefiles;

import com.vaadin.flow.router.RouteParameters;
import org.trigpoint.NotFound;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.CasefileId;
import org.trigpoint.migrations.SampleId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;

/** Where casefiles are. What reviewers follow names the review alone. */
record CasefileAddress(StudyId study) {

    String ofStudy() {
        return "study/" + study.value();
    }

    String casefiles() {
        return ofStudy() + "/casefiles";
    }

    String draw() {
        return casefiles() + "/draw";
    }

    String sample(SampleId sample) {
        return casefiles() + "/sample/" + sample.value();
    }

    String text(SampleId sample, CasefileId casefile) {
        return sample(sample) + "/file/" + casefile.value();
    }

    String result(SampleId sample) {
        return sample(sample) + "/result";
    }

    String review(AssessmentId assessment) {
        return casefiles() + "/review/" + assessment.value();
    }

    String source(SourceId source) {
        return ofStudy() + "/sources/" + source.value() + "/details";
    }

    static SampleId sample(RouteParameters route) {
        return new SampleId(number(route, "sample"));
    }

    static CasefileId casefile(RouteParameters route) {
        return new CasefileId(number(route, "casefile"));
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
