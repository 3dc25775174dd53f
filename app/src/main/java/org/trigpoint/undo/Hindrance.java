package org.trigpoint.undo;

import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in the way of putting a row back, as the schema's functions tell it.
 *
 * @param word what it is, in the words of the migration
 * @param about the key or the table that the word is about; may be empty
 * @param table of the row
 * @param key of the row, as its gesture keeps it
 */
record Hindrance(String word, String about, String table, JSONB key) {

    /** Reads what a function gave; null when it did its work. */
    static @Nullable Hindrance of(JsonMapper json, @Nullable JSONB told) {
        if (told == null) {
            return null;
        }
        JsonNode node = json.readTree(told.data());
        return new Hindrance(
                node.path("word").asString(),
                node.path("about").asString(""),
                node.path("table").asString(),
                JSONB.valueOf(node.path("key").toString()));
    }

    /** The key of a row whose table has one column as its key. */
    static JSONB key(String id) {
        return JSONB.valueOf("{\"id\": " + Long.parseLong(id) + "}");
    }
}
