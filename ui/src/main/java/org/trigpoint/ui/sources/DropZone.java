package org.trigpoint.ui.sources;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.BiConsumer;
import org.trigpoint.sources.IntakeService;
import org.trigpoint.ui.parts.Notify;

/** Where files are dropped or chosen, many at once. What is in them is judged by the reading alone. */
final class DropZone extends Upload {

    private static final String FORMATS = ".docx,.odt,.rtf,.pdf,.txt,.md,.html,.htm,.vtt,.srt";

    /** Hands each file over by name and bytes, in a request of this screen's session. */
    DropZone(BiConsumer<String, byte[]> take) {
        super(UploadHandler.inMemory((metadata, bytes) -> take.accept(metadata.fileName(), bytes)));
        setMaxFileSize(IntakeService.MOST_BYTES);
        setUploadButton(new Button("Choose files"));
        setDropLabel(new Span("or drop them here: docx, odt, rtf, pdf, txt, html, vtt, srt; up to 20 MB each"));
        getElement().setAttribute("accept", FORMATS);
        addClassName("trig-drop");
        addFileRejectedListener(refused -> Notify.refused(
                "\u201c" + refused.getFileName() + "\u201d was not taken: " + refused.getErrorMessage()));
        addAllFinishedListener(finished -> clearFileList());
    }
}
