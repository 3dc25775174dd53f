package org.trigpoint.search;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordCountsTest {
    private static final String FIRST = "Anna: The letter came. Letters, letters! Nobody’s letter 🙂 came twice.";
    private static final String SECOND = "Kim: A letter is a letter: 3.5 pages of key-worker talk.";

    @TempDir
    Path folder;

    private PassageIndex index;

    @BeforeEach
    void open() {
        index = PassageIndex.open(folder);
        IndexedSource anna = new IndexedSource(
                1,
                1,
                101,
                "Interview 1",
                "interview",
                "North",
                null,
                Map.of("mode", "online"),
                Set.of(),
                FIRST,
                List.of(new IndexedTurn(6, FIRST.codePointCount(0, FIRST.length()), "Anna", "parent")),
                List.of(new IndexedCoding(7, 70, 1, 0, 22), new IndexedCoding(7, 71, 1, 23, 30)));
        IndexedSource kim = new IndexedSource(
                1,
                2,
                102,
                "Interview 2",
                "interview",
                "South",
                null,
                Map.of(),
                Set.of(),
                SECOND,
                List.of(new IndexedTurn(5, SECOND.length(), "Kim")),
                List.of());
        index.replace(List.of(anna, kim, Sources.ofStudy(2).source(3, "A letter elsewhere.")), Set.of(), "1");
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void every_word_is_counted_as_often_as_it_is_found() {
        WordCounts counts = index.words(FindRequest.of(1, ""), false, Set.of());

        assertThat(counts.rows()).isNotEmpty();
        assertThat(counts.rows())
                .allSatisfy(row -> assertThat(index.find(FindRequest.of(1, "=\"" + row.key() + "\"")))
                        .satisfies(found -> {
                            assertThat(found.totalHits()).isEqualTo(row.count());
                            assertThat(found.sourcesWithHits()).isEqualTo(row.sources());
                        }));
        assertThat(counts.words())
                .isEqualTo(
                        counts.rows().stream().mapToLong(WordCounts.Row::count).sum());
        assertThat(counts.sources()).isEqualTo(2);
    }

    @Test
    void what_is_counted_are_words_and_not_signs_and_those_of_other_studies_never() {
        Map<String, Long> counts = counted(index.words(FindRequest.of(1, ""), false, Set.of()));

        assertThat(counts)
                .containsEntry("letter", 4L)
                .containsEntry("letters", 2L)
                .containsEntry("nobody's", 1L)
                .containsEntry("3.5", 1L)
                .containsEntry("key", 1L)
                .containsEntry("worker", 1L)
                .doesNotContainKeys("🙂", "elsewhere");
        assertThat(index.words(FindRequest.of(1, ""), false, Set.of())
                        .rows()
                        .getFirst()
                        .key())
                .isEqualTo("letter");
    }

    @Test
    void the_forms_of_a_stem_are_counted_together_and_each_by_itself() {
        WordCounts.Row letter =
                index.words(FindRequest.of(1, ""), true, Set.of()).rows().getFirst();

        assertThat(letter.key()).isEqualTo("letter");
        assertThat(letter.count()).isEqualTo(6);
        assertThat(letter.sources()).isEqualTo(2);
        assertThat(letter.forms()).containsExactly(new WordCounts.Form("letter", 4), new WordCounts.Form("letters", 2));
        assertThat(index.find(FindRequest.of(1, "=letter OR =letters")).totalHits())
                .isEqualTo(6);
        assertThat(WordCounts.stemOf("Letters")).contains("letter");
        assertThat(WordCounts.stemOf("two letters")).isEmpty();
    }

    @Test
    void words_that_are_left_out_count_among_all_words_and_nowhere_else() {
        WordCounts all = index.words(FindRequest.of(1, ""), true, Set.of());
        WordCounts some = index.words(FindRequest.of(1, ""), true, Set.of("letters", "a"));

        assertThat(some.words()).isEqualTo(all.words());
        assertThat(some.leftOut()).isEqualTo(4);
        assertThat(some.rows().getFirst())
                .isEqualTo(new WordCounts.Row("letter", List.of(new WordCounts.Form("letter", 4)), 4, 2));
        assertThat(index.words(FindRequest.of(1, ""), true, Set.of("letter")).rows())
                .filteredOn(row -> row.key().equals("letter"))
                .singleElement()
                .extracting(WordCounts.Row::sources)
                .isEqualTo(1);

        WordCounts.Around around = index.around(FindRequest.of(1, "=\"came\""), 2, false, Set.of("the", "letters"));
        assertThat(counted(around.near())).isEqualTo(Map.of("letter", 2L, "twice", 1L));
        assertThat(around.near().words()).isEqualTo(6);
        assertThat(around.near().leftOut()).isEqualTo(3);
    }

    @Test
    void labels_between_turns_are_left_out_on_demand_and_turns_are_told_apart_by_who_speaks() {
        Filters said = filters(Set.of(), true, Set.of());

        assertThat(counted(index.words(FindRequest.of(1, ""), false, Set.of()))).containsKeys("anna", "kim");
        assertThat(counted(index.words(FindRequest.of(1, "").with(said), false, Set.of())))
                .doesNotContainKeys("anna", "kim")
                .containsEntry("letter", 4L);
        assertThat(counted(words(Set.of("parent")))).containsKey("twice").doesNotContainKey("pages");
        assertThat(counted(words(Set.of(Filters.ANYBODY)))).containsKey("twice").doesNotContainKey("pages");
        assertThat(counted(words(Set.of(Filters.NO_PARTICIPANT))))
                .containsKey("pages")
                .doesNotContainKey("twice");
        assertThat(index.find(FindRequest.of(1, "letter role:parent")).totalHits())
                .isEqualTo(4);
    }

    @Test
    void within_codings_only_whole_words_inside_them_are_counted() {
        FindRequest coded = new FindRequest(
                1,
                null,
                7L,
                Map.of(),
                "",
                List.of(),
                name -> Set.of(),
                false,
                filters(Set.of(), false, Set.of(70L)),
                0,
                50,
                60);

        assertThat(counted(index.words(coded, false, Set.of())))
                .isEqualTo(Map.of("anna", 1L, "the", 1L, "letter", 1L, "came", 1L));
    }

    @Test
    void no_source_among_those_to_look_at_means_no_word() {
        WordCounts none = index.words(FindRequest.of(1, "").with(Filters.NONE.within(Set.of())), false, Set.of());

        assertThat(none).isEqualTo(new WordCounts(0, 0, 0, List.of()));
        assertThat(counted(index.words(FindRequest.of(1, "").with(Filters.NONE.within(Set.of(2L))), false, Set.of())))
                .containsKey("pages")
                .doesNotContainKey("twice");
    }

    @Test
    void words_around_a_word_are_counted_once_each_within_its_turn() {
        WordCounts.Around around = index.around(FindRequest.of(1, "=\"came\""), 2, false, Set.of());

        // the letter CAME letters letters | nobody's letter (a sign) CAME twice
        assertThat(around.nodes()).isEqualTo(2);
        assertThat(counted(around.near())).isEqualTo(Map.of("the", 1L, "letter", 2L, "letters", 2L, "twice", 1L));
        assertThat(around.near().words()).isEqualTo(6);
        assertThat(counted(around.all())).containsEntry("letter", 4L).doesNotContainKey("came");
        assertThat(around.all().words())
                .isEqualTo(index.words(FindRequest.of(1, ""), false, Set.of()).words() - 2);
    }

    @Test
    void each_word_around_is_found_as_often_beside() {
        for (int reach = 1; reach <= 10; reach++) {
            for (String node : List.of("=\"came\"", "\"letter\"", "\"letter came\"", "=\"a\"", "\"nothing of it\"")) {
                WordCounts.Around around = index.around(FindRequest.of(1, node), reach, false, Set.of());
                String beside = " BESIDE/" + reach + " " + node;
                assertThat(around.near().rows())
                        .allSatisfy(row -> assertThat(index.find(FindRequest.of(1, "=\"" + row.key() + "\"" + beside))
                                        .totalHits())
                                .as(row.key() + beside)
                                .isEqualTo(row.count()));
            }
        }
        assertThat(index.find(FindRequest.of(1, "(=the OR =twice) BESIDE/2 came"))
                        .hits())
                .extracting(Hit::match)
                .containsExactly("The", "twice");
    }

    private WordCounts words(Set<String> roles) {
        return index.words(FindRequest.of(1, "").with(filters(roles, true, Set.of())), false, Set.of());
    }

    private static Filters filters(Set<String> roles, boolean said, Set<Long> codes) {
        return new Filters(Set.of(), Set.of(), Set.of(), Set.of(), roles, said, Set.of(), Map.of(), codes);
    }

    private static Map<String, Long> counted(WordCounts counts) {
        return counts.rows().stream().collect(toMap(WordCounts.Row::key, WordCounts.Row::count));
    }
}
