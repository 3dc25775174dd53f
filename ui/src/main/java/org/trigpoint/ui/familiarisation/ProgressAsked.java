package org.trigpoint.ui.familiarisation;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.familiarisation.Progress;
import org.trigpoint.migrations.AnalysisId;

/**
 * What the screen shows, as the address holds it; empty words leave all in.
 *
 * @param analysis whose codings count; null for all
 * @param kind the kind's word
 * @param site the site's name
 * @param wave the wave's name
 * @param measure what the cells show
 */
record ProgressAsked(@Nullable AnalysisId analysis, String kind, String site, String wave, Measure measure) {

    static ProgressAsked read(QueryParameters address) {
        return new ProgressAsked(
                address.getSingleParameter("analysis")
                        .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                        .map(number -> new AnalysisId(Long.parseLong(number)))
                        .orElse(null),
                address.getSingleParameter("kind").orElse(""),
                address.getSingleParameter("site").orElse(""),
                address.getSingleParameter("wave").orElse(""),
                Measure.of(address.getSingleParameter("show").orElse("")));
    }

    QueryParameters write() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("analysis", analysis == null ? "" : Long.toString(analysis.value()));
        said.put("kind", kind);
        said.put("site", site);
        said.put("wave", wave);
        said.put("show", measure == Measure.READ ? "" : measure.word());
        said.values().removeIf(String::isBlank);
        return QueryParameters.simple(said);
    }

    boolean holds(Progress.Line line) {
        return (kind.isEmpty() || kind.equals(line.kind().word()))
                && (site.isEmpty() || site.equals(line.site()))
                && (wave.isEmpty() || wave.equals(line.wave()));
    }
}
