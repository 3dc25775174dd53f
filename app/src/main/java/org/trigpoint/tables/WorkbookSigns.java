package org.trigpoint.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;

/** What a workbook does not say in its cells: how large it is unpacked, what is merged, and what is hidden. */
final class WorkbookSigns {

    private static final int CHUNK = 64 * 1024;
    private static final int TOLD = 3;
    private static final String STYLES = "spreadsheetml.styles+xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final List<String> merged = new ArrayList<>();
    private final List<String> hiddenColumns = new ArrayList<>();
    private int hiddenRows;

    private WorkbookSigns() {}

    static void demandModest(String name, byte[] bytes, Limits limits) {
        long unpacked = 0;
        byte[] chunk = new byte[CHUNK];
        try (ZipFile zip = opened(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                        unpacked += read;
                        if (unpacked > limits.unpacked() * 1024L * 1024L) {
                            throw new Refusal("\u201c" + name + "\u201d unpacks to more than " + limits.unpacked()
                                    + " MB: save it as CSV.");
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw broken(name);
        }
    }

    static WorkbookSigns of(String name, byte[] bytes, String sheet) {
        WorkbookSigns signs = new WorkbookSigns();
        try (ZipFile zip = opened(bytes)) {
            String relation = signs.first(zip, "xl/workbook.xml", "sheet", "name", sheet, "id");
            String target = relation == null
                    ? null
                    : signs.first(zip, "xl/_rels/workbook.xml.rels", "Relationship", "Id", relation, "Target");
            if (target != null) {
                signs.look(zip, target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw broken(name);
        }
        return signs;
    }

    /** Whether its list of contents names a part with formats, and that is there. */
    static boolean hasFormats(byte[] bytes) throws IOException {
        try (ZipFile zip = opened(bytes);
                Part open = new Part(zip, "[Content_Types].xml")) {
            while (open.next()) {
                Map<String, String> part = open.attributes("Override");
                String name = part.getOrDefault("PartName", "");
                if (part.getOrDefault("ContentType", "").endsWith(STYLES) && zip.getEntry(name.substring(1)) != null) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private static ZipFile opened(byte[] bytes) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
    }

    private static Refusal broken(String name) {
        return new Refusal("\u201c" + name + "\u201d can\u2019t be read as a workbook: save it as XLSX once more.");
    }

    /** An attribute of the first element of a name that has another attribute as asked. */
    private @Nullable String first(ZipFile zip, String part, String element, String by, String value, String wanted)
            throws IOException, XMLStreamException {
        try (Part open = new Part(zip, part)) {
            while (open.next()) {
                Map<String, String> found = open.attributes(element);
                if (value.equals(found.get(by))) {
                    return found.get(wanted);
                }
            }
        }
        return null;
    }

    private void look(ZipFile zip, String part) throws IOException, XMLStreamException {
        try (Part open = new Part(zip, part)) {
            while (open.next()) {
                switch (open.element()) {
                    case "mergeCell" -> merged.add(open.attributes("mergeCell").getOrDefault("ref", "?"));
                    case "col" -> hide(open.attributes("col"));
                    case "row" -> hiddenRows += hidden(open.attributes("row")) ? 1 : 0;
                    default -> {
                        // Cells are read elsewhere.
                    }
                }
            }
        }
    }

    private void hide(Map<String, String> column) {
        if (hidden(column)) {
            String from = column.getOrDefault("min", "?");
            String to = column.getOrDefault("max", from);
            hiddenColumns.add(from.equals(to) ? from : from + " to " + to);
        }
    }

    private static boolean hidden(Map<String, String> attributes) {
        String hidden = attributes.getOrDefault("hidden", "0");
        return hidden.equals("1") || hidden.equals("true");
    }

    void demandUnmerged(String sheet) {
        if (!merged.isEmpty()) {
            throw new Refusal("Cells are merged on the sheet \u201c" + sheet + "\u201d ("
                    + String.join(", ", merged.subList(0, Math.min(TOLD, merged.size())))
                    + (merged.size() > TOLD ? " and " + (merged.size() - TOLD) + " more" : "")
                    + "): unmerge them, so that every row says its own.");
        }
    }

    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!hiddenColumns.isEmpty()) {
            remarks.add("Columns are hidden in the workbook and were read like the others: number "
                    + String.join(", ", hiddenColumns) + ".");
        }
        if (hiddenRows > 0) {
            remarks.add(Plural.of(hiddenRows, "row is", "rows are")
                    + " hidden in the workbook, by a filter perhaps, and read like the others.");
        }
        return remarks;
    }

    /** One part of the workbook, element by element; nothing outside of it is ever fetched. */
    private static final class Part implements AutoCloseable {

        private final InputStream content;
        private final XMLStreamReader reader;

        Part(ZipFile zip, String name) throws IOException, XMLStreamException {
            ZipArchiveEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new IOException("no part " + name);
            }
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            content = zip.getInputStream(entry);
            reader = factory.createXMLStreamReader(content);
        }

        /** Goes to the next element that begins. */
        boolean next() throws XMLStreamException {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    return true;
                }
            }
            return false;
        }

        String element() {
            return reader.getLocalName();
        }

        /** What the present element says of itself, if that is its name. */
        Map<String, String> attributes(String element) {
            Map<String, String> attributes = new HashMap<>();
            if (reader.getLocalName().equals(element)) {
                for (int at = 0; at < reader.getAttributeCount(); at++) {
                    String space = reader.getAttributeNamespace(at);
                    if (space == null || space.isEmpty() || space.equals(RELATIONS)) {
                        attributes.put(reader.getAttributeLocalName(at), reader.getAttributeValue(at));
                    }
                }
            }
            return attributes;
        }

        @Override
        public void close() throws IOException, XMLStreamException {
            reader.close();
            content.close();
        }
    }
}
