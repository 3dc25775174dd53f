package org.trigpoint.search.reading.worker;

import java.util.Set;
import org.trigpoint.search.reading.Refused.Reason;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XHTML events of a Tika parser into text; the parsers differ in how they tell lines from paragraphs. */
final class XhtmlText extends DefaultHandler {
    /** How line ends in the events are meant. */
    enum Layout {
        /** Lines wrapped to a page, paragraphs between blank lines (pdf). */
        PAGES,
        /** A paragraph a line; line feeds among the characters are meant (rtf). */
        LINES,
        /** A block a line; white space among the characters is one space (html). */
        FLOW
    }

    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "div",
            "tr",
            "li",
            "blockquote",
            "pre",
            "table",
            "ul",
            "ol",
            "dt",
            "dd");

    private final Layout layout;
    private final int mostChars;
    private final StringBuilder text = new StringBuilder();
    private int pendingBreaks;
    private boolean pendingTab;
    private boolean inBody;
    private boolean full;

    XhtmlText(Layout layout, int mostChars) {
        this.layout = layout;
        this.mostChars = mostChars;
    }

    boolean isFull() {
        return full;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (local.equals("body")) {
            inBody = true;
        } else if (PARAGRAPHS.contains(local)) {
            paragraph();
        } else if (local.equals("br")) {
            breaks(1);
        } else if (local.equals("td") || local.equals("th")) {
            pendingTab = pendingBreaks == 0 && !text.isEmpty();
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (PARAGRAPHS.contains(local)) {
            paragraph();
        }
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (chars[i] == '\n') {
                breaks(1);
                return;
            }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (!inBody) {
            return;
        }
        for (int i = start; i < start + length; i++) {
            char c = chars[i] == '\r' ? '\n' : chars[i];
            if (layout == Layout.FLOW && (c == ' ' || c == '\t' || c == '\n' || c == '\f')) {
                space();
            } else if (c == '\n') {
                breaks(1);
            } else {
                append(c);
            }
        }
    }

    private void paragraph() {
        breaks(layout == Layout.PAGES ? 2 : 1);
    }

    private void breaks(int lines) {
        pendingBreaks = Math.max(pendingBreaks, lines);
        pendingTab = false;
    }

    private void space() {
        boolean atStart = text.isEmpty() || pendingBreaks > 0 || pendingTab;
        if (!atStart && text.charAt(text.length() - 1) != ' ') {
            append(' ');
        }
    }

    private void append(char c) {
        if (text.length() >= mostChars) {
            full = true;
            throw new RefusedException(Reason.TOO_LARGE);
        }
        if (pendingBreaks > 0 && !text.isEmpty()) {
            dropSpaceAtEnd();
            text.repeat('\n', pendingBreaks);
        } else if (pendingTab) {
            dropSpaceAtEnd();
            text.append('\t');
        }
        pendingBreaks = 0;
        pendingTab = false;
        text.append(c);
    }

    private void dropSpaceAtEnd() {
        if (layout == Layout.FLOW && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
