package org.trigpoint.search.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.search.reading.Fixtures.docx;
import static org.trigpoint.search.reading.Fixtures.docxOf;
import static org.trigpoint.search.reading.Fixtures.p;
import static org.trigpoint.search.reading.Fixtures.r;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {
    @TempDir
    static Path folder;

    private static DeskForTests desk;

    @BeforeAll
    static void openTheDesk() {
        desk = new DeskForTests(folder, ReadingLimits.standard());
    }

    @AfterAll
    static void closeTheDesk() {
        desk.close();
    }

    @Test
    void a_word_document_gives_its_paragraphs_as_lines() throws Exception {
        Transcript read = desk.transcript(
                "Interview 1.DOCX",
                docxOf("3 May 2026 - Pseudonym", "Jo: How  was it?", "", "Siân: “Slow”, e\u0301nd 😀."));
        assertThat(read.text()).isEqualTo("3 May 2026 - Pseudonym\nJo: How  was it?\n\nSiân: “Slow”, e\u0301nd 😀.");
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void a_word_document_of_teams_gives_speakers_and_times() throws Exception {
        Transcript read = desk.transcript(
                "meeting.docx",
                docx(p("Jo Hill started transcription")
                        + "<w:p>" + r("Jo Hill   0:03") + "<w:r><w:br/></w:r>" + r("Hello.") + "</w:p>"
                        + "<w:p>" + r("Rees, Siân (Hub)   1:02:08") + "<w:r><w:br/></w:r>" + r("Hi.") + "</w:p>"));
        assertThat(Slices.shown(read))
                .containsExactly("-@-|Jo Hill started transcription", "Jo Hill@3|Hello.", "Rees, Siân (Hub)@3728|Hi.");
    }

    @Test
    void special_characters_of_word_are_kept() throws Exception {
        Transcript read = desk.transcript(
                "a.docx",
                docx(
                        "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>" + r("co")
                                + "<w:r><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>x\u00A0y</w:t><w:tab/><w:t>&amp;</w:t></w:r></w:p>"));
        assertThat(read.text()).isEqualTo("co\u2011op\u00ADx\u00A0y\t&");
    }

    @Test
    void a_table_in_word_gives_cells_between_tabs_and_rows_on_lines() throws Exception {
        String table = "<w:tbl><w:tr><w:tc>" + p("Age") + "</w:tc><w:tc>" + p("Time") + p("spent") + "</w:tc></w:tr>"
                + "<w:tr><w:tc>" + p("") + "</w:tc><w:tc>" + p("2 h") + "</w:tc></w:tr></w:tbl>";
        assertThat(desk.transcript("a.docx", docx(p("Before") + table + p("After")))
                        .text())
                .isEqualTo("Before\nAge\tTime\nspent\n\t2 h\nAfter");
    }

    @Test
    void what_word_has_beside_the_text_is_left_out_and_said() throws Exception {
        Map<String, byte[]> parts = Fixtures.docxParts(Fixtures.wordDocument("<w:p>" + r("kept ")
                + "<w:ins>" + r("inserted ") + "</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
                + "<w:moveFrom>" + r("moved")
                + "</w:moveFrom><w:r><w:commentReference/><w:footnoteReference/></w:r></w:p>"));
        parts.put("word/header1.xml", Fixtures.wordPart("hdr", p("CONFIDENTIAL")));
        parts.put("word/comments.xml", Fixtures.wordPart("comments", p("remark")));
        Transcript read = desk.transcript("a.docx", Fixtures.zip(parts));
        assertThat(read.text()).isEqualTo("kept inserted ");
        assertThat(read.warnings())
                .hasSize(4)
                .anyMatch(sentence -> sentence.contains("tracked changes"))
                .anyMatch(sentence -> sentence.contains("comments"))
                .anyMatch(sentence -> sentence.contains("footnotes"))
                .anyMatch(sentence -> sentence.contains("headers"));
    }

    @Test
    void an_empty_page_header_is_not_worth_a_warning() throws Exception {
        Map<String, byte[]> parts = Fixtures.docxParts(Fixtures.wordDocument(p("words")));
        parts.put("word/header1.xml", Fixtures.wordPart("hdr", "<w:p/>"));
        assertThat(desk.transcript("a.docx", Fixtures.zip(parts)).warnings()).isEmpty();
    }

    @Test
    void a_text_box_follows_its_paragraph_once() throws Exception {
        String mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
        String box = "<w:txbxContent>" + p("boxed") + "</w:txbxContent>";
        String body = "<w:p>" + r("one ") + "<w:r><mc:AlternateContent xmlns:mc=\"" + mc + "\"><mc:Choice>" + box
                + "</mc:Choice><mc:Fallback>" + box + "</mc:Fallback></mc:AlternateContent></w:r>" + r("line")
                + "</w:p>";
        assertThat(desk.transcript("a.docx", docx(body + p("next"))).text()).isEqualTo("one line\nboxed\nnext");
    }

    @Test
    void an_open_document_gives_its_paragraphs_and_says_what_it_leaves_out() throws Exception {
        String body = "<text:tracked-changes><text:p>DELETED</text:p></text:tracked-changes>"
                + "<text:h>Jo: One<text:s text:c=\"2\"/> two\n   three</text:h><text:p/>"
                + "<text:p>Al:<text:tab/>a<text:line-break/>b<office:annotation><text:p>NOTE</text:p></office:annotation>"
                + "<text:note><text:note-body><text:p>FOOT</text:p></text:note-body></text:note> c</text:p>"
                + "<table:table><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell>"
                + "<table:table-cell><text:p>y</text:p></table:table-cell></table:table-row></table:table>";
        Transcript read = desk.transcript("a.odt", Fixtures.zip(Fixtures.odtParts(body)));
        assertThat(read.text()).isEqualTo("Jo: One   two three\n\nAl:\ta\nb c\nx\ty");
        assertThat(read.warnings()).hasSize(3);
    }

    @Test
    void rich_text_gives_its_paragraphs_without_headers_and_comments() throws Exception {
        String rtf = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl\\f0 Arial;}{\\info{\\title Secret}}{\\header Top\\par}\\f0 "
                + "Jo: \\'93Well\\'94 \\u375?\\par Al: Fine.\\line Yes.{\\*\\annotation remark}\\par {\\pict 0102}}";
        Transcript read = desk.transcript("a.rtf", rtf.getBytes(ISO_8859_1));
        assertThat(read.text()).isEqualTo("Jo: “Well” ŷ\nAl: Fine.\nYes.");
        assertThat(read.warnings()).hasSize(2);
    }

    @Test
    void a_pdf_gives_its_paragraphs() throws Exception {
        Transcript read = desk.transcript(
                "a.pdf",
                Fixtures.pdf(
                        List.of(
                                "Interviewer: This is a long line that goes on and",
                                "is wrapped here.",
                                "",
                                "P07: Fine."),
                        ""));
        assertThat(Slices.shown(read))
                .containsExactly("Interviewer@-|This is a long line that goes on and\nis wrapped here.", "P07@-|Fine.");
    }

    @Test
    void a_pdf_that_sets_its_letters_apart_has_its_words_put_together_with_a_warning() throws Exception {
        String apart = "2.5 Tc (" + "the family came to the hub ".repeat(2) + ") Tj T* ";
        Transcript read = desk.transcript("a.pdf", Fixtures.pdf(List.of(") Tj " + apart.repeat(10) + "("), ""));
        assertThat(read.text()).contains("the family came to the hub");
        assertThat(read.warnings()).hasSize(1);
    }

    @Test
    void a_web_page_gives_its_blocks_as_lines() throws Exception {
        String html =
                "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>T</title><script>x()</script></head><body>"
                        + "<p>Jo: How\n   was&nbsp;it?<br>Well?</p><p>Siân: <b>Slow</b>.</p><table><tr><td>a</td><td>b</td></tr></table>"
                        + "</body></html>";
        assertThat(desk.transcript("a.html", html.getBytes(UTF_8)).text())
                .isEqualTo("Jo: How was\u00A0it?\nWell?\nSiân: Slow.\na\tb");
    }

    @Test
    void plain_text_is_read_in_each_charset_and_a_guess_is_said() throws Exception {
        String text = "Jo: “Ŵyl”\r\nSiân: ie\rJo: da";
        String read = "Jo: “Ŵyl”\nSiân: ie\nJo: da";
        assertThat(desk.transcript("a.txt", text.getBytes(UTF_8)))
                .extracting(Transcript::text, Transcript::warnings)
                .containsExactly(read, List.of());
        assertThat(desk.transcript("a.txt", ("\uFEFF" + text).getBytes(UTF_8)).text())
                .isEqualTo(read);
        assertThat(desk.transcript("a.txt", ("\uFEFF" + text).getBytes(UTF_16LE))
                        .text())
                .isEqualTo(read);
        assertThat(desk.transcript("a.txt", ("\uFEFF" + text).getBytes(UTF_16BE))
                        .warnings())
                .isEmpty();
        assertThat(desk.transcript("a.txt", text.getBytes(UTF_16LE)).warnings()).hasSize(1);
        Transcript western = desk.transcript("a.txt", "Siân: “ie”".getBytes(Charset.forName("windows-1252")));
        assertThat(western.text()).isEqualTo("Siân: “ie”");
        assertThat(western.warnings()).singleElement().asString().contains("Windows-1252");
    }

    @Test
    void cues_of_teams_become_turns_by_their_voice_tags() throws Exception {
        String cues = """
                WEBVTT

                NOTE by nobody

                0f1e/12-0
                00:00:03.120 --> 00:00:07.480 align:start
                <v Jo Hill>How was
                it &ldquo;there&rdquo;?</v>

                0f1e/13-0
                00:00:08.000 --> 00:00:09.000
                <v.loud P07>Slow &amp; <i>then</i></v>

                0f1e/13-1
                00:00:09.000 --> 00:00:12.000
                <v P07>fine: really.</v><v Jo Hill>Good.</v>
                """;
        String vtt = "\uFEFF" + cues.replace("\n", "\r\n");
        Transcript read = desk.transcript("a.vtt", vtt.getBytes(UTF_8));
        assertThat(read.text())
                .isEqualTo("Jo Hill: How was it “there”?\n\nP07: Slow & then fine: really.\n\nJo Hill: Good.");
        assertThat(Slices.shown(read))
                .containsExactly("Jo Hill@3|How was it “there”?", "P07@8|Slow & then fine: really.", "Jo Hill@9|Good.");
    }

    @Test
    void cues_of_zoom_become_turns_by_the_names_before_colons() throws Exception {
        String vtt = """
                WEBVTT

                1
                00:00:03.120 --> 00:00:07.480
                Jo Hill: Well?

                2
                00:00:08.010 --> 00:00:12.900
                P07: They tell me

                3
                00:00:12.900 --> 00:00:15.240
                more. It is 17:30 by then: that matters.
                """;
        assertThat(Slices.shown(desk.transcript("a.vtt", vtt.getBytes(UTF_8))))
                .containsExactly("Jo Hill@3|Well?", "P07@8|They tell me more. It is 17:30 by then: that matters.");
    }

    @Test
    void subtitles_without_names_become_paragraphs_that_end_with_a_sentence() throws Exception {
        StringBuilder srt = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            srt.append(
                    "%d%n00:00:%02d,000 --> 00:00:%02d,900%nThis sentence has fifty characters and a full stop here.%n%n"
                            .formatted(i + 1, i, i));
        }
        Transcript read = desk.transcript("a.srt", srt.toString().getBytes(UTF_8));
        assertThat(read.turns()).hasSizeBetween(2, 4).allMatch(turn -> turn.speaker() == null && turn.at() != null);
        assertThat(Words.count(read.text())).isEqualTo(60 * 10);
    }

    @Test
    void a_long_document_with_many_entities_is_read_whole() throws Exception {
        StringBuilder body = new StringBuilder();
        new Random(3).ints(20_000).forEach(number -> body.append(p("Jo: one &amp; two &lt; three &#233; " + number)));
        assertThat(desk.transcript("a.docx", docx(body.toString())).turns()).hasSize(20_000);
    }
}
