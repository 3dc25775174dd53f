package org.trigpoint.codebooks.qdc;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes codebook files of REFI-QDA 1.5, valid against its schema of 18 March 2019. */
public final class QdcWriter {

    static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";

    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String SCHEMA = "http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd";

    private final XMLStreamWriter xml;

    private QdcWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Writes a file: UTF-8 without a byte order mark, lower-case GUIDs. Characters that XML can't hold are left out.
     *
     * @param codebook what it holds; at least one code, as the schema demands
     * @param out where to; stays open
     * @throws IllegalArgumentException when there is no code
     * @throws XMLStreamException when the stream takes nothing more
     */
    public static void write(QdcCodebook codebook, OutputStream out) throws XMLStreamException {
        if (codebook.codes().isEmpty()) {
            throw new IllegalArgumentException("A codebook file holds at least one code.");
        }
        XMLStreamWriter xml =
                XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        new QdcWriter(xml).write(codebook);
        xml.flush();
    }

    private void write(QdcCodebook codebook) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("CodeBook");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeNamespace("xsi", INSTANCE);
        xml.writeAttribute("xsi:schemaLocation", NAMESPACE + " " + SCHEMA);
        xml.writeAttribute("origin", held(codebook.origin()));
        start(1, "Codes");
        for (QdcCodebook.Code code : codebook.codes()) {
            write(2, code);
        }
        end(1);
        if (!codebook.sets().isEmpty()) {
            start(1, "Sets");
            for (QdcCodebook.Set set : codebook.sets()) {
                write(set);
            }
            end(1);
        }
        end(0);
        xml.writeEndDocument();
        xml.writeCharacters("\n");
    }

    private void write(int depth, QdcCodebook.Code code) throws XMLStreamException {
        start(depth, "Code");
        named(code.guid(), code.name());
        xml.writeAttribute("isCodable", String.valueOf(code.codable()));
        if (code.colour() != null) {
            xml.writeAttribute("color", code.colour());
        }
        if (!code.description().isEmpty()) {
            start(depth + 1, "Description");
            xml.writeCharacters(held(code.description()));
            xml.writeEndElement();
        }
        for (QdcCodebook.Code under : code.codes()) {
            write(depth + 1, under);
        }
        end(depth);
    }

    private void write(QdcCodebook.Set set) throws XMLStreamException {
        start(2, "Set");
        named(set.guid(), set.name());
        for (UUID member : set.members()) {
            start(3, "MemberCode");
            xml.writeAttribute("guid", member.toString());
            xml.writeEndElement();
        }
        end(2);
    }

    private void named(UUID guid, String name) throws XMLStreamException {
        xml.writeAttribute("guid", guid.toString());
        xml.writeAttribute("name", held(name));
    }

    private void start(int depth, String element) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(element);
    }

    private void end(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }

    /** Without what XML can't hold: control characters, halves of pairs and the two that are no characters. */
    private static String held(String text) {
        return text.codePoints()
                .filter(point -> point == '\t'
                        || point == '\n'
                        || (point >= 0x20 && point <= 0xD7FF)
                        || (point >= 0xE000 && point <= 0xFFFD)
                        || point >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
