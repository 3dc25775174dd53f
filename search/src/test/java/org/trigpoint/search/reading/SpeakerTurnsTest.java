package org.trigpoint.search.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.search.reading.Slices.recognised;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.search.reading.SpeakerTurns.Label;

class SpeakerTurnsTest {
    @Test
    void a_name_before_a_colon_speaks_until_the_next_name() {
        assertThat(recognised(
                        "Interviewer: How was it?\nSiân Rees: Slow.\nInterviewer: Why?\nSiân Rees: Fewer visits."))
                .containsExactly(
                        "Interviewer@-|How was it?",
                        "Siân Rees@-|Slow.",
                        "Interviewer@-|Why?",
                        "Siân Rees@-|Fewer visits.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Interviewer: Well?\nP07: Fine.",
                "[Interviewer] Well?\n[P07] Fine.",
                "{Interviewer} Well?\n{P07} Fine.",
                "#Interviewer: Well?\n#P07: Fine.",
                "@Interviewer: Well?\n@P07: Fine.",
                "Interviewer：Well?\nP07： Fine.",
                "Interviewer:\nWell?\n\nP07:\nFine.",
                "\u00A0Interviewer\u00A0:\u00A0Well?\nP07 :\tFine.",
            })
    void each_form_of_label_gives_the_same_turns(String text) {
        assertThat(recognised(text)).containsExactly("Interviewer@-|Well?", "P07@-|Fine.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[00:00:03] Interviewer: Well?\n[00:00:08] P07: Fine.",
                "(00:03) Interviewer: Well?\n(00:08) P07: Fine.",
                "#00:00:03-0# [Interviewer] Well?\n#00:00:08-0# [P07] Fine.",
                "00:00:03 Interviewer: Well?\n00:00:08 P07: Fine.",
                "0:03 Interviewer: Well?\n0:08 P07: Fine.",
                "Interviewer [00:03]: Well?\nP07 [00:08]: Fine.",
                "Interviewer: [00:00:03] Well?\nP07: [00:00:08] Fine.",
                "Interviewer  0:03\nWell?\n\nP07  0:08\nFine.\n",
                "Interviewer   0:03  \nWell?\nP07   0:08  \nFine.",
                "[Interviewer] 00:00:03\nWell?\n\n[P07] 00:00:08\nFine.",
                "[00:00:03]\nInterviewer: Well?\n[00:00:08]\nP07: Fine.",
                "0:0:3.0 --> 0:0:7.5\nInterviewer\nWell?\n\n0:0:8.20 --> 0:0:9.0\nP07\nFine.",
            })
    void each_form_of_time_stamp_gives_the_same_turns(String text) {
        assertThat(recognised(text)).containsExactly("Interviewer@3|Well?", "P07@8|Fine.");
    }

    @Test
    void a_stamp_that_ends_a_turn_begins_the_next() {
        assertThat(recognised("I: Well? #00:00:08-3#\nP: Fine. #00:00:12-0#\nI: Good."))
                .containsExactly("I@-|Well?", "P@8|Fine.", "I@12|Good.");
    }

    @Test
    void names_in_capitals_on_lines_of_their_own_speak_the_lines_below() {
        assertThat(recognised("MEETING ONE\n\nJANE\nHello.\nTOM\nHi.\nJANE\nBye.\nTOM\nBye."))
                .containsExactly("-@-|MEETING ONE", "JANE@-|Hello.", "TOM@-|Hi.", "JANE@-|Bye.", "TOM@-|Bye.");
    }

    @Test
    void a_table_of_speakers_and_words_is_read_by_its_tabs() {
        assertThat(recognised("Interviewer\tWell?\nP07\tFine.\nInterviewer\tWhy?\nP07\tThe hub."))
                .containsExactly("Interviewer@-|Well?", "P07@-|Fine.", "Interviewer@-|Why?", "P07@-|The hub.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17:30 we went home.\n17:30 is late.",
                "Note: the room was cold.\nNote: it rained.",
                "https://example.org/a and http://example.org/b\nhttps://example.org",
                "The one thing that I learned: listen.\nThen I went home.",
                "We met at 17:30: that was late.\nWe met again at 18:00: that was later.",
                "[laughs] It was fine.\n[inaudible] It was.\n[laughs] Yes.",
                "So I said this: no.\nSo I said this: yes.",
                "Tuesday was fine.\nTraining: we had none.",
                "Date: 3 May\nLocation: the hub\nDuration: 51 minutes",
                "INTRODUCTION\nIt began in May.\nCLOSING\nIt ended in June.",
            })
    void what_only_looks_like_a_label_stays_among_the_words(String text) {
        assertThat(SpeakerTurns.recognise(text).labels()).isEmpty();
        assertThat(String.join(
                        "\n",
                        SpeakerTurns.recognise(text).turns().stream()
                                .map(turn -> Slices.of(text, turn))
                                .toList()))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q: Well?\nA: Fine.", "I: Well?\nR: Fine.", "Speaker 1: Well?\nspeaker 2: Fine."})
    void short_names_of_roles_are_speakers_even_when_they_speak_once(String text) {
        assertThat(SpeakerTurns.recognise(text).labels()).hasSize(2);
    }

    @Test
    void one_label_in_a_conversation_that_stands_once_is_a_speaker() {
        String text = "Jo: A.\nAl: B.\nJo: C.\nAl: D.\nJo: E.\nAl: F.\nCerys: G.\nThe first thing to say: no.";
        assertThat(SpeakerTurns.recognise(text).labels())
                .containsExactly(new Label("Jo", 3), new Label("Al", 3), new Label("Cerys", 1));
    }

    @Test
    void spellings_of_one_name_are_one_speaker_by_the_most_frequent() {
        assertThat(SpeakerTurns.recognise("SAM: A.\nSam: B.\nSam : C.\nsam:D.").labels())
                .containsExactly(new Label("Sam", 4));
    }

    @Test
    void a_further_paragraph_is_a_further_turn_of_the_same_speaker() {
        assertThat(recognised("Study A\n\nJo: First.\nSecond.\n\nThird.\nAl: Fourth.\nJo: Fifth.\nAl: Sixth."))
                .containsExactly(
                        "-@-|Study A",
                        "Jo@-|First.",
                        "Jo@-|Second.",
                        "Jo@-|Third.",
                        "Al@-|Fourth.",
                        "Jo@-|Fifth.",
                        "Al@-|Sixth.");
    }

    @Test
    void lines_wrapped_to_a_width_stay_one_turn() {
        String text = """
                Jo: This was written by somebody who still sets lines
                by hand, as one did once. It goes on and on
                until a blank line comes and ends the paragraph of
                words.

                Al: And here begins the next one which is wrapped as
                well, so that the reader of this text has to look for
                the end of it on a line of its own.""";
        assertThat(SpeakerTurns.recognise(text).turns()).hasSize(2);
    }

    @Test
    void notes_without_labels_have_a_turn_for_each_paragraph() {
        assertThat(recognised("The hub was full.\nTwo families left early.\n\nA keyworker stayed."))
                .containsExactly("-@-|The hub was full.", "-@-|Two families left early.", "-@-|A keyworker stayed.");
    }

    @Test
    void what_the_meeting_says_of_itself_has_no_speaker() {
        assertThat(recognised(
                        "Jo Hill started transcription\n\nJo Hill   0:03\nHello.\n\nJo Hill stopped transcription"))
                .containsExactly(
                        "-@-|Jo Hill started transcription", "Jo Hill@3|Hello.", "-@-|Jo Hill stopped transcription");
    }

    @Test
    void a_person_can_say_what_is_no_speaker() {
        String text = "Jo: A.\nAim: B.\nMood: C.\nJo: D.\nMood: E.";
        assertThat(SpeakerTurns.recognise(text, Set.of("MOOD")).labels()).containsExactly(new Label("Jo", 2));
        assertThat(Slices.shown(
                        text, SpeakerTurns.recognise(text, Set.of("mood ")).turns()))
                .containsExactly("Jo@-|A.", "Jo@-|Aim: B.", "Jo@-|Mood: C.", "Jo@-|D.", "Jo@-|Mood: E.");
    }

    @Test
    void a_corrected_transcript_keeps_the_times_it_had() {
        String text = "Jo: A.\n\nMood: B.\n\nMood: C.";
        List<Turn> turns = List.of(
                new Turn(4, 6, "Jo", Duration.ofSeconds(1)),
                new Turn(14, 16, "Mood", Duration.ofSeconds(2)),
                new Turn(24, 26, "Mood", Duration.ofSeconds(3)));
        Transcript corrected = new Transcript(text, turns, List.of("w")).withoutSpeakers(Set.of("Mood"));
        assertThat(Slices.shown(corrected)).containsExactly("-@1|Jo: A.", "-@2|Mood: B.", "-@3|Mood: C.");
        assertThat(corrected.warnings()).containsExactly("w");
    }

    @Test
    void positions_count_code_points() {
        String text = "😀 Jo: 👨‍👩‍👧 e\u0301nd.\nJo: y";
        List<Turn> turns =
                SpeakerTurns.recognise("Jo: 👨‍👩‍👧 e\u0301nd.\nJo: 😀 y").turns();
        assertThat(text.codePointCount(0, text.length())).isLessThan(text.length());
        assertThat(turns.get(0)).isEqualTo(new Turn(4, 15, "Jo", null));
        assertThat(turns.get(1)).isEqualTo(new Turn(20, 23, "Jo", null));
    }

    @Test
    void words_are_runs_with_a_letter_or_digit() {
        assertThat(Words.count("It's 9 o’clock – well-nigh…\u00A0Nos da! — … 😀 e\u0301 سلام"))
                .isEqualTo(8);
        assertThat(Words.count(" \n\t")).isZero();
    }

    @Test
    void a_transcript_holds_no_turn_that_overlaps_or_leaves_the_text() {
        assertThatThrownBy(() -> new Transcript("abc", List.of(new Turn(0, 4, null, null)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Transcript(
                        "abc", List.of(new Turn(0, 2, null, null), new Turn(1, 3, null, null)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Transcript("a\r\n", List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Transcript("a\uD83D", List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
