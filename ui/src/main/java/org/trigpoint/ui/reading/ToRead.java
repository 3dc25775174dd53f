package org.trigpoint.ui.reading;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.reading.Segments;
import org.trigpoint.sources.Span;
import org.trigpoint.ui.narrowing.NarrowingAddress;

/**
 * What is to be read, as it stands in the address.
 *
 * @param study of which study
 * @param analysis whose codings
 * @param under whether the segments of codes under the code are read too
 * @param narrowing the code, and kind, site, wave or source
 */
record ToRead(StudyId study, AnalysisId analysis, boolean under, Narrowing narrowing) {

    /** How many segments come at a time. */
    static final int AT_A_TIME = 25;

    static ToRead read(StudyId study, RouteParameters route, QueryParameters asked) {
        AnalysisId analysis = route.get("analysis")
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(number -> new AnalysisId(Long.parseLong(number)))
                .orElseThrow(NotFound::new);
        boolean under = asked.getSingleParameter("under").filter("no"::equals).isEmpty();
        return new ToRead(study, analysis, under, NarrowingAddress.read(asked));
    }

    @Nullable
    CodeId code() {
        return narrowing.code();
    }

    ToRead with(boolean codesUnder, Narrowing other) {
        return new ToRead(study, analysis, codesUnder, other);
    }

    Segments.Request request(CodeTree tree, CodeId code, int offset) {
        Collection<CodeId> codes = under ? tree.withSubcodes(code) : Set.of(code);
        return new Segments.Request(
                analysis,
                codes,
                narrowing.kind(),
                narrowing.site(),
                narrowing.wave(),
                narrowing.source(),
                null,
                null,
                offset,
                AT_A_TIME);
    }

    String ofStudy() {
        return "study/" + study.value();
    }

    private String ofAnalysis() {
        return ofStudy() + "/analysis/" + analysis.value();
    }

    String path() {
        return ofAnalysis() + "/reading";
    }

    QueryParameters parameters() {
        Map<String, String> parts = new LinkedHashMap<>();
        NarrowingAddress.write(narrowing, null, parts);
        if (!under) {
            parts.put("under", "no");
        }
        return QueryParameters.simple(parts);
    }

    String place(SourceId source, Span span) {
        return ofAnalysis() + "/source/" + source.value() + "?at=" + span.start() + "-" + span.end();
    }

    String codebook(CodeId code) {
        return ofAnalysis() + "/codebook?code=" + code.value();
    }

    String along(CodeId code) {
        return ofStudy() + "/words/along?analysis=" + analysis.value() + "&of=" + code.value();
    }
}
