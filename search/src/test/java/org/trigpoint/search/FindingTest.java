package org.trigpoint.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {
    private static final Set<String> KEYWORKER = Set.of("keyworker", "key worker", "key-worker");

    @TempDir
    Path folder;

    private PassageIndex index;

    @BeforeEach
    void open() {
        index = PassageIndex.open(folder);
        IndexedSource mother = Sources.PLAIN
                .at("Northford")
                .during("Baseline")
                .with(Map.of("Role", "Parent", "Age group", "35 to 44"))
                .source(1, "Interview 2", """
                        Anna: I lost my trust in the school. Our keyworker helped; the key worker came weekly.

                        Siân Davies: The women trusted her, and one woman said key\u2010workers listen. Café talk.

                        Anna: A lack of
                        trust, she said. Nobody\u2019s children were safe\u00adguarded, no child at all.""");
        IndexedSource group = Sources.PLAIN
                .ofKind("focus group")
                .at("Southwick")
                .during("Follow-up")
                .with(Map.of("Role", "Head teacher"))
                .source(2, "Interview 10", """
                        Head: Trust takes time at school. We drew genograms, a genogram each.

                        Head: School comes first, and trust, as everybody says, comes a long way after.

                        Pupil: I did not mind the police.""");
        index.replace(List.of(mother, group), Set.of(), "1");
    }

    @AfterEach
    void close() {
        index.close();
    }

    private List<String> matches(String query) {
        return index.find(FindRequest.of(1, query)).hits().stream()
                .map(Hit::match)
                .toList();
    }

    private List<String> matches(String query, List<Set<String>> synonyms, boolean exact) {
        return index
                .find(new FindRequest(
                        1, null, null, Map.of(), query, synonyms, name -> Set.of(), exact, Filters.NONE, 0, 50, 20))
                .hits()
                .stream()
                .map(Hit::match)
                .toList();
    }

    @Test
    void a_word_finds_its_endings_in_the_order_of_titles_as_people_count() {
        Concordance found = index.find(FindRequest.of(1, "trust"));

        assertThat(found.hits()).extracting(Hit::match).containsExactly("trust", "trusted", "trust", "Trust", "trust");
        assertThat(found.hits())
                .extracting(Hit::title)
                .containsExactly("Interview 2", "Interview 2", "Interview 2", "Interview 10", "Interview 10");
        assertThat(found.totalHits()).isEqualTo(5);
        assertThat(found.sourcesWithHits()).isEqualTo(2);
    }

    @Test
    void a_hit_carries_its_place_its_speaker_and_its_context_on_one_line() {
        Hit hit = index.find(FindRequest.of(1, "\"lack of trust\"")).hits().getFirst();

        assertThat(hit.match()).isEqualTo("lack of\ntrust");
        assertThat(hit.before()).isEqualTo("Anna: A ");
        assertThat(hit.after()).startsWith(", she said. Nobody\u2019s");
        assertThat(hit.speaker()).isEqualTo("Anna");
        assertThat(hit.source()).isEqualTo(1);
        assertThat(hit.version()).isEqualTo(101);
    }

    @Test
    void context_is_no_longer_than_was_asked() {
        FindRequest request = new FindRequest(
                1, null, null, Map.of(), "weekly", List.of(), name -> Set.of(), false, Filters.NONE, 0, 50, 5);

        assertThat(index.find(request).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.before()).isEqualTo("came "))
                .satisfies(hit -> assertThat(hit.after()).isEqualTo("."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "trust school                | trust;school;Trust;school;School;trust",
                "genogram OR police          | genograms;genogram;police",
                "trust -school               | trusted;trust",
                "trust NOT school            | trusted;trust",
                "trust -(school OR women)    | trust",
                "(genogram OR police) -time  | police",
                "\"takes time\"              | takes time",
                "\u201ctakes time\u201d      | takes time",
                "\"school trust\"~5          | trust in the school;Trust takes time at school;School comes first, and trust",
                "\"school trust\"~2          | trust in the school",
                "school NEAR/3 trust         | trust in the school;Trust takes time at school;School comes first, and trust",
                "school NEAR/1 trust         | ``",
                "(time OR lost) NEAR/1 trust | lost my trust;Trust takes time",
                "genogram*                   | genograms;genogram",
                "wom?n                       | women;woman",
                "*gram                       | genogram",
                "\"long w*\"                 | long way",
                "key-work*                   | key worker;key\u2010workers",
                "genogran~                   | genograms;genogram",
                "polise~1                    | police",
                "=trust                      | trust;trust;Trust;trust",
                "=\"takes time\"             | takes time",
                "=taking                     | ``",
                "takes                       | takes",
                "taking                      | takes",
                "policing                    | police",
                "child                       | children;child",
                "sian                        | Siân",
                "=sian                       | ``",
                "=siân                       | Siân",
                "sia\u0302n                  | Siân",
                "cafe                        | Café",
                "caf*                        | Café",
                "CAFÉ                        | Café",
                "safeguarding                | safe\u00adguarded",
                "safe\u200bguard             | safe\u00adguarded",
                "nobody                      | Nobody\u2019s",
                "key-worker                  | key worker;key\u2010workers",
                "\"key worker\"              | key worker;key\u2010workers",
                "keyworker                   | keyworker",
                "police?                     | police",
                "or                          | ``",
                "zebra                       | ``",
                "trust zebra                 | ``",
                "speaker:pupil mind          | mind",
                "speaker:\"siân davies\" her | her",
                "=women                      | women",
                "speaker:sian women          | women;woman",
                "speaker:an* trust           | trust;trust",
                "-speaker:anna trust         | trusted;Trust;trust",
                "kind:\"focus group\" school | school;School",
                "site:northford school       | school",
                "wave:baseline school        | school",
                "title:10 school             | school;School",
                "participant:pupil time      | time",
                "attr.role:parent school     | school",
                "attr.role:head time         | time",
                "attr.\"age group\":\"35 to 44\" school | school",
                "attr.role:nobody school     | ``",
            })
    void each_form_of_query_finds_what_it_says(String query, String wanted) {
        List<String> matches = matches(query);

        assertThat(String.join(";", matches)).isEqualTo(wanted.replace("`", ""));
    }

    @Test
    void a_query_of_fields_alone_finds_whole_turns() {
        assertThat(matches("speaker:pupil")).containsExactly("Pupil: I did not mind the police.");
        assertThat(matches("speaker:pupil OR genogram"))
                .containsExactly("genograms", "genogram", "Pupil: I did not mind the police.");
    }

    @Test
    void synonyms_are_found_for_one_another_as_single_hits() {
        List<Set<String>> synonyms = List.of(KEYWORKER, Set.of("police", "officers"));
        String[] all = {"keyworker", "key worker", "key\u2010workers"};

        assertThat(matches("keyworkers", synonyms, false)).containsExactly(all);
        assertThat(matches("key-worker", synonyms, false)).containsExactly(all);
        assertThat(matches("key worker", synonyms, false)).containsExactly(all);
        assertThat(matches("officer", synonyms, false)).containsExactly("police");
    }

    @Test
    void synonyms_work_inside_phrases_and_neighbourhoods() {
        List<Set<String>> synonyms = List.of(KEYWORKER);

        assertThat(matches("\"our key worker helped\"", synonyms, false)).containsExactly("Our keyworker helped");
        assertThat(matches("\"the keyworker came\"", synonyms, false)).containsExactly("the key worker came");
        assertThat(matches("keyworker NEAR/1 listen", synonyms, false)).containsExactly("key\u2010workers listen");
        assertThat(matches("trust -keyworker", synonyms, false)).containsExactly("trust", "Trust", "trust");
    }

    @Test
    void exact_mode_takes_words_as_written_and_leaves_synonyms_aside() {
        assertThat(matches("keyworkers", List.of(KEYWORKER), true)).isEmpty();
        assertThat(matches("keyworker", List.of(KEYWORKER), true)).containsExactly("keyworker");
        assertThat(matches("=keyworker", List.of(KEYWORKER), false)).containsExactly("keyworker");
        assertThat(matches("cafe", List.of(), true)).isEmpty();
        assertThat(matches("TRUST", List.of(), true)).containsExactly("trust", "trust", "Trust", "trust");
    }

    @Test
    void words_asked_for_twice_are_found_once() {
        assertThat(matches("trust OR trust*")).hasSize(5);
        assertThat(matches("trust OR =trust")).hasSize(5);
        assertThat(matches("time OR \"takes time\"")).containsExactly("takes time");
        assertThat(index.find(FindRequest.of(1, "trust OR trust*")).totalHits()).isEqualTo(5);
    }

    @Test
    void pages_follow_one_another_without_gap_or_overlap() {
        List<Hit> all = index.find(FindRequest.of(1, "the OR trust OR school")).hits();

        for (int offset = 0; offset < all.size(); offset++) {
            FindRequest page = new FindRequest(
                    1,
                    null,
                    null,
                    Map.of(),
                    "the OR trust OR school",
                    List.of(),
                    name -> Set.of(),
                    false,
                    Filters.NONE,
                    offset,
                    2,
                    60);
            assertThat(index.find(page).hits()).isEqualTo(all.subList(offset, Math.min(all.size(), offset + 2)));
            assertThat(index.find(page).totalHits()).isEqualTo(all.size());
        }
    }

    @Test
    void counts_and_facets_agree_with_the_hits() {
        FindRequest request = FindRequest.of(1, "trust");

        assertThat(index.countBySource(request)).containsExactly(Map.entry(1L, 3), Map.entry(2L, 2));
        Facets facets = index.facets(request);
        assertThat(facets.kinds()).containsExactly(Map.entry("interview", 3L), Map.entry("focus group", 2L));
        assertThat(facets.sites()).containsOnly(Map.entry("Northford", 3L), Map.entry("Southwick", 2L));
        assertThat(facets.waves()).containsOnly(Map.entry("Baseline", 3L), Map.entry("Follow-up", 2L));
        assertThat(facets.speakers())
                .containsOnly(Map.entry("Anna", 2L), Map.entry("Siân Davies", 1L), Map.entry("Head", 2L));
    }

    @Test
    void filters_compare_whole_values() {
        assertThat(filtered(new Filters(
                        Set.of(), Set.of(), Set.of(), Set.of("Anna"), Set.of(), false, Set.of(), Map.of(), Set.of())))
                .hasSize(2);
        assertThat(filtered(new Filters(
                        Set.of(), Set.of(), Set.of(), Set.of("anna"), Set.of(), false, Set.of(), Map.of(), Set.of())))
                .isEmpty();
        assertThat(filtered(new Filters(
                        Set.of("focus group"),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        false,
                        Set.of(),
                        Map.of(),
                        Set.of())))
                .hasSize(2);
        assertThat(filtered(new Filters(
                        Set.of(),
                        Set.of("Northford"),
                        Set.of("Baseline"),
                        Set.of(),
                        Set.of(),
                        false,
                        Set.of(1L),
                        Map.of(),
                        Set.of())))
                .hasSize(3);
        assertThat(filtered(new Filters(
                        Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false, Set.of(2L, 3L), Map.of(), Set.of())))
                .hasSize(2);
        assertThat(filtered(new Filters(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        false,
                        Set.of(),
                        Map.of("Role", Set.of("Parent", "Carer")),
                        Set.of())))
                .hasSize(3);
    }

    private List<Hit> filtered(Filters filters) {
        return index.find(new FindRequest(
                        1, null, null, Map.of(), "trust", List.of(), name -> Set.of(), false, filters, 0, 50, 9))
                .hits();
    }

    @Test
    void suggestions_are_words_of_the_study_that_begin_so() {
        assertThat(index.suggest(1, null, "Ge", 10)).containsExactly("genogram", "genograms");
        assertThat(index.suggest(1, null, "tru", 1)).containsExactly("trust");
        assertThat(index.suggest(1, null, "t", 10)).isEmpty();
        assertThat(index.suggest(1, Set.of("Northford"), "ge", 10)).isEmpty();
        assertThat(index.suggest(2, null, "tru", 10)).isEmpty();
    }
}
