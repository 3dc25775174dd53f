package org.trigpoint.exchange;

/** What kind of file the book of a snapshot is taken as. */
public enum BookFormat {
    /** To be edited, or pasted from. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** To be printed or passed on. */
    PDF("pdf", "application/pdf");

    private final String ending;
    private final String mediaType;

    BookFormat(String ending, String mediaType) {
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
