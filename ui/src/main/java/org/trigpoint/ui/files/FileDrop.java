package org.trigpoint.ui.files;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.BiConsumer;
import org.trigpoint.ui.parts.Notify;

/** Where files are dropped or chosen. What the browser does not hand over, it says why and what to do instead. */
public final class FileDrop extends Upload {

    private static final int BITS_OF_A_MEGABYTE = 20;

    private final String taken;

    /**
     * For many files at once.
     *
     * @param button what its button says
     * @param kinds what is taken, as a sentence names it
     * @param most the largest file, in bytes
     * @param take is given the name and the bytes, in a request of this screen's session
     */
    public FileDrop(String button, String kinds, int most, BiConsumer<String, byte[]> take) {
        super(UploadHandler.inMemory((metadata, bytes) -> take.accept(metadata.fileName(), bytes)));
        setMaxFileSize(most);
        setUploadButton(new Button(button));
        String size = (most >> BITS_OF_A_MEGABYTE) + " MB";
        taken = kinds + "; up to " + size;
        setDropLabel(new Span("or drop them here: " + taken + " each"));
        setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setTooManyFiles("One file is taken at a time; drop it alone.")
                        .setFileIsTooBig("It is larger than " + size + "; split it into smaller files.")
                        .setIncorrectFileType(
                                "This kind of file is not read; save it as one of these: " + kinds + ".")));
        addFileRejectedListener(refused -> Notify.refused(
                "\u201c" + refused.getFileName() + "\u201d was not taken. " + refused.getErrorMessage()));
        addAllFinishedListener(finished -> clearFileList());
    }

    /**
     * Takes one file at a time.
     *
     * @return this
     */
    public FileDrop one() {
        setMaxFiles(1);
        setDropLabel(new Span("or drop it here: " + taken));
        return this;
    }

    /**
     * Takes files by the ending of their names alone.
     *
     * @param endings parted by commas, each with its dot
     * @return this
     */
    public FileDrop ending(String endings) {
        getElement().setAttribute("accept", endings);
        return this;
    }
}
