package org.trigpoint.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.SecretKey;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What holds for sealed files of every length, and every part of them. */
class SealedFileLawsTest {

    private static final int PIECE = SealedFile.PIECE;
    private static final int SEALED_PIECE = PIECE + 16;

    private static Path file = Path.of("");

    @BeforeContainer
    static void aFile() throws IOException {
        file = Files.createTempFile("sealed", ".test");
    }

    @AfterContainer
    static void gone() throws IOException {
        Files.deleteIfExists(file);
    }

    @Property(tries = 300)
    void any_part_that_is_read_is_that_part_of_what_was_written(
            @ForAll @IntRange(max = 3) int pieces, @ForAll @IntRange(min = -2, max = 2) int more, @ForAll Random random)
            throws IOException {
        byte[] plain = plain(Math.max(1, pieces * PIECE + more), random);
        SealedFile sealed = sealed(plain, random);

        for (int round = 0; round < 5; round++) {
            int from = random.nextInt(plain.length);
            int count = 1 + random.nextInt(plain.length - from);
            assertThat(part(sealed, from, count)).isEqualTo(Arrays.copyOfRange(plain, from, from + count));
        }
        assertThat(part(sealed, 0, plain.length)).isEqualTo(plain);
    }

    @Property(tries = 60)
    void a_part_that_reaches_beyond_the_end_is_no_part(@ForAll Random random) throws IOException {
        byte[] plain = plain(1 + random.nextInt(2 * PIECE), random);
        SealedFile sealed = sealed(plain, random);

        assertThatThrownBy(() -> part(sealed, plain.length, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> part(sealed, 0, plain.length + 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> part(sealed, -1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Property(tries = 100)
    void a_piece_in_which_one_bit_was_changed_does_not_open_and_the_others_do(@ForAll Random random)
            throws IOException {
        byte[] plain = plain(2 * PIECE + 1 + random.nextInt(PIECE), random);
        SealedFile sealed = sealed(plain, random);
        byte[] onDisk = Files.readAllBytes(file);
        int changed = random.nextInt(onDisk.length);
        onDisk[changed] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, onDisk);

        for (int piece = 0; piece < 3; piece++) {
            int from = piece * PIECE;
            int count = Math.min(PIECE, plain.length - from);
            if (piece == changed / SEALED_PIECE) {
                assertThatThrownBy(() -> part(sealed, from, count))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("not what it was");
            } else {
                assertThat(part(sealed, from, count)).isEqualTo(Arrays.copyOfRange(plain, from, from + count));
            }
        }
    }

    @Property(tries = 20)
    void pieces_that_changed_places_do_not_open(@ForAll Random random) throws IOException {
        SealedFile sealed = sealed(plain(3 * PIECE, random), random);
        byte[] onDisk = Files.readAllBytes(file);
        byte[] first = Arrays.copyOf(onDisk, SEALED_PIECE);
        System.arraycopy(onDisk, SEALED_PIECE, onDisk, 0, SEALED_PIECE);
        System.arraycopy(first, 0, onDisk, SEALED_PIECE, SEALED_PIECE);
        Files.write(file, onDisk);

        assertThatThrownBy(() -> part(sealed, 0, 1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> part(sealed, PIECE, 1)).isInstanceOf(IOException.class);
    }

    @Property(tries = 20)
    void a_file_that_was_cut_at_a_piece_does_not_pass_for_a_shorter_one(@ForAll Random random) throws IOException {
        SecretKey key = key(random);
        write(plain(3 * PIECE, random), key);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 2 * SEALED_PIECE));

        assertThatThrownBy(() -> part(new SealedFile(file, key, 3L * PIECE), 2 * PIECE, 1))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> part(new SealedFile(file, key, 2L * PIECE), PIECE, 1))
                .as("whoever also changed the length in the database is found out by the piece that was not the last")
                .isInstanceOf(IOException.class);
    }

    @Property(tries = 20)
    void what_lies_on_disk_shows_nothing_of_what_was_written(@ForAll Random random) throws IOException {
        byte[] plain = new byte[PIECE + 100];
        Arrays.fill(plain, (byte) 'w');
        sealed(plain, random);

        assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("wwwwwwww");
    }

    private static SealedFile sealed(byte[] plain, Random random) throws IOException {
        SecretKey key = key(random);
        write(plain, key);
        return new SealedFile(file, key, plain.length);
    }

    private static void write(byte[] plain, SecretKey key) throws IOException {
        Files.write(file, new byte[0]);
        try (SealedFile.Writing out = new SealedFile.Writing(file, key)) {
            out.write(plain[0]);
            out.write(plain, 1, plain.length - 1);
            out.finish();
        }
    }

    private static byte[] part(SealedFile sealed, long from, long count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sealed.copy(from, count, out);
        return out.toByteArray();
    }

    private static byte[] plain(int length, Random random) {
        byte[] plain = new byte[length];
        random.nextBytes(plain);
        return plain;
    }

    private static SecretKey key(Random random) {
        byte[] bytes = new byte[Seals.KEY];
        random.nextBytes(bytes);
        return Seals.key(bytes);
    }
}
