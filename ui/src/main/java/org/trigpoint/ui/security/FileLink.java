package org.trigpoint.ui.security;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.IOException;
import java.io.Serializable;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.sources.SourceQueries.Original;

/**
 * A link that takes a file away: one that the gate of the study's personal data has let out, or one as it was brought in. The
 * screen that holds it may have stood open for long, so it asks for a proof when it is followed; what is gone by then, or closed
 * to the one who asks, answers as an address that never was. What is refused is said on the screen.
 */
public final class FileLink extends Anchor {

    /** What a file that a browser shows may do: be styled by itself, and nothing else. */
    private static final String CLOSED = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

    /** Makes the file when it is wanted. */
    @FunctionalInterface
    public interface Taking extends Serializable {

        /**
         * Asks for the proof and makes the file.
         *
         * @return the file, which may leave
         */
        Cleared file();
    }

    /** Fetches a file as it was brought in. */
    @FunctionalInterface
    public interface Bringing extends Serializable {

        /**
         * Asks for the proof and opens the file.
         *
         * @return the file
         */
        Original file();
    }

    private interface Answering extends Serializable {
        DownloadResponse answer() throws IOException;
    }

    private FileLink(Answering answering, AttachmentType how, String words) {
        super(DownloadHandler.fromInputStream(event -> answered(event, answering, how)), how, words);
    }

    /**
     * A link to a file that is made here.
     *
     * @param words what it says
     * @param taking makes the file, anew each time; a {@link NotFound} is answered with status 404, another refusal with 409
     */
    public FileLink(String words, Taking taking) {
        this(() -> taken(taking), AttachmentType.DOWNLOAD, words);
    }

    private static DownloadResponse taken(Taking taking) throws IOException {
        Cleared file = taking.file();
        return new DownloadResponse(file.open(), file.name(), file.mediaType(), file.length());
    }

    /**
     * A link that shows a page of HTML, made here, in a window of its own. The page can run nothing and fetch nothing, whatever
     * stands in it.
     *
     * @param words what it says
     * @param taking makes the page, anew each time; refusals are answered as above
     * @return the link
     */
    public static FileLink opening(String words, Taking taking) {
        FileLink link = new FileLink(() -> taken(taking), AttachmentType.INLINE, words);
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

    /**
     * A link to a file as it was brought in.
     *
     * @param words what it says
     * @param bringing fetches it, anew each time; refusals are answered as above
     * @return the link
     */
    public static FileLink toOriginal(String words, Bringing bringing) {
        return new FileLink(
                () -> {
                    Original original = bringing.file();
                    return new DownloadResponse(original.content(), original.name(), "application/octet-stream", -1);
                },
                AttachmentType.DOWNLOAD,
                words);
    }

    private static DownloadResponse answered(DownloadEvent event, Answering answering, AttachmentType how)
            throws IOException {
        if (how == AttachmentType.INLINE) {
            event.getResponse().setHeader("Content-Security-Policy", CLOSED);
        }
        try {
            return answering.answer();
        } catch (NotFound nothing) {
            return DownloadResponse.error(HttpStatusCode.NOT_FOUND.getCode());
        } catch (Refusal refusal) {
            var _ = event.getUI().access(() -> {
                // The one handler of the screen tells it.
                throw refusal;
            });
            return DownloadResponse.error(HttpStatusCode.CONFLICT.getCode());
        }
    }
}
