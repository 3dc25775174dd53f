package org.trigpoint.search.pages;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words of a PDF that was set by the house itself; those of strangers are read in a process of their own. */
public final class PdfWords {

    private PdfWords() {}

    /**
     * All that stands on the pages, and the title that readers show.
     *
     * @param file a PDF of our own making
     * @return the words in the order of the pages, lines as they were set
     * @throws IOException when it is none
     */
    public static String of(InputStream file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.readAllBytes())) {
            String title =
                    Objects.requireNonNullElse(document.getDocumentInformation().getTitle(), "");
            return title + "\n" + new PDFTextStripper().getText(document);
        }
    }
}
