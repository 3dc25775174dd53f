package org.trigpoint.demo;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes truths as JSON: one list for each kind, one object for each truth, named as the records name them. */
final class TruthJson {
    private TruthJson() {}

    static String of(String study, List<DemoTruth> truths) {
        Map<String, List<DemoTruth>> kinds = truths.stream()
                .collect(Collectors.groupingBy(TruthJson::kind, LinkedHashMap::new, Collectors.toList()));
        return kinds.entrySet().stream()
                .map(kind -> "  " + value(kind.getKey()) + ": [\n    " + objects(kind.getValue()) + "\n  ]")
                .collect(Collectors.joining(",\n", "{\n  \"study\": " + value(study) + ",\n", "\n}\n"));
    }

    private static String objects(List<DemoTruth> truths) {
        return truths.stream().map(TruthJson::object).collect(Collectors.joining(",\n    "));
    }

    private static String kind(DemoTruth truth) {
        return snake(truth.getClass().getSimpleName());
    }

    private static String object(DemoTruth truth) {
        return Arrays.stream(truth.getClass().getRecordComponents())
                .map(part -> value(snake(part.getName())) + ": " + value(read(part, truth)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static Object read(RecordComponent part, DemoTruth truth) {
        try {
            return part.getAccessor().invoke(truth);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A truth can't be read.", e);
        }
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z])([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String value(Object value) {
        return switch (value) {
            case Integer number -> number.toString();
            case List<?> list -> list.stream().map(TruthJson::value).collect(Collectors.joining(", ", "[", "]"));
            default -> "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        };
    }
}
