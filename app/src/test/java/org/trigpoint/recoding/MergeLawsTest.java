package org.trigpoint.recoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.coding.SegmentQueries;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;
import org.trigpoint.testing.SmallStudy;

/** What holds whichever segments are merged: tried on random spans of three coders in three texts. */
@HouseTest
class MergeLawsTest {

    private static final int LENGTH = 120;
    private static final int ROUNDS = 12;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodeQueries trees;

    @Autowired
    private CodingService coding;

    @Autowired
    private CodeMergeService merging;

    @Autowired
    private SegmentQueries segments;

    private SmallStudy study;
    private List<Coder> coders;
    private List<SourceId> sources;
    private CodeId kept;
    private CodeId one;
    private CodeId two;
    private CodeId bystander;

    /** Whose code points in which text carry which code. */
    private record Painted(VersionId version, PersonId coder, CodeId code) {}

    private record Row(VersionId version, PersonId coder, CodeId code, int start, int end) {}

    @BeforeEach
    void threeTextsAndFourCodes() {
        study = new SmallStudy(sql, access);
        coders = List.of(study.coder("ana"), study.coder("ben"), study.coder("cyd"));
        sources = List.of(
                study.source("One", null, coders.getFirst(), "word 🙂 ".repeat(LENGTH / 7)),
                study.source("Two", study.la01, coders.getFirst(), "x".repeat(LENGTH)),
                study.source("Three", study.la02, coders.getFirst(), "né ".repeat(LENGTH / 3)));
        kept = codes.make(coders.getFirst(), study.analysis, null, "Kept", null);
        one = codes.make(coders.getFirst(), study.analysis, null, "One", null);
        two = codes.make(coders.getFirst(), study.analysis, null, "Two", null);
        bystander = codes.make(coders.getFirst(), study.analysis, null, "Bystander", null);
    }

    @Test
    void everyWordThatCarriedOneOfThemByACoderCarriesTheKeptCodeByThemAndNothingElseIsTouched() {
        for (int round = 0; round < ROUNDS; round++) {
            threeTextsAndFourCodes();
            Random random = new Random(4_711 + round);
            codeAtRandom(random, 5 + random.nextInt(40));
            Map<Painted, BitSet> before = painted();
            Set<Row> bystanders = rows(bystander);
            Set<Row> keptBefore = rows(kept);
            List<Row> all = new ArrayList<>(keptBefore);
            all.addAll(rows(one));
            all.addAll(rows(two));
            List<String> journal = study.journal();

            MergePlan plan = merging.plan(coders.getLast(), kept, List.of(one, two));
            assertThat(painted()).as("a plan changes nothing").isEqualTo(before);
            MergePlan done = merging.merge(coders.getLast(), kept, List.of(one, two));

            assertThat(done).as("what was planned was done, round " + round).isEqualTo(plan);
            assertThat(painted()).as("round " + round).isEqualTo(mergedByHand(before));
            assertThat(rows(bystander)).isEqualTo(bystanders);
            assertThat(rows(one)).isEmpty();
            assertThat(rows(two)).isEmpty();
            assertThat(overlapping(rows(kept), keptBefore))
                    .as("segments that a merged one overlapped are one")
                    .isZero();
            assertThat(all).hasSize(plan.after() + plan.joined());
            assertThat(segmentsShown(kept)).isEqualTo(plan.after());
            assertThat(study.journal()).hasSize(journal.size() + 1).endsWith("CodesMerged");
        }
    }

    @Test
    void aMergedCodeWithoutSegmentsLeavesEverySegmentAsItWas() {
        codeAtRandom(new Random(1), 30);
        merging.merge(coders.getFirst(), kept, List.of(one, two));
        Set<Row> before = rows(kept);
        CodeId empty = codes.make(coders.getFirst(), study.analysis, null, "Empty", null);

        MergePlan plan = merging.merge(coders.getFirst(), kept, List.of(empty));

        assertThat(plan.joined()).isZero();
        assertThat(rows(kept)).isEqualTo(before);
    }

    private void codeAtRandom(Random random, int times) {
        List<CodeId> all = List.of(kept, one, two, bystander);
        for (int time = 0; time < times; time++) {
            SourceId source = sources.get(random.nextInt(sources.size()));
            int start = random.nextInt(LENGTH - 30);
            Span span = new Span(start, start + 1 + random.nextInt(18));
            coding.code(
                    coders.get(random.nextInt(coders.size())),
                    new Passage(source, versionOf(source), span),
                    all.get(random.nextInt(all.size())));
        }
    }

    private VersionId versionOf(SourceId source) {
        return sql.select(SOURCE.VERSION_ID)
                .from(SOURCE)
                .where(SOURCE.ID.eq(source))
                .fetchSingle()
                .value1();
    }

    private Map<Painted, BitSet> painted() {
        Map<Painted, BitSet> painted = new HashMap<>();
        for (CodeId code : List.of(kept, one, two, bystander)) {
            for (Row row : rows(code)) {
                painted.computeIfAbsent(new Painted(row.version, row.coder, code), first -> new BitSet())
                        .set(row.start, row.end);
            }
        }
        return painted;
    }

    private Map<Painted, BitSet> mergedByHand(Map<Painted, BitSet> before) {
        Map<Painted, BitSet> after = new HashMap<>();
        before.forEach((where, points) -> {
            CodeId code = where.code.equals(bystander) ? bystander : kept;
            after.computeIfAbsent(new Painted(where.version, where.coder, code), first -> new BitSet())
                    .or(points);
        });
        return after;
    }

    private Set<Row> rows(CodeId code) {
        return sql
                .select(CODING.VERSION_ID, CODING.CODER_ID, CODING.SPAN_START, CODING.SPAN_END)
                .from(CODING)
                .where(CODING.CODE_ID.eq(code))
                .fetch(row -> new Row(row.value1(), row.value2(), code, row.value3(), row.value4()))
                .stream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Segments that are not as they were before and overlap with another of the same coder. */
    private static long overlapping(Set<Row> now, Set<Row> before) {
        return now.stream()
                .filter(row -> !before.contains(row))
                .filter(row -> now.stream()
                        .anyMatch(other -> !other.equals(row)
                                && other.version.equals(row.version)
                                && other.coder.equals(row.coder)
                                && other.start < row.end
                                && row.start < other.end))
                .count();
    }

    private int segmentsShown(CodeId code) {
        int shown = trees.tree(coders.getFirst(), study.analysis)
                .find(code)
                .map(Code::segments)
                .orElseThrow();
        int inMatrices = segments.of(coders.getFirst(), study.analysis).stream()
                .mapToInt(source -> {
                    int found = 0;
                    for (int at = 0; at < source.size(); at++) {
                        found += source.code(at) == code.value() ? 1 : 0;
                    }
                    return found;
                })
                .sum();
        assertThat(inMatrices).as("as counts over the whole analysis know it").isEqualTo(shown);
        return shown;
    }
}
