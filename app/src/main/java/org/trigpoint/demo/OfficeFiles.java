package org.trigpoint.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the smallest docx and odt files that office programs open; a line is a paragraph. */
final class OfficeFiles {
    private static final LocalDateTime WHEN = LocalDateTime.of(2025, 3, 3, 9, 0);
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private OfficeFiles() {}

    static byte[] docx(List<String> lines) throws IOException {
        String body = lines.stream().map(line -> paragraph(run(line))).collect(Collectors.joining());
        return zip(wordParts(body, ""));
    }

    /** A docx with a table, a comment, one tracked insertion and one tracked deletion. */
    static byte[] edited() throws IOException {
        String by = " w:author=\"Reviewer\" w:date=\"2025-03-03T09:00:00Z\"";
        String table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
                + row("Who", "What was said")
                + row("Worker", "I asked where to sit.")
                + "</w:tbl>";
        String changed = paragraph(run("Mother ")
                + "<w:del w:id=\"1\"" + by + "><w:r><w:delText>refused to engage</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\"" + by + ">" + run("had not seen the point yet") + "</w:ins>" + run("."));
        String remarked = paragraph("<w:commentRangeStart w:id=\"0\"/>" + run("She moved a basket of washing.")
                + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>");
        String comment = "<w:comment w:id=\"0\"" + by + ">" + paragraph(run("Is this trust?")) + "</w:comment>";
        return zip(wordParts(table + changed + remarked, comment));
    }

    private static Map<String, String> wordParts(String body, String comments) {
        Map<String, String> parts = new LinkedHashMap<>();
        boolean commented = !comments.isEmpty();
        parts.put(
                "[Content_Types].xml",
                XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + type("document", "document.main+xml")
                        + (commented ? type("comments", "comments+xml") : "")
                        + "</Types>");
        parts.put("_rels/.rels", relation("officeDocument", "word/document.xml"));
        if (commented) {
            parts.put("word/_rels/document.xml.rels", relation("comments", "comments.xml"));
            parts.put("word/comments.xml", XML + word("comments", comments));
        }
        parts.put("word/document.xml", XML + word("document", "<w:body>" + body + "</w:body>"));
        return parts;
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String relation(String kind, String target) {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                + "/" + kind + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String word(String root, String content) {
        return "<w:" + root + " xmlns:w=\"" + WORD + "\">" + content + "</w:" + root + ">";
    }

    private static String row(String one, String two) {
        return "<w:tr>" + cell(one) + cell(two) + "</w:tr>";
    }

    private static String cell(String words) {
        return "<w:tc>" + paragraph(run(words)) + "</w:tc>";
    }

    private static String paragraph(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    private static String run(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + PlainFiles.escaped(words) + "</w:t></w:r>";
    }

    static byte[] odt(List<String> lines) throws IOException {
        String urn = "urn:oasis:names:tc:opendocument:xmlns:";
        String type = "application/vnd.oasis.opendocument.text";
        String body = lines.stream()
                .map(line -> "<text:p>" + PlainFiles.escaped(line).replace("  ", " <text:s/>") + "</text:p>")
                .collect(Collectors.joining());
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", type);
        parts.put(
                "META-INF/manifest.xml",
                XML + "<m:manifest xmlns:m=\"" + urn
                        + "manifest:1.0\" m:version=\"1.2\"><m:file-entry m:full-path=\"/\" "
                        + "m:media-type=\"" + type + "\"/><m:file-entry m:full-path=\"content.xml\" "
                        + "m:media-type=\"text/xml\"/></m:manifest>");
        parts.put(
                "content.xml",
                XML + "<office:document-content xmlns:office=\"" + urn + "office:1.0\" xmlns:text=\"" + urn
                        + "text:1.0\" office:version=\"1.2\"><office:body><office:text>" + body
                        + "</office:text></office:body></office:document-content>");
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
                zip.putNextEntry(entry(part.getKey(), content));
                zip.write(content);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Always of the same time; an odt's media type must not be compressed. */
    private static ZipEntry entry(String name, byte[] content) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(WHEN);
        if (name.equals("mimetype")) {
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        return entry;
    }
}
