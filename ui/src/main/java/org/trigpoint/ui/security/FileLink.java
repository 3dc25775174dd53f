package org.trigpoint.ui.security;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.IOException;
import java.io.Serializable;
import org.trigpoint.NotFound;

/**
 * A link that takes a file away. The screen that holds it may have stood open for long, so it asks for a proof when it is
 * followed; what is gone by then, or closed to the one who asks, answers as an address that never was.
 */
public final class FileLink extends Anchor {

    /** What makes the file when it is wanted. */
    @FunctionalInterface
    public interface Taking extends Serializable {

        /**
         * Asks for the proof and makes the file.
         *
         * @return the file's bytes, name and media type
         * @throws IOException when it can't be read
         */
        DownloadResponse file() throws IOException;
    }

    /**
     * A link.
     *
     * @param words what it says
     * @param taking makes the file, anew each time; a {@link NotFound} is answered with status 404
     */
    public FileLink(String words, Taking taking) {
        super(DownloadHandler.fromInputStream(event -> fileOrNothing(taking)), words);
    }

    private static DownloadResponse fileOrNothing(Taking taking) throws IOException {
        try {
            return taking.file();
        } catch (NotFound nothing) {
            return DownloadResponse.error(HttpStatusCode.NOT_FOUND.getCode());
        }
    }
}
