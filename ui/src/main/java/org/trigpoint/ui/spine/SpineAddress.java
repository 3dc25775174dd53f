package org.trigpoint.ui.spine;

import java.util.Locale;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.FindingId;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.spine.Speaks;
import org.trigpoint.spine.SpinePage.Quoted;
import org.trigpoint.triangulation.JointDisplayQueries.Concluded;

/** Where questions are, and where everything that speaks to them is. */
record SpineAddress(StudyId study) {

    String ofStudy() {
        return "study/" + study.value();
    }

    String questions() {
        return ofStudy() + "/questions";
    }

    String question(QuestionId question) {
        return questions() + "/" + question.value();
    }

    String dimension(String dimension) {
        return ofStudy() + "/dimensions/" + word(dimension);
    }

    /** A dimension as it stands in addresses. */
    static String word(String dimension) {
        String word = dimension
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return word.isEmpty() ? "other" : word;
    }

    String finding(FindingId finding) {
        return ofStudy() + "/triangulation/finding/" + finding.value();
    }

    String themes(AnalysisId analysis) {
        return ofStudy() + "/analysis/" + analysis.value() + "/themes";
    }

    String display(Concluded row) {
        return ofStudy() + "/analysis/" + row.analysis().value() + "/display/"
                + row.kind().word();
    }

    /** The words in the text pane; without an analysis, their source. */
    String passage(Quoted quoted) {
        Passage passage = quoted.passage();
        AnalysisId analysis = quoted.analysis();
        return analysis == null
                ? ofStudy() + "/sources/" + passage.source().value() + "/details"
                : ofStudy() + "/analysis/" + analysis.value() + "/source/"
                        + passage.source().value() + "?at=" + passage.span().start() + "-"
                        + passage.span().end();
    }

    /** Where numbers are looked into. */
    String numbers(Speaks speaks) {
        return switch (speaks.of()) {
            case OUTCOME -> ofStudy() + "/outcomes";
            case MEASURE -> ofStudy() + "/fidelity";
            case RATING -> ofStudy() + "/scores";
            case REVIEW -> ofStudy() + "/casefiles";
            case RECORDS -> ofStudy() + "/records";
            case THEME -> ofStudy() + "/themes";
            case VARIABLE -> {
                String[] parts = speaks.key().split("/", 2);
                yield ofStudy() + "/numbers?data=" + parts[0] + "&column=" + parts[parts.length - 1] + "&by=arm";
            }
        };
    }
}
