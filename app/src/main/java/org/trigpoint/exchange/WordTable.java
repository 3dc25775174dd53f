package org.trigpoint.exchange;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A table of a Word document: its heads come again on each page, and no row is torn apart. */
final class WordTable {

    private static final int TWIPS_UPRIGHT = 9_638;
    private static final int TWIPS_WIDE = 14_570;
    private static final int FIRST = 3;

    private final XMLStreamWriter xml;
    private final int width;

    WordTable(XMLStreamWriter xml, boolean wide) {
        this.xml = xml;
        this.width = wide ? TWIPS_WIDE : TWIPS_UPRIGHT;
    }

    void write(Report.Block.Table table) throws XMLStreamException {
        int columns = table.rows().getFirst().size();
        int unit = width / (columns - 1 + FIRST);
        xml.writeStartElement("w:tbl");
        xml.writeStartElement("w:tblPr");
        empty("w:tblW", "w:w", String.valueOf(width), "w:type", "dxa");
        xml.writeStartElement("w:tblBorders");
        empty("w:top", "w:val", "single", "w:sz", "8", "w:color", "1C1C1C");
        empty("w:bottom", "w:val", "single", "w:sz", "8", "w:color", "1C1C1C");
        empty("w:insideH", "w:val", "single", "w:sz", "4", "w:color", "C4C4C4");
        xml.writeEndElement();
        empty("w:tblLayout", "w:type", "fixed");
        empty("w:tblLook", "w:firstRow", "1", "w:firstColumn", "1");
        empty("w:tblCaption", "w:val", CellText.printable(table.caption()));
        xml.writeEndElement();
        xml.writeStartElement("w:tblGrid");
        for (int at = 0; at < columns; at++) {
            empty("w:gridCol", "w:w", String.valueOf(at == 0 ? unit * FIRST : unit));
        }
        xml.writeEndElement();
        for (int row = 0; row < table.rows().size(); row++) {
            row(table.rows().get(row), row < table.heads(), row == 0, unit);
        }
        xml.writeEndElement();
    }

    private void row(List<Report.Cell> cells, boolean head, boolean bold, int unit) throws XMLStreamException {
        xml.writeStartElement("w:tr");
        xml.writeStartElement("w:trPr");
        empty("w:cantSplit");
        if (head) {
            empty("w:tblHeader");
        }
        xml.writeEndElement();
        for (int at = 0; at < cells.size(); at++) {
            cell(cells.get(at), bold, at == 0 ? unit * FIRST : unit);
        }
        xml.writeEndElement();
    }

    private void cell(Report.Cell cell, boolean bold, int wide) throws XMLStreamException {
        xml.writeStartElement("w:tc");
        xml.writeStartElement("w:tcPr");
        empty("w:tcW", "w:w", String.valueOf(wide), "w:type", "dxa");
        if (!cell.colour().isEmpty()) {
            empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", cell.colour());
        }
        xml.writeEndElement();
        xml.writeStartElement("w:p");
        xml.writeStartElement("w:pPr");
        empty("w:pStyle", "w:val", "Cell");
        if (cell.number()) {
            empty("w:jc", "w:val", "right");
        }
        xml.writeEndElement();
        xml.writeStartElement("w:r");
        if (bold) {
            xml.writeStartElement("w:rPr");
            empty("w:b");
            xml.writeEndElement();
        }
        xml.writeStartElement("w:t");
        xml.writeAttribute("xml:space", "preserve");
        xml.writeCharacters(CellText.printable(cell.words()));
        for (int open = 0; open < 4; open++) {
            xml.writeEndElement();
        }
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (int at = 0; at < attributes.length; at += 2) {
            xml.writeAttribute(attributes[at], attributes[at + 1]);
        }
    }
}
