package org.trigpoint.triangulation;

import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.sources.SourceKind;

/** Which sources are evidence of which strand. */
final class Material {

    private Material() {}

    static Strand strandOf(SourceKind kind) {
        return switch (kind) {
            case INTERVIEW, FOCUS_GROUP -> Strand.INTERVIEWS;
            case OBSERVATION_NOTES -> Strand.OBSERVATIONS;
            case LEARNING_LOG, CASE_STUDY, FEEDBACK_FORM -> Strand.LOGS;
            case CASEFILE -> Strand.CASEFILES;
            case SURVEY_TEXT -> Strand.SURVEY;
        };
    }

    static Strand strandOf(String kind) {
        return strandOf(SourceKind.of(kind));
    }

    /** The stored words of the kinds of a strand; none where it has no texts. */
    static List<String> kindsOf(Strand strand) {
        return Stream.of(SourceKind.values())
                .filter(kind -> strandOf(kind) == strand)
                .map(SourceKind::word)
                .toList();
    }
}
