package org.trigpoint.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A payload put into words. */
final class Details {

    /** A gesture may have touched thousands of things: nobody reads all their numbers. */
    private static final int MOST = 12;

    private Details() {}

    /** The parts of an object, each as text; parts without a value are left out. */
    static Map<String, String> of(JsonNode payload) {
        Map<String, String> details = new LinkedHashMap<>();
        payload.properties().stream()
                .filter(part -> !part.getValue().isNull())
                .forEach(part -> details.put(part.getKey(), text(part.getValue())));
        return details;
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            String first = value.valueStream().limit(MOST).map(Details::text).collect(Collectors.joining(", "));
            return value.size() > MOST ? first + " and " + (value.size() - MOST) + " more" : first;
        }
        if (value.isObject()) {
            return of(value).entrySet().stream()
                    .map(part -> part.getKey() + " " + part.getValue())
                    .collect(Collectors.joining(", "));
        }
        return value.asString();
    }
}
