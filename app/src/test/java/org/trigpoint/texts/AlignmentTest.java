package org.trigpoint.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.Difference.Piece;
import org.trigpoint.texts.Fate.Changed;
import org.trigpoint.texts.Fate.Exact;
import org.trigpoint.texts.Fate.Gone;
import org.trigpoint.texts.PositionMap.Run;

class AlignmentTest {

    private static Fate carried(String before, String after, String words) {
        int start = before.indexOf(words);
        return Alignment.between(before, after)
                .carry(new Span(before.codePointCount(0, start), before.codePointCount(0, start + words.length())));
    }

    private static String wordsOf(Fate carried, String text) {
        Span span = switch (carried) {
            case Exact(Span now) -> now;
            case Changed(Span now) -> now;
            case Gone gone -> throw new AssertionError(gone);
        };
        int start = text.offsetByCodePoints(0, span.start());
        return text.substring(start, text.offsetByCodePoints(start, span.length()));
    }

    @Test
    void a_typo_that_is_mended_leaves_all_other_words_where_they_are() {
        String before = "We recieved a letter 🙂 from the hub and nobody told us why.";
        String after = "We received a letter 🙂 from the hub and nobody told us why.";

        assertThat(carried(before, after, "a letter 🙂 from")).isInstanceOf(Exact.class);
        assertThat(carried(before, after, "nobody told us")).isInstanceOf(Exact.class);
        assertThat(wordsOf(carried(before, after, "We recieved a letter"), after))
                .isEqualTo("We received a letter");
        assertThat(wordsOf(carried(before, after, "recieved"), after)).isEqualTo("received");
    }

    @Test
    void words_that_were_written_anew_are_gone_though_they_share_letters_and_blanks() {
        String before = "I think. She never came back to us, not once. Then it rained.";
        String after = "I think. Each of the visits went well enough. Then it rained.";

        assertThat(carried(before, after, "She never came back")).isInstanceOf(Gone.class);
        assertThat(carried(before, after, "Then it rained")).isInstanceOf(Exact.class);
    }

    @Test
    void stretches_put_in_taken_out_and_changed_are_found_in_a_long_transcript() {
        List<String> words = longTranscript(40_000);
        List<String> changed = new ArrayList<>(words);
        for (int at = 39_900; at > 0; at -= 97) {
            switch (at % 3) {
                case 0 -> changed.remove(at);
                case 1 -> changed.set(at, "mended" + at);
                default -> changed.add(at, "put in here");
            }
        }
        String before = String.join(" ", words);
        String after = String.join(" ", changed);

        PositionMap map = Alignment.between(before, after);

        int survives = map.runs().stream().mapToInt(Run::length).sum();
        assertThat(survives).isGreaterThan((int) (before.length() * 0.985));
        assertThat(Edits.between(map, after).applied(before)).isEqualTo(after);
    }

    @Test
    void two_long_texts_without_a_word_in_common_and_one_word_said_over_and_over_come_to_an_end() {
        String one = "alpha beta gamma ".repeat(13_000);
        String other = "delta epsilon zeta ".repeat(13_000);

        assertThat(Alignment.between(one, other).runs()).allMatch(run -> run.length() < 3);
        assertThat(Alignment.between("no ".repeat(40_000), "no ".repeat(39_000)).runs())
                .hasSizeLessThanOrEqualTo(2);
    }

    /** As in speech, most words come again and again, and every few are rare. */
    private static List<String> longTranscript(int words) {
        RandomEdits random = new RandomEdits(7);
        List<String> all = new ArrayList<>(words);
        for (int i = 0; i < words; i++) {
            int rank = random.below(100) < 85 ? random.below(300) : 300 + random.below(6_000);
            all.add("w" + rank);
        }
        return all;
    }

    @Test
    void a_difference_shows_whole_words_line_against_line() {
        Difference difference = Difference.between(
                "Kim: It was slwo at first.\nUna: And now?\nKim: Better.\n",
                "Kim: It was slow at first.\nUna: And now?\nKim: Much better, yes.\n");

        assertThat(difference.places()).hasSize(2);
        assertThat(difference.places().getFirst().before())
                .containsExactly(
                        new Piece("Kim: It was ", false), new Piece("slwo", true), new Piece(" at first.", false));
        assertThat(difference.places().getFirst().after())
                .containsExactly(
                        new Piece("Kim: It was ", false), new Piece("slow", true), new Piece(" at first.", false));
        assertThat(difference.places().getLast().start()).isEqualTo(41);
        assertThat(Difference.between("same", "same").places()).isEmpty();
    }
}
