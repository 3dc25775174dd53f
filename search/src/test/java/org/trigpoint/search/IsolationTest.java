package org.trigpoint.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsolationTest {
    @TempDir
    Path folder;

    private PassageIndex index;

    @BeforeEach
    void open() {
        index = PassageIndex.open(folder);
        String text = "Anna: The secret meeting was on Monday.\n\nHead: Secretly, yes.";
        IndexedCoding coding = new IndexedCoding(9, 7, 30, 0, 30);
        index.replace(
                List.of(
                        Sources.ofStudy(1).at("North").coded(coding).source(1, text),
                        Sources.ofStudy(1).at("South").coded(coding).source(2, text),
                        Sources.ofStudy(1).source(3, text),
                        Sources.ofStudy(2).at("North").coded(coding).source(4, text + " Zebras.")),
                Set.of(),
                "1");
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static FindRequest request(long study, Set<String> onlySites, String query) {
        return new FindRequest(
                study, onlySites, 9L, Map.of(), query, List.of(), name -> Set.of(7L), false, Filters.NONE, 0, 50, 30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "=secret",
                "secret OR meeting",
                "-zebra secret",
                "secr*",
                "secrat~",
                "\"secret meeting\"",
                "secret NEAR/3 monday",
                "speaker:anna",
                "speaker:anna OR secret",
                "secret code:any",
                "secret -code:any",
                "secret uncoded:",
                "kind:interview",
                "secret OR zebra",
            })
    void no_form_of_query_reaches_another_study_or_site(String query) {
        FindRequest own = request(1, Set.of("North"), query);
        FindRequest whole = new FindRequest(
                1, null, 9L, Map.of(), query, List.of(), name -> Set.of(7L), false, Filters.NONE, 0, 50, 30);

        assertThat(index.find(whole).hits()).extracting(Hit::source).isSubsetOf(1L, 2L, 3L);
        assertThat(index.countBySource(whole).keySet()).isSubsetOf(1L, 2L, 3L);
        assertThat(index.find(own).hits()).extracting(Hit::source).isSubsetOf(1L);
        assertThat(index.find(own).totalHits()).isEqualTo(index.find(own).hits().size());
        assertThat(index.find(own).sourcesWithHits()).isLessThanOrEqualTo(1);
        assertThat(index.countBySource(own).keySet()).isSubsetOf(1L);
        assertThat(index.facets(own).sites().keySet()).isSubsetOf("North");
        assertThat(index.find(request(1, Set.of(), query)).totalHits()).isZero();
        assertThat(index.find(request(3, Set.of("North"), query)).totalHits()).isZero();
    }

    @Test
    void words_of_another_study_are_neither_found_nor_suggested_nor_listed() {
        assertThat(index.find(FindRequest.of(2, "zebra")).totalHits()).isEqualTo(1);
        assertThat(index.find(FindRequest.of(1, "zebra")).totalHits()).isZero();
        assertThat(index.suggest(2, null, "zeb", 5)).containsExactly("zebras");
        assertThat(index.suggest(1, null, "zeb", 5)).isEmpty();
        assertThat(index.digests(2)).containsOnlyKeys(4L);
    }

    @Test
    void sources_without_a_site_are_hidden_from_those_who_see_only_some_sites() {
        assertThat(index.countBySource(request(1, Set.of("North", "South"), "secret")))
                .containsExactly(Map.entry(1L, 2), Map.entry(2L, 2));
        assertThat(index.countBySource(FindRequest.of(1, "secret"))).containsOnlyKeys(1L, 2L, 3L);
    }

    @Test
    void the_vocabulary_of_another_study_does_not_make_a_wildcard_too_wide() {
        StringBuilder many = new StringBuilder("Anna: ");
        for (int i = 0; i < 1_200; i++) {
            many.append("secret").append(i).append(' ');
        }
        index.replace(List.of(Sources.ofStudy(2).source(5, many.toString())), Set.of(), "2");

        assertThat(index.find(FindRequest.of(1, "secret*")).totalHits()).isEqualTo(6);
        assertThatThrownBy(() -> index.find(FindRequest.of(2, "secret*")))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("more than 1,000 words");
    }
}
