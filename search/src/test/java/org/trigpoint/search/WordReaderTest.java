package org.trigpoint.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordReaderTest {
    private static final int MORE_THAN_ARE_REMEMBERED = 45_000;

    private final WordReader reader = new WordReader();

    private static String word(int number) {
        StringBuilder word = new StringBuilder("zy");
        for (int rest = number; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrtvwxzo".charAt(rest % 20));
        }
        return word.append('q').toString();
    }

    private List<String> written(String text) {
        Words words = reader.read(text);
        return IntStream.range(0, words.size())
                .mapToObj(i -> words.forms(i).written())
                .toList();
    }

    @Test
    void words_keep_apart_however_many_were_read_before() {
        for (int round = 0; round < 3; round++) {
            List<String> many = new ArrayList<>();
            for (int i = 0; i < MORE_THAN_ARE_REMEMBERED; i++) {
                many.add(word(i * 3 + round));
            }
            assertThat(written(String.join(" ", many))).isEqualTo(many);
            assertThat(written("Letters, SIÂN’s letters")).containsExactly("letters", "siân's", "letters");
        }
    }

    @Test
    void words_that_begin_alike_keep_apart_whatever_their_length() {
        List<String> all = new ArrayList<>();
        for (String letters : List.of("overwhelmingly", "overwhelmedly", "overwhéeeeee")) {
            for (int length = 1; length <= letters.length(); length++) {
                all.add(letters.substring(0, length));
            }
        }
        for (int round = 0; round < 2; round++) {
            assertThat(written(String.join(" ", all.reversed()))).isEqualTo(all.reversed());
            assertThat(written(String.join(" ", all))).isEqualTo(all);
        }
    }

    @Test
    void a_word_has_the_forms_it_has_whether_it_was_met_or_not() {
        for (int round = 0; round < 2; round++) {
            Words words = reader.read("Trusting Siân\u2019s 3.5 tru\u00adsted \u200b");

            assertThat(IntStream.range(0, words.size())
                            .mapToObj(i -> words.forms(i).written() + "/"
                                    + words.forms(i).stemmed()))
                    .containsExactly("trusting/trust", "siân's/sian", "3.5/3.5", "trusted/trust");
        }
    }

    @Test
    void every_source_leads_from_stems_to_its_words_though_its_reader_forgot_them(@TempDir Path folder) {
        try (PassageIndex index = PassageIndex.open(folder)) {
            for (int source = 1; source <= 3; source++) {
                StringBuilder text = new StringBuilder("Anna: trusting café\n\nAnna:");
                for (int i = 0; i < MORE_THAN_ARE_REMEMBERED; i++) {
                    text.append(' ').append(word(i));
                }
                index.replace(
                        List.of(Sources.PLAIN.source(source, text + "\n\nAnna: trusting")), Set.of(), "" + source);
            }
            index.replace(List.of(), Set.of(1L), "4");
            index.purge();

            for (String query : List.of("trusted", "trust*", "trusting~1")) {
                assertThat(index.find(FindRequest.of(1, query)).totalHits())
                        .as(query)
                        .isEqualTo(4);
            }
            assertThat(index.find(FindRequest.of(1, "cafe")).totalHits()).isEqualTo(2);
            assertThat(index.find(FindRequest.of(1, "c?fe")).totalHits()).isEqualTo(2);
        }
    }
}
