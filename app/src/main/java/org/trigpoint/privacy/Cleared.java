package org.trigpoint.privacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that may leave: the {@link ExportGate} has looked at it. Nothing else makes one, so nothing leaves without a look. */
public final class Cleared {

    private final String name;
    private final String mediaType;
    private final byte[] content;
    private final @Nullable Path file;

    Cleared(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content.clone();
        this.file = null;
    }

    Cleared(String name, String mediaType, Path file) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = new byte[0];
        this.file = file;
    }

    /**
     * What it is called.
     *
     * @return such as {@code codebook-reflexive-2026-11-21.docx}
     */
    public String name() {
        return name;
    }

    /**
     * As browsers know it.
     *
     * @return a media type
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * How long it is.
     *
     * @return in bytes
     */
    public long length() {
        try {
            return file == null ? content.length : Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("The file can't be read.", failure);
        }
    }

    /**
     * All of it, to be read once.
     *
     * @return a stream that the caller closes
     * @throws IOException when it can't be read
     */
    public InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(content) : Files.newInputStream(file);
    }

    /**
     * All of it.
     *
     * @return a copy
     */
    public byte[] content() {
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("The file can't be read.", failure);
        }
    }
}
