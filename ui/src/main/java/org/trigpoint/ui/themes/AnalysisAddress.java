package org.trigpoint.ui.themes;

import com.vaadin.flow.router.RouteParameters;
import org.trigpoint.NotFound;
import org.trigpoint.coding.Extract;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.matrices.ThemeMatrix;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.ThemeId;

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

    String ofStudy() {
        return "study/" + study.value();
    }

    String themes() {
        return ofStudy() + "/analysis/" + analysis.value() + "/themes";
    }

    String theme(ThemeId theme) {
        return themes() + "?theme=" + theme.value();
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
        return matrix() + "?by=" + request.by().getFirst().word() + "&count="
                + request.unit().word();
    }

    String passage(Extract extract) {
        return ofStudy() + "/analysis/" + analysis.value() + "/source/"
                + extract.source().value() + "?at=" + extract.span().start() + "-"
                + extract.span().end();
    }
}
