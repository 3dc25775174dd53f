package org.trigpoint.attributes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.WaveId;
import org.trigpoint.sources.SourceKind;

/**
 * Sources by what describes them.
 *
 * @param attributes the names of the free attributes that any source shown has, in the order of the alphabet
 * @param rows the sources that the reader may see, by title
 */
public record AttributeGrid(List<String> attributes, List<Row> rows) {

    /** The columns that every source has, in their order; they come before the free attributes. */
    public static final List<String> FIXED = List.of("Kind", "Site", "Wave");

    /** Keeps copies of the lists. */
    public AttributeGrid {
        attributes = List.copyOf(attributes);
        rows = List.copyOf(rows);
    }

    /**
     * One source.
     *
     * @param source which
     * @param title its title
     * @param kind what it is
     * @param site its site; null for none
     * @param siteName the site's name; null for none
     * @param wave its wave; null for none
     * @param waveName the wave's name; null for none
     * @param values its free attributes by name
     */
    public record Row(
            SourceId source,
            String title,
            SourceKind kind,
            @Nullable SiteId site,
            @Nullable String siteName,
            @Nullable WaveId wave,
            @Nullable String waveName,
            Map<String, String> values) {

        /**
         * What stands in a column.
         *
         * @param column one of {@link #FIXED} or the name of a free attribute
         * @return empty where nothing does
         */
        public String cell(String column) {
            String found = switch (column) {
                case "Kind" -> kind.label();
                case "Site" -> siteName;
                case "Wave" -> waveName;
                default -> values.get(column);
            };
            return found == null ? "" : found;
        }
    }
}
