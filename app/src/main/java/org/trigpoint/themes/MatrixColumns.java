package org.trigpoint.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.themes.Facets.OfParticipant;
import org.trigpoint.themes.Facets.OfSource;

/** Says into which column a segment falls. */
final class MatrixColumns {

    /** The key of the column of what is not recorded. */
    private static final String NONE = "";

    private final By by;
    private final Facets.All facets;
    private final List<String> keys;
    private final Map<String, Integer> places = new HashMap<>();

    MatrixColumns(By by, Facets.All facets) {
        this.by = by;
        this.facets = facets;
        this.keys = new ArrayList<>(keysOf(by, facets));
        keys.add(NONE);
        keys.forEach(key -> places.put(key, places.size()));
    }

    /** How many there are, the one of what is not recorded last. */
    int size() {
        return keys.size();
    }

    /** The column of a segment: of the source, or of whoever speaks. */
    int of(OfSource source, long speaks) {
        return placeOf(keyOf(source, speaks));
    }

    /** The place of a key as it stands in links; the column of what is not recorded when no other has it. */
    int placeOf(String key) {
        return places.getOrDefault(key, keys.size() - 1);
    }

    private String keyOf(OfSource source, long speaks) {
        return switch (by) {
            case SITE -> source.site();
            case WAVE -> source.wave();
            case KIND -> source.kind().word();
            case ROLE -> ofSpeaker(speaks, OfParticipant::role);
            case PARTICIPANT -> ofSpeaker(speaks, OfParticipant::pseudonym);
        };
    }

    private String ofSpeaker(long speaks, Function<OfParticipant, String> what) {
        OfParticipant speaker = facets.participants().get(speaks);
        return speaker == null ? NONE : what.apply(speaker);
    }

    /** The columns with their denominators. */
    List<ThemeMatrix.Column> described() {
        List<Set<Long>> sources = new ArrayList<>();
        List<Set<Long>> people = new ArrayList<>();
        keys.forEach(key -> {
            sources.add(new HashSet<>());
            people.add(new HashSet<>());
        });
        for (OfSource source : facets.sources().values()) {
            if (source.participants().isEmpty() || by == By.SITE || by == By.WAVE || by == By.KIND) {
                sources.get(of(source, 0)).add(source.source());
            }
            for (long participant : source.participants()) {
                int place = of(source, participant);
                sources.get(place).add(source.source());
                people.get(place).add(participant);
            }
        }
        List<ThemeMatrix.Column> columns = new ArrayList<>();
        for (int place = 0; place < keys.size(); place++) {
            columns.add(new ThemeMatrix.Column(
                    keys.get(place),
                    labelOf(keys.get(place)),
                    sources.get(place).size(),
                    people.get(place).size()));
        }
        return columns;
    }

    private String labelOf(String key) {
        if (key.isEmpty()) {
            return "Not recorded";
        }
        return switch (by) {
            case SITE -> key + " " + facets.siteNames().getOrDefault(key, "");
            case KIND -> SourceKind.of(key).label();
            case ROLE, WAVE, PARTICIPANT -> key;
        };
    }

    private static List<String> keysOf(By by, Facets.All facets) {
        return switch (by) {
            case SITE -> facets.sites();
            case WAVE -> facets.waves();
            case KIND ->
                Arrays.stream(SourceKind.values())
                        .filter(kind -> facets.sources().values().stream().anyMatch(source -> source.kind() == kind))
                        .map(SourceKind::word)
                        .toList();
            case ROLE -> distinct(facets, OfParticipant::role);
            case PARTICIPANT -> distinct(facets, OfParticipant::pseudonym);
        };
    }

    private static List<String> distinct(Facets.All facets, Function<OfParticipant, String> what) {
        Set<Long> seen = new HashSet<>();
        facets.sources().values().forEach(source -> seen.addAll(source.participants()));
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        facets.participants().values().stream()
                .filter(one -> seen.contains(one.participant()))
                .map(what)
                .forEach(names::add);
        return List.copyOf(names);
    }
}
