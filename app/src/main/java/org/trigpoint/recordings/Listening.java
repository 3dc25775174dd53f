package org.trigpoint.recordings;

import java.io.IOException;
import java.io.OutputStream;

/** A recording that may be listened to now, by whoever showed the proof for it. */
public final class Listening {

    private final RecordingType type;
    private final long length;
    private final SealedFile file;

    Listening(RecordingType type, long length, SealedFile file) {
        this.type = type;
        this.length = length;
        this.file = file;
    }

    /**
     * What it is.
     *
     * @return its kind
     */
    public RecordingType type() {
        return type;
    }

    /**
     * How long it is.
     *
     * @return bytes, at least 1
     */
    public long length() {
        return length;
    }

    /**
     * Copies a part out, without opening the rest.
     *
     * @param from its first byte, from 0
     * @param count how many bytes
     * @param out takes them; left open
     * @throws IndexOutOfBoundsException when the recording does not have them all
     * @throws IOException when the file is damaged or gone, or {@code out} takes no more
     */
    public void copy(long from, long count, OutputStream out) throws IOException {
        file.copy(from, count, out);
    }
}
