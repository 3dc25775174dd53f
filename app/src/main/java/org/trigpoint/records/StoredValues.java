package org.trigpoint.records;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.JSONB;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values by column, as the database holds them. */
final class StoredValues {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> VALUES = new TypeReference<>() {};
    private static final TypeReference<List<String>> SENTENCES = new TypeReference<>() {};

    private StoredValues() {}

    static JSONB of(Object values) {
        return JSONB.valueOf(JSON.writeValueAsString(values));
    }

    static Map<String, String> in(JSONB stored) {
        return JSON.readValue(stored.data(), VALUES);
    }

    static List<String> sentences(JSONB stored) {
        return JSON.readValue(stored.data(), SENTENCES);
    }

    static FileMapping mapping(JSONB stored) {
        return JSON.readValue(stored.data(), FileMapping.class);
    }
}
