package org.trigpoint.search.reading.worker;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the words out of the main part of a docx: as they read with all tracked changes accepted, without notes and comments. */
final class WordBody extends DefaultHandler {
    private static final Set<String> NAMESPACES = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final Set<String> PROPERTIES =
            Set.of("pPr", "rPr", "tblPr", "tblPrEx", "trPr", "tcPr", "sectPr", "sdtPr", "tblGrid");

    private final BodyText body;
    private final Warnings warnings;
    private int depth;
    private int skippedFrom = Integer.MAX_VALUE;
    private boolean inText;

    WordBody(BodyText body, Warnings warnings) {
        this.body = body;
        this.warnings = warnings;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        depth++;
        if (skippedFrom <= depth) {
            return;
        }
        if (uri.equals(COMPATIBILITY) && local.equals("Fallback")) {
            skippedFrom = depth;
        } else if (NAMESPACES.contains(uri)) {
            word(local);
        }
    }

    private void word(String local) {
        if (PROPERTIES.contains(local)) {
            skippedFrom = depth;
            return;
        }
        switch (local) {
            case "del", "moveFrom" -> {
                skippedFrom = depth;
                warnings.add(Warnings.DELETED);
            }
            case "p" -> body.beginParagraph();
            case "tr" -> body.beginRow();
            case "tc" -> body.beginCell();
            case "txbxContent" -> body.beginBox();
            case "t" -> inText = true;
            case "tab", "ptab" -> body.append("\t");
            case "br", "cr" -> body.append("\n");
            case "noBreakHyphen" -> body.append("\u2011");
            case "softHyphen" -> body.append("\u00AD");
            case "footnoteReference", "endnoteReference" -> warnings.add(Warnings.FOOTNOTES);
            case "commentReference" -> warnings.add(Warnings.COMMENTS);
            default -> {}
        }
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
        if (NAMESPACES.contains(uri)) {
            switch (local) {
                case "p" -> body.endParagraph();
                case "tr" -> body.endRow();
                case "txbxContent" -> body.endBox();
                case "t" -> inText = false;
                default -> {}
            }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inText && skippedFrom > depth) {
            body.append(java.nio.CharBuffer.wrap(chars, start, length));
        }
    }
}
