package org.trigpoint.recordings;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Objects;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/**
 * A file of sealed pieces of equal length, so that a part is read without opening the rest. Each piece is AES-GCM under the
 * file's own key; its place, and whether it is the last, are in its nonce: pieces that were changed, moved or cut off do not
 * open.
 */
final class SealedFile {

    /** How many bytes go into a piece; the last may have fewer. */
    static final int PIECE = 64 * 1024;

    private static final int TAG = 16;

    private final Path file;
    private final SecretKey key;
    private final long length;

    /**
     * A file that was sealed.
     *
     * @param file where it lies
     * @param key its key
     * @param length how many bytes went into it, at least 1
     */
    SealedFile(Path file, SecretKey key, long length) {
        this.file = file;
        this.key = key;
        this.length = length;
    }

    /**
     * Copies a part out.
     *
     * @param from its first byte, from 0
     * @param count how many bytes, all of them in the file
     * @throws IOException when a piece does not open, is not there, or {@code out} takes no more
     */
    void copy(long from, long count, OutputStream out) throws IOException {
        Objects.checkFromIndexSize(from, count, length);
        long end = from + count;
        try (FileChannel sealed = FileChannel.open(file, StandardOpenOption.READ)) {
            for (long piece = from / PIECE; piece * PIECE < end; piece++) {
                byte[] open = open(sealed, piece);
                int first = (int) Math.max(0, from - piece * PIECE);
                int last = (int) Math.min(open.length, end - piece * PIECE);
                out.write(open, first, last - first);
            }
        }
    }

    private byte[] open(FileChannel sealed, long piece) throws IOException {
        int size = (int) Math.min(PIECE, length - piece * PIECE);
        boolean last = (piece + 1) * PIECE >= length;
        ByteBuffer bytes = ByteBuffer.allocate(size + TAG);
        long place = piece * (PIECE + TAG);
        while (bytes.hasRemaining()) {
            int read = sealed.read(bytes, place + bytes.position());
            if (read < 0) {
                throw new EOFException("A recording on disk is shorter than it was when it was brought in.");
            }
        }
        try {
            return Seals.cipher(Cipher.DECRYPT_MODE, key, nonce(piece, last)).doFinal(bytes.array());
        } catch (AEADBadTagException changed) {
            throw new IOException("A recording on disk is not what it was when it was brought in.", changed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has AES-GCM.", impossible);
        }
    }

    private static byte[] nonce(long piece, boolean last) {
        return ByteBuffer.allocate(Seals.NONCE)
                .putInt(last ? 1 : 0)
                .putLong(piece)
                .array();
    }

    /** Seals what is written to it; {@link #close} alone leaves a file without its last piece, which never opens. */
    static final class Writing extends OutputStream {

        private final FileChannel sealed;
        private final SecretKey key;
        private final ByteBuffer open = ByteBuffer.allocate(PIECE);
        private long piece;

        /** Writes to a file that is there and empty, under a key that sealed nothing before. */
        Writing(Path file, SecretKey key) throws IOException {
            this.sealed = FileChannel.open(file, StandardOpenOption.WRITE);
            this.key = key;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            for (int done = 0; done < count; ) {
                if (!open.hasRemaining()) {
                    seal(false);
                }
                int fits = Math.min(open.remaining(), count - done);
                open.put(bytes, offset + done, fits);
                done += fits;
            }
        }

        /** Seals the last piece and waits until the disk has all of it. */
        void finish() throws IOException {
            seal(true);
            sealed.force(true);
        }

        private void seal(boolean last) throws IOException {
            try {
                byte[] closed = Seals.cipher(Cipher.ENCRYPT_MODE, key, nonce(piece++, last))
                        .doFinal(open.array(), 0, open.position());
                ByteBuffer out = ByteBuffer.wrap(closed);
                while (out.hasRemaining()) {
                    sealed.write(out);
                }
                open.clear();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("Every Java has AES-GCM.", impossible);
            }
        }

        @Override
        public void close() throws IOException {
            sealed.close();
        }
    }
}
