package org.trigpoint.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.GESTURE;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.undo.SimpleAnalysis.ACode;
import org.trigpoint.undo.SimpleAnalysis.ACoding;
import org.trigpoint.undo.SimpleAnalysis.Change;

/** Several people at codes, moves, codings and undoing, held against a few maps: no orphan, no lost coding, one line a change. */
@HouseTest
class SeveralWritersTest {

    private static final int STEPS = 250;
    private static final int SPANS = 6;
    private static final String[] NAMES = {"Trust", "Time", "Hope", "Fear", "Work"};

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodeQueries trees;

    @Autowired
    private CodingService codings;

    @Autowired
    private UndoService undo;

    private SmallStudy study;
    private List<Coder> people = List.of();
    private SourceId source;
    private VersionId version;

    @BeforeEach
    void aStudy() {
        study = new SmallStudy(sql, access);
        people = List.of(study.coder("ana"), study.coder("ben"), study.lead("lena"));
        source = study.source("One", null, people.getFirst(), "Nobody rang back, and then the letter came at last.");
        version = study.passage(source, "Nobody").version();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_several_people_do_and_undo_in_turns_comes_to_what_a_simple_model_says(long seed) {
        SimpleAnalysis model = new SimpleAnalysis();
        SplittableRandom random = new SplittableRandom(seed);
        List<String> told = new ArrayList<>();
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int step = 0; step < STEPS; step++) {
            int lines = lines();
            int person = random.nextInt(people.size());
            Step next = Step.values()[random.nextInt(Step.values().length)];
            Boolean done = act(model, random, next, person);
            told.add(person + " " + next + " " + done);
            outcomes.merge(next + (Boolean.TRUE.equals(done) ? " done" : " not"), 1, Integer::sum);
            String where =
                    "seed " + seed + ", step " + step + ": " + told.subList(Math.max(0, told.size() - 12), told.size());
            assertThat(codesNow()).as(where).isEqualTo(model.codes);
            assertThat(codingsNow(model)).as(where).isEqualTo(model.codings);
            assertThat(model.lost()).as(where).isEmpty();
            assertThat(lines() - lines)
                    .as("lines of the journal, " + where)
                    .isEqualTo(Boolean.TRUE.equals(done) ? 1 : 0);
        }
        assertThat(outcomes)
                .as("what was tried, seed " + seed)
                .containsKeys("UNDO done", "REDO done", "UNDO not", "MOVE done", "REMOVE done", "CODE done");
    }

    private enum Step {
        MAKE,
        RENAME,
        MOVE,
        REMOVE,
        CODE,
        CODE_AGAIN,
        RESIZE,
        UNCODE,
        UNDO,
        UNDO_AGAIN,
        REDO
    }

    /** True: done; false: refused, or nothing to do; both the same in the model. */
    private Boolean act(SimpleAnalysis model, SplittableRandom random, Step step, int person) {
        return switch (step) {
            case MAKE -> make(model, random, person);
            case RENAME -> rename(model, random, person);
            case MOVE -> move(model, random, person);
            case REMOVE -> remove(model, random, person);
            case CODE, CODE_AGAIN -> code(model, random, person);
            case RESIZE -> resize(model, random, person);
            case UNCODE -> uncode(model, random, person);
            case UNDO, UNDO_AGAIN -> same(model.undo(person), () -> undo.undo(people.get(person)));
            case REDO -> same(model.redo(person), () -> undo.redo(people.get(person)));
        };
    }

    private static boolean same(Optional<Boolean> expected, Callable<?> call) {
        boolean wanted = expected.orElse(false);
        Optional<?> given = attempt(call);
        assertThat(given.isPresent())
                .as("turned, where the model says %s", expected)
                .isEqualTo(wanted);
        return wanted;
    }

    /** What was given; empty when it was refused. */
    private static Optional<?> attempt(Callable<?> call) {
        try {
            return Optional.of(call.call());
        } catch (Refusal refusal) {
            return Optional.empty();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private boolean make(SimpleAnalysis model, SplittableRandom random, int person) {
        Long parent = random.nextInt(3) == 0 ? null : any(model, random);
        String name = NAMES[random.nextInt(NAMES.length)];
        Optional<?> made = attempt(() -> codes.make(people.get(person), study.analysis, codeOf(parent), name, null));
        assertThat(made.isPresent()).isEqualTo(!model.taken(parent, name, 0));
        made.ifPresent(id -> model.done(
                person, List.of(new Change(true, ((CodeId) id).value(), null, new ACode(name, parent, false)))));
        return made.isPresent();
    }

    private boolean rename(SimpleAnalysis model, SplittableRandom random, int person) {
        Long code = any(model, random);
        String name = NAMES[random.nextInt(NAMES.length)];
        if (code == null || model.code(code).name().equals(name)) {
            return false;
        }
        ACode before = model.code(code);
        boolean done = attempt(() -> {
                    codes.rename(people.get(person), new CodeId(code), name);
                    return code;
                })
                .isPresent();
        assertThat(done).isEqualTo(!model.taken(before.parent(), name, code));
        if (done) {
            model.done(person, List.of(new Change(true, code, before, new ACode(name, before.parent(), false))));
        }
        return done;
    }

    private boolean move(SimpleAnalysis model, SplittableRandom random, int person) {
        Long code = any(model, random);
        if (code == null) {
            return false;
        }
        Long parent = random.nextInt(3) == 0 ? null : any(model, random);
        ACode before = model.code(code);
        boolean allowed = (parent == null || !model.withSubcodes(code).contains(parent))
                && !model.taken(parent, before.name(), code);
        boolean done = attempt(() -> {
                    codes.move(people.get(person), new CodeId(code), codeOf(parent), random.nextInt(4));
                    return code;
                })
                .isPresent();
        assertThat(done).isEqualTo(allowed);
        if (done) {
            model.done(person, List.of(new Change(true, code, before, new ACode(before.name(), parent, false))));
        }
        return done;
    }

    private boolean remove(SimpleAnalysis model, SplittableRandom random, int person) {
        Long code = any(model, random);
        if (code == null || random.nextInt(2) == 0) {
            return false;
        }
        codes.remove(people.get(person), new CodeId(code));
        model.done(
                person,
                model.withSubcodes(code).stream()
                        .map(one -> {
                            ACode before = model.code(one);
                            return new Change(true, one, before, new ACode(before.name(), before.parent(), true));
                        })
                        .toList());
        return true;
    }

    private boolean code(SimpleAnalysis model, SplittableRandom random, int person) {
        Long code = any(model, random);
        if (code == null) {
            return false;
        }
        int span = random.nextInt(SPANS);
        ACoding wanted = new ACoding(code, span, person, model.tick());
        boolean there = model.coded(wanted);
        long made = codings.code(people.get(person), passage(span), new CodeId(code))
                .id()
                .value();
        if (!there) {
            model.done(person, List.of(new Change(false, made, null, wanted)));
        }
        return !there;
    }

    private boolean resize(SimpleAnalysis model, SplittableRandom random, int person) {
        Long coding = anyCoding(model, random);
        if (coding == null) {
            return false;
        }
        ACoding before = model.coding(coding);
        ACoding after = new ACoding(before.code(), random.nextInt(SPANS), before.coder(), before.at());
        if (after.equals(before)) {
            return false;
        }
        boolean allowed = mayChange(person, before) && !model.coded(after);
        boolean done = attempt(() -> codings.resize(
                        people.get(person),
                        new CodingId(coding),
                        passage(after.span()).span()))
                .isPresent();
        assertThat(done).isEqualTo(allowed);
        if (done) {
            model.done(person, List.of(new Change(false, coding, before, after)));
        }
        return done;
    }

    private boolean uncode(SimpleAnalysis model, SplittableRandom random, int person) {
        Long coding = anyCoding(model, random);
        if (coding == null) {
            return false;
        }
        ACoding before = model.coding(coding);
        boolean done = attempt(() -> codings.uncode(people.get(person), new CodingId(coding)))
                .isPresent();
        assertThat(done).isEqualTo(mayChange(person, before));
        if (done) {
            model.done(person, List.of(new Change(false, coding, before, null)));
        }
        return done;
    }

    private boolean mayChange(int person, ACoding coding) {
        return coding.coder() == person || people.get(person) instanceof Lead;
    }

    private static @Nullable Long any(SimpleAnalysis model, SplittableRandom random) {
        List<Long> live = model.codes.keySet().stream().filter(model::live).toList();
        return live.isEmpty() ? null : live.get(random.nextInt(live.size()));
    }

    private static @Nullable Long anyCoding(SimpleAnalysis model, SplittableRandom random) {
        List<Long> all = List.copyOf(model.codings.keySet());
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private static @Nullable CodeId codeOf(@Nullable Long id) {
        return id == null ? null : new CodeId(id);
    }

    private Passage passage(int span) {
        return new Passage(source, version, new Span(span * 4, span * 4 + 12));
    }

    private Map<Long, ACode> codesNow() {
        Map<Long, ACode> now = new TreeMap<>();
        sql.selectFrom(CODE)
                .where(CODE.ANALYSIS_ID.eq(study.analysis))
                .forEach(row -> now.put(
                        row.getId().value(),
                        new ACode(
                                row.getName(),
                                row.getParentId() == null
                                        ? null
                                        : row.getParentId().value(),
                                row.getRemovedAt() != null)));
        return now;
    }

    private Map<Long, ACoding> codingsNow(SimpleAnalysis model) {
        Map<Long, Integer> number = new HashMap<>();
        people.forEach(person -> number.put(person.person().value(), people.indexOf(person)));
        Map<Long, ACoding> now = new TreeMap<>();
        sql.selectFrom(CODING)
                .where(CODING.ANALYSIS_ID.eq(study.analysis))
                .forEach(row -> now.put(
                        row.getId().value(),
                        new ACoding(
                                row.getCodeId().value(),
                                row.getSpanStart() / 4,
                                number.getOrDefault(row.getCoderId().value(), -1),
                                Optional.ofNullable(
                                                model.codings.get(row.getId().value()))
                                        .map(ACoding::at)
                                        .orElse(-1))));
        return now;
    }

    private int lines() {
        return sql.fetchCount(JOURNAL, JOURNAL.STUDY_ID.eq(study.study));
    }

    @Test
    void what_several_people_do_and_undo_at_the_same_time_leaves_no_orphan_and_one_line_a_change() throws Exception {
        long seed = 20_261_121;
        SplittableRandom seeds = new SplittableRandom(seed);
        List<CodeId> first = new ArrayList<>();
        for (String name : NAMES) {
            first.add(codes.make(people.getFirst(), study.analysis, null, name, null));
        }
        int before = lines();
        int done = 0;
        try (var threads = Executors.newFixedThreadPool(people.size() * 2)) {
            List<Future<Integer>> working = new ArrayList<>();
            for (int window = 0; window < people.size() * 2; window++) {
                Coder person = people.get(window % people.size());
                SplittableRandom random = seeds.split();
                working.add(threads.submit(() -> work(person, random, first)));
            }
            for (Future<Integer> one : working) {
                done += one.get();
            }
        }
        assertThat(lines() - before).as("one line a change, seed " + seed).isEqualTo(done);
        assertThat(sql.fetchCount(GESTURE, GESTURE.STUDY_ID.eq(study.study))).isGreaterThan(100);
        SimpleAnalysis now = new SimpleAnalysis();
        now.codes = codesNow();
        assertThat(now.lost()).as("codes that stand nowhere, seed " + seed).isEmpty();
        assertThat(trees.tree(people.getFirst(), study.analysis).flat()).hasSize((int)
                now.codes.values().stream().filter(code -> !code.removed()).count());
    }

    /** Eighty wishes of somebody in one window; how many were granted and changed something. */
    private int work(Coder person, SplittableRandom random, List<CodeId> first) {
        int done = 0;
        for (int number = 0; number < 80; number++) {
            int wish = number;
            CodeId code = first.get(random.nextInt(first.size()));
            CodeId other = first.get(random.nextInt(first.size()));
            int span = random.nextInt(SPANS);
            Callable<?> call = switch (random.nextInt(8)) {
                case 0, 1 -> () -> codings.codeAll(person, List.of(passage(span)), code);
                case 2, 3 ->
                    () -> {
                        codes.move(person, code, code.equals(other) ? null : other, span);
                        return 1;
                    };
                case 4 -> () -> codes.make(person, study.analysis, code, "Code " + random.nextInt(400), null);
                case 5 -> () -> wish % 16 == 0 ? codes.remove(person, code) + 1 : 0;
                case 6 -> () -> undo.redo(person);
                default -> () -> undo.undo(person);
            };
            Optional<?> given = attempt(call);
            done += given.isPresent() && !given.get().equals(0) ? 1 : 0;
        }
        return done;
    }
}
