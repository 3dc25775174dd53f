package org.trigpoint.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceSegmentTest {
    private static final String[] WORDS = ("trust trusted TRUST school's school\u2019s women Si\u00e2n sian sia\u0302n"
                    + " caf\u00e9 stra\u00dfe safe\u00adguarded key\u2010worker 3.5 a_b \u2014 \u2026 \ud83d\ude42 \u5b66\u6821"
                    + " \u0645\u062f\u0631\u0633\u0629 na\u00efve O\u2019Neill taking \u200bunseen \u00ad \ud83d ooo")
            .split(" ");

    @TempDir
    Path folder;

    private interface Filling {
        void fill(IndexWriter writer) throws IOException;
    }

    private static List<String> contents(Filling filling) throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                filling.fill(writer);
            }
            try (CheckIndex check = new CheckIndex(directory)) {
                check.setLevel(CheckIndex.Level.MAX_VALUE);
                assertThat(check.checkIndex().clean).isTrue();
            }
            List<String> lines = new ArrayList<>();
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    lines.addAll(Contents.of(leaf.reader()));
                }
            }
            return lines;
        }
    }

    private static List<String> throughDocuments(List<IndexedSource> sources) throws IOException {
        PassageDocument document = new PassageDocument(new WordReader());
        return contents(writer -> {
            for (IndexedSource source : sources) {
                writer.addDocuments(new SourceDocuments(source, document));
            }
        });
    }

    private static List<String> atOnce(List<IndexedSource> sources) throws IOException {
        return contents(writer -> {
            SourceSegment segment = new SourceSegment(new WordReader());
            for (IndexedSource source : sources) {
                segment.add(source);
            }
            segment.putInto(writer);
        });
    }

    private static IndexedSource strange(int number) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder();
        List<IndexedTurn> turns = new ArrayList<>();
        for (int turn = 0; turn < random.nextInt(30); turn++) {
            text.append(random.nextBoolean() ? "Si\u00e2n: " : "\n \n\u00a0\n");
            int start = text.codePointCount(0, text.length());
            for (int word = random.nextInt(12); word > 0; word--) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(5) == 0 ? "\u00a0" : " ");
            }
            String speaker = random.nextInt(4) == 0 ? null : "Si\u00e2n " + random.nextInt(3);
            turns.add(new IndexedTurn(
                    start, text.codePointCount(0, text.length()), speaker, random.nextBoolean() ? "Parent" : null));
            text.append(random.nextBoolean() ? "\n\n" : " ");
        }
        int length = text.codePointCount(0, text.length());
        List<IndexedCoding> codings = IntStream.range(0, random.nextInt(40))
                .mapToObj(i -> {
                    int start = random.nextInt(length + 1);
                    int end = Math.min(length, start + random.nextInt(60));
                    return new IndexedCoding(random.nextInt(3), random.nextInt(5), random.nextInt(3), start, end);
                })
                .toList();
        boolean cut = random.nextInt(4) > 0;
        return new IndexedSource(
                random.nextInt(5),
                number,
                900L + number,
                number % 7 == 0 ? "" : "Interview interview " + random.nextInt(20),
                random.nextBoolean() ? "interview" : "focus group",
                random.nextBoolean() ? "Northford" : null,
                random.nextBoolean() ? "B\u00e9zier" : null,
                random.nextBoolean() ? Map.of("Role", "Parent", "role", "parent", "Age", "35 to 44") : Map.of(),
                random.nextBoolean() ? Set.of("P" + number, "p" + number) : Set.of(),
                text.toString(),
                cut ? turns : List.of(),
                codings);
    }

    @Test
    void a_segment_made_at_once_holds_exactly_what_its_documents_would() throws IOException {
        List<IndexedSource> sources =
                IntStream.range(1, 400).mapToObj(SourceSegmentTest::strange).toList();

        assertThat(atOnce(sources)).hasSizeGreaterThan(10_000).isEqualTo(throughDocuments(sources));
    }

    @Test
    void sources_of_ordinary_length_become_the_same_too() throws IOException {
        SyntheticStudy study = new SyntheticStudy();
        List<IndexedSource> sources = IntStream.range(0, 6)
                .mapToObj(number -> study.interview(number, 200))
                .toList();

        assertThat(atOnce(sources)).isEqualTo(throughDocuments(sources));
    }

    @Test
    void sources_without_a_passage_and_passages_without_a_word_are_held_like_others() throws IOException {
        List<IndexedSource> sources = List.of(
                Sources.PLAIN.source(1, ""),
                Sources.ofStudy(2).source(2, " \n\n "),
                Sources.ofStudy(3).source(3, "\u2014 \u2026"));

        for (int count = 1; count <= sources.size(); count++) {
            assertThat(atOnce(sources.subList(0, count))).isEqualTo(throughDocuments(sources.subList(0, count)));
        }
    }

    private static List<IndexedSource> large(int first, String word) {
        String turn = "Anna: We met on " + word + ", and the keyworkers came. ";
        return IntStream.range(first, first + 60)
                .mapToObj(number -> Sources.PLAIN.source(number, (turn + "\n\n").repeat(500)))
                .toList();
    }

    private static long hits(PassageIndex index, String query) {
        return index.find(FindRequest.of(1, query)).totalHits();
    }

    @Test
    void a_large_batch_takes_the_place_of_what_was_there_and_leaves_the_rest() {
        try (PassageIndex index = PassageIndex.open(folder)) {
            index.replace(
                    List.of(Sources.PLAIN.source(7, "Anna: On Friday."), Sources.PLAIN.source(99, "Friday.")),
                    Set.of(),
                    "1");
            index.replace(large(1, "Monday"), Set.of(), "2");
            assertThat(hits(index, "friday")).isEqualTo(1);
            assertThat(hits(index, "monday keyworker")).isEqualTo(2 * 60 * 500);

            index.replace(large(31, "Tuesday"), Set.of(1L), "3");

            assertThat(hits(index, "monday")).isEqualTo(29 * 500);
            assertThat(hits(index, "tuesday")).isEqualTo(60 * 500);
            assertThat(hits(index, "friday")).isEqualTo(1);
            assertThat(index.digests(1)).hasSize(90).containsEntry(31L, new Held(131, 500));
        }
        try (PassageIndex index = PassageIndex.open(folder)) {
            assertThat(index.position()).contains("3");
            assertThat(hits(index, "monday")).isEqualTo(29 * 500);
            index.replace(List.of(Sources.PLAIN.source(31, "Anna: On Sunday.")), Set.of(32L), "4");
            assertThat(hits(index, "tuesday")).isEqualTo(58 * 500);
        }
    }

    @Test
    void a_large_batch_that_fails_is_taken_back_with_the_segments_that_were_in_already() throws IOException {
        try (PassageIndex index = PassageIndex.open(folder)) {
            index.replace(large(1, "Monday"), Set.of(), "1");
            Set<String> files = files();
            // One of two threads sees the failure, and the other puts in what it has.
            Iterator<IndexedSource> failing = new Iterator<>() {
                private final Iterator<IndexedSource> rest = large(1, "Tuesday").iterator();
                private boolean failed;

                @Override
                public boolean hasNext() {
                    return !failed;
                }

                @Override
                public IndexedSource next() {
                    if (!rest.hasNext()) {
                        failed = true;
                        throw new IllegalStateException("the database went away");
                    }
                    return rest.next();
                }
            };

            assertThatThrownBy(() -> index.replace(failing, () -> Set.of(), () -> "2"))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasStackTraceContaining("the database went away");

            assertThat(index.position()).contains("1");
            assertThat(files()).isEqualTo(files);
            index.replace(List.of(Sources.PLAIN.source(70, "Anna: Not on Monday.")), Set.of(), "3");
            assertThat(hits(index, "monday")).isEqualTo(60 * 500 + 1);
            assertThat(hits(index, "tuesday")).isZero();
        }
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Set.copyOf(files.map(Path::getFileName).map(Path::toString).toList());
        }
    }

    @Test
    void a_batch_of_more_words_than_can_be_remembered_becomes_several_segments() {
        List<IndexedSource> sources = IntStream.range(0, 70)
                .mapToObj(number -> {
                    StringBuilder text = new StringBuilder("Anna: again");
                    for (int word = 0; word < 5_000; word++) {
                        text.append(" w").append(5_000 * number + word);
                    }
                    return Sources.PLAIN.source(1 + number, text.toString());
                })
                .toList();
        try (PassageIndex index = PassageIndex.open(folder)) {
            index.replace(sources, Set.of(), "1");

            assertThat(hits(index, "again")).isEqualTo(70);
            assertThat(hits(index, "w0 OR w130001 OR w349999")).isEqualTo(3);
            assertThat(index.intact()).isTrue();
        }
    }
}
