package org.trigpoint.ui.recordings;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.InputStream;
import java.io.Serializable;
import org.trigpoint.Refusal;
import org.trigpoint.ui.parts.Notify;

/** Where a recording is dropped or chosen. Its bytes go straight to those who seal them; none is kept here. */
final class RecordingDrop extends Upload {

    private static final String KINDS = "audio/*,video/mp4,video/webm,.mp3,.m4a,.aac,.wav,.ogg,.opus,.webm,.mp4";

    /** What is done with the bytes, in the request that brings them. */
    @FunctionalInterface
    interface Taking extends Serializable {

        /**
         * Takes them.
         *
         * @param bytes all of them, read once
         * @param length how many there should be; negative when the browser did not say
         */
        void take(InputStream bytes, long length);
    }

    /** Takes one recording of at most so many bytes; {@code then} follows on the screen when it is there. */
    RecordingDrop(long most, Taking taking, SerializableRunnable then) {
        UploadHandler handler = event -> taken(event, taking, then);
        setUploadHandler(handler);
        setMaxFiles(1);
        // the setter stops at 2 GB
        getElement().setProperty("maxFileSize", (double) most);
        setUploadButton(new Button("Choose the recording"));
        setDropLabel(new Span("or drop it here: MP3, M4A, AAC, WAV, Ogg, WebM or MP4; up to " + Sizes.bytes(most)));
        getElement().setAttribute("accept", KINDS);
        addClassName("trig-drop");
        addFileRejectedListener(refused -> Notify.refused("The recording is larger than " + Sizes.bytes(most)
                + ", or none of the kinds taken: save it as MP3 or M4A, which are smaller."));
    }

    private void taken(UploadEvent event, Taking taking, SerializableRunnable then) {
        UI screen = event.getUI();
        try {
            taking.take(event.getInputStream(), event.getFileSize());
            var _ = screen.access(then::run);
        } catch (Refusal refusal) {
            event.reject(refusal.sentence());
            var _ = screen.access(() -> {
                clearFileList();
                Notify.refused(refusal.sentence());
            });
        }
    }
}
