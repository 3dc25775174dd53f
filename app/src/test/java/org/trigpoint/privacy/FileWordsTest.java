package org.trigpoint.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class FileWordsTest {

    private final List<String> words = new ArrayList<>();

    @Test
    void a_paragraph_of_a_document_is_whole_however_many_runs_it_has() throws IOException {
        read("a.docx", zipped("word/document.xml", """
                <w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr>
                <w:r><w:rPr><w:b/></w:rPr><w:t>An</w:t></w:r><w:r><w:t>na B</w:t><w:br/><w:t>C &amp; D</w:t></w:r></w:p>
                <w:p><w:r><w:t>E</w:t></w:r></w:p></w:body></w:document>"""));

        assertThat(words).map(String::strip).contains("Anna B\nC & D", "E");
    }

    @Test
    void cells_of_a_workbook_are_told_by_their_sheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Trigpoint", null)) {
            book.newWorksheet("Matrix").inlineString(0, 0, "Anna");
            book.newWorksheet("Extracts").value(0, 0, "O\u2019Neil");
        }

        Map<String, String> sheets = read("a.xlsx", out.toByteArray());

        assertThat(words).contains("Anna", "O\u2019Neil");
        assertThat(sheets).containsEntry("xl/worksheets/sheet1.xml", "the sheet \u201cMatrix\u201d");
    }

    @Test
    void attributes_of_xml_are_words_and_text_is_read_as_it_is() throws IOException {
        read("a.qdc", "<Code name=\"O&apos;Neil\"><Description>Anna</Description></Code>".getBytes(UTF_8));
        read("a.csv", "name;Anna".getBytes(UTF_8));

        assertThat(words).contains("O'Neil", "Anna", "name;Anna");
    }

    private Map<String, String> read(String name, byte[] file) throws IOException {
        return FileWords.read(name, new SeekableInMemoryByteChannel(file), (part, stretch) -> words.add(stretch));
    }

    private static byte[] zipped(String part, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
