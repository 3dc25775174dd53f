package org.trigpoint.ui.listening;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.recordings.Listening;

/**
 * Hands a recording out to the player of one screen, in the parts that are asked for. Every request asks for the proof anew;
 * what is gone by then, or closed to the one who asks, answers as an address that never was. The browser keeps none of it.
 */
public final class RecordingStream implements DownloadHandler {

    /** What opens the recording when a part of it is wanted. */
    @FunctionalInterface
    public interface Asking extends Serializable {

        /**
         * Asks for the proof and opens it.
         *
         * @return the recording
         */
        Listening recording();
    }

    private static final Logger LOG = LoggerFactory.getLogger(RecordingStream.class);

    private final Asking asking;

    /**
     * A stream.
     *
     * @param asking opens the recording, anew each time; a {@link NotFound} is answered with status 404
     */
    public RecordingStream(Asking asking) {
        this.asking = asking;
    }

    /** A dialog that waits for an answer does not stop what is played. */
    @Override
    public boolean isAllowInert() {
        return true;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        VaadinResponse response = event.getResponse();
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            Listening recording = asking.recording();
            boolean asIfNew = event.getRequest().getHeader("If-Range") != null;
            answer(
                    recording,
                    ByteRange.of(asIfNew ? null : event.getRequest().getHeader("Range"), recording.length()),
                    response);
        } catch (NotFound nothing) {
            response.setStatus(HttpStatusCode.NOT_FOUND.getCode());
        } catch (Refusal refusal) {
            LOG.error("A recording can't be played: {}", refusal.sentence());
            response.setStatus(HttpStatusCode.SERVICE_UNAVAILABLE.getCode());
        }
    }

    private static void answer(Listening recording, ByteRange range, VaadinResponse response) throws IOException {
        response.setHeader("Accept-Ranges", "bytes");
        long length = recording.length();
        switch (range) {
            case ByteRange.Beyond() -> {
                response.setStatus(HttpStatusCode.REQUESTED_RANGE_NOT_SATISFIABLE.getCode());
                response.setHeader("Content-Range", "bytes */" + length);
            }
            case ByteRange.Whole() -> copy(recording, 0, length, response);
            case ByteRange.Part(long from, long count) -> {
                response.setStatus(HttpStatusCode.PARTIAL_CONTENT.getCode());
                response.setHeader("Content-Range", "bytes " + from + "-" + (from + count - 1) + "/" + length);
                copy(recording, from, count, response);
            }
        }
    }

    private static void copy(Listening recording, long from, long count, VaadinResponse response) throws IOException {
        response.setContentType(recording.type().mediaType());
        response.setHeader("Content-Length", Long.toString(count));
        Line line = new Line(response.getOutputStream());
        try {
            recording.copy(from, count, line);
        } catch (IOException broken) {
            if (!line.cut) {
                LOG.error("A recording could not be read to its end.", broken);
                throw broken;
            }
            // Whoever moves to another place in a recording hangs up on the one before.
        }
    }

    /** Remembers whether it was the other side that took no more. */
    private static final class Line extends OutputStream {

        private final OutputStream out;
        private boolean cut;

        Line(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            try {
                out.write(bytes, offset, count);
            } catch (IOException hungUp) {
                cut = true;
                throw hungUp;
            }
        }
    }
}
