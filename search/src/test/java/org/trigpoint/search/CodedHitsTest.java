package org.trigpoint.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodedHitsTest {
    private static final String TEXT =
            "Anna: \ud83d\ude42 trust one, trust two, trust three.\n\nHead: trust four, trust five.";
    private static final FindRequest.CodeNames NAMES =
            name -> Map.of("Trust", Set.of(7L, 8L), "School", Set.of(9L)).getOrDefault(name, Set.of());

    @TempDir
    Path folder;

    private PassageIndex index;

    @BeforeEach
    void open() {
        index = PassageIndex.open(folder);
        index.replace(
                List.of(Sources.PLAIN
                        .coded(
                                coding(1, 7, "trust one"),
                                coding(1, 9, "rust two"),
                                new IndexedCoding(1, 8, 31, point("three"), point("four") + 4),
                                coding(2, 7, "trust five"))
                        .source(1, TEXT)),
                Set.of(),
                "1");
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static int point(String words) {
        return TEXT.codePointCount(0, TEXT.indexOf(words));
    }

    private static IndexedCoding coding(long analysis, long code, String words) {
        return new IndexedCoding(analysis, code, 30, point(words), point(words) + words.length());
    }

    private List<String> following(@Nullable Long analysis, String query, Set<Long> codes) {
        return following(analysis, Map.of(), query, codes);
    }

    private List<String> following(
            @Nullable Long analysis, Map<Long, Set<Long>> unseen, String query, Set<Long> codes) {
        Filters filters =
                new Filters(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false, Set.of(), Map.of(), codes);
        FindRequest request =
                new FindRequest(1, null, analysis, unseen, query, List.of(), NAMES, false, filters, 0, 50, 6);
        Concordance found = index.find(request);
        assertThat(found.totalHits()).isEqualTo(found.hits().size());
        return found.hits().stream()
                .map(hit -> (hit.match() + hit.after()).replaceAll("trust |[,. ].*", ""))
                .toList();
    }

    private List<String> following(String query) {
        return following(1L, query, Set.of());
    }

    @Test
    void hits_lie_inside_a_coding_of_the_code() {
        assertThat(following("trust code:\"Trust\"")).containsExactly("one", "four");
        assertThat(following("\"trust one\" code:Trust")).containsExactly("one");
        assertThat(following("\"one trust\" code:Trust")).isEmpty();
        assertThat(following("trust code:School"))
                .as("a coding that begins inside the word")
                .isEmpty();
        assertThat(following("two code:School")).containsExactly("two");
    }

    @Test
    void hits_can_be_kept_out_of_codings() {
        assertThat(following("trust -code:Trust")).containsExactly("two", "three", "five");
        assertThat(following("trust uncoded:"))
                .as("a coding that touches the word counts")
                .containsExactly("three", "five");
        assertThat(following("trust -uncoded:")).containsExactly("one", "two", "four");
    }

    @Test
    void codes_can_be_alternatives() {
        assertThat(following("(trust code:Trust) OR (two code:School)")).containsExactly("one", "two", "four");
        assertThat(following("(trust OR two) (code:Trust OR code:School)")).containsExactly("one", "two", "four");
        assertThat(following("trust -(code:Trust OR speaker:head)")).containsExactly("two", "three");
    }

    @Test
    void another_analysis_has_its_own_codings() {
        assertThat(following(2L, "trust code:Trust", Set.of())).containsExactly("five");
        assertThat(following(2L, "trust uncoded:", Set.of())).containsExactly("one", "two", "three", "four");
        assertThat(following(3L, "trust code:Trust", Set.of())).isEmpty();
    }

    @Test
    void codings_of_coders_who_are_unseen_in_a_source_count_for_nothing_there() {
        Map<Long, Set<Long>> unseen = Map.of(1L, Set.of(30L));

        assertThat(following(1L, unseen, "trust code:Trust", Set.of())).containsExactly("four");
        assertThat(following(1L, unseen, "trust uncoded:", Set.of())).containsExactly("one", "two", "three", "five");
        assertThat(following(1L, unseen, "trust", Set.of(7L, 9L))).isEmpty();
        assertThat(following(1L, Map.of(2L, Set.of(30L)), "trust code:Trust", Set.of()))
                .as("unseen in another source only")
                .containsExactly("one", "four");
    }

    @Test
    void a_filter_of_codes_does_the_same() {
        assertThat(following(1L, "trust", Set.of(8L))).containsExactly("four");
    }

    @Test
    void questions_about_codes_that_cannot_be_answered_say_why() {
        assertThatThrownBy(() -> following("trust code:\"Turst\""))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("\u201cTurst\u201d");
        assertThatThrownBy(() -> following(null, "trust uncoded:", Set.of()))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("analysis");
        assertThatThrownBy(() -> following("code:Trust"))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("add a word");
    }
}
