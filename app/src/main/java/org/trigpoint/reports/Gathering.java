package org.trigpoint.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trigpoint.coding.Passage;
import org.trigpoint.coding.SourceSegments;
import org.trigpoint.evidence.Stance;
import org.trigpoint.evidence.ThemeEvidence;
import org.trigpoint.evidence.ThemeEvidence.Attached;
import org.trigpoint.matrices.Material;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.reports.ThemeExtracts.Count;
import org.trigpoint.reports.ThemeExtracts.OfTheme;
import org.trigpoint.reports.ThemeExtracts.Person;
import org.trigpoint.reports.ThemeExtracts.Placed;
import org.trigpoint.reports.ThemeExtractsRequest.Order;
import org.trigpoint.sources.Span;
import org.trigpoint.studies.Recognisable;
import org.trigpoint.themes.Theme;

/** Gathers what themes rest on from the material of their analysis: one look at each coding, however many themes there are. */
final class Gathering {

    private static final ThemeEvidence NOTHING = new ThemeEvidence(List.of(), List.of());

    private final Material material;
    private final Map<ThemeId, ThemeEvidence> hanging;
    private final Map<SourceId, Material.Source> sources = new HashMap<>();
    private final Map<SourceId, Integer> places = new HashMap<>();

    Gathering(Material material, Map<ThemeId, ThemeEvidence> hanging) {
        this.material = material;
        this.hanging = hanging;
        material.sources().forEach(source -> {
            places.put(source.id(), places.size());
            sources.put(source.id(), source);
        });
    }

    /** What is known of a coded passage: who speaks, 0 for nobody known, and its codes. */
    private record Coded(long speaker, Set<Long> codes) {}

    ThemeExtracts of(List<Theme> themes, Order order) {
        Map<ThemeId, Map<Passage, Coded>> coded = coded(themes);
        Map<Passage, Coded> all = new HashMap<>();
        coded.values().forEach(all::putAll);
        return new ThemeExtracts(
                themes.stream()
                        .map(theme -> of(theme, coded.getOrDefault(theme.id(), Map.of()), order))
                        .toList(),
                count(all),
                people());
    }

    private Map<ParticipantId, Person> people() {
        Recognisable recognisable = material.recognisable();
        Map<ParticipantId, Person> people = new HashMap<>();
        material.participants()
                .forEach((id, one) -> people.put(
                        id,
                        new Person(
                                one.pseudonym(),
                                one.role(),
                                recognisable
                                        .of(id)
                                        .map(Recognisable.Alone::advice)
                                        .orElse(""))));
        return people;
    }

    private Map<ThemeId, Map<Passage, Coded>> coded(List<Theme> themes) {
        Map<ThemeId, Map<Passage, Coded>> byTheme = new HashMap<>();
        Map<Long, List<Map<Passage, Coded>>> byCode = new HashMap<>();
        for (Theme theme : themes) {
            Map<Passage, Coded> ofTheme = new LinkedHashMap<>();
            byTheme.put(theme.id(), ofTheme);
            theme.codes()
                    .forEach(code -> byCode.computeIfAbsent(code.value(), first -> new ArrayList<>())
                            .add(ofTheme));
        }
        for (SourceSegments segments : material.segments()) {
            for (int at = 0; at < segments.size(); at++) {
                for (Map<Passage, Coded> ofTheme : byCode.getOrDefault(segments.code(at), List.of())) {
                    Span span = new Span(segments.start(at), segments.end(at));
                    Passage passage = new Passage(segments.source(), segments.version(), span);
                    long speaker = segments.participant(at);
                    ofTheme.computeIfAbsent(passage, first -> new Coded(speaker, new TreeSet<>()))
                            .codes()
                            .add(segments.code(at));
                }
            }
        }
        return byTheme;
    }

    private static Count count(Map<Passage, Coded> coded) {
        return new Count(
                coded.size(),
                (int) coded.keySet().stream().map(Passage::source).distinct().count(),
                (int) coded.values().stream()
                        .mapToLong(Coded::speaker)
                        .filter(speaker -> speaker != 0)
                        .distinct()
                        .count());
    }

    private OfTheme of(Theme theme, Map<Passage, Coded> given, Order order) {
        Map<Passage, Placed> placed = new LinkedHashMap<>();
        given.forEach((passage, one) -> placed.put(passage, placed(passage, one)));
        // What somebody holds against a theme goes before what another puts for it.
        hanging.getOrDefault(theme.id(), NOTHING).extracts().stream()
                .sorted(Comparator.comparing(one -> one.stance() != Stance.SUPPORTS))
                .forEach(one -> placed.compute(one.origin().passage(), (passage, coded) -> attached(one, coded)));
        Comparator<Placed> sorting = Comparator.comparing((Placed one) -> group(one, order))
                .thenComparing(one -> places.getOrDefault(one.passage().source(), Integer.MAX_VALUE))
                .thenComparingInt(one -> one.passage().span().start())
                .thenComparingInt(one -> one.passage().span().end());
        List<Placed> sorted = placed.values().stream().sorted(sorting).toList();
        return new OfTheme(
                theme,
                sorted.stream().filter(one -> !against(one)).toList(),
                sorted.stream().filter(Gathering::against).toList(),
                count(given));
    }

    private static boolean against(Placed one) {
        return one.stance() != null && one.stance() != Stance.SUPPORTS;
    }

    private static String group(Placed one, Order order) {
        return switch (order) {
            case SOURCE -> "";
            case SITE -> one.site();
            case ROLE -> one.role();
        };
    }

    private Placed placed(Passage passage, Coded coded) {
        Material.Source source = Objects.requireNonNull(sources.get(passage.source()));
        ParticipantId speaks = coded.speaker() == 0 ? null : new ParticipantId(coded.speaker());
        Material.Participant participant =
                speaks == null ? null : material.participants().get(speaks);
        return new Placed(
                passage,
                source.title(),
                source.kind(),
                source.site(),
                source.wave(),
                speaks,
                participant == null ? "" : participant.role(),
                coded.codes().stream().map(CodeId::new).toList(),
                null,
                "");
    }

    /** A passage that somebody put to the theme; where it carries a code of the theme too, with what is known of that. */
    private Placed attached(Attached one, @Nullable Placed coded) {
        ThemeEvidence.Origin origin = one.origin();
        Material.Source source =
                Objects.requireNonNull(sources.get(origin.passage().source()));
        return new Placed(
                origin.passage(),
                source.title(),
                source.kind(),
                source.site(),
                source.wave(),
                coded == null ? null : coded.speaker(),
                coded == null ? Objects.requireNonNullElse(origin.role(), "") : coded.role(),
                coded == null ? List.of() : coded.codes(),
                one.stance(),
                one.note());
    }
}
