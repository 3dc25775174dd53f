package org.trigpoint.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trigpoint.codebooks.QuestionTemplates;

class DemoPackTest {
    private static final DemoPack PACK = DemoPack.s();
    private static final Pattern PERSONAL =
            Pattern.compile("\\b0\\d{4} ?\\d{6}\\b|\\b[A-Z]{1,2}\\d{1,2} \\d[A-Z]{2}\\b|\\S+@\\S+\\.\\S+");

    @Test
    void the_same_pack_comes_out_each_time() {
        DemoPack again = DemoPack.s();
        assertThat(again).isEqualTo(PACK);
        assertThat(again.truthJson()).isEqualTo(PACK.truthJson());
    }

    @Test
    void sixty_documents_come_in_the_planned_mix() {
        Map<String, Long> kinds =
                PACK.documents().stream().collect(Collectors.groupingBy(DemoDocument::kind, Collectors.counting()));
        assertThat(kinds)
                .containsOnly(
                        Map.entry("focus-group", 8L),
                        Map.entry("interview", 14L),
                        Map.entry("family-interview", 6L),
                        Map.entry("training-observation", 3L),
                        Map.entry("reflective-session", 4L),
                        Map.entry("session-observation", 6L),
                        Map.entry("learning-log", 5L),
                        Map.entry("case-study", 3L),
                        Map.entry("casefile", 9L),
                        Map.entry("feedback-form", 2L));
        assertThat(PACK.documents().stream().map(DemoDocument::id)).doesNotHaveDuplicates();
        assertThat(PACK.documents().stream().map(DemoDocument::fileName)).doesNotHaveDuplicates();
    }

    @Test
    void one_focus_group_is_long_transcripts_are_of_a_working_length_and_forms_have_one_line() {
        assertThat(words(document("D01"))).isBetween(9000, 11000);
        for (DemoDocument document : PACK.documents()) {
            if (document.kind().equals("feedback-form")) {
                assertThat(document.text().lines()).hasSize(1);
            } else if (document.kind().contains("focus") || document.kind().contains("interview")) {
                assertThat(words(document)).as(document.id()).isBetween(1400, 11000);
            } else {
                assertThat(words(document)).as(document.id()).isBetween(350, 2500);
            }
        }
    }

    @Test
    void nobody_says_the_same_sentence_twice_in_a_document() {
        for (DemoDocument document : PACK.documents()) {
            List<String> sentences = Pattern.compile("[^.!?:\n]{50,}[.!?]")
                    .matcher(document.text())
                    .results()
                    .map(match -> match.group().strip())
                    .toList();
            assertThat(sentences).as(document.id()).doesNotHaveDuplicates();
        }
    }

    @Test
    void texts_hold_nothing_of_the_markup_and_only_line_feeds() {
        for (DemoDocument document : PACK.documents()) {
            assertThat(document.text()).as(document.id()).doesNotContain("{", "}", "|", "<", ">", "$", "\\", "\r");
            assertThat(document.text()).endsWith("\n").doesNotEndWith("\n\n").doesNotContain(" \n");
        }
    }

    @Test
    void every_turn_is_labelled_by_somebody_who_takes_part() {
        for (DemoDocument document : PACK.documents()) {
            Set<String> labels = Pattern.compile("(?m)^(\\p{L}+): ")
                    .matcher(document.text())
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(HashSet::new));
            labels.removeAll(document.participants());
            assertThat(labels).as(document.id()).isSubsetOf("Facilitator", "Interviewer");
        }
    }

    @Test
    void everything_refers_to_something_that_is_there() {
        Set<String> codes = PACK.analysis().codes().stream().map(DemoCode::key).collect(Collectors.toSet());
        Set<String> used = PACK.codings().stream().map(DemoCoding::code).collect(Collectors.toSet());
        Set<String> parents =
                PACK.analysis().codes().stream().map(DemoCode::parent).collect(Collectors.toSet());
        Set<String> coders = PACK.people().stream().map(DemoPerson::signIn).collect(Collectors.toSet());
        Set<String> keys = PACK.codings().stream().map(DemoCoding::key).collect(Collectors.toSet());
        Set<String> sites = PACK.sites().stream().map(DemoSite::code).collect(Collectors.toSet());
        Set<String> names =
                PACK.participants().stream().map(DemoParticipant::pseudonym).collect(Collectors.toSet());
        assertThat(codes).containsAll(used).hasSizeBetween(30, 40);
        Set<String> everUsed = new HashSet<>(used);
        everUsed.addAll(parents);
        assertThat(everUsed).containsAll(codes);
        assertThat(PACK.codings()).hasSize(keys.size()).allMatch(coding -> coders.contains(coding.coder()));
        assertThat(PACK.memos()).allMatch(memo -> keys.contains(memo.coding()) && coders.contains(memo.author()));
        assertThat(PACK.themes())
                .allMatch(theme -> codes.containsAll(theme.codes()) && keys.containsAll(theme.against()));
        assertThat(PACK.documents())
                .allMatch(document -> sites.contains(document.site())
                        && PACK.waves().contains(document.wave())
                        && names.containsAll(document.participants()));
        String[] template = PACK.questionTemplate().split("@");
        assertThat(QuestionTemplates.get(template[0], Integer.parseInt(template[1])))
                .isPresent();
    }

    @Test
    void people_have_the_planned_roles_and_a_site_only_where_the_role_is_bound_to_one() {
        Map<String, Long> roles =
                PACK.people().stream().collect(Collectors.groupingBy(DemoPerson::role, Collectors.counting()));
        assertThat(roles)
                .containsOnly(
                        Map.entry("lead", 1L),
                        Map.entry("researcher", 2L),
                        Map.entry("observer", 2L),
                        Map.entry("systemic-practitioner", 6L),
                        Map.entry("team-lead", 1L),
                        Map.entry("blinded-analyst", 1L),
                        Map.entry("data-steward", 1L));
        assertThat(PACK.people())
                .allMatch(person -> person.site().isEmpty() != person.role().equals("systemic-practitioner"));
        assertThat(PACK.sites())
                .filteredOn(DemoSite::withdrawn)
                .extracting(DemoSite::code)
                .containsExactly("LA11", "LA12");
    }

    @Test
    void codings_stand_on_whole_words_that_say_something() {
        for (DemoCoding coding : PACK.codings()) {
            DemoDocument document = document(coding.document());
            String passage = document.slice(coding.start(), coding.end());
            assertThat(passage).as(coding.toString()).isEqualTo(passage.strip()).hasSizeGreaterThan(3);
            assertThat(passage).as(coding.toString()).doesNotContain("\n");
            String before = document.slice(Math.max(0, coding.start() - 1), coding.start());
            String after = document.slice(coding.end(), coding.end() + 1);
            assertThat(before).as(coding + " begins inside a word").doesNotMatch("\\p{L}");
            assertThat(after).as(coding + " ends inside a word").doesNotMatch("\\p{L}");
        }
    }

    @Test
    void codings_slice_to_the_words_that_the_template_marks() {
        assertThat(passages("D24", "trust"))
                .contains("tangerine in my pocket for the whole of the first visit, I was that nervous");
        assertThat(passages("D09", "drawing"))
                .contains("with a café napkin and a biro, \uD83D\uDE42 and it did the job");
        assertThat(passages("D04", "together")).contains("under\u00ADstanding one another");
        assertThat(passages("D23", "childvoice"))
                .contains("I drew an emoji for everybody. Mum's \uD83D\uDE34, and Nan's \uD83D\uDC51.");
        assertThat(passages("D46", "trust")).contains("told me that I could ring her on 07700 900417 at any time");
    }

    @Test
    void characters_that_break_careless_programs_are_there() {
        assertThat(document("D02").text()).contains("Zoë: ", "Zoe\u0308", "20\u00A0minutes");
        assertThat(document("D04").text()).contains("Małgorzata: ", "نور: ", "\u00AD");
        assertThat(document("D01").text()).contains("Siân: ", "\uD83E\uDD37\uD83C\uDFFD\u200D\u2640\uFE0F");
        assertThat(document("D06").text())
                .contains("\u2019", "\u201C", "\u201D")
                .doesNotContain("'", "\"");
        assertThat(document("D02").text().lines()).anyMatch(line -> line.startsWith("Sorry, that was somebody"));
    }

    @Test
    void nothing_looks_like_personal_data_but_what_was_planted() {
        for (DemoDocument document : PACK.documents()) {
            List<String> found = PERSONAL.matcher(document.text())
                    .results()
                    .map(match -> match.group())
                    .toList();
            assertThat(found)
                    .as(document.id())
                    .isEqualTo(document.id().equals("D46") ? List.of("QX4 7ZB", "07700 900417") : List.of());
        }
        assertThat(document("D46").text()).contains("Margaret Thistlewood of 14 Larkrise Gardens");
    }

    @Test
    void a_withdrawn_family_stays_in_the_pack_and_is_marked() {
        assertThat(PACK.documents())
                .filteredOn(DemoDocument::withdrawn)
                .extracting(DemoDocument::id)
                .containsExactly("D24");
        assertThat(document("D24").text()).contains("tangerine");
    }

    @Test
    void the_study_is_half_way_through_a_reflexive_analysis() {
        assertThat(PACK.analysis().method()).isEqualTo("reflexive");
        assertThat(PACK.analysis().phase()).isEqualTo(4);
        assertThat(PACK.themes())
                .extracting(DemoTheme::key, DemoTheme::status)
                .startsWith(
                        tuple("letin", "kept"), tuple("diary", "kept"), tuple("fence", "kept"), tuple("road", "kept"));
        assertThat(PACK.themes())
                .filteredOn(theme -> theme.status().equals("candidate"))
                .hasSize(5);
        assertThat(PACK.themes())
                .filteredOn(theme -> theme.status().equals("dropped"))
                .singleElement()
                .satisfies(theme -> assertThat(theme.review().reason()).isNotEmpty());
    }

    private static List<String> passages(String id, String code) {
        return PACK.codings().stream()
                .filter(coding -> coding.document().equals(id) && coding.code().equals(code))
                .map(coding -> document(id).slice(coding.start(), coding.end()))
                .toList();
    }

    private static int words(DemoDocument document) {
        Matcher matcher = Pattern.compile("\\S+").matcher(document.text());
        return (int) matcher.results().count();
    }

    private static DemoDocument document(String id) {
        return PACK.documents().stream()
                .filter(document -> document.id().equals(id))
                .findAny()
                .orElseThrow();
    }
}
