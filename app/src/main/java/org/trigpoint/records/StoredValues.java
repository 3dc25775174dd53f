package org.trigpoint.records;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.trigpoint.records.RecordImportQueries.UnknownWord;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values by column, as the database holds them. */
final class StoredValues {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> VALUES = new TypeReference<>() {};
    private static final TypeReference<List<String>> SENTENCES = new TypeReference<>() {};

    private static final TypeReference<List<UnknownWord>> UNKNOWN = new TypeReference<>() {};

    private static final TypeReference<TreeMap<String, Boolean>> MARKS = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, String>>> LINES = new TypeReference<>() {};

    private StoredValues() {}

    static JSONB of(Object values) {
        return JSONB.valueOf(JSON.writeValueAsString(values));
    }

    static Map<String, String> in(JSONB stored) {
        return JSON.readValue(stored.data(), VALUES);
    }

    static Map<String, Boolean> marks(@Nullable JSONB stored) {
        return stored == null ? Map.of() : JSON.readValue(stored.data(), MARKS);
    }

    static List<Map<String, String>> lines(@Nullable JSONB stored) {
        return stored == null ? List.of() : JSON.readValue(stored.data(), LINES);
    }

    static List<String> sentences(JSONB stored) {
        return JSON.readValue(stored.data(), SENTENCES);
    }

    static List<UnknownWord> unknown(JSONB stored) {
        return JSON.readValue(stored.data(), UNKNOWN);
    }

    static FileMapping mapping(JSONB stored) {
        return JSON.readValue(stored.data(), FileMapping.class);
    }
}
