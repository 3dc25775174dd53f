package org.trigpoint.backup;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a backup says of itself, as JSON. */
final class Manifests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private Manifests() {}

    static byte[] json(Backup backup) {
        return JSON.writeValueAsBytes(backup);
    }

    /** @throws tools.jackson.core.JacksonException when it is none */
    static Backup read(byte[] json) {
        return JSON.readValue(json, Backup.class);
    }
}
