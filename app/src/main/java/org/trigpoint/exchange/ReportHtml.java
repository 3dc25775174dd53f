package org.trigpoint.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.trigpoint.exchange.MatrixReport.Block;

/** A report as a page of HTML that needs nothing else: for browsers, for word processors, and to be set as PDF. */
final class ReportHtml {

    private static final String STYLE = "report.css";

    private final XMLStreamWriter xml;

    private ReportHtml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(MatrixReport report, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new ReportHtml(xml).write(report);
            xml.flush();
        } catch (XMLStreamException failure) {
            throw new IOException("The report could not be written.", failure);
        }
    }

    private void write(MatrixReport report) throws IOException, XMLStreamException {
        xml.writeDTD("<!DOCTYPE html>");
        begin("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en-GB", "xml:lang", "en-GB");
        begin("head");
        xml.writeEmptyElement("meta");
        xml.writeAttribute("charset", "UTF-8");
        element("title", report.title());
        xml.writeEmptyElement("meta");
        xml.writeAttribute("name", "description");
        xml.writeAttribute("content", report.title());
        element("style", style() + foot(report.foot()));
        xml.writeEndElement();
        begin("body", "class", report.wide() ? "wide" : "upright");
        element("h1", report.title());
        if (!report.byline().isEmpty()) {
            begin("p", "class", "byline");
            xml.writeCharacters(CellText.printable(report.byline()));
            xml.writeEndElement();
        }
        for (Block block : report.blocks()) {
            write(block);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(Block block) throws XMLStreamException {
        switch (block) {
            case Block.Heading(int level, String words) -> element("h" + (level + 1), words);
            case Block.Text(String words) -> paragraph(words);
            case Block.Labelled(String label, String words) -> {
                begin("p", "class", "labelled");
                element("strong", label + ". ");
                xml.writeCharacters(CellText.printable(words.strip()));
                xml.writeEndElement();
            }
            case Block.Quotation(String words, String where) -> {
                begin("blockquote");
                begin("p");
                xml.writeCharacters(CellText.printable("\u201c" + words + "\u201d "));
                element("span", where);
                xml.writeEndElement();
                xml.writeEndElement();
            }
            case Block.Table table -> write(table);
        }
    }

    private void paragraph(String words) throws XMLStreamException {
        for (String line : words.lines().filter(one -> !one.isBlank()).toList()) {
            element("p", line);
        }
    }

    private void write(Block.Table table) throws XMLStreamException {
        begin("table");
        element("caption", table.caption());
        begin("colgroup");
        for (int column = 0; column < table.shares().size(); column++) {
            xml.writeEmptyElement("col");
            xml.writeAttribute("style", String.format(Locale.ROOT, "width: %.2f%%", table.percent(column)));
        }
        xml.writeEndElement();
        begin("thead");
        for (List<MatrixReport.Cell> row : table.rows().subList(0, table.heads())) {
            row(row, true);
        }
        xml.writeEndElement();
        begin("tbody");
        for (List<MatrixReport.Cell> row :
                table.rows().subList(table.heads(), table.rows().size())) {
            row(row, false);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void row(List<MatrixReport.Cell> cells, boolean head) throws XMLStreamException {
        begin("tr");
        for (int at = 0; at < cells.size(); at++) {
            MatrixReport.Cell cell = cells.get(at);
            boolean names = head || at == 0;
            xml.writeStartElement(names ? "th" : "td");
            if (names) {
                xml.writeAttribute("scope", head ? "col" : "row");
            }
            if (cell.number()) {
                xml.writeAttribute("class", "number");
            }
            if (!cell.colour().isEmpty()) {
                xml.writeAttribute(
                        "style", "background-color: #" + cell.colour().toLowerCase(Locale.ROOT));
            }
            xml.writeCharacters(CellText.printable(cell.words()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void begin(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        for (int at = 0; at < attributes.length; at += 2) {
            xml.writeAttribute(attributes[at], attributes[at + 1]);
        }
    }

    private void element(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(CellText.printable(words));
        xml.writeEndElement();
    }

    /** At the foot of each page, beside its number: every sign but letters and digits by its number, so that none is markup. */
    private static String foot(String words) {
        StringBuilder said = new StringBuilder();
        CellText.printable(words)
                .codePoints()
                .forEach(sign -> said.append(
                        Character.isLetterOrDigit(sign) && sign < 128
                                ? Character.toString(sign)
                                : String.format(Locale.ROOT, "\\%06x", sign)));
        return "@page { @bottom-left { content: \"" + said + "\"; font-family: 'Liberation Sans', sans-serif;"
                + " font-size: 8pt; color: #555555; } }\n";
    }

    private static String style() throws IOException {
        try (InputStream in = ReportHtml.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("The jar has no " + STYLE + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
