package org.trigpoint.search.reading.worker;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the words out of the content of an odt: with tracked changes accepted, without notes and comments. */
final class OpenDocumentBody extends DefaultHandler {
    private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String TEXT = OASIS + "text:1.0";
    private static final int MOST_SPACES = 1_000;
    private static final Set<String> SKIPPED =
            Set.of("forms", "title", "desc", "ruby-text", "annotation-end", "object", "event-listeners", "meta");

    private final BodyText body;
    private final Warnings warnings;
    private int depth;
    private int skippedFrom = Integer.MAX_VALUE;
    private int paragraphs;
    private boolean afterSpace;

    OpenDocumentBody(BodyText body, Warnings warnings) {
        this.body = body;
        this.warnings = warnings;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        depth++;
        if (skippedFrom <= depth || !uri.startsWith(OASIS)) {
            return;
        }
        switch (local) {
            case "p", "h" -> {
                paragraphs++;
                afterSpace = true;
                body.beginParagraph();
            }
            case "s" -> spaces(attributes.getValue(TEXT, "c"));
            case "tab" -> space("\t");
            case "line-break" -> space("\n");
            case "table-row" -> body.beginRow();
            case "table-cell", "covered-table-cell" -> body.beginCell();
            case "text-box" -> body.beginBox();
            case "tracked-changes" -> skippedFrom = depth;
            case "change" -> warnings.add(Warnings.DELETED);
            case "annotation" -> leaveOut(Warnings.COMMENTS);
            case "note" -> leaveOut(Warnings.FOOTNOTES);
            default -> {
                if (SKIPPED.contains(local)) {
                    skippedFrom = depth;
                }
            }
        }
    }

    private void leaveOut(String warning) {
        skippedFrom = depth;
        warnings.add(warning);
    }

    private void spaces(String count) {
        int spaces = 1;
        if (count != null && count.matches("\\d{1,4}")) {
            spaces = Math.min(MOST_SPACES, Integer.parseInt(count));
        }
        space(" ".repeat(spaces));
    }

    private void space(String written) {
        body.append(written);
        afterSpace = false;
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        depth--;
        if (skippedFrom <= depth + 1) {
            if (skippedFrom == depth + 1) {
                skippedFrom = Integer.MAX_VALUE;
            }
            return;
        }
        if (uri.startsWith(OASIS)) {
            switch (local) {
                case "p", "h" -> {
                    paragraphs--;
                    body.endParagraph();
                }
                case "table-row" -> body.endRow();
                case "text-box" -> body.endBox();
                default -> {}
            }
        }
    }

    /** White space in the markup is one space, as the format says; more is written with its own element. */
    @Override
    public void characters(char[] chars, int start, int length) {
        if (paragraphs == 0 || skippedFrom <= depth) {
            return;
        }
        StringBuilder words = new StringBuilder(length);
        for (int i = start; i < start + length; i++) {
            char c = chars[i];
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!space) {
                words.append(c);
            } else if (!afterSpace) {
                words.append(' ');
            }
            afterSpace = space;
        }
        body.append(words);
    }
}
