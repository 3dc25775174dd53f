package org.trigpoint.search.pages;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
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
            return title + "\n" + String.join("", pages(document));
        }
    }

    /**
     * What stands on each page.
     *
     * @param file a PDF of our own making, or made of something of our own
     * @return the words of each page, lines as they were set
     * @throws IOException when it is none
     */
    public static List<String> pages(InputStream file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.readAllBytes())) {
            return pages(document);
        }
    }

    private static List<String> pages(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document));
        }
        return pages;
    }
}
