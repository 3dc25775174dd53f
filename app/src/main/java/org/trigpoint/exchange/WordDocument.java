package org.trigpoint.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A Word document written from top to bottom: headings that its outline shows, paragraphs and quotations. */
final class WordDocument {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int DEEPEST = 4;
    private static final int TWIPS_UPRIGHT = 9_638;
    private static final int TWIPS_WIDE = 14_570;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;
    private final String title;
    private final OffsetDateTime at;
    private String foot;
    private boolean wide;

    /** A document of this title, made at this time. */
    WordDocument(String title, OffsetDateTime at) throws XMLStreamException {
        this.title = title;
        this.at = at;
        this.foot = title;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(body, StandardCharsets.UTF_8.name());
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("w:document");
        xml.writeAttribute("xmlns:w", WORD);
        xml.writeAttribute("xmlns:r", RELATIONS);
        xml.writeStartElement("w:body");
        paragraph("Title", title);
    }

    /** A heading; what lies deeper than the fourth level is a heading of the fourth. */
    void heading(int level, String text) throws XMLStreamException {
        paragraph("Heading" + Math.clamp(level, 1, DEEPEST), text);
    }

    /** A heading with a square of colour before it, or with none where the colour is empty. */
    void heading(int level, String colour, String text) throws XMLStreamException {
        begin("Heading" + Math.clamp(level, 1, DEEPEST));
        if (!colour.isEmpty()) {
            run("\u25A0 ", colour.substring(1), false);
        }
        run(text, "", false);
        end();
    }

    /** Lines as paragraphs of one style. */
    void text(String text) throws XMLStreamException {
        for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
            paragraph("Normal", line);
        }
    }

    /** A word in bold and what it is about; nothing where that is empty. */
    void labelled(String label, String text) throws XMLStreamException {
        if (!text.isBlank()) {
            begin("Normal");
            run(label + ". ", "", true);
            run(text.strip(), "", false);
            end();
        }
    }

    /** A table under its caption; where it is wide, all pages lie on their side. */
    void table(Report.Block.Table table, boolean onItsSide) throws XMLStreamException {
        wide = onItsSide;
        if (!table.caption().isEmpty()) {
            paragraph("Caption", table.caption());
        }
        new WordTable(xml, width()).write(table);
        paragraph("Normal", "");
    }

    void soft(String text) throws XMLStreamException {
        paragraph("Soft", text);
    }

    /**
     * Words between marks; in what surrounds them, they are bold and it is lighter, with no mark between: a name that begins
     * outside of them and ends within stays whole for the gate. Where they come from stands behind or below.
     */
    void quotation(Report.Block.Quoted quoted) throws XMLStreamException {
        begin("Quote");
        if (quoted.inContext()) {
            lighter(quoted.before());
            run(quoted.words(), "", true);
            lighter(quoted.after());
        } else {
            run("\u201c" + quoted.words() + "\u201d", "", false);
        }
        run((quoted.inContext() ? "\n" : " ") + quoted.where(), "595959", false);
        end();
    }

    /** What stands at the foot of every page beside its number; without it, the title. */
    void foot(String words) {
        foot = words;
    }

    private void lighter(String words) throws XMLStreamException {
        if (!words.isEmpty()) {
            run(words, "6E6E6E", false);
        }
    }

    /** Writes all of it; nothing can be added afterwards. */
    void write(OutputStream out) throws IOException, XMLStreamException {
        pages();
        new WordPackage(title, at).write(body.toByteArray(), foot, width(), out);
    }

    private int width() {
        return wide ? TWIPS_WIDE : TWIPS_UPRIGHT;
    }

    /** A4, with the number of each page at its foot. */
    private void pages() throws XMLStreamException {
        xml.writeStartElement("w:sectPr");
        element("w:footerReference", "w:type", "default", "r:id", "footer");
        if (wide) {
            element("w:pgSz", "w:w", "16838", "w:h", "11906", "w:orient", "landscape");
        } else {
            element("w:pgSz", "w:w", "11906", "w:h", "16838");
        }
        element(
                "w:pgMar",
                "w:top",
                "1134",
                "w:right",
                "1134",
                "w:bottom",
                "1134",
                "w:left",
                "1134",
                "w:header",
                "567",
                "w:footer",
                "567",
                "w:gutter",
                "0");
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void paragraph(String style, String text) throws XMLStreamException {
        begin(style);
        run(text, "", false);
        end();
    }

    private void begin(String style) throws XMLStreamException {
        xml.writeStartElement("w:p");
        xml.writeStartElement("w:pPr");
        element("w:pStyle", "w:val", style);
        xml.writeEndElement();
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void run(String text, String colour, boolean bold) throws XMLStreamException {
        xml.writeStartElement("w:r");
        if (bold || !colour.isEmpty()) {
            xml.writeStartElement("w:rPr");
            if (bold) {
                element("w:b");
            }
            if (!colour.isEmpty()) {
                element("w:color", "w:val", colour);
            }
            xml.writeEndElement();
        }
        String[] lines = CellText.printable(text).split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                element("w:br");
            }
            xml.writeStartElement("w:t");
            xml.writeAttribute("xml:space", "preserve");
            xml.writeCharacters(lines[line]);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void element(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (int at = 0; at < attributes.length; at += 2) {
            xml.writeAttribute(attributes[at], attributes[at + 1]);
        }
    }
}
