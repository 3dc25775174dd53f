package org.trigpoint.ui.words;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.ui.narrowing.NarrowingAddress;

/**
 * What is to be seen along the sources: a code, or else what a query finds.
 *
 * @param analysis whose code it is, and whose screens the marks lead to
 * @param code the code; null when it is about words
 * @param under whether the codes under it count too
 * @param query the words, in the query language; empty for none
 * @param narrowing which sources, and for words which speakers and codings
 */
record Along(@Nullable AnalysisId analysis, @Nullable CodeId code, boolean under, String query, Narrowing narrowing) {

    static Along read(QueryParameters asked, @Nullable AnalysisId otherwise) {
        return new Along(
                NarrowingAddress.analysis(asked, otherwise),
                NarrowingAddress.number(asked, "of").map(CodeId::new).orElse(null),
                asked.getSingleParameter("under").filter("no"::equals).isEmpty(),
                asked.getSingleParameter("q").orElse("").strip(),
                NarrowingAddress.read(asked));
    }

    QueryParameters parameters() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (code != null) {
            parts.put("of", String.valueOf(code.value()));
            if (!under) {
                parts.put("under", "no");
            }
        } else if (!query.isEmpty()) {
            parts.put("q", query);
        }
        NarrowingAddress.write(narrowing, analysis, parts);
        return QueryParameters.simple(parts);
    }

    /** The address, without a leading slash. */
    String address(String base) {
        return base + "/words/along?" + parameters().getQueryString();
    }

    /** All of what the number of a source counts; null for all sources. */
    String places(String base, @Nullable SourceId source) {
        Map<String, String> parts = new LinkedHashMap<>();
        Narrowing there = new Narrowing(
                narrowing.kind(),
                narrowing.site(),
                narrowing.wave(),
                narrowing.speaker(),
                code == null ? narrowing.code() : code,
                narrowing.uncoded(),
                narrowing.role(),
                narrowing.attribute(),
                narrowing.said(),
                source == null ? narrowing.source() : source);
        if (code == null || analysis == null) {
            parts.put("q", query);
            NarrowingAddress.write(there, analysis, parts);
            return base + "/find?" + QueryParameters.simple(parts).getQueryString();
        }
        NarrowingAddress.write(there, null, parts);
        if (!under) {
            parts.put("under", "no");
        }
        return base + "/analysis/" + analysis.value() + "/reading?"
                + QueryParameters.simple(parts).getQueryString();
    }

    /** Where a text is read, to which {@code ?at=} is added; null while there is no analysis to read it in. */
    @Nullable
    String text(String base, SourceId source) {
        return analysis == null ? null : base + "/analysis/" + analysis.value() + "/source/" + source.value();
    }
}
