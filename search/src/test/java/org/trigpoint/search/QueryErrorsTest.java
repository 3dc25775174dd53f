package org.trigpoint.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryErrorsTest {
    @TempDir
    static Path folder;

    private static PassageIndex index;

    @BeforeAll
    static void open() {
        index = PassageIndex.open(folder);
        index.replace(List.of(Sources.PLAIN.source(1, "Anna: trust in school")), Set.of(), "1");
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                  | 0  | nothing to look for",
                "...                 | 0  | no word",
                "trust (school       | 6  | opened and not closed",
                "trust) school       | 5  | no opening one",
                "trust ()            | 7  | nothing to join",
                "\"trust in          | 0  | quotation mark",
                "trust OR            | 6  | missing after",
                "OR trust            | 0  | nothing to join",
                "trust NEAR/5        | 6  | missing after",
                "trust NEAR school   | 6  | NEAR/5",
                "trust NEAR/x school | 6  | NEAR/5",
                "a NEAR/5 speaker:b  | 2  | words, phrases",
                "\"a b\"~x           | 0  | how many other words",
                "trust~7             | 0  | 1 or 2",
                "\ud83d\ude42 colour:red | 2 | no field \u201ccolour\u201d",
                "attr:red            | 0  | no field",
                "speaker: anna       | 0  | what it should be",
                "speaker:\"anna      | 8  | quotation mark",
                "-trust              | 0  | only says what to leave out",
                "*                   | 0  | every word",
                "trust code:X        | 6  | analysis",
            })
    void a_query_without_meaning_is_answered_with_a_sentence_and_its_place(String query, int at, String sentence) {
        QueryError error = catchThrowableOfType(QueryError.class, () -> index.find(FindRequest.of(1, query)));

        assertThat(error).hasMessageContaining(sentence);
        assertThat(error.getMessage()).matches("\\S.*[.]");
        assertThat(error.at()).isEqualTo(at);
    }

    @Test
    void deep_and_long_queries_are_refused() {
        for (String query :
                List.of("(".repeat(2_000), "-".repeat(3_000) + "a", "NOT ".repeat(900) + "a", "a ".repeat(5_000))) {
            assertThatCode(() -> index.find(FindRequest.of(1, query)))
                    .satisfiesAnyOf(
                            thrown -> assertThat(thrown).isNull(),
                            thrown -> assertThat(thrown).isInstanceOf(QueryError.class));
        }
    }

    @Test
    void what_people_type_without_thinking_of_a_language_is_understood() {
        for (String query : List.of(
                "trust - school",
                "trust, school.",
                "is there trust?",
                "10:30 OR trust",
                "http://example.org OR trust",
                "Note: trust",
                "trust & school",
                "trust/school")) {
            assertThatCode(() -> index.find(FindRequest.of(1, query))).as(query).doesNotThrowAnyException();
        }
    }
}
