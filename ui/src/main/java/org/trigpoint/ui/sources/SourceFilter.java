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
 * @param attribute the name of an attribute
 * @param value what that attribute is
 * @param reading the word of how far they are read
 * @param set the key of a set or of a saved filter
 * @param sort the key of the column that the list is sorted by
 * @param down whether the greatest come first
 */
record SourceFilter(
        String text,
        String kind,
        String site,
        String wave,
        String attribute,
        String value,
        String reading,
        String set,
        String sort,
        boolean down) {

    /** Shows all. */
    static final SourceFilter ALL = new SourceFilter("", "", "", "", "", "", "", "", "", false);

    static SourceFilter read(QueryParameters address) {
        String sort = said(address, "sort");
        boolean down = sort.startsWith("-");
        return new SourceFilter(
                said(address, "text"),
                said(address, "kind"),
                said(address, "site"),
                said(address, "wave"),
                said(address, "attribute"),
                said(address, "value"),
                said(address, "read"),
                said(address, "set"),
                down ? sort.substring(1) : sort,
                down);
    }

    private static String said(QueryParameters address, String name) {
        return address.getSingleParameter(name).orElse("");
    }

    QueryParameters write() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("text", text);
        said.put("kind", kind);
        said.put("site", site);
        said.put("wave", wave);
        said.put("attribute", attribute);
        said.put("value", value);
        said.put("read", reading);
        said.put("set", set);
        said.put("sort", sort.isEmpty() ? "" : (down ? "-" : "") + sort);
        said.values().removeIf(String::isBlank);
        return QueryParameters.simple(said);
    }

    /** All sources, in the same order. */
    SourceFilter everything() {
        return ALL.sorted(sort, down);
    }

    /** The sources of a set or of a saved filter, in the same order. */
    SourceFilter inSet(String key) {
        return new SourceFilter("", "", "", "", "", "", "", key, sort, down);
    }

    /** The same sources in another order. */
    SourceFilter sorted(String by, boolean greatestFirst) {
        return new SourceFilter(text, kind, site, wave, attribute, value, reading, set, by, greatestFirst);
    }

    boolean narrows() {
        return !everything().equals(this);
    }

    /** Whether its words, kind, site and wave leave a source in. */
    boolean holds(SourceRow row) {
        String words = (row.title() + " " + String.join(" ", row.participants())).toLowerCase(Locale.ROOT);
        return words.contains(text.toLowerCase(Locale.ROOT))
                && (kind.isEmpty() || kind.equals(row.kind().word()))
                && (site.isEmpty() || site.equals(row.siteName()))
                && (wave.isEmpty() || wave.equals(row.waveName()));
    }
}
