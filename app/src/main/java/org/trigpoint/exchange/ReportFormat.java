package org.trigpoint.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;

/** What kind of file a report to be read is taken as. */
public enum ReportFormat {
    /** To be worked on and printed: a Word document with headings. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"),
    /** One page for browsers, which prints as it reads. */
    HTML("html", "text/html", "HTML");

    private final String ending;
    private final String mediaType;
    private final String label;

    ReportFormat(String ending, String mediaType, String label) {
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
     * @return a word
     */
    public String label() {
        return label;
    }

    void write(Report report, OffsetDateTime at, OutputStream out) throws IOException {
        switch (this) {
            case DOCX -> ReportDocx.write(report, at, out);
            case HTML -> ReportHtml.write(report, out);
        }
    }
}
