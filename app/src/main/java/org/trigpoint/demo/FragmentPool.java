package org.trigpoint.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** All templates by voice and topic; hands out those first that were used least in the pack so far. */
final class FragmentPool {
    private static final List<String> TALK = List.of(
            "keyworker",
            "control",
            "practitioner",
            "senior",
            "parent",
            "child",
            "reflective",
            "asks",
            "short",
            "planted");
    private static final List<String> NOTES = List.of("observation", "log", "casefile");

    private final Map<String, List<String>> fragments = new LinkedHashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();

    FragmentPool() {
        TALK.forEach(voice -> add(voice, "talk/"));
        NOTES.forEach(voice -> add(voice, "notes/"));
    }

    private void add(String voice, String folder) {
        Resources.sections(folder + voice + ".txt")
                .forEach((topic, lines) -> fragments.put(voice + "/" + topic, List.copyOf(lines)));
    }

    /** Whether anything can be said under {@code voice/topic}. */
    boolean has(String topic) {
        return fragments.containsKey(topic);
    }

    /** A template that this document has not told yet, now told; empty where all were. */
    Optional<String> next(String topic, Set<String> told, Random chance) {
        List<String> fresh = fragments.getOrDefault(topic, List.of()).stream()
                .filter(fragment -> !told.contains(fragment))
                .toList();
        int least = fresh.stream().mapToInt(this::usesOf).min().orElse(0);
        List<String> rarest =
                fresh.stream().filter(fragment -> usesOf(fragment) == least).toList();
        if (rarest.isEmpty()) {
            return Optional.empty();
        }
        String fragment = rarest.get(chance.nextInt(rarest.size()));
        told.add(fragment);
        uses.merge(fragment, 1, Integer::sum);
        return Optional.of(fragment);
    }

    private int usesOf(String fragment) {
        return uses.getOrDefault(fragment, 0);
    }
}
