package org.trigpoint.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.trigpoint.search.pages.PdfWords;

/** The words of a file of ours as whoever opens it reads them: of text, of XML, and of the XML in workbooks and documents. */
final class FileWords {

    /** What divides words on the way but not for the eye: a paragraph is whole however many runs it has. */
    private static final Set<String> INLINE = Set.of("t", "r", "rPr", "b", "color", "br", "i", "sz");

    private final BiConsumer<String, String> words;
    private final Map<String, String> sheets = new HashMap<>();

    private FileWords(BiConsumer<String, String> words) {
        this.words = words;
    }

    /**
     * Hands over stretches of words, each with the part of the file it stands in.
     *
     * @return what sheets of a workbook are called, by the part
     */
    static Map<String, String> read(String name, SeekableByteChannel content, BiConsumer<String, String> words)
            throws IOException {
        FileWords file = new FileWords(words);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        try {
            switch (ending) {
                case "xlsx", "docx" -> file.zip(content);
                case "zip" -> file.archive(content);
                case "pdf" -> file.pages(content);
                case "qdc", "xml", "svg", "html" -> file.xml("the file", Channels.newInputStream(content));
                default ->
                    words.accept(
                            "the file",
                            new String(Channels.newInputStream(content).readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("A file that was written here can't be read.", failure);
        }
        return file.sheets;
    }

    /** Lines end where a page is full: a name may go over an end, with a blank between its parts or without. */
    private void pages(SeekableByteChannel content) throws IOException {
        String all = PdfWords.of(Channels.newInputStream(content));
        words.accept("the pages", all.replaceAll("\\s+", " "));
        words.accept("the pages", all.replaceAll("\\R", ""));
    }

    /** An archive of texts. */
    private void archive(SeekableByteChannel file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(file).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(part)) {
                    words.accept(part.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    private void zip(SeekableByteChannel file) throws IOException, XMLStreamException {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(file).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                if (part.getName().endsWith(".xml")) {
                    try (InputStream in = zip.getInputStream(part)) {
                        xml(part.getName(), in);
                    }
                }
            }
        }
    }

    private void xml(String part, InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        StringBuilder stretch = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                stretch.append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                begun(part, xml, stretch);
            } else if (event == XMLStreamConstants.END_ELEMENT && !INLINE.contains(xml.getLocalName())) {
                ended(part, stretch);
            }
        }
        ended(part, stretch);
    }

    private void begun(String part, XMLStreamReader xml, StringBuilder stretch) {
        String element = xml.getLocalName();
        if (element.equals("br")) {
            stretch.append('\n');
        }
        if (element.equals("sheet") && part.endsWith("workbook.xml")) {
            sheets.put(
                    "xl/worksheets/sheet" + (sheets.size() + 1) + ".xml",
                    "the sheet \u201c" + xml.getAttributeValue(null, "name") + "\u201d");
        }
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            words.accept(part, xml.getAttributeValue(at));
        }
    }

    private void ended(String part, StringBuilder stretch) {
        if (!stretch.isEmpty()) {
            words.accept(part, stretch.toString());
            stretch.setLength(0);
        }
    }
}
