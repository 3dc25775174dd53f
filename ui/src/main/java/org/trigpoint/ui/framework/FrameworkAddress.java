package org.trigpoint.ui.framework;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import org.trigpoint.NotFound;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.FrameworkMatrixId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.sources.Span;

/**
 * The routes of framework matrices in one analysis, without a leading slash.
 *
 * @param study of which study
 * @param analysis which
 */
record FrameworkAddress(StudyId study, AnalysisId analysis) {

    /** The address of a route whose study has been opened by a proof. */
    static FrameworkAddress of(StudyId study, RouteParameters parameters) {
        return new FrameworkAddress(study, new AnalysisId(number(parameters, "analysis")));
    }

    /** The matrix that a route names. */
    static FrameworkMatrixId matrix(RouteParameters parameters) {
        return new FrameworkMatrixId(number(parameters, "matrix"));
    }

    private static long number(RouteParameters parameters, String name) {
        return parameters
                .get(name)
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(Long::parseLong)
                .orElseThrow(NotFound::new);
    }

    String ofStudy() {
        return "study/" + study.value();
    }

    String ofAnalysis() {
        return ofStudy() + "/analysis/" + analysis.value();
    }

    String all() {
        return ofAnalysis() + "/framework";
    }

    String one(FrameworkMatrixId matrix) {
        return all() + "/" + matrix.value();
    }

    String asked(FrameworkMatrixId matrix) {
        return one(matrix) + "?part=asked";
    }

    String guides() {
        return ofStudy() + "/guides?analysis=" + analysis.value();
    }

    String passage(SourceId source, Span span) {
        return ofAnalysis() + "/source/" + source.value() + "?at=" + span.start() + "-" + span.end();
    }

    /** The frame wants path and question apart. */
    static void go(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }
}
