package org.trigpoint.search.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made for the tests, byte by byte. */
final class Fixtures {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String ODF = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

    private Fixtures() {}

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static Map<String, byte[]> docxParts(String document) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".getBytes(UTF_8));
        parts.put(
                "_rels/.rels",
                ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\""
                                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                                + " Target=\"word/document.xml\"/></Relationships>")
                        .getBytes(UTF_8));
        parts.put("word/document.xml", document.getBytes(UTF_8));
        return parts;
    }

    static String wordDocument(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + W + "><w:body>" + body
                + "<w:sectPr/></w:body></w:document>";
    }

    static byte[] docx(String body) throws IOException {
        return zip(docxParts(wordDocument(body)));
    }

    static byte[] docxOf(String... paragraphs) throws IOException {
        StringBuilder body = new StringBuilder();
        for (String paragraph : paragraphs) {
            body.append(p(paragraph));
        }
        return docx(body.toString());
    }

    static String p(String words) {
        return "<w:p>" + r(words) + "</w:p>";
    }

    static String r(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    static byte[] wordPart(String root, String body) {
        return ("<w:" + root + " " + W + ">" + body + "</w:" + root + ">").getBytes(UTF_8);
    }

    static Map<String, byte[]> odtParts(String body) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8));
        parts.put(
                "META-INF/manifest.xml",
                "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"
                        .getBytes(UTF_8));
        parts.put(
                "content.xml",
                ("<office:document-content " + ODF + "><office:body><office:text>" + body
                                + "</office:text></office:body></office:document-content>")
                        .getBytes(UTF_8));
        parts.put(
                "styles.xml",
                ("<office:document-styles " + ODF + "><office:master-styles><style:master-page><style:header>"
                                + "<text:p>Page head</text:p></style:header></style:master-page></office:master-styles>"
                                + "</office:document-styles>")
                        .getBytes(UTF_8));
        return parts;
    }

    /** A PDF of one page with these lines of text, or an empty page when there are none; extra goes into the trailer. */
    static byte[] pdf(List<String> lines, String extra) {
        StringBuilder stream = new StringBuilder("BT /F1 12 Tf 14 TL 72 720 Td ");
        lines.forEach(line -> stream.append('(').append(line).append(") Tj T* "));
        stream.append("ET");
        List<String> objects = new ArrayList<>(List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + stream.length() + ">>\nstream\n" + stream + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"));
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
        }
        int start = pdf.length();
        pdf.append("xref\n0 6\n").append(table);
        pdf.append("trailer<</Size 6/Root 1 0 R").append(extra).append(">>\nstartxref\n");
        return pdf.append(start).append("\n%%EOF").toString().getBytes(ISO_8859_1);
    }
}
