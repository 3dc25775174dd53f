package org.trigpoint.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

class HitPositionsTest {
    private static final List<String> QUERIES = List.of(
            "trust",
            "=trust",
            "trust*",
            "sian OR siân",
            "\"trust school\"",
            "trust NEAR/4 school",
            "key-worker OR keyworker",
            "trust -school",
            "t?ust",
            "speaker:anna",
            "اعتماد",
            "ysgol~1");

    private static final Path FOLDER = folder();
    private static final PassageIndex INDEX = PassageIndex.open(FOLDER);

    private static Path folder() {
        try {
            return Files.createTempDirectory("positions");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterContainer
    static void close() throws IOException {
        INDEX.close();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(FOLDER);
    }

    @Provide
    Arbitrary<String> transcripts() {
        Arbitrary<String> pieces = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        6,
                        Arbitraries.of(
                                "trust",
                                "Trust",
                                "trusting",
                                "tru\u00adst",
                                "tru\u200bst",
                                "school",
                                "Siân",
                                "Sia\u0302n",
                                "key-worker",
                                "key\u2011worker",
                                "keyworker\u2019s",
                                "ysgol",
                                "اعتماد",
                                "Anna: ",
                                "trúst")),
                net.jqwik.api.Tuple.of(
                        3,
                        Arbitraries.of(
                                " ",
                                " ",
                                " ",
                                "\n",
                                "\n\n",
                                ". ",
                                ", ",
                                "\u00a0",
                                "\ud83d\ude42",
                                "\ud83d\udc69\u200d\ud83d\udc67",
                                "e\u0301",
                                "\ud835\udcaf",
                                "\t")),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.strings()
                                .ofMaxLength(4)
                                .filter(text -> text.chars().noneMatch(c -> Character.isSurrogate((char) c)))));
        return pieces.list().ofMaxSize(60).map(list -> String.join("", list).replace('\r', ' '));
    }

    @Property(tries = 150)
    void the_code_points_of_a_hit_are_its_match(@ForAll("transcripts") String text) {
        INDEX.replace(List.of(Sources.PLAIN.source(1, text)), Set.of(), "1");

        for (String query : QUERIES) {
            Concordance found = INDEX.find(FindRequest.of(1, query));
            assertThat(found.totalHits()).isGreaterThanOrEqualTo(found.hits().size());
            int reached = -1;
            for (Hit hit : found.hits()) {
                int start = text.offsetByCodePoints(0, hit.start());
                int end = text.offsetByCodePoints(0, hit.end());
                assertThat(text.substring(start, end))
                        .as(query)
                        .isEqualTo(hit.match())
                        .isNotBlank();
                assertThat(text.substring(0, start).replace('\n', ' ')).endsWith(hit.before());
                assertThat(text.substring(end).replace('\n', ' ')).startsWith(hit.after());
                assertThat(hit.start()).as("hits in the order of the text").isGreaterThan(reached);
                reached = hit.start();
            }
        }
    }

    @Property(tries = 100)
    void every_spelling_of_a_word_that_stands_alone_is_found(@ForAll("transcripts") String text) {
        String around = text + "\n\nAnna: one tru\u00adst, \ud83d\ude42 trusts (trust) tru\u200bst";
        INDEX.replace(List.of(Sources.PLAIN.source(1, text)), Set.of(), "1");
        long without = INDEX.find(FindRequest.of(1, "trust")).totalHits();
        INDEX.replace(List.of(Sources.PLAIN.source(1, around)), Set.of(), "2");

        assertThat(INDEX.find(FindRequest.of(1, "trust")).totalHits()).isEqualTo(without + 4);
    }
}
