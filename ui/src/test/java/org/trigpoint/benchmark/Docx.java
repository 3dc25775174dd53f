package org.trigpoint.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the smallest docx that office programs open; a line is a paragraph. */
final class Docx {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String FORMATS = "http://schemas.openxmlformats.org/";
    private static final String MEDIA = "application/vnd.openxmlformats-";

    private Docx() {}

    /** The file's bytes; the lines are of letters and full stops alone, so that nothing is to be escaped. */
    static byte[] of(List<String> lines) throws IOException {
        String body = lines.stream()
                .map(line -> "<w:p><w:r><w:t xml:space=\"preserve\">" + line + "</w:t></w:r></w:p>")
                .collect(Collectors.joining());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="%1$spackage/2006/content-types"><Default Extension="rels" \
                    ContentType="%2$spackage.relationships+xml"/><Override PartName="/word/document.xml" \
                    ContentType="%2$sofficedocument.wordprocessingml.document.main+xml"/></Types>""".formatted(FORMATS, MEDIA));
            put(zip, "_rels/.rels", """
                    <Relationships xmlns="%1$spackage/2006/relationships"><Relationship Id="r1" \
                    Type="%1$sofficeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
                    </Relationships>""".formatted(FORMATS));
            put(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"" + FORMATS + "wordprocessingml/2006/main\"><w:body>" + body
                            + "</w:body></w:document>");
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((XML + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
