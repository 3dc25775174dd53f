package org.trigpoint.exchange;

import java.util.Arrays;
import java.util.Locale;
import org.trigpoint.Refusal;

/** What kind of file an export is. */
public enum ExportFormat {
    /** A workbook: provenance, the matrix, what its rows are, and the extracts. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** The matrix alone, as wide as on the screen. */
    CSV("csv", "text/csv"),
    /** A report to be edited: the matrix, what its rows are, and where it comes from. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** The same report as one page for browsers. */
    HTML("html", "text/html"),
    /** The same report to be printed or passed on. */
    PDF("pdf", "application/pdf");

    private final String ending;
    private final String mediaType;

    ExportFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /**
     * How a file of it is named.
     *
     * @return the letters after the dot
     */
    public String ending() {
        return ending;
    }

    /**
     * As browsers know it.
     *
     * @return a media type
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The format that a file's name asks for.
     *
     * @param fileName with its ending, whatever the case
     * @return the format
     * @throws Refusal when files of that ending are not written
     */
    public static ExportFormat of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.ending))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(
                                "A theme matrix is written as .xlsx, .csv, .docx, .html or .pdf: give the file one of these endings."));
    }
}
