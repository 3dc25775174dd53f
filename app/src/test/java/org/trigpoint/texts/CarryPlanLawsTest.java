package org.trigpoint.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;
import org.trigpoint.sources.TextVersions.Version;
import org.trigpoint.texts.Carrier.Laid;
import org.trigpoint.texts.Corrected.Tally;
import org.trigpoint.texts.EarlierPlaces.Earlier;
import org.trigpoint.texts.NextVersion.Draft;

class CarryPlanLawsTest {

    private static final int CASES = 1_500;
    private static final int THINGS = 12;
    private static final int STEPS = 5;

    /** A text with its versions and what lies on it, as the database would keep them. */
    private static final class History {

        private final List<String> texts = new ArrayList<>();
        private final List<Integer> madeOf = new ArrayList<>();
        private final List<PositionMap> maps = new ArrayList<>();
        private final List<Map<Long, Laid>> laid = new ArrayList<>();
        private final Map<Long, List<Earlier>> earlier = new HashMap<>();
        private long places;

        History(String text, Map<Long, Laid> things) {
            texts.add(text);
            madeOf.add(-1);
            maps.add(PositionMap.identity(length(text)));
            laid.add(things);
        }

        int last() {
            return texts.size() - 1;
        }

        Map<Long, Laid> now() {
            return laid.getLast();
        }

        CarryPlan make(String text, int from, PositionMap map, boolean told) {
            Version before = new Version(new SourceId(1), id(last()), last() + 1, texts.getLast(), List.of());
            texts.add(text);
            madeOf.add(from);
            maps.add(map);
            Draft draft = new Draft(text, List.of(), id(from), map, told, "");
            TextChange change = new TextChange(before, id(last()), draft, this::between);
            CarryPlan plan = new CarryPlan(change, List.copyOf(now().values()), earlier);
            Map<Long, Laid> after = new HashMap<>(now());
            plan.placed()
                    .forEach((key, span) -> after.computeIfPresent(
                            key, (same, one) -> new Laid(key, one.same(), id(last()), span, one.open())));
            earlier.values().forEach(of -> of.removeIf(one -> plan.returnedTo().contains(one.id())));
            plan.left()
                    .forEach((key, one) -> earlier.computeIfAbsent(key, first -> new ArrayList<>())
                            .addFirst(new Earlier(++places, one.was(), one.left())));
            laid.add(after);
            return plan;
        }

        private PositionMap between(VersionId from, VersionId to) {
            List<Integer> up = lineage(number(from));
            List<Integer> down = lineage(number(to));
            while (!up.isEmpty() && !down.isEmpty() && up.getLast().equals(down.getLast())) {
                up.removeLast();
                down.removeLast();
            }
            PositionMap way = PositionMap.identity(length(texts.get(number(from))));
            for (int version : up) {
                way = way.then(maps.get(version).inverse());
            }
            for (int version : down.reversed()) {
                way = way.then(maps.get(version));
            }
            return way;
        }

        private List<Integer> lineage(int version) {
            List<Integer> lineage = new ArrayList<>();
            for (int at = version; at >= 0; at = madeOf.get(at)) {
                lineage.add(at);
            }
            return lineage;
        }

        private static VersionId id(int version) {
            return new VersionId(version + 1L);
        }

        private static int number(VersionId version) {
            return (int) version.value() - 1;
        }

        String words(Laid one) {
            String text = texts.get(number(one.version()));
            int start = text.offsetByCodePoints(0, one.span().start());
            return text.substring(
                    start, text.offsetByCodePoints(start, one.span().length()));
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static History history(RandomEdits random) {
        String text = random.text(10 + random.below(50));
        Map<Long, Laid> things = new HashMap<>();
        Set<Span> taken = new HashSet<>();
        for (long key = 1; key <= THINGS; key++) {
            Span span = random.span(length(text));
            String same = taken.add(span) ? "one code" : "of its own " + key;
            things.put(key, new Laid(key, same, new VersionId(1), span, true));
        }
        return new History(text, things);
    }

    private static CarryPlan edit(RandomEdits random, History history, List<Edit> edits) {
        String before = history.texts.getLast();
        Edits in = Edits.of(before, edits);
        return history.make(in.applied(before), history.last(), in.map(length(before)), random.below(2) == 0);
    }

    @Test
    void what_no_edit_touched_keeps_exactly_its_words_and_nothing_vanishes() {
        int exact = 0;
        int held = 0;
        int corrected = 0;
        for (long seed = 0; seed < CASES; seed++) {
            RandomEdits random = new RandomEdits(seed);
            History history = history(random);
            for (int step = 0; step < STEPS; step++) {
                String before = history.texts.getLast();
                Map<Long, Laid> was = history.now();
                List<Edit> edits = random.edits(length(before), 6);
                CarryPlan plan = edit(random, history, edits);
                VersionId present = History.id(history.last() - 1);
                for (Laid one : was.values()) {
                    boolean touched = Edits.of(before, edits).all().stream().anyMatch(edit -> within(edit, one.span()));
                    Laid now = Objects.requireNonNull(history.now().get(one.key()));
                    if (one.version().equals(present) && !touched) {
                        assertThat(now.version()).as("seed %d", seed).isEqualTo(History.id(history.last()));
                        assertThat(history.words(now)).as("seed %d", seed).isEqualTo(history.words(one));
                    }
                }
                assertThat(history.now().keySet()).as("seed %d", seed).isEqualTo(was.keySet());
                Tally tally = plan.tally();
                assertThat(tally.before())
                        .as("seed %d: each is counted once", seed)
                        .isEqualTo((int) was.values().stream()
                                .filter(one -> one.version().equals(present))
                                .count());
                assertThat(plan.placed())
                        .as("seed %d", seed)
                        .hasSize(tally.exact() + tally.corrected() + tally.returned());
                assertThat(history.now().values().stream()
                                .map(one -> List.of(one.same(), one.version(), one.span()))
                                .distinct())
                        .as("seed %d: no two are the same", seed)
                        .hasSize(THINGS);
                exact += tally.exact();
                held += tally.held();
                corrected += tally.corrected();
            }
        }
        assertThat(exact).as("the guard: many survive").isGreaterThan(CASES * THINGS);
        assertThat(held).isGreaterThan(CASES);
        assertThat(corrected).isGreaterThan(CASES);
    }

    private static boolean within(Edit edit, Span span) {
        return edit.start() == edit.end()
                ? span.start() < edit.start() && edit.start() < span.end()
                : edit.start() < span.end() && span.start() < edit.end();
    }

    @Test
    void going_back_puts_everything_exactly_where_it_lay() {
        int restored = 0;
        for (long seed = 0; seed < CASES; seed++) {
            RandomEdits random = new RandomEdits(seed + 7_000_000);
            History history = history(random);
            int steps = 1 + random.below(STEPS);
            for (int step = 0; step < steps; step++) {
                edit(random, history, random.edits(length(history.texts.getLast()), 4));
            }
            int to = random.below(history.last());
            String text = history.texts.get(to);

            history.make(text, to, PositionMap.identity(length(text)), false);

            for (Laid then : history.laid.get(to).values()) {
                if (then.version().equals(History.id(to))) {
                    Laid now = Objects.requireNonNull(history.now().get(then.key()));
                    assertThat(now.version()).as("seed %d", seed).isEqualTo(History.id(history.last()));
                    assertThat(now.span()).as("seed %d, %s", seed, then).isEqualTo(then.span());
                    restored++;
                }
            }
        }
        assertThat(restored).as("the guard: much is restored").isGreaterThan(CASES * THINGS / 2);
    }

    @Test
    void what_is_hidden_goes_along_like_everything_else_and_is_not_counted() {
        int hidden = 0;
        for (long seed = 0; seed < CASES; seed++) {
            History open = history(new RandomEdits(seed + 3_000_000));
            Map<Long, Laid> some = new HashMap<>();
            open.now().forEach((key, one) -> some.put(key, hide(one, key % 3 == 0)));
            History closed = new History(open.texts.getLast(), some);
            Map<Long, Laid> others = new HashMap<>(some);
            others.values().removeIf(one -> !one.open());
            RandomEdits random = new RandomEdits(seed);
            List<Edit> edits = random.edits(length(open.texts.getLast()), 6);

            CarryPlan all = edit(new RandomEdits(seed), open, edits);
            CarryPlan told = edit(new RandomEdits(seed), closed, edits);

            assertThat(told.placed()).as("seed %d", seed).isEqualTo(all.placed());
            assertThat(told.left()).as("seed %d", seed).isEqualTo(all.left());
            assertThat(told.tally().before()).as("seed %d", seed).isEqualTo(others.size());
            hidden += all.tally().before() - told.tally().before();
        }
        assertThat(hidden).as("the guard: much is hidden").isEqualTo(CASES * THINGS / 3);
    }

    private static Laid hide(Laid one, boolean hidden) {
        return new Laid(one.key(), one.same(), one.version(), one.span(), !hidden);
    }
}
