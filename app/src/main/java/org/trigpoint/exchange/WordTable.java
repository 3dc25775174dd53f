package org.trigpoint.exchange;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A table of a Word document: its heads come again on each page, and no row of a few words is torn apart. */
final class WordTable {

    private static final String GROUND_OF_HEADS = "EDF1F3";
    private static final String GROUND_OF_WHAT_FOLLOWS = "F4F6F7";
    private static final int LONG = 600;

    private final XMLStreamWriter xml;
    private final int width;

    /** In the width of the page's text, in twentieths of a point. */
    WordTable(XMLStreamWriter xml, int width) {
        this.xml = xml;
        this.width = width;
    }

    void write(Report.Block.Table table) throws XMLStreamException {
        xml.writeStartElement("w:tbl");
        xml.writeStartElement("w:tblPr");
        empty("w:tblW", "w:w", String.valueOf(width), "w:type", "dxa");
        xml.writeStartElement("w:tblBorders");
        empty("w:top", "w:val", "single", "w:sz", "8", "w:color", "1C1C1C");
        empty("w:bottom", "w:val", "single", "w:sz", "8", "w:color", "1C1C1C");
        empty("w:insideH", "w:val", "single", "w:sz", "4", "w:color", "C4C4C4");
        xml.writeEndElement();
        empty("w:tblLayout", "w:type", "fixed");
        xml.writeStartElement("w:tblCellMar");
        empty("w:left", "w:w", "70", "w:type", "dxa");
        empty("w:right", "w:w", "70", "w:type", "dxa");
        xml.writeEndElement();
        empty("w:tblLook", "w:firstRow", "1", "w:firstColumn", "1");
        if (!table.caption().isEmpty()) {
            empty("w:tblCaption", "w:val", CellText.printable(table.caption()));
        }
        xml.writeEndElement();
        xml.writeStartElement("w:tblGrid");
        for (int at = 0; at < table.shares().size(); at++) {
            empty("w:gridCol", "w:w", wide(table, at));
        }
        xml.writeEndElement();
        for (int row = 0; row < table.rows().size(); row++) {
            row(table, row);
        }
        xml.writeEndElement();
    }

    private String wide(Report.Block.Table table, int column) {
        return String.valueOf((int) (width * table.percent(column) / 100));
    }

    private void row(Report.Block.Table table, int row) throws XMLStreamException {
        List<Report.Cell> cells = table.rows().get(row);
        boolean head = row < table.heads();
        xml.writeStartElement("w:tr");
        xml.writeStartElement("w:trPr");
        if (head || cells.stream().noneMatch(cell -> cell.words().length() > LONG)) {
            empty("w:cantSplit");
        }
        if (head) {
            empty("w:tblHeader");
        }
        xml.writeEndElement();
        boolean kept = row + 1 < table.rows().size() && whole(table, row + 1);
        for (int at = 0; at < cells.size(); at++) {
            if (whole(table, row)) {
                place(String.valueOf(width), table.shares().size(), GROUND_OF_WHAT_FOLLOWS, head);
            } else {
                place(wide(table, at), 1, head ? GROUND_OF_HEADS : cells.get(at).colour(), head);
            }
            words(cells.get(at), row == 0, kept);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** One cell over all columns tells of the row above, and stays on its page. */
    private static boolean whole(Report.Block.Table table, int row) {
        return table.rows().get(row).size() == 1 && table.shares().size() > 1;
    }

    private void place(String wide, int columns, String ground, boolean head) throws XMLStreamException {
        xml.writeStartElement("w:tc");
        xml.writeStartElement("w:tcPr");
        empty("w:tcW", "w:w", wide, "w:type", "dxa");
        if (columns > 1) {
            empty("w:gridSpan", "w:val", String.valueOf(columns));
        }
        if (!ground.isEmpty()) {
            empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", ground);
        }
        if (head) {
            empty("w:vAlign", "w:val", "bottom");
        }
        xml.writeEndElement();
    }

    private void words(Report.Cell cell, boolean bold, boolean kept) throws XMLStreamException {
        xml.writeStartElement("w:p");
        xml.writeStartElement("w:pPr");
        empty("w:pStyle", "w:val", "Cell");
        if (kept) {
            empty("w:keepNext");
        }
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
        String[] lines = CellText.printable(cell.words()).split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                empty("w:br");
            }
            xml.writeStartElement("w:t");
            xml.writeAttribute("xml:space", "preserve");
            xml.writeCharacters(lines[line]);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (int at = 0; at < attributes.length; at += 2) {
            xml.writeAttribute(attributes[at], attributes[at + 1]);
        }
    }
}
