package org.trigpoint.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counts everything again, by other means than the generator's: plain expressions, and one cell a character. */
class DemoTruthTest {
    private static final DemoPack PACK = DemoPack.s();

    @Test
    void searches_find_what_a_plain_expression_finds() {
        assertThat(truths(DemoTruth.Search.class)).hasSize(9).allSatisfy(truth -> {
            String forms = truth.forms().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(form -> Pattern.quote(form).replace(" ", "\\E\\s+\\Q"))
                    .collect(Collectors.joining("|"));
            Pattern pattern = Pattern.compile("(?iU)(?<![\\w-])(" + forms + ")(?![\\w-])");
            List<Long> counts = counted()
                    .map(document -> pattern.matcher(document.text()).results().count())
                    .filter(count -> count > 0)
                    .toList();
            assertThat(counts).as(truth.name()).hasSize(truth.documents());
            assertThat(counts.stream().mapToLong(Long::longValue).sum())
                    .as(truth.name())
                    .isEqualTo(truth.hits());
        });
    }

    @Test
    void the_planted_words_reach_their_targets_and_stand_nowhere_else() {
        assertThat(hits("keyworker in any spelling")).containsExactly(40, 18);
        assertThat(hits("keyworker as one word")[0]).isBetween(5, 39);
        assertThat(hits("circular question, beginning")).containsExactly(12, 7);
        assertThat(hits("genogram, one or many")).containsExactly(25, 11);
        assertThat(hits("the letters of difference")).containsExactly(6, 4);
        assertThat(hits("a phrase broken over a line end")).containsExactly(1, 1);
        assertThat(hits("a word of a withdrawn document")).containsExactly(0, 0);
        String everything = counted().map(DemoDocument::text).collect(Collectors.joining());
        assertThat(everything).contains("systemic\nlens").doesNotContain("systemic lens");
        assertThat(count(everything, "(?i)key[ -]?worker")).isEqualTo(40);
        assertThat(count(everything, "(?i)circular\\s+question")).isEqualTo(12);
        assertThat(count(everything, "(?i)genogram")).isEqualTo(25);
        assertThat(count(everything, "(?i)gg?rraaa?ccee|graces")).isEqualTo(6);
    }

    @Test
    void cells_hold_when_counted_character_by_character() {
        assertThat(truths(DemoTruth.Cell.class)).hasSize(260).allSatisfy(cell -> {
            Set<String> codes = new HashSet<>(theme(cell.theme()).codes());
            Map<String, String> roles = new HashMap<>();
            PACK.participants().forEach(each -> roles.put(each.pseudonym(), each.role()));
            Set<String> passages = new HashSet<>();
            int words = 0;
            Set<String> sources = new HashSet<>();
            Set<String> people = new HashSet<>();
            for (DemoDocument document : counted().toList()) {
                List<String> speakers = speakers(document);
                BitSet inside = new BitSet();
                for (DemoCoding coding : codings(document, codes::contains)) {
                    String who = speakers.get(coding.start());
                    String role = roles.getOrDefault(who, "");
                    String value = switch (cell.by()) {
                        case "site" -> document.site();
                        case DemoTruth.Cell.CROSSED -> document.site() + "/" + role;
                        default -> role;
                    };
                    if (value.equals(cell.value())) {
                        passages.add(document.id() + coding.start() + "-" + coding.end());
                        sources.add(document.id());
                        people.add(who);
                        inside.set(coding.start(), coding.end());
                    }
                }
                words += words(document, inside);
            }
            people.remove("");
            assertThat(List.of(passages.size(), sources.size(), people.size(), words))
                    .as(cell.toString())
                    .containsExactly(cell.segments(), cell.sources(), cell.participants(), cell.words());
        });
    }

    @Test
    void overlaps_hold_when_every_pair_is_tried() {
        assertThat(truths(DemoTruth.Overlap.class)).hasSize(5).allSatisfy(truth -> {
            int pairs = 0;
            Set<String> documents = new HashSet<>();
            for (DemoDocument document : counted().toList()) {
                for (DemoCoding one : codings(document, truth.code()::equals)) {
                    BitSet inside = new BitSet();
                    inside.set(one.start(), one.end());
                    for (DemoCoding other : codings(document, truth.other()::equals)) {
                        if (!inside.get(other.start(), other.end()).isEmpty()) {
                            pairs++;
                            documents.add(document.id());
                        }
                    }
                }
            }
            assertThat(List.of(pairs, documents.size())).containsExactly(truth.pairs(), truth.documents());
        });
        assertThat(truths(DemoTruth.Overlap.class))
                .filteredOn(truth -> truth.pairs() > 0)
                .hasSizeGreaterThan(2);
        assertThat(truths(DemoTruth.Overlap.class))
                .filteredOn(truth -> truth.pairs() == 0)
                .isNotEmpty();
    }

    @Test
    void nested_and_crossing_passages_are_both_there() {
        List<DemoCoding> all = PACK.codings();
        assertThat(all.stream().flatMap(a -> all.stream().filter(b -> crossing(a, b))))
                .isNotEmpty();
        assertThat(all.stream().flatMap(a -> all.stream().filter(b -> nested(a, b))))
                .isNotEmpty();
    }

    @Test
    void the_diary_looks_largest_where_one_worker_talked_the_most() {
        DemoTruth.CountingTrap trap = truths(DemoTruth.CountingTrap.class).getFirst();
        assertThat(trap.site()).isEqualTo("LA03");
        assertThat(trap.ofThem() * 2).isGreaterThan(trap.segments());
        List<DemoTruth.Cell> cells = truths(DemoTruth.Cell.class).stream()
                .filter(cell -> cell.theme().equals("diary") && cell.by().equals("site"))
                .toList();
        DemoTruth.Cell there = cells.stream()
                .filter(cell -> cell.value().equals("LA03"))
                .findAny()
                .orElseThrow();
        assertThat(cells)
                .filteredOn(cell -> cell.segments() >= there.segments())
                .containsExactly(there);
        assertThat(cells)
                .filteredOn(cell -> cell.participants() > there.participants())
                .hasSizeGreaterThan(2);
        DemoDocument group = PACK.documents().get(2);
        Predicate<String> ofDiary = theme("diary").codes()::contains;
        List<String> speakers = speakers(group);
        assertThat(codings(group, ofDiary))
                .filteredOn(coding -> speakers.get(coding.start()).equals("Gethin"))
                .hasSize(trap.ofThem());
    }

    @Test
    void the_picture_is_as_planted() {
        Map<String, String> arms = PACK.sites().stream().collect(Collectors.toMap(DemoSite::code, DemoSite::arm));
        assertThat(codings(theme("fence")))
                .isNotEmpty()
                .allMatch(c -> "control".equals(arms.get(document(c).site())));
        assertThat(codings(theme("road")))
                .isNotEmpty()
                .allMatch(c -> "intervention".equals(arms.get(document(c).site())));
        assertThat(theme("letin").against()).isNotEmpty();
        assertThat(PACK.codings())
                .filteredOn(c -> theme("letin").against().contains(c.key()))
                .extracting(DemoCoding::document)
                .containsOnly("D25", "D28");
        assertThat(PACK.codings())
                .filteredOn(coding -> coding.code().equals("practical"))
                .extracting(DemoCoding::key)
                .containsExactlyElementsOf(theme("letin").against());
        assertThat(truths(DemoTruth.Picture.class)).hasSize(4);
    }

    @Test
    void the_truths_come_out_as_one_json_object() {
        assertThat(PACK.truthJson())
                .startsWith(
                        "{\n  \"study\": \"Demo study (synthetic)\",\n  \"search\": [\n    {\"name\": \"keyworker in any")
                .contains("\"counting_trap\": [", "\"leader_by_participants\": \"", "\"of_them\": ")
                .endsWith("]\n}\n");
        assertThat(PACK.truthJson().chars().filter(c -> c == '{').count())
                .isEqualTo(PACK.truths().size() + 1L);
    }

    /** Who speaks at each code point, walked line by line. */
    private static List<String> speakers(DemoDocument document) {
        List<String> speakers = new ArrayList<>();
        for (String line : document.text().split("(?<=\n)")) {
            int colon = line.indexOf(": ");
            String label = colon < 0 ? "" : line.substring(0, colon);
            String alone = document.participants().size() == 1
                    ? document.participants().getFirst()
                    : "";
            boolean named = document.participants().contains(label);
            boolean asked = label.equals("Interviewer") || label.equals("Facilitator");
            String who = named ? label : asked ? "" : alone;
            line.codePoints().forEach(point -> speakers.add(who));
        }
        return speakers;
    }

    private static int words(DemoDocument document, BitSet inside) {
        int[] points = document.text().codePoints().toArray();
        int words = 0;
        boolean within = false;
        for (int at = 0; at < points.length; at++) {
            boolean part = inside.get(at) && !Character.isWhitespace(points[at]);
            words += part && !within ? 1 : 0;
            within = part;
        }
        return words;
    }

    private static boolean crossing(DemoCoding a, DemoCoding b) {
        return a.document().equals(b.document()) && a.start() < b.start() && b.start() < a.end() && a.end() < b.end();
    }

    private static boolean nested(DemoCoding a, DemoCoding b) {
        return a.document().equals(b.document()) && a.start() < b.start() && b.end() < a.end();
    }

    private static int[] hits(String name) {
        return truths(DemoTruth.Search.class).stream()
                .filter(truth -> truth.name().equals(name))
                .map(truth -> new int[] {truth.hits(), truth.documents()})
                .findAny()
                .orElseThrow();
    }

    private static long count(String text, String expression) {
        return Pattern.compile(expression).matcher(text).results().count();
    }

    private static <T extends DemoTruth> List<T> truths(Class<T> kind) {
        return PACK.truths().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Stream<DemoDocument> counted() {
        return PACK.documents().stream().filter(document -> !document.withdrawn());
    }

    private static List<DemoCoding> codings(DemoDocument document, Predicate<String> code) {
        return PACK.codings().stream()
                .filter(coding -> coding.document().equals(document.id()) && code.test(coding.code()))
                .toList();
    }

    private static List<DemoCoding> codings(DemoTheme theme) {
        return PACK.codings().stream()
                .filter(coding -> theme.codes().contains(coding.code()))
                .toList();
    }

    private static DemoDocument document(DemoCoding coding) {
        return PACK.documents().stream()
                .filter(each -> each.id().equals(coding.document()))
                .findAny()
                .orElseThrow();
    }

    private static DemoTheme theme(String key) {
        return PACK.themes().stream()
                .filter(theme -> theme.key().equals(key))
                .findAny()
                .orElseThrow();
    }
}
