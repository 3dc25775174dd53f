package org.trigpoint.matrices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.trigpoint.matrices.Material.Participant;
import org.trigpoint.matrices.Material.Site;
import org.trigpoint.matrices.Material.Source;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.studies.Arm;

/** One thing that columns are set by: its values in their order, and which of them a source or speaker has. */
final class Axis {

    /** The key of what is not recorded. */
    static final String NONE = "";

    private final By by;
    private final Map<String, Site> sites = new HashMap<>();
    private final List<String> keys;
    private final Map<SourceId, Integer> ofSources = new HashMap<>();
    private final Map<Long, Integer> ofSpeakers = new HashMap<>();

    Axis(By by, Material material, Collection<Source> sources) {
        this.by = by;
        material.sites().forEach(site -> sites.put(site.code(), site));
        this.keys = new ArrayList<>(keysOf(material, sources));
        keys.add(NONE);
        if (by.ofSpeaker()) {
            material.participants()
                    .values()
                    .forEach(one -> ofSpeakers.put(one.id().value(), placeOf(keyOf(one))));
        } else {
            sources.forEach(source -> ofSources.put(source.id(), placeOf(keyOf(source))));
        }
    }

    /** How many values there are, the one of what is not recorded last. */
    int size() {
        return keys.size();
    }

    String key(int place) {
        return keys.get(place);
    }

    boolean ofSpeaker() {
        return by.ofSpeaker();
    }

    /** The place of a key; that of what is not recorded when no other has it. */
    private int placeOf(String key) {
        int place = keys.indexOf(key);
        return place < 0 ? keys.size() - 1 : place;
    }

    /** The value that a segment has: of its source, or of whoever speaks. */
    int of(SourceId source, long speaks) {
        Integer place = by.ofSpeaker() ? ofSpeakers.get(speaks) : ofSources.get(source);
        return place == null ? keys.size() - 1 : place;
    }

    String label(int place) {
        String key = keys.get(place);
        if (key.isEmpty()) {
            return "Not recorded";
        }
        Site site = sites.get(key);
        return switch (by.of()) {
            case SITE -> site == null ? key : key + " " + site.name();
            case KIND -> SourceKind.of(key).label();
            case ARM -> Arm.of(key).label();
            case ROLE, WAVE, PARTICIPANT, STRUCTURE, ATTRIBUTE -> key;
        };
    }

    private String keyOf(Participant participant) {
        return by.of() == By.Of.ROLE ? participant.role() : participant.pseudonym();
    }

    private String keyOf(Source source) {
        return switch (by.of()) {
            case SITE -> source.site();
            case WAVE -> source.wave();
            case KIND -> source.kind().word();
            case ARM -> ofSite(source, Site::arm);
            case STRUCTURE -> ofSite(source, Site::structure);
            case ATTRIBUTE -> source.attributes().getOrDefault(by.attribute(), NONE);
            case ROLE, PARTICIPANT -> throw new IllegalStateException("A source has no " + by.word() + ".");
        };
    }

    private String ofSite(Source source, Function<Site, String> what) {
        Site site = sites.get(source.site());
        return site == null ? NONE : what.apply(site);
    }

    private List<String> keysOf(Material material, Collection<Source> sources) {
        return switch (by.of()) {
            case SITE -> material.sites().stream().map(Site::code).toList();
            case WAVE -> material.waves();
            case KIND ->
                Arrays.stream(SourceKind.values())
                        .filter(kind -> sources.stream().anyMatch(source -> source.kind() == kind))
                        .map(SourceKind::word)
                        .toList();
            case ARM ->
                Arrays.stream(Arm.values())
                        .map(Arm::word)
                        .filter(arm -> material.sites().stream()
                                .anyMatch(site -> site.arm().equals(arm)))
                        .toList();
            case STRUCTURE ->
                distinct(material.sites().stream().map(Site::structure).toList());
            case ATTRIBUTE -> distinct(sources.stream().map(this::keyOf).toList());
            case ROLE, PARTICIPANT ->
                distinct(sources.stream()
                        .flatMap(source -> source.participants().stream())
                        .distinct()
                        .map(material.participants()::get)
                        .map(this::keyOf)
                        .toList());
        };
    }

    /** Numbers by their size, then words by the alphabet. */
    private static List<String> distinct(List<String> values) {
        Comparator<String> order = Comparator.comparingDouble(Axis::magnitude)
                .thenComparing(String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Comparator.naturalOrder());
        TreeSet<String> found = new TreeSet<>(order);
        found.addAll(values);
        found.remove(NONE);
        return List.copyOf(found);
    }

    private static double magnitude(String value) {
        return value.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?") ? Double.parseDouble(value) : Double.MAX_VALUE;
    }
}
