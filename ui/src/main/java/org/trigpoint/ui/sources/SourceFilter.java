package org.trigpoint.ui.sources;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.trigpoint.sources.SourceQueries.SourceRow;

/**
 * Which sources the list shows and in which order, as the address holds it; empty words leave all in, and in the order of
 * their titles.
 *
 * @param text in the title or the participants, whatever the case
 * @param kind the kind's word
 * @param site the site's name
 * @param wave the wave's name
 * @param sort the key of the column that the list is sorted by
 * @param down whether the greatest come first
 */
record SourceFilter(String text, String kind, String site, String wave, String sort, boolean down) {

    /** Shows all. */
    static final SourceFilter ALL = new SourceFilter("", "", "", "", "", false);

    static SourceFilter read(QueryParameters address) {
        String sort = address.getSingleParameter("sort").orElse("");
        boolean down = sort.startsWith("-");
        return new SourceFilter(
                address.getSingleParameter("text").orElse(""),
                address.getSingleParameter("kind").orElse(""),
                address.getSingleParameter("site").orElse(""),
                address.getSingleParameter("wave").orElse(""),
                down ? sort.substring(1) : sort,
                down);
    }

    QueryParameters write() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("text", text);
        said.put("kind", kind);
        said.put("site", site);
        said.put("wave", wave);
        said.put("sort", sort.isEmpty() ? "" : (down ? "-" : "") + sort);
        said.values().removeIf(String::isBlank);
        return QueryParameters.simple(said);
    }

    /** The same order of other sources. */
    SourceFilter narrowed(String words, String ofKind, String ofSite, String ofWave) {
        return new SourceFilter(words, ofKind, ofSite, ofWave, sort, down);
    }

    /** The same sources in another order. */
    SourceFilter sorted(String by, boolean greatestFirst) {
        return new SourceFilter(text, kind, site, wave, by, greatestFirst);
    }

    boolean narrows() {
        return !narrowed("", "", "", "").equals(this);
    }

    boolean holds(SourceRow row) {
        String words = (row.title() + " " + String.join(" ", row.participants())).toLowerCase(Locale.ROOT);
        return words.contains(text.toLowerCase(Locale.ROOT))
                && (kind.isEmpty() || kind.equals(row.kind().word()))
                && (site.isEmpty() || site.equals(row.siteName()))
                && (wave.isEmpty() || wave.equals(row.waveName()));
    }
}
