package org.trigpoint.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexFolderTest {
    private static final IndexedSource ONE = Sources.PLAIN.source(1, "Anna: We met on Monday.\n\nHead: Monday it was.");
    private static final IndexedSource TWO = Sources.PLAIN.source(2, "Anna: Not on Tuesday.");

    @TempDir
    Path folder;

    @Test
    void a_new_index_has_no_position_and_finds_nothing() {
        try (PassageIndex index = PassageIndex.open(folder.resolve("made/here"))) {
            assertThat(index.position()).isEmpty();
            assertThat(hits(index, "monday")).isZero();
            assertThat(index.digests(1)).isEmpty();
        }
    }

    @Test
    void a_batch_is_found_at_once_and_after_reopening_with_its_position() {
        try (PassageIndex index = PassageIndex.open(folder)) {
            index.replace(List.of(ONE, TWO), Set.of(), "17:4");
            assertThat(hits(index, "monday")).isEqualTo(2);
        }
        try (PassageIndex index = PassageIndex.open(folder)) {
            assertThat(index.position()).contains("17:4");
            assertThat(hits(index, "monday")).isEqualTo(2);
            assertThat(index.intact()).isTrue();
        }
    }

    @Test
    void replacing_twice_is_replacing_once() {
        try (PassageIndex index = PassageIndex.open(folder)) {
            index.replace(List.of(ONE, TWO), Set.of(), "1");
            Map<Long, Held> once = index.digests(1);
            index.replace(List.of(ONE, TWO), Set.of(), "1");

            assertThat(hits(index, "monday")).isEqualTo(2);
            assertThat(index.digests(1))
                    .isEqualTo(once)
                    .containsOnly(Map.entry(1L, new Held(101, 2)), Map.entry(2L, new Held(102, 1)));
        }
    }

    @Test
    void digests_count_the_passages_that_the_source_says_it_has() {
        IndexedSource loose = new IndexedSource(
                1,
                3,
                9,
                "Notes",
                "observation notes",
                null,
                null,
                Map.of(),
                Set.of(),
                "Heading\n\n\nAnna: yes.\n \nAnna: no.\n\n...\n\n",
                List.of(new IndexedTurn(10, 20, "Anna")),
                List.of());
        try (PassageIndex index = PassageIndex.open(folder)) {
            index.replace(List.of(loose), Set.of(), "1");

            assertThat(loose.passages()).isEqualTo(4);
            assertThat(index.digests(1)).containsOnly(Map.entry(3L, new Held(9, 4)));
            assertThat(index.find(FindRequest.of(1, "heading OR yes OR no")).hits())
                    .extracting(Hit::match)
                    .containsExactly("Heading", "yes", "no");
        }
    }

    @Test
    void a_changed_source_is_found_by_its_new_words_only() {
        try (PassageIndex index = PassageIndex.open(folder)) {
            index.replace(List.of(ONE, TWO), Set.of(), "1");
            index.replace(List.of(Sources.PLAIN.source(1, "Anna: We met on Friday.")), Set.of(), "2");

            assertThat(hits(index, "monday")).isZero();
            assertThat(hits(index, "friday")).isEqualTo(1);
            assertThat(hits(index, "tuesday")).isEqualTo(1);
        }
    }

    @Test
    void a_removed_source_is_gone_from_hits_counts_suggestions_and_digests() {
        try (PassageIndex index = PassageIndex.open(folder)) {
            index.replace(List.of(ONE, TWO), Set.of(), "1");
            index.replace(List.of(), Set.of(1L, 999L), "2");

            assertThat(hits(index, "monday")).isZero();
            assertThat(index.countBySource(FindRequest.of(1, "on"))).containsExactly(Map.entry(2L, 1));
            assertThat(index.suggest(1, null, "mon", 5)).isEmpty();
            assertThat(index.digests(1)).containsOnlyKeys(2L);
            assertThat(index.position()).contains("2");
        }
    }

    @ParameterizedTest(name = "the source that cannot be read comes after {0}")
    @ValueSource(ints = {1, 100})
    void a_failing_batch_changes_nothing_and_the_next_one_works(int good) {
        List<IndexedSource> failing = new AbstractList<>() {
            @Override
            public IndexedSource get(int index) {
                if (index == good) {
                    throw new IllegalStateException("the database went away");
                }
                return Sources.PLAIN.source(1 + index, "Anna: We met on Friday.");
            }

            @Override
            public int size() {
                return good + 1;
            }
        };
        try (PassageIndex index = PassageIndex.open(folder)) {
            index.replace(List.of(ONE), Set.of(), "1");

            assertThatThrownBy(() -> index.replace(failing, Set.of(1L), "2"))
                    .hasStackTraceContaining("the database went away");

            assertThat(index.position()).contains("1");
            index.replace(List.of(TWO), Set.of(), "3");
            assertThat(hits(index, "monday")).isEqualTo(2);
            assertThat(hits(index, "friday")).isZero();
            assertThat(hits(index, "tuesday")).isEqualTo(1);
        }
    }

    @Test
    void a_crash_reopens_at_the_last_commit() throws IOException {
        Path crashed = folder.resolve("crashed");
        try (PassageIndex index = PassageIndex.open(folder.resolve("live"))) {
            index.replace(List.of(ONE), Set.of(), "1");
            copy(folder.resolve("live"), crashed);
            index.replace(List.of(TWO), Set.of(), "2");
        }
        Files.write(crashed.resolve("_7.fdt"), new byte[] {1, 2, 3});
        try (PassageIndex index = PassageIndex.open(crashed)) {
            assertThat(index.position()).contains("1");
            assertThat(hits(index, "monday")).isEqualTo(2);
            assertThat(hits(index, "tuesday")).isZero();
        }
    }

    @Test
    void a_flipped_byte_in_any_file_is_noticed_at_opening_and_the_index_is_emptied() throws IOException {
        Path whole = folder.resolve("whole");
        try (PassageIndex index = PassageIndex.open(whole)) {
            index.replace(List.of(ONE, TWO), Set.of(), "1");
            index.replace(List.of(Sources.PLAIN.source(3, "Anna: Wednesday.")), Set.of(2L), "2");
        }
        List<String> files = names(whole);
        assertThat(files).hasSizeGreaterThan(4).anyMatch(name -> name.startsWith("segments"));
        for (String name : files) {
            Path damaged = folder.resolve("damaged " + name);
            copy(whole, damaged);
            byte[] bytes = Files.readAllBytes(damaged.resolve(name));
            bytes[bytes.length / 2] ^= 1;
            Files.write(damaged.resolve(name), bytes);
            try (PassageIndex index = PassageIndex.open(damaged)) {
                assertThat(index.position()).as(name).isEmpty();
                assertThat(hits(index, "monday")).isZero();
                index.replace(List.of(ONE), Set.of(), "again");
                assertThat(hits(index, "monday")).isEqualTo(2);
            }
        }
    }

    @Test
    void a_missing_or_cut_off_file_empties_the_index() throws IOException {
        Path whole = folder.resolve("whole");
        try (PassageIndex index = PassageIndex.open(whole)) {
            index.replace(List.of(ONE, TWO), Set.of(), "1");
        }
        for (String name : names(whole)) {
            Path missing = folder.resolve("missing " + name);
            copy(whole, missing);
            Files.delete(missing.resolve(name));
            Path cut = folder.resolve("cut " + name);
            copy(whole, cut);
            byte[] bytes = Files.readAllBytes(cut.resolve(name));
            Files.write(cut.resolve(name), Arrays.copyOf(bytes, bytes.length / 2));
            for (Path damaged : List.of(missing, cut)) {
                try (PassageIndex index = PassageIndex.open(damaged)) {
                    assertThat(index.position()).as(damaged.toString()).isEmpty();
                }
            }
        }
    }

    @Test
    void an_index_of_another_shape_is_emptied_and_strangers_files_are_left_alone() throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("shape", "0", "position", "5").entrySet());
            writer.commit();
        }
        Files.writeString(folder.resolve("letter.txt"), "keep me");

        try (PassageIndex index = PassageIndex.open(folder)) {
            assertThat(index.position()).isEmpty();
        }
        assertThat(folder.resolve("letter.txt")).hasContent("keep me");
    }

    @Test
    void an_index_that_somebody_else_has_open_is_refused_and_not_emptied() {
        try (PassageIndex index = PassageIndex.open(folder)) {
            index.replace(List.of(ONE), Set.of(), "1");

            assertThatThrownBy(() -> PassageIndex.open(folder)).isInstanceOf(UncheckedIOException.class);
            assertThat(index.position()).contains("1");
        }
        try (PassageIndex index = PassageIndex.open(folder)) {
            assertThat(index.position()).contains("1");
        }
    }

    @Test
    void damage_while_open_is_noticed_when_asked() throws IOException {
        try (PassageIndex index = PassageIndex.open(folder)) {
            index.replace(List.of(ONE), Set.of(), "1");
            Path file = folder.resolve(names(folder).stream()
                    .filter(name -> name.endsWith(".cfs"))
                    .findFirst()
                    .orElseThrow());
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);

            assertThat(index.intact()).isFalse();
        }
    }

    @Test
    void purging_leaves_no_byte_of_a_removed_text_in_the_folder() throws IOException {
        String canary = "Xylocanaria";
        try (PassageIndex index = PassageIndex.open(folder)) {
            List<IndexedSource> sources = new ArrayList<>(List.of(ONE, TWO));
            for (int i = 10; i < 60; i++) {
                sources.add(Sources.PLAIN.source(i, "Anna: Filling text number " + i + "."));
            }
            sources.add(Sources.PLAIN.source(5, canary, canary + ": This is " + canary + " speaking."));
            index.replace(sources, Set.of(), "1");
            assertThat(holds(canary)).as("the search itself works").isTrue();

            index.replace(List.of(), Set.of(5L), "2");
            index.purge();

            assertThat(holds(canary)).isFalse();
            assertThat(holds("canaria")).isFalse();
            assertThat(hits(index, "monday")).isEqualTo(2);
            assertThat(index.position()).contains("2");
        }
        assertThat(holds("canaria")).isFalse();
    }

    private boolean holds(String text) throws IOException {
        for (String name : names(folder)) {
            String content = Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1);
            if (content.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static long hits(PassageIndex index, String query) {
        return index.find(FindRequest.of(1, query)).totalHits();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("write.lock"))
                    .sorted()
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (String name : names(from)) {
            Files.copy(from.resolve(name), to.resolve(name));
        }
    }
}
