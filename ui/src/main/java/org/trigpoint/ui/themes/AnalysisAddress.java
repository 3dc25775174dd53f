package org.trigpoint.ui.themes;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Map;
import org.trigpoint.NotFound;
import org.trigpoint.coding.Extract;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.matrices.ThemeMatrix;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.sources.Span;

/**
 * The routes of one analysis, without a leading slash.
 *
 * @param study of which study
 * @param analysis which
 */
record AnalysisAddress(StudyId study, AnalysisId analysis) {

    private static final String ANALYSIS = "analysis";

    /** The address of a route whose study has been opened by a proof. */
    static AnalysisAddress of(StudyId study, RouteParameters parameters) {
        return parameters
                .get(ANALYSIS)
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(number -> new AnalysisAddress(study, new AnalysisId(Long.parseLong(number))))
                .orElseThrow(NotFound::new);
    }

    RouteParameters route() {
        return new RouteParameters(Map.of("study", "" + study.value(), ANALYSIS, "" + analysis.value()));
    }

    String ofStudy() {
        return "study/" + study.value();
    }

    String themes() {
        return ofStudy() + "/analysis/" + analysis.value() + "/themes";
    }

    String theme(ThemeId theme) {
        return themes() + "?theme=" + theme.value();
    }

    String theme(ThemeId theme, ThemePart part) {
        return theme(theme) + "&part=" + part.word();
    }

    /** Where a row of the matrix is read on: its theme, or the codebook. */
    String row(ThemeMatrix.RowKey row) {
        ThemeId theme = row.theme();
        return theme == null ? ofStudy() + "/analysis/" + analysis.value() + "/codebook" : theme(theme);
    }

    String matrix() {
        return ofStudy() + "/analysis/" + analysis.value() + "/matrix";
    }

    String matrix(MatrixRequest request) {
        return matrix() + "?" + QueryParameters.simple(request.words()).getQueryString();
    }

    String passage(Extract extract) {
        return passage(extract.source(), extract.span());
    }

    String passage(SourceId source, Span span) {
        return ofStudy() + "/analysis/" + analysis.value() + "/source/" + source.value() + "?at=" + span.start() + "-"
                + span.end();
    }
}
