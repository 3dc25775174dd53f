package org.trigpoint.ui.triangulation;

import com.vaadin.flow.router.RouteParameters;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.FindingId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.sources.Span;
import org.trigpoint.triangulation.JointDisplay.Kind;

/** Where findings are, and what they rest on. */
record TriangulationAddress(StudyId study) {

    String ofStudy() {
        return "study/" + study.value();
    }

    String matrix() {
        return ofStudy() + "/triangulation";
    }

    /** The lines of the journal that are about records. */
    String finding(FindingId finding) {
        return matrix() + "/finding/" + finding.value();
    }

    /** The place of one strand on the page of a finding. */
    String strand(FindingId finding, Strand strand) {
        return finding(finding) + "#" + strand.word();
    }

    String display(AnalysisId analysis, Kind kind) {
        return ofStudy() + "/analysis/" + analysis.value() + "/display/" + kind.word();
    }

    static AnalysisId analysis(RouteParameters route) {
        return route.get("analysis")
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .map(AnalysisId::new)
                .orElseThrow(NotFound::new);
    }

    String themes(AnalysisId analysis) {
        return ofStudy() + "/analysis/" + analysis.value() + "/themes";
    }

    /** Words in the text pane; without an analysis, their source. */
    String passage(@Nullable AnalysisId analysis, SourceId source, Span span) {
        return analysis == null
                ? ofStudy() + "/sources/" + source.value() + "/details"
                : ofStudy() + "/analysis/" + analysis.value() + "/source/" + source.value() + "?at=" + span.start()
                        + "-" + span.end();
    }

    /** Where a kind of number is looked into. */
    String figure(String kind) {
        return switch (kind) {
            case "theme" -> ofStudy() + "/matrix";
            case "score" -> ofStudy() + "/scores";
            case "casefiles" -> ofStudy() + "/casefiles";
            case "records" -> ofStudy() + "/records";
            case "fidelity" -> ofStudy() + "/fidelity";
            case "outcome" -> ofStudy() + "/outcomes";
            default -> matrix();
        };
    }

    static FindingId finding(RouteParameters route) {
        return route.get("finding")
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .map(FindingId::new)
                .orElseThrow(NotFound::new);
    }
}
