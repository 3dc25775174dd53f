package org.trigpoint.recordings;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;

/**
 * A recording on its way in.
 *
 * @param content opens its bytes; read once, from the beginning to the end
 * @param length how many bytes there should be; negative when nobody said
 * @param deleteOn the first day on which it shall not be there any more
 */
public record IncomingRecording(Content content, long length, LocalDate deleteOn) {

    /** Opens the bytes. */
    @FunctionalInterface
    public interface Content {

        /**
         * Opens them.
         *
         * @return all of them; closed by the reader
         * @throws IOException when they can't be had
         */
        InputStream open() throws IOException;
    }
}
