package org.trigpoint.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person does in the text with mouse and keyboard, in a real browser. */
class TextPaneGesturesTest {

    private static PaneHarness harness;
    private Page page;

    @BeforeAll
    static void open() {
        harness = new PaneHarness();
    }

    @AfterAll
    static void close() {
        harness.close();
    }

    @BeforeEach
    void newPage() {
        page = harness.page();
    }

    @AfterEach
    void closePage() {
        page.context().close();
    }

    @Test
    void words_after_emoji_and_combining_marks_are_told_in_code_points() {
        Interview interview = Interview.ofAParent();
        PaneHarness.load(page, interview.loaded());

        PaneHarness.selectByMouse(page, "waiting eleven weeks");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");

        PaneText.Passage passage = interview.passage("waiting eleven weeks");
        assertThat(interview.cut(passage.start(), passage.end())).isEqualTo("waiting eleven weeks");
        assertThat(PaneHarness.heard(page))
                .containsExactly("trig-code {\"start\":%d,\"end\":%d,\"code\":\"c1\"}"
                        .formatted(passage.start(), passage.end()));
    }

    @Test
    void typing_with_the_palette_raised_finds_a_code_by_the_beginning_of_its_words() {
        PaneHarness.load(page, Interview.ofAParent().loaded());

        PaneHarness.selectByMouse(page, "a cup of tea");
        page.keyboard().type("cost");
        assertThat(page.locator("[role=option][aria-selected=true] .option-name")
                        .textContent())
                .isEqualTo("Travel and cost");
        page.keyboard().press("Enter");

        assertThat(PaneHarness.heard(page)).singleElement().asString().endsWith("\"code\":\"c3\"}");
    }

    @Test
    void a_passage_is_selected_and_given_a_new_code_by_keyboard_alone() {
        Interview interview = Interview.ofAParent();
        PaneHarness.load(page, interview.loaded());

        page.keyboard().press("Tab");
        page.keyboard().press("Control+ArrowDown");
        page.keyboard().press("Control+ArrowDown");
        page.keyboard().press("Control+ArrowRight");
        page.keyboard().press("Control+ArrowRight");
        page.keyboard().press("Control+Shift+ArrowRight");
        page.keyboard().press("Control+Shift+ArrowRight");
        page.keyboard().press("c");
        page.keyboard().type("First contact");
        page.keyboard().press("Enter");

        PaneText.Passage passage = interview.passage(" my health");
        assertThat(PaneHarness.heard(page))
                .containsExactly("trig-new-code {\"start\":%d,\"end\":%d,\"name\":\"First contact\"}"
                        .formatted(passage.start(), passage.end()));
    }

    @Test
    void a_coding_is_hollow_until_the_server_has_saved_it() {
        Interview interview = Interview.ofAParent();
        PaneHarness.load(page, interview.loaded());

        PaneHarness.selectByMouse(page, "a cup of tea");
        page.keyboard().press("Alt+r");
        PaneHarness.settle(page);
        assertThat(page.locator(".stripe[data-pending]").count()).isEqualTo(1);
        assertThat(page.locator(".name[data-pending]").textContent()).contains("saving");

        PaneHarness.paint(page, List.of(interview.coding("k1", "a cup of tea", 1)), List.of());
        assertThat(page.locator("[data-pending]").count()).isZero();
        assertThat(page.locator(".stripe[data-id=k1]").count()).isEqualTo(1);
        assertThat(PaneHarness.said(page)).isEqualTo("Saved: Waiting.");
    }

    @Test
    void a_refused_coding_goes_and_its_sentence_is_read() {
        Interview interview = Interview.ofAParent();
        PaneHarness.load(page, interview.loaded());
        PaneText.Passage passage = interview.passage("a cup of tea");

        PaneHarness.selectByMouse(page, "a cup of tea");
        page.keyboard().press("Alt+r");
        PaneHarness.call(
                page,
                "refuse",
                "{\"start\":%d,\"end\":%d,\"code\":\"c1\",\"sentence\":\"The code is gone.\"}"
                        .formatted(passage.start(), passage.end()));

        assertThat(PaneHarness.said(page)).isEqualTo("The code is gone.");
        assertThat(page.locator("[data-pending]").count()).isZero();
    }

    @Test
    void the_edges_of_a_coding_move_by_word_and_are_told_once() {
        Interview interview = Interview.ofAParent().coded("k1", "keyworker remembered", 0);
        PaneHarness.load(page, interview.loaded());

        page.locator(".stripe[data-id=k1]").click();
        page.keyboard().press("[");
        page.keyboard().press("]");
        page.keyboard().press("]");
        page.keyboard().press("}");
        page.waitForCondition(() -> page.evaluate("() => heard.some((one) => one.name === 'trig-resize')")
                .equals(true));

        PaneText.Passage moved = interview.passage("Our keyworker remembered. So");
        assertThat(PaneHarness.heard(page))
                .contains(
                        "trig-resize {\"coding\":\"k1\",\"start\":%d,\"end\":%d}".formatted(moved.start(), moved.end()))
                .filteredOn(line -> line.startsWith("trig-resize"))
                .hasSize(1);
    }

    @Test
    void next_and_previous_say_code_coder_and_first_words() {
        PaneHarness.load(
                page,
                Interview.ofAParent()
                        .coded("k1", "a cup of tea", 0)
                        .coded("k2", "So you trust her.", 5)
                        .loaded());
        page.keyboard().press("Tab");

        page.keyboard().press("n");
        assertThat(PaneHarness.said(page)).isEqualTo("Coded Trust by you: 'a cup of tea'");
        page.keyboard().press("n");
        assertThat(PaneHarness.said(page)).isEqualTo("Coded Stigma by you: 'So you trust her.'");
        page.keyboard().press("n");
        assertThat(PaneHarness.said(page)).isEqualTo("No coded passage after this.");
        page.keyboard().press("p");
        assertThat(PaneHarness.said(page)).isEqualTo("Coded Trust by you: 'a cup of tea'");
    }

    @Test
    void o_goes_round_the_codings_that_overlap_and_delete_asks_to_remove_the_held_one() {
        PaneHarness.load(
                page,
                Interview.ofAParent()
                        .coded("k1", "Our keyworker remembered. So you trust her.", 0)
                        .coded("k2", "Our keyworker remembered.", 1)
                        .loaded());
        page.keyboard().press("Tab");

        page.keyboard().press("n");
        page.keyboard().press("o");
        page.keyboard().press("o");
        page.keyboard().press("o");
        page.keyboard().press("Delete");

        assertThat(PaneHarness.heard(page))
                .containsExactly(
                        "trig-focus-coding {\"coding\":\"k2\"}",
                        "trig-focus-coding {\"coding\":\"k1\"}",
                        "trig-focus-coding {\"coding\":\"k2\"}",
                        "trig-focus-coding {\"coding\":\"k1\"}",
                        "trig-uncode {\"coding\":\"k1\"}");
    }

    @Test
    void a_memo_is_written_on_the_selected_words_and_a_left_draft_is_kept() {
        PaneHarness.load(page, Interview.ofAParent().loaded());

        PaneHarness.selectByMouse(page, "a cup of tea");
        page.keyboard().press("Alt+m");
        page.keyboard().type("Hospitality first");
        page.keyboard().press("Escape");
        page.keyboard().press("m");
        page.keyboard().press("Control+Enter");

        assertThat(PaneHarness.heard(page))
                .singleElement()
                .asString()
                .startsWith("trig-memo {")
                .endsWith("\"text\":\"Hospitality first\"}");
    }
}
