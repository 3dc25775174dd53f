package org.trigpoint.search.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.search.reading.Fixtures.docxOf;
import static org.trigpoint.search.reading.Fixtures.p;
import static org.trigpoint.search.reading.Fixtures.wordDocument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.search.reading.Refused.Reason;

class RefusalsTest {
    @TempDir
    static Path folder;

    private static DeskForTests desk;

    @BeforeAll
    static void openTheDesk() {
        desk = new DeskForTests(folder, new ReadingLimits(4L << 20, 1_000_000, Duration.ofSeconds(60), 20));
    }

    @AfterAll
    static void closeTheDesk() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_has_a_sentence_that_says_what_to_do(Reason reason) {
        assertThat(reason.refusal().sentence()).endsWith(".").hasSizeBetween(40, 160);
    }

    @Test
    void a_file_without_bytes_or_without_words_is_empty() throws Exception {
        assertThat(desk.refusal("a.docx", new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(desk.refusal("a.docx", docxOf("", "  "))).isEqualTo(Reason.EMPTY);
        assertThat(desk.refusal("a.txt", " \n…\n".getBytes(UTF_8))).isEqualTo(Reason.EMPTY);
        assertThat(desk.refusal("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n\n".getBytes(UTF_8)))
                .isEqualTo(Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 30, 60, 99})
    void a_document_that_is_cut_short_is_corrupt(int percent) throws Exception {
        byte[] whole = docxOf("Jo: words and more words", "Al: others");
        assertThat(desk.refusal("a.docx", Arrays.copyOf(whole, whole.length * percent / 100)))
                .isEqualTo(Reason.CORRUPT);
    }

    @Test
    void xml_that_is_not_well_formed_is_corrupt() throws Exception {
        assertThat(desk.refusal("a.docx", Fixtures.zip(Fixtures.docxParts("<w:document><w:body>"))))
                .isEqualTo(Reason.CORRUPT);
        assertThat(desk.refusal("a.pdf", "%PDF-1.4\nnothing of it".getBytes(UTF_8)))
                .isEqualTo(Reason.CORRUPT);
    }

    @Test
    void a_password_is_asked_for_to_be_taken_off() throws Exception {
        byte[] ole = new byte[2048];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
        assertThat(desk.refusal("a.docx", ole)).isEqualTo(Reason.CONTENT_DISAGREES);
        byte[] name = "EncryptedPackage".getBytes(UTF_16LE);
        System.arraycopy(name, 0, ole, 1024, name.length);
        assertThat(desk.refusal("a.docx", ole)).isEqualTo(Reason.PASSWORD_PROTECTED);

        Map<String, byte[]> odt = Fixtures.odtParts("<text:p>x</text:p>");
        odt.put("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>".getBytes(UTF_8));
        assertThat(desk.refusal("a.odt", Fixtures.zip(odt))).isEqualTo(Reason.PASSWORD_PROTECTED);

        String key = "00".repeat(32);
        String encrypt = "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + key + ">/U<" + key + ">>>";
        assertThat(desk.refusal("a.pdf", Fixtures.pdf(List.of("words"), encrypt)))
                .isEqualTo(Reason.PASSWORD_PROTECTED);
    }

    @Test
    void a_pdf_of_pictures_is_scanned() throws Exception {
        assertThat(desk.refusal("a.pdf", Fixtures.pdf(List.of(), ""))).isEqualTo(Reason.SCANNED);
    }

    @Test
    void too_many_bytes_or_characters_are_too_large() throws Exception {
        assertThat(desk.refusal("a.txt", new byte[(4 << 20) + 1])).isEqualTo(Reason.TOO_LARGE);
        assertThat(desk.refusal("a.txt", "word ".repeat(200_001).getBytes(UTF_8)))
                .isEqualTo(Reason.TOO_LARGE);
        StringBuilder various = new StringBuilder();
        new Random(7)
                .ints(250_000, 1_000, 9_999)
                .forEach(number -> various.append(number).append(' '));
        assertThat(desk.refusal("a.docx", docxOf(various.toString()))).isEqualTo(Reason.TOO_LARGE);
        assertThat(desk.refusal("a.html", ("<p>" + various + "</p>").getBytes(UTF_8)))
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void macros_are_refused_by_name_and_by_content() throws Exception {
        assertThat(desk.refusal("a.docm", docxOf("words"))).isEqualTo(Reason.MACROS);
        Map<String, byte[]> docx = Fixtures.docxParts(wordDocument(p("words")));
        docx.put("word/vbaProject.bin", new byte[] {1});
        assertThat(desk.refusal("a.docx", Fixtures.zip(docx))).isEqualTo(Reason.MACROS);
        Map<String, byte[]> odt = Fixtures.odtParts("<text:p>x</text:p>");
        odt.put("Basic/Standard/Module1.xml", "<x/>".getBytes(UTF_8));
        assertThat(desk.refusal("a.odt", Fixtures.zip(odt))).isEqualTo(Reason.MACROS);
    }

    @Test
    void a_name_that_claims_another_format_is_refused() throws Exception {
        byte[] docx = docxOf("words");
        byte[] odt = Fixtures.zip(Fixtures.odtParts("<text:p>x</text:p>"));
        assertThat(desk.refusal("a.pdf", docx)).isEqualTo(Reason.CONTENT_DISAGREES);
        assertThat(desk.refusal("a.txt", docx)).isEqualTo(Reason.CONTENT_DISAGREES);
        assertThat(desk.refusal("a.odt", docx)).isEqualTo(Reason.CONTENT_DISAGREES);
        assertThat(desk.refusal("a.docx", odt)).isEqualTo(Reason.CONTENT_DISAGREES);
        assertThat(desk.refusal("a.docx", "plain words".getBytes(UTF_8))).isEqualTo(Reason.CONTENT_DISAGREES);
        assertThat(desk.refusal("a.vtt", "plain words".getBytes(UTF_8))).isEqualTo(Reason.CONTENT_DISAGREES);
        assertThat(desk.refusal("a.srt", "plain words".getBytes(UTF_8))).isEqualTo(Reason.CONTENT_DISAGREES);
        assertThat(desk.refusal("a.html", "plain words".getBytes(UTF_8))).isEqualTo(Reason.CONTENT_DISAGREES);
        assertThat(desk.refusal("a.rtf", Fixtures.pdf(List.of("x"), ""))).isEqualTo(Reason.CONTENT_DISAGREES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.doc", "a.mp3", "a.exe", "a", "", "a.docx.zip"})
    void other_kinds_are_not_read(String name) throws Exception {
        assertThat(desk.refusal(name, "words".getBytes(UTF_8))).isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void bytes_that_are_no_text_are_said_to_be_none() throws Exception {
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        assertThat(desk.refusal("a.txt", noise)).isEqualTo(Reason.NOT_TEXT);
        byte[] controls = "a\u0001b\u0002c\u0003".repeat(100).getBytes(ISO_8859_1);
        assertThat(desk.refusal("a.txt", controls)).isEqualTo(Reason.NOT_TEXT);
    }

    @Test
    void a_document_that_swells_is_a_bomb() throws Exception {
        assertThat(desk.refusal("a.docx", docxOf(" ".repeat(200 << 20)))).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void a_bomb_that_lies_about_its_size_is_stopped_while_it_unpacks() throws Exception {
        byte[] bomb = Fixtures.docx("<!--" + " ".repeat(60 << 20) + "-->" + p("words"));
        assertThat(desk.refusal("a.docx", withDeclaredSizes(bomb, 1_000))).isEqualTo(Reason.ZIP_BOMB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.xml", "/etc/x", "C:x", "word\\x.xml", "a/../../b"})
    void names_that_are_a_trap_are_not_opened(String name) throws Exception {
        Map<String, byte[]> parts = Fixtures.docxParts(wordDocument(p("words")));
        parts.put(name, new byte[] {1});
        assertThat(desk.refusal("a.docx", Fixtures.zip(parts))).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void too_many_entries_are_not_opened() throws Exception {
        Map<String, byte[]> parts = Fixtures.docxParts(wordDocument(p("words")));
        for (int i = 0; i < 10_001; i++) {
            parts.put("x" + i, new byte[0]);
        }
        assertThat(desk.refusal("a.docx", Fixtures.zip(parts))).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void entities_are_neither_multiplied_nor_fetched() throws Exception {
        Path canary = Files.writeString(folder.resolve("canary"), "CANARY");
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String fetched = "<!DOCTYPE x [<!ENTITY l11 SYSTEM \"" + canary.toUri() + "\">]>";
        for (String type : List.of(laughs + "]>", fetched)) {
            String document = type + wordDocument(p("&l11;")).replaceFirst("<\\?xml[^>]*>", "");
            assertThat(desk.refusal("a.docx", Fixtures.zip(Fixtures.docxParts(document))))
                    .isEqualTo(Reason.CORRUPT);
        }
    }

    @Test
    void nesting_without_end_is_corrupt_or_flat_and_never_a_crash() throws Exception {
        String deep = "<w:tbl><w:tr><w:tc>".repeat(20_000) + p("x") + "</w:tc></w:tr></w:tbl>".repeat(20_000);
        assertThat(desk.refusal("a.docx", Fixtures.docx(deep))).isEqualTo(Reason.CORRUPT);
        assertThat(desk.refusal("a.rtf", ("{\\rtf1 " + "{".repeat(500_000)).getBytes(UTF_8)))
                .isIn(Reason.CORRUPT, Reason.EMPTY);
        assertThat(desk.read("a.html", ("<html>" + "<div>".repeat(100_000) + "x").getBytes(UTF_8)))
                .isNotNull();
    }

    private static byte[] withDeclaredSizes(byte[] zip, int size) throws IOException {
        byte[] lying = zip.clone();
        for (int i = 0; i + 30 < lying.length; i++) {
            boolean central = lying[i] == 'P' && lying[i + 1] == 'K' && lying[i + 2] == 1 && lying[i + 3] == 2;
            if (central) {
                lying[i + 24] = (byte) size;
                lying[i + 25] = (byte) (size >> 8);
                lying[i + 26] = 0;
                lying[i + 27] = 0;
            }
        }
        return lying;
    }
}
