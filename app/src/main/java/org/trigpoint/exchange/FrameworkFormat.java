package org.trigpoint.exchange;

/** What kind of file a framework matrix is taken as. */
public enum FrameworkFormat {
    /** A workbook: summaries, their evidence, why cells are empty, denominators, and where it comes from. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** A report to be edited: summaries, the words they rest on, denominators, and where it comes from. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** The same report to be printed or passed on. */
    PDF("pdf", "application/pdf"),
    /** The matrix alone, for spreadsheets and R. */
    CSV("csv", "text/csv");

    private final String ending;
    private final String mediaType;

    FrameworkFormat(String ending, String mediaType) {
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
}
