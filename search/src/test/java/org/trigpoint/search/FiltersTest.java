package org.trigpoint.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every filter and field, and all sorts of them together, against a plain walk over the same sources. */
class FiltersTest {
    private static final List<String> WORDS = List.of("trust", "school", "letter", "trusts", "siân");
    private static final List<String> SITES = List.of("North", "South Side", "East");
    private static final List<String> KINDS = List.of("interview", "focus group", "field notes");
    private static final List<String> WAVES = List.of("Baseline", "Follow-up");
    private static final List<String> SPEAKERS = List.of("Anna", "Siân Davies", "Head");
    private static final List<String> ROLES = List.of("parent", "head teacher");
    private static final int STUDIES = 3;

    /** What a query asks of a passage, as written and as a plain question. */
    private record Asked(String query, BiPredicate<IndexedSource, IndexedTurn> met) {
        Asked not() {
            return new Asked("-" + query, met.negate());
        }

        Asked or(Asked other) {
            return new Asked("(" + query + " OR " + other.query + ")", met.or(other.met));
        }

        Asked and(Asked other) {
            return new Asked(query + " " + other.query, met.and(other.met));
        }
    }

    @TempDir
    Path folder;

    private final Random random = new Random(43);
    private final Map<Long, IndexedSource> sources = new TreeMap<>();
    private PassageIndex index;

    @BeforeEach
    void fillInSeveralCommits() {
        index = PassageIndex.open(folder);
        for (int commit = 0; commit < 6; commit++) {
            Map<Long, IndexedSource> changed = new HashMap<>();
            for (int i = 0; i < 12; i++) {
                long id = 1L + random.nextInt(50);
                changed.put(id, source(id));
            }
            long gone = 1L + random.nextInt(50);
            Set<Long> removed = new HashSet<>(Set.of(gone, gone + 50));
            removed.removeAll(changed.keySet());
            index.replace(changed.values(), removed, "commit " + commit);
            sources.putAll(changed);
            sources.keySet().removeAll(removed);
        }
    }

    @AfterEach
    void close() {
        index.close();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> Set<T> some(Collection<T> of) {
        Set<T> some = new HashSet<>(of);
        some.removeIf(each -> random.nextBoolean());
        return some;
    }

    private IndexedSource source(long id) {
        StringBuilder text = new StringBuilder();
        List<IndexedTurn> turns = new ArrayList<>();
        for (int turn = random.nextInt(5); turn > 0; turn--) {
            int start = text.length();
            for (int word = 1 + random.nextInt(4); word > 0; word--) {
                text.append(one(WORDS)).append(' ');
            }
            String role = random.nextBoolean() ? one(ROLES) : null;
            turns.add(new IndexedTurn(start, text.length(), random.nextInt(5) == 0 ? null : one(SPEAKERS), role));
            text.append("\n\n");
        }
        return new IndexedSource(
                1 + id % STUDIES,
                id,
                id,
                "Visit " + id,
                one(KINDS),
                random.nextInt(4) == 0 ? null : one(SITES),
                random.nextInt(4) == 0 ? null : one(WAVES),
                random.nextBoolean() ? Map.of("Role", one(ROLES)) : Map.of(),
                some(SPEAKERS),
                text.toString(),
                turns,
                List.of());
    }

    private static boolean has(String asked, @Nullable String value) {
        if (value == null) {
            return false;
        }
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.equals(asked)
                || Arrays.asList(lower.split("[^\\p{L}\\p{N}]+")).contains(asked);
    }

    private Asked field() {
        return switch (random.nextInt(9)) {
            case 0 -> of("kind", KINDS, (source, turn) -> source.kind());
            case 1 -> of("site", SITES, (source, turn) -> source.site());
            case 2 -> of("wave", WAVES, (source, turn) -> source.wave());
            case 3 -> of("speaker", SPEAKERS, (source, turn) -> turn.speaker());
            case 4 -> of("role", ROLES, (source, turn) -> turn.role());
            case 5 ->
                of("attr.role", ROLES, (source, turn) -> source.attributes().get("Role"));
            case 6 -> new Asked("kind:f*", (source, turn) -> !source.kind().equals("interview"));
            case 7 -> {
                String name = one(SPEAKERS);
                yield new Asked(
                        "participant:\"" + name + "\"",
                        (source, turn) -> source.participants().contains(name));
            }
            default -> {
                long id = 1L + random.nextInt(50);
                yield new Asked("title:" + id, (source, turn) -> source.source() == id);
            }
        };
    }

    private Asked of(
            String field, List<String> values, BiFunction<IndexedSource, IndexedTurn, @Nullable String> value) {
        String whole = one(values).toLowerCase(Locale.ROOT);
        String asked = random.nextBoolean() ? whole : whole.replaceAll("[^\\p{L}].*", "");
        return new Asked(field + ":\"" + asked + "\"", (source, turn) -> has(asked, value.apply(source, turn)));
    }

    private Asked condition() {
        Asked asked = random.nextInt(3) == 0 ? field().or(field()) : field();
        return random.nextInt(3) == 0 ? asked.not() : asked;
    }

    private static long times(String word, IndexedSource source, IndexedTurn turn) {
        return Arrays.stream(source.text().substring(turn.start(), turn.end()).split(" "))
                .filter(word::equals)
                .count();
    }

    private Map<Long, Integer> plain(String word, FindRequest request, BiPredicate<IndexedSource, IndexedTurn> met) {
        Map<Long, Integer> counts = new HashMap<>();
        for (IndexedSource source : sources.values()) {
            for (IndexedTurn turn : source.turns()) {
                if (sees(request, source, turn) && met.test(source, turn)) {
                    counts.merge(source.source(), (int) times(word, source, turn), Integer::sum);
                }
            }
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static boolean sees(FindRequest request, IndexedSource source, IndexedTurn turn) {
        Filters filters = request.filters();
        Set<String> only = request.onlySites();
        String anybody = turn.role() == null ? Filters.NO_PARTICIPANT : Filters.ANYBODY;
        return source.study() == request.study()
                && (only == null || (source.site() != null && only.contains(source.site())))
                && among(filters.kinds(), source.kind())
                && among(filters.sites(), source.site())
                && among(filters.waves(), source.wave())
                && among(filters.speakers(), turn.speaker())
                && (among(filters.roles(), turn.role()) || filters.roles().contains(anybody))
                && among(filters.sources(), source.source())
                && filters.attributes().entrySet().stream()
                        .allMatch(wanted ->
                                among(wanted.getValue(), source.attributes().get(wanted.getKey())));
    }

    private static <T> boolean among(Set<T> wanted, @Nullable T value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }

    private FindRequest request(String query) {
        Filters filters = new Filters(
                rarely(KINDS),
                rarely(SITES),
                rarely(WAVES),
                rarely(SPEAKERS),
                rarely(List.of("parent", "head teacher", Filters.ANYBODY, Filters.NO_PARTICIPANT)),
                random.nextInt(4) == 0,
                rarely(sources.keySet()),
                random.nextInt(6) == 0 ? Map.of("Role", Set.of(one(ROLES))) : Map.of(),
                Set.of());
        Set<String> only = random.nextBoolean() ? null : some(SITES);
        long study = 1L + random.nextInt(STUDIES);
        return new FindRequest(
                study, only, null, Map.of(), query, List.of(), name -> Set.of(), false, filters, 0, 50, 9);
    }

    private <T> Set<T> rarely(Collection<T> of) {
        return random.nextInt(5) == 0 ? some(of) : Set.of();
    }

    @Test
    void words_are_found_in_exactly_the_passages_that_conditions_filters_and_sites_leave() {
        int found = 0;
        for (int i = 0; i < 1_500; i++) {
            String word = one(WORDS);
            Asked asked = condition();
            for (int more = random.nextInt(3); more > 0; more--) {
                asked = asked.and(condition());
            }
            FindRequest request = request("=" + word + " " + asked.query());
            Map<Long, Integer> plain = plain(word, request, asked.met());

            assertThat(index.countBySource(request)).as(request.toString()).isEqualTo(plain);
            assertThat(index.find(request).totalHits())
                    .isEqualTo(
                            plain.values().stream().mapToInt(Integer::intValue).sum());
            assertThat(index.facets(request).sites()).isEqualTo(facet(plain, IndexedSource::site));
            assertThat(index.facets(request).kinds()).isEqualTo(facet(plain, IndexedSource::kind));
            found += plain.size();
        }
        assertThat(found).as("the questions are not all too narrow").isGreaterThan(500);
    }

    private Map<String, Long> facet(Map<Long, Integer> counts, Function<IndexedSource, @Nullable String> value) {
        Map<String, Long> facet = new HashMap<>();
        sources.values().forEach(source -> {
            String of = value.apply(source);
            int count = counts.getOrDefault(source.source(), 0);
            if (of != null && count > 0) {
                facet.merge(of, (long) count, Long::sum);
            }
        });
        return facet;
    }

    @Test
    void words_are_counted_and_suggested_from_exactly_the_passages_that_may_be_seen() {
        for (int i = 0; i < 250; i++) {
            FindRequest request = request("");
            FindRequest siteOnly = request.with(Filters.NONE);
            Set<String> suggested = new HashSet<>();
            Map<String, Long> counted = new HashMap<>();
            for (String word : WORDS) {
                plain(word, request, (source, turn) -> true)
                        .forEach((id, count) -> counted.merge(word, (long) count, Long::sum));
                if (!plain(word, siteOnly, (source, turn) -> true).isEmpty() && word.startsWith("tr")) {
                    suggested.add(word);
                }
            }
            Map<String, Long> words = new HashMap<>();
            index.words(request, false, Set.of()).rows().forEach(row -> words.put(row.key(), row.count()));

            assertThat(words).isEqualTo(counted);
            assertThat(index.suggest(request.study(), request.onlySites(), "tr", 9))
                    .containsExactlyInAnyOrderElementsOf(suggested);
        }
    }

    @Test
    void a_stem_and_plain_letters_find_every_word_they_stand_for_in_every_commit() {
        for (int study = 1; study <= STUDIES; study++) {
            FindRequest request = FindRequest.of(study, "");
            Map<Long, Integer> trust = plain("trust", request, (source, turn) -> true);
            plain("trusts", request, (source, turn) -> true)
                    .forEach((id, count) -> trust.merge(id, count, Integer::sum));

            for (String query : List.of("trusting", "tru*", "trusts~1 OR trust")) {
                assertThat(index.countBySource(request.asking(query))).as(query).isEqualTo(trust);
            }
            for (String query : List.of("sian", "si?n", "SIAN~1", "siân")) {
                assertThat(index.countBySource(request.asking(query)))
                        .as(query)
                        .isEqualTo(plain("siân", request, (source, turn) -> true));
            }
        }
    }
}
