package org.trigpoint.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The file around the words of a Word document: its styles, the foot of its pages, and its title, time and language. */
final class WordPackage {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String PARTS = "docx/";

    private final String title;
    private final OffsetDateTime at;

    WordPackage(String title, OffsetDateTime at) {
        this.title = title;
        this.at = at;
    }

    /** Writes all of it; the foot stands to the left of the page's number, and the text is as wide as told in twips. */
    void write(byte[] document, String foot, int width, OutputStream out) throws IOException, XMLStreamException {
        ZipOutputStream zip = new ZipOutputStream(out);
        part(zip, "[Content_Types].xml", resource("content-types.xml"));
        part(zip, "_rels/.rels", resource("package-relations.xml"));
        part(zip, "word/_rels/document.xml.rels", resource("document-relations.xml"));
        part(zip, "word/document.xml", document);
        part(zip, "word/styles.xml", resource("styles.xml"));
        part(zip, "word/footer.xml", foot(foot, width));
        part(zip, "docProps/core.xml", core());
        zip.finish();
    }

    private static byte[] foot(String words, int width) throws XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XMLStreamWriter xml = begin(bytes);
        xml.writeStartElement("w:ftr");
        xml.writeAttribute("xmlns:w", WORD);
        xml.writeStartElement("w:p");
        xml.writeStartElement("w:pPr");
        empty(xml, "w:pStyle", "w:val", "Footer");
        xml.writeStartElement("w:tabs");
        empty(xml, "w:tab", "w:val", "right", "w:pos", String.valueOf(width));
        xml.writeEndElement();
        xml.writeEndElement();
        run(xml, words);
        xml.writeStartElement("w:r");
        empty(xml, "w:tab");
        xml.writeEndElement();
        run(xml, "Page ");
        field(xml, " PAGE ");
        run(xml, " of ");
        field(xml, " NUMPAGES ");
        xml.writeEndDocument();
        xml.flush();
        return bytes.toByteArray();
    }

    private static void field(XMLStreamWriter xml, String instruction) throws XMLStreamException {
        xml.writeStartElement("w:fldSimple");
        xml.writeAttribute("w:instr", instruction);
        run(xml, "1");
        xml.writeEndElement();
    }

    private static void run(XMLStreamWriter xml, String words) throws XMLStreamException {
        xml.writeStartElement("w:r");
        xml.writeStartElement("w:t");
        xml.writeAttribute("xml:space", "preserve");
        xml.writeCharacters(CellText.printable(words));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private byte[] core() throws XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XMLStreamWriter core = begin(bytes);
        core.writeStartElement("cp:coreProperties");
        core.writeAttribute("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        core.writeAttribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        core.writeAttribute("xmlns:dcterms", "http://purl.org/dc/terms/");
        core.writeAttribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        core.writeStartElement("dc:title");
        core.writeCharacters(CellText.printable(title));
        core.writeEndElement();
        core.writeStartElement("dc:language");
        core.writeCharacters("en-GB");
        core.writeEndElement();
        core.writeStartElement("dcterms:created");
        core.writeAttribute("xsi:type", "dcterms:W3CDTF");
        core.writeCharacters(DateTimeFormatter.ISO_INSTANT.format(
                at.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS)));
        core.writeEndElement();
        core.writeEndDocument();
        core.flush();
        return bytes.toByteArray();
    }

    private static XMLStreamWriter begin(OutputStream into) throws XMLStreamException {
        XMLStreamWriter xml =
                XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(into, StandardCharsets.UTF_8.name());
        xml.writeStartDocument("UTF-8", "1.0");
        return xml;
    }

    private static void empty(XMLStreamWriter xml, String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (int at = 0; at < attributes.length; at += 2) {
            xml.writeAttribute(attributes[at], attributes[at + 1]);
        }
    }

    private void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(at.toLocalDateTime());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = WordPackage.class.getResourceAsStream(PARTS + name)) {
            if (in == null) {
                throw new IllegalStateException("The jar has no " + PARTS + name + ".");
            }
            return in.readAllBytes();
        }
    }
}
