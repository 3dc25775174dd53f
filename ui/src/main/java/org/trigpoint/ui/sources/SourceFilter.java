package org.trigpoint.ui.sources;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.trigpoint.sources.SourceQueries.SourceRow;

/**
 * Which sources the list shows, as the address holds it; empty words leave all in.
 *
 * @param text in the title or the participants, whatever the case
 * @param kind the kind's word
 * @param site the site's name
 * @param wave the wave's name
 */
record SourceFilter(String text, String kind, String site, String wave) {

    static SourceFilter read(QueryParameters address) {
        return new SourceFilter(
                address.getSingleParameter("text").orElse(""),
                address.getSingleParameter("kind").orElse(""),
                address.getSingleParameter("site").orElse(""),
                address.getSingleParameter("wave").orElse(""));
    }

    QueryParameters write() {
        Map<String, String> said = new LinkedHashMap<>(Map.of("text", text, "kind", kind, "site", site, "wave", wave));
        said.values().removeIf(String::isBlank);
        return QueryParameters.simple(said);
    }

    boolean holds(SourceRow row) {
        String words = (row.title() + " " + String.join(" ", row.participants())).toLowerCase(Locale.ROOT);
        return words.contains(text.toLowerCase(Locale.ROOT))
                && (kind.isEmpty() || kind.equals(row.kind().word()))
                && (site.isEmpty() || site.equals(row.siteName()))
                && (wave.isEmpty() || wave.equals(row.waveName()));
    }
}
