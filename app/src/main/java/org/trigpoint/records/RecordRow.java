package org.trigpoint.records;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.migrations.SiteId;

/**
 * One quantitative row.
 *
 * @param id which
 * @param key the values of its key columns, joined by a middle dot
 * @param site where it belongs, said by itself or by whom it is about; null: nothing says
 * @param values column to value as stored; a column that nothing was said about is not in it
 * @param revision how many times it was said, from 1
 */
public record RecordRow(RecordId id, String key, @Nullable SiteId site, Map<String, String> values, int revision) {

    /** Keeps its own copy. */
    public RecordRow {
        values = Map.copyOf(values);
    }

    /**
     * The value of a column.
     *
     * @param column its name
     * @return empty when nothing was said
     */
    public String value(String column) {
        return values.getOrDefault(column, "");
    }
}
