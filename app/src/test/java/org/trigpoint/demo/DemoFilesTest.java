package org.trigpoint.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFilesTest {
    private static final DemoPack PACK = DemoPack.s();

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws IOException {
        DemoFiles.write(PACK, folder);
    }

    @Test
    void the_same_bytes_are_written_each_time(@TempDir Path second) throws IOException {
        List<Path> again = DemoFiles.write(PACK, second);
        assertThat(again).hasSize(66);
        for (Path file : again) {
            assertThat(file).hasSameBinaryContentAs(folder.resolve(second.relativize(file)));
        }
    }

    @Test
    void office_files_hold_the_text_paragraph_by_paragraph() throws IOException {
        for (DemoDocument document : PACK.documents()) {
            if (document.fileName().endsWith(".docx")) {
                assertThat(paragraphs(file(document), "word/document.xml", "w:p"))
                        .isEqualTo(document.text());
            }
            if (document.fileName().endsWith(".odt")) {
                assertThat(paragraphs(file(document), "content.xml", "text:p")).isEqualTo(document.text());
            }
        }
    }

    @Test
    void plain_files_come_in_three_encodings() throws IOException {
        assertThat(Files.readString(file(document("D05"))))
                .isEqualTo(document("D05").text());
        assertThat(Files.readString(file(document("D08")), StandardCharsets.UTF_16))
                .isEqualTo(document("D08").text());
        assertThat(Files.readAllBytes(file(document("D08")))).startsWith(0xFE, 0xFF);
        assertThat(Files.readString(file(document("D11")), Charset.forName("windows-1252")))
                .isEqualTo(document("D11").text())
                .contains("café", "\u201C");
        assertThatThrownBy(() -> Files.readString(file(document("D11")))).isInstanceOf(IOException.class);
    }

    @Test
    void rich_text_a_web_page_and_captions_hold_the_words() throws IOException {
        String rtf = Pattern.compile("\\\\u(-?\\d+)\\?")
                .matcher(Files.readString(file(document("D03"))))
                .replaceAll(match -> String.valueOf((char) Integer.parseInt(match.group(1))));
        assertThat(rtf)
                .startsWith("{\\rtf1")
                .contains(document("D03").text().lines().toList());
        assertThat(Files.readString(file(document("D06"))))
                .contains(document("D06")
                        .text()
                        .lines()
                        .map(line -> "<p>" + line + "</p>")
                        .toList());
        assertThat(Files.readString(file(document("D04"))))
                .startsWith("WEBVTT\n\n00:00:00.000 --> ")
                .contains("<v Małgorzata>", "<v نور>");
        assertThat(Files.readString(file(document("D10"))))
                .startsWith("1\n00:00:00,000 --> ")
                .contains("\nMarcus: ");
    }

    @Test
    void awkward_files_go_wrong_in_the_way_their_names_say() throws IOException {
        Path awkward = folder.resolve("awkward");
        assertThatThrownBy(() -> new ZipFile(awkward.resolve("cut_in_half.docx").toFile()).close())
                .isInstanceOf(ZipException.class);
        assertThat(awkward.resolve("empty.txt")).isEmptyFile();
        assertThat(awkward.resolve("copy_of_case_k41.docx"))
                .hasSameBinaryContentAs(folder.resolve("documents/case_k41.docx"));
        assertThat(part(awkward.resolve("table_comment_changes.docx"), "word/document.xml"))
                .contains("<w:tbl>", "<w:ins ", "<w:delText>refused to engage", "<w:commentReference ");
        assertThat(Files.readString(awkward.resolve("scanned.pdf")))
                .contains("/Subtype /Image")
                .doesNotContain("/Font", " Tj");
        String pdf = Files.readString(awkward.resolve("observation.pdf"), Charset.forName("windows-1252"));
        assertThat(pdf)
                .startsWith("%PDF-1.4")
                .contains("/Font")
                .contains(document("D30").text().substring(0, 60));
        int table = Integer.parseInt(pdf.substring(pdf.indexOf("startxref\n") + 10, pdf.indexOf("\n%%EOF")));
        assertThat(pdf.substring(table)).startsWith("xref\n0 ");
    }

    private static String paragraphs(Path file, String part, String tag) throws IOException {
        return Pattern.compile("<" + tag + ">(.*?)</" + tag + ">")
                .matcher(part(file, part))
                .results()
                .map(match -> match.group(1)
                                .replace("<text:s/>", " ")
                                .replaceAll("<[^>]*>", "")
                                .replace("&amp;", "&") + "\n")
                .collect(Collectors.joining());
    }

    private static String part(Path file, String part) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path file(DemoDocument document) {
        return folder.resolve("documents").resolve(document.fileName());
    }

    private static DemoDocument document(String id) {
        return PACK.documents().stream()
                .filter(document -> document.id().equals(id))
                .findAny()
                .orElseThrow();
    }
}
