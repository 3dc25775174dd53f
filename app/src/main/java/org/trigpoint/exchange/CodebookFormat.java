package org.trigpoint.exchange;

/** What kind of file a codebook is taken as. */
public enum CodebookFormat {
    /** To be read and printed: a Word document with headings. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word (.docx)"),
    /** The same as one page for browsers, which prints as it reads. */
    HTML("html", "text/html", "Page (.html)"),
    /** One line a code, for spreadsheets and R. */
    CSV("csv", "text/csv", "Table (.csv)"),
    /** REFI-QDA's codebook, for other programs of qualitative analysis. */
    QDC("qdc", "application/xml", "REFI-QDA (.qdc)");

    private final String ending;
    private final String mediaType;
    private final String label;

    CodebookFormat(String ending, String mediaType, String label) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.label = label;
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
     * As people know it.
     *
     * @return the program and the ending
     */
    public String label() {
        return label;
    }
}
