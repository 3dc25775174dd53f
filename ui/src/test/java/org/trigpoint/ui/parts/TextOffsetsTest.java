package org.trigpoint.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Positions at the browser's border, against what Java counts on the same text. */
class TextOffsetsTest {

    private static final List<String> PARTS = List.of(
            "word ",
            "\n",
            "e\u0301",
            "ŵyneb ",
            "اردو ",
            "😀",
            "👩‍👧",
            "𝒳",
            "\u200d",
            "Mae’n ",
            "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
            "汉字");

    private static PaneHarness harness;
    private static Page page;

    @BeforeAll
    static void open() {
        harness = new PaneHarness();
        page = harness.page();
    }

    @AfterAll
    static void close() {
        harness.close();
    }

    @Test
    void every_position_of_any_text_is_where_java_counts_it_and_comes_back() {
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, PARTS.size()).forEach(part -> text.append(PARTS.get(part)));
            int length = text.codePointCount(0, text.length());
            List<Double> expected = IntStream.rangeClosed(0, length)
                    .mapToObj(point -> (double) text.offsetByCodePoints(0, point))
                    .toList();

            assertThat(PaneHarness.numbers(offsets(text.toString(), "one.toUnits(point)")))
                    .isEqualTo(expected);
            assertThat(PaneHarness.numbers(offsets(text.toString(), "one.toPoints(one.toUnits(point))")))
                    .isEqualTo(IntStream.rangeClosed(0, length)
                            .mapToObj(point -> (double) point)
                            .toList());
        }
    }

    @Test
    void a_boundary_that_cuts_a_character_in_two_is_refused() {
        Object refused = page.evaluate("""
                async () => {
                  const { TextOffsets } = await import('/trigpoint/text-offsets.js');
                  const said = [];
                  for (const unit of [1, 2, 3, 5]) {
                    try {
                      said.push(String(new TextOffsets('a😀b').toPoints(unit)));
                    } catch (error) {
                      said.push(error.message);
                    }
                  }
                  return said;
                }""");
        assertThat(PaneHarness.strings(refused))
                .containsExactly("1", "Index 2 cuts a character in two.", "2", "Index 5 is outside a text of 4 units.");
    }

    private static Object offsets(String text, String each) {
        return page.evaluate("""
                async (text) => {
                  const { TextOffsets } = await import('/trigpoint/text-offsets.js');
                  const one = new TextOffsets(text);
                  return Array.from({ length: one.length + 1 }, (_, point) => EACH);
                }""".replace("EACH", each), text);
    }
}
