package org.trigpoint.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFinderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Anna          | Then Anna came, and ANNA left; anna's coat. | Anna,ANNA,anna
            Anna          | Annabel, Hanna and Joanna came.             |
            Anna Berg     | Anna Berg, Anna-Berg; Anna said Berg.       | Anna Berg,Anna-Berg
            O'Neil        | Mr O\u2019Neil and Oneil.                   | O\u2019Neil
            Jos\u00e9     | Jose and JOSE\u0301 and Josef.              | Jose,JOSE\u0301
            Will          | Will you? I will. Ask Will.                 | Will,Will
            Will Smith    | i asked will smith                          | will smith
            jo@x.org      | Mail JO@X.org or jo at x.org.               | JO@X.org
            07700 900123  | Ring 07700-900123 or 07700 900124.          | 07700-900123
            """)
    void finds_whole_words_however_they_are_written(String name, String text, @Nullable String found) {
        assertThat(new NameFinder(List.of(name), Set.of()).in(text))
                .extracting(hit -> text.substring(hit.start(), hit.end()))
                .containsExactly(found == null ? new String[0] : found.split(",", -1));
    }

    @Test
    void the_longest_name_wins_and_what_stands_in_a_mark_is_none() {
        NameFinder finder = new NameFinder(List.of("Anna", "Anna Berg", "Bea"), Set.of("Bea", "Anna of the hub"));

        assertThat(finder.in("Anna Berg met [Bea] and [Anna of the hub], then Bea and [Anna]."))
                .extracting(NameFinder.Hit::name)
                .containsExactly("Anna Berg", "Bea", "Anna");
    }

    @Test
    void two_ways_of_writing_are_one_name() {
        assertThat(NameFinder.same("Anna Berg", "ANNA-BERG")).isTrue();
        assertThat(NameFinder.same("Anna Berg", "Anna")).isFalse();
        assertThat(NameFinder.same("?", "!")).isFalse();
    }

    @Test
    void a_replaced_text_holds_the_name_no_more() {
        NameFinder finder = new NameFinder(List.of("Anna"), Set.of("Bea"));
        String text = "Anna: Well, Anna\u2019s son, \uD83D\uDE42 Anna!";

        String replaced = NameFinder.replaced(text, finder.in(text), "[Bea]");

        assertThat(replaced).isEqualTo("[Bea]: Well, [Bea]\u2019s son, \uD83D\uDE42 [Bea]!");
        assertThat(finder.in(replaced)).isEmpty();
    }
}
