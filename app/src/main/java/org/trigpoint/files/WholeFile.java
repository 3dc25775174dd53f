package org.trigpoint.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.trigpoint.Refusal;

/**
 * A file on its way: written beside its place, readable by its owner alone, on disk before it counts, and moved there in
 * one step. Closed before {@link #arrive()}, it leaves nothing behind.
 */
public final class WholeFile implements AutoCloseable {

    /** Writes the content. */
    public interface Writing {

        /**
         * Writes all of it.
         *
         * @param out where to; whoever hands it over closes it
         * @throws IOException when it can't be written
         */
        void to(OutputStream out) throws IOException;
    }

    private final Path target;
    private final Path partial;

    private WholeFile(Path target, Path partial) {
        this.target = target;
        this.partial = partial;
    }

    /**
     * Begins a file beside the place where it shall lie.
     *
     * @param target that place; what lies there is replaced when this one arrives
     * @return the unfinished file; close it
     * @throws Refusal when there is no such folder, or nothing can be written into it
     */
    public static WholeFile beside(Path target) {
        Path place = target.toAbsolutePath();
        Path folder = place.getParent();
        Path name = place.getFileName();
        if (folder == null || name == null || !Files.isDirectory(folder)) {
            throw new Refusal("There is no folder to put “" + target + "” into: make it first.");
        }
        try {
            return new WholeFile(place, Files.createTempFile(folder, "." + name + "-", ".partial"));
        } catch (IOException failure) {
            throw new Refusal("Nothing can be written into “" + folder + "”: choose another folder.");
        }
    }

    /**
     * Writes all of it, and waits until it is on disk.
     *
     * @param writing writes the content
     * @return the SHA-256 of what was written, in hexadecimal digits
     * @throws UncheckedIOException when it can't be written, as when the disk is full
     */
    public String write(Writing writing) {
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE);
                DigestOutputStream out = new DigestOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), sha256())) {
            writing.to(out);
            out.flush();
            channel.force(true);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (IOException failure) {
            throw new UncheckedIOException("The file could not be written.", failure);
        }
    }

    /**
     * Where it lies until it is in its place.
     *
     * @return a path in the same folder
     */
    public Path partial() {
        return partial;
    }

    /**
     * Puts it into its place.
     *
     * @throws UncheckedIOException when it can't be moved there
     */
    public void arrive() {
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException("The file could not be put into its place.", failure);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException failure) {
            throw new UncheckedIOException("An unfinished file could not be taken away.", failure);
        }
    }

    /**
     * What files are told from each other by.
     *
     * @return a new SHA-256
     */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
