package org.trigpoint.search.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpeakerTurnsLawsTest {
    /** Speech of one labelled line. */
    record Said(String speaker, String words) {}

    @Property(tries = 300)
    void every_span_slices_to_exactly_what_was_said(@ForAll("conversations") List<Said> said) {
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (Said line : said) {
            text.append(line.speaker()).append(": ").append(line.words()).append("\n");
            expected.add(line.speaker() + "@-|" + line.words());
        }
        text.append("P1: end\nP2: end\nP3: end");
        expected.addAll(List.of("P1@-|end", "P2@-|end", "P3@-|end"));
        assertThat(Slices.recognised(text.toString())).isEqualTo(expected);
    }

    @Property(tries = 5000)
    void no_word_outside_of_labels_and_stamps_is_lost(@ForAll("anyText") String text) {
        SpeakerTurns found = SpeakerTurns.recognise(text);
        int free = 0;
        int points = text.codePointCount(0, text.length());
        List<Turn> turns = new ArrayList<>(found.turns());
        turns.add(new Turn(points, points + 1, null, null));
        for (Turn turn : turns) {
            assertThat(turn.start()).isGreaterThanOrEqualTo(free);
            String gap = text.substring(text.offsetByCodePoints(0, free), text.offsetByCodePoints(0, turn.start()));
            assertThat(withoutLabels(gap, found.labels()))
                    .as("between turns of «%s»", text)
                    .isBlank();
            free = turn.end();
        }
    }

    @Property(tries = 300)
    void nothing_is_a_speaker_that_a_person_denied(@ForAll("anyText") String text) {
        SpeakerTurns found = SpeakerTurns.recognise(text);
        for (SpeakerTurns.Label label : found.labels()) {
            assertThat(SpeakerTurns.recognise(text, java.util.Set.of(label.name()))
                            .turns())
                    .noneMatch(turn -> label.name().equals(turn.speaker()));
        }
    }

    private static String withoutLabels(String gap, List<SpeakerTurns.Label> labels) {
        String left = gap.replaceAll("[\\s\\u00A0]+", " ")
                .replaceAll("[\\[({#]?(\\d{1,3}:)?\\d{1,3}:\\d{2}(-0)?[\\])}#]?", " ");
        List<SpeakerTurns.Label> longestFirst = labels.stream()
                .sorted(java.util.Comparator.comparingInt(label -> -label.name().length()))
                .toList();
        for (SpeakerTurns.Label label : longestFirst) {
            left = left.replaceAll("(?i)" + java.util.regex.Pattern.quote(label.name()), " ");
        }
        return left.replaceAll("[\\[\\]{}#@:\\u00A0]", " ");
    }

    @Provide
    Arbitrary<List<Said>> conversations() {
        Arbitrary<String> speakers = Arbitraries.of("P1", "P2", "P3");
        Arbitrary<String> words = Arbitraries.of(
                        "yes",
                        "e\u0301",
                        "👨‍👩‍👧",
                        "😀",
                        "ŵythnos",
                        "سلام",
                        "“so”",
                        "co\u00ADop",
                        "𝒳",
                        "a\u00A0b",
                        "10",
                        "…")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(list -> String.join(" ", list));
        return net.jqwik.api.Combinators.combine(speakers, words)
                .as(Said::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.of(
                        "Jo",
                        "Jo: ",
                        "P1: ",
                        "P1  0:03",
                        "[P1] ",
                        "{Jo}",
                        "#Jo: ",
                        "[00:00:03] ",
                        "(0:03)",
                        "#00:00:16-0#",
                        "00:03:10 ",
                        "17:30",
                        "JANE",
                        "Note: ",
                        "http://a.b/c",
                        "😀",
                        "e\u0301",
                        "سلام",
                        "well",
                        "what now.",
                        " ",
                        "\n",
                        "\n",
                        "\n\n",
                        "\t",
                        "\u00A0",
                        ":",
                        "-",
                        "Jo:x",
                        "[laughs]",
                        "A b c d e f: ")
                .list()
                .ofMaxSize(40)
                .map(list -> String.join("", list));
    }
}
