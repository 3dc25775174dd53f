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
import org.trigpoint.exchange.Report.Block;

/** A report as a page of HTML that needs nothing else: for browsers, for word processors, and to be set as PDF. */
final class ReportHtml {

    private static final String STYLE = "report.css";

    /** Said of all pages: what a named page says comes too late for the width of what stands on it. */
    private static final String WIDE = "@page { size: A4 landscape; }\n";

    private final XMLStreamWriter xml;

    private ReportHtml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(Report report, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new ReportHtml(xml).write(report);
            xml.flush();
        } catch (XMLStreamException failure) {
            throw new IOException("The report could not be written.", failure);
        }
    }

    private void write(Report report) throws IOException, XMLStreamException {
        xml.writeDTD("<!DOCTYPE html>");
        begin("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en-GB", "xml:lang", "en-GB");
        begin("head");
        xml.writeEmptyElement("meta");
        xml.writeAttribute("charset", "UTF-8");
        element("title", report.title());
        xml.writeEmptyElement("meta");
        xml.writeAttribute("name", "description");
        xml.writeAttribute("content", report.title());
        element("style", style() + (report.wide() ? WIDE : "") + foot(report.foot()));
        xml.writeEndElement();
        begin("body", "class", report.wide() ? "wide" : "upright");
        element("h1", report.title());
        report.telling().to(this::tell);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void tell(Block block) throws IOException {
        try {
            write(block);
        } catch (XMLStreamException failure) {
            throw new IOException("The report could not be written.", failure);
        }
    }

    private void write(Block block) throws XMLStreamException {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Text(String words) -> paragraph(words);
            case Block.Soft(String words) -> {
                begin("p", "class", "soft");
                xml.writeCharacters(CellText.printable(words));
                xml.writeEndElement();
            }
            case Block.Labelled(String label, String words) -> labelled(label, words);
            case Block.Quoted quoted -> quoted(quoted);
            case Block.Table table -> write(table);
        }
    }

    private void heading(Block.Heading heading) throws XMLStreamException {
        begin("h" + (Math.clamp(heading.level(), 1, 4) + 1));
        if (!heading.colour().isEmpty()) {
            begin("b", "style", "color: " + heading.colour());
            xml.writeCharacters("\u25A0 ");
            xml.writeEndElement();
        }
        xml.writeCharacters(CellText.printable(heading.words()));
        xml.writeEndElement();
    }

    private void labelled(String label, String words) throws XMLStreamException {
        if (!words.isBlank()) {
            begin("p", "class", "labelled");
            element("strong", label + ". ");
            xml.writeCharacters(CellText.printable(words.strip()));
            xml.writeEndElement();
        }
    }

    /**
     * Where context begins and ends is told by i and b alone, and the marks around the words by the style sheet: a name that
     * begins outside of them and ends within stays whole for the gate.
     */
    private void quoted(Block.Quoted quoted) throws XMLStreamException {
        begin("blockquote");
        begin("p");
        if (quoted.inContext()) {
            part("i", quoted.before());
            part("b", quoted.words());
            part("i", quoted.after());
        } else {
            xml.writeCharacters("\u201c" + CellText.printable(quoted.words()) + "\u201d");
        }
        xml.writeEndElement();
        element("footer", quoted.where());
        xml.writeEndElement();
    }

    private void part(String name, String words) throws XMLStreamException {
        if (!words.isEmpty()) {
            element(name, words);
        }
    }

    private void paragraph(String words) throws XMLStreamException {
        for (String line : words.lines().filter(one -> !one.isBlank()).toList()) {
            element("p", line);
        }
    }

    private void write(Block.Table table) throws XMLStreamException {
        begin("table");
        if (!table.caption().isEmpty()) {
            element("caption", table.caption());
        }
        begin("colgroup");
        for (int column = 0; column < table.shares().size(); column++) {
            xml.writeEmptyElement("col");
            xml.writeAttribute("style", String.format(Locale.ROOT, "width: %.2f%%", table.percent(column)));
        }
        xml.writeEndElement();
        begin("thead");
        for (List<Report.Cell> row : table.rows().subList(0, table.heads())) {
            row(row, true, table.shares().size());
        }
        xml.writeEndElement();
        begin("tbody");
        for (List<Report.Cell> row :
                table.rows().subList(table.heads(), table.rows().size())) {
            row(row, false, table.shares().size());
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void row(List<Report.Cell> cells, boolean head, int columns) throws XMLStreamException {
        if (cells.size() == 1 && columns > 1) {
            follows(cells.getFirst(), columns);
            return;
        }
        begin("tr");
        for (int at = 0; at < cells.size(); at++) {
            Report.Cell cell = cells.get(at);
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

    /** What is told of the row above, over the width of the table. */
    private void follows(Report.Cell cell, int columns) throws XMLStreamException {
        begin("tr", "class", "follows");
        begin("td", "colspan", String.valueOf(columns));
        xml.writeCharacters(CellText.printable(cell.words()));
        xml.writeEndElement();
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
