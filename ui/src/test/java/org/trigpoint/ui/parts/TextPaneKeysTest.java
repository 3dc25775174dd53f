package org.trigpoint.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day's work by keys: words without a code, codes used before, the highlighter, and keys that a person changed. */
class TextPaneKeysTest {

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
    void words_without_a_code_are_walked_from_gap_to_gap_and_back() {
        Interview interview = Interview.ofAParent()
                .coded("k1", "It was my health visitor.", 0)
                .coded(
                        "k2",
                        "I was worn out 😀 and I had the twins with me, so cafe\u0301 or no cafe\u0301 I went. ",
                        1)
                .coded("k3", "What was different about it?", 2);
        PaneHarness.load(page, interview.loaded());
        begin();

        assertThat(selectedAfter("u", interview)).isEqualTo("Interview with a parent\nHub, second wave");
        assertThat(selectedAfter("u", interview)).isEqualTo("How did you first come to the hub?");
        assertThat(selectedAfter("u", interview))
                .startsWith("The woman at the desk")
                .endsWith("who listened.");
        assertThat(selectedAfter("u", interview)).isEqualTo("[The recording was stopped for a minute.]");
        assertThat(selectedAfter("u", interview)).startsWith("You did not have to say it all again.");
        assertThat(selectedAfter("Shift+U", interview)).isEqualTo("[The recording was stopped for a minute.]");
    }

    @Test
    void whoever_selects_less_of_a_gap_is_led_to_the_rest_of_it() {
        Interview interview = Interview.ofAParent();
        PaneHarness.load(page, interview.loaded());
        begin();
        page.keyboard().press("Control+Shift+ArrowRight");

        assertThat(selectedAfter("u", interview)).isEqualTo("with a parent\nHub, second wave");
    }

    @Test
    void a_text_that_is_coded_to_its_end_says_so() {
        Interview interview = Interview.ofAParent();
        interview.coded("k1", interview.text().strip(), 0);
        PaneHarness.load(page, interview.loaded());
        begin();
        page.keyboard().press("u");

        assertThat(PaneHarness.said(page)).isEqualTo("No words without a code after this.");
    }

    @Test
    void digits_give_the_codes_used_last_and_the_palette_shows_which() {
        PaneHarness.load(page, Interview.ofAParent().loaded());
        begin();
        page.keyboard().press("u");
        page.keyboard().press("c");
        page.keyboard().type("Stigma");
        page.keyboard().press("Enter");
        PaneHarness.heard(page);

        page.keyboard().press("2");
        assertThat(PaneHarness.heard(page)).singleElement().asString().endsWith("\"code\":\"c1\"}");
        page.keyboard().press("2");
        assertThat(PaneHarness.heard(page)).singleElement().asString().endsWith("\"code\":\"c5\"}");
        page.keyboard().press("7");
        assertThat(PaneHarness.heard(page)).isEmpty();
        assertThat(PaneHarness.said(page)).isEqualTo("Only 2 codes have been used yet.");
        page.keyboard().press("c");
        assertThat(page.locator(".option:has(kbd)").allTextContents())
                .satisfiesExactly(
                        first -> assertThat(first).contains("Stigma", "1"),
                        second -> assertThat(second).contains("Waiting", "2"));
    }

    @Test
    void the_highlighter_codes_every_selection_by_mouse_and_by_key_until_it_ends() {
        Interview interview = Interview.ofAParent();
        PaneHarness.load(page, interview.loaded());
        begin();
        page.keyboard().press("h");
        assertThat(page.locator(".highlighter").textContent()).contains("Waiting");

        drag("a cup of tea");
        assertThat(PaneHarness.heard(page)).singleElement().asString().contains("trig-code", "\"code\":\"c1\"");
        page.keyboard().press("u");
        page.keyboard().press("Enter");
        assertThat(PaneHarness.heard(page)).singleElement().asString().contains("trig-code", "\"code\":\"c1\"");
        assertThat(page.locator(".palette").isHidden()).isTrue();

        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(page.locator(".highlighter").isHidden()).isTrue();
        PaneHarness.selectByMouse(page, "Two buses each way");
        assertThat(PaneHarness.heard(page)).isEmpty();
    }

    @Test
    void the_highlighter_ends_when_its_code_is_gone() {
        PaneHarness.load(page, Interview.ofAParent().loaded());
        begin();
        page.keyboard().press("h");
        PaneHarness.call(page, "setCodes", "[]");
        PaneHarness.settle(page);

        assertThat(page.locator(".highlighter").isHidden()).isTrue();
    }

    @Test
    void a_passage_is_marked_important_by_a_key_and_unmarked_by_it_again() {
        Interview interview = Interview.ofAParent().important("7", "Two buses each way", "You", true);
        PaneHarness.load(page, interview.loaded());
        begin();
        page.keyboard().press("u");
        PaneHarness.heard(page);
        PaneText.Passage head = interview.passage("Interview with a parent\nHub, second wave");

        page.keyboard().press("f");
        assertThat(PaneHarness.heard(page))
                .containsExactly("trig-important {\"start\":" + head.start() + ",\"end\":" + head.end() + "}");
        page.keyboard().press("g");
        assertThat(PaneHarness.said(page)).isEqualTo("Important to you: 'Two buses each way'");
        page.keyboard().press("f");
        assertThat(PaneHarness.heard(page)).singleElement().asString().endsWith(",\"memo\":\"7\"}");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("f");
        assertThat(PaneHarness.heard(page))
                .as("a caret within words that are marked takes their mark off")
                .singleElement()
                .asString()
                .endsWith(",\"memo\":\"7\"}");
        page.keyboard().press("Control+Home");
        page.keyboard().press("Control+ArrowDown");
        page.keyboard().press("f");
        PaneText.Passage turn = interview.passage("How did you first come to the hub?");
        assertThat(PaneHarness.heard(page))
                .as("without a selection it is the turn")
                .containsExactly("trig-important {\"start\":" + turn.start() + ",\"end\":" + turn.end() + "}");
    }

    @Test
    void important_passages_are_walked_seen_in_the_margin_and_read_aloud_in_the_text() {
        Interview interview = Interview.ofAParent()
                .important("7", "a cup of tea", "Ben", false)
                .important("8", "Two buses each way", "You", true);
        PaneHarness.load(page, interview.loaded());
        begin();

        assertThat(selectedAfter("g", interview)).isEqualTo("a cup of tea");
        assertThat(PaneHarness.said(page)).isEqualTo("Important to Ben: 'a cup of tea'");
        assertThat(page.locator(".memo-sign.important").first().getAttribute("aria-label"))
                .isEqualTo("Important, marked by Ben");
        assertThat(page.locator("mark[data-important]").first().getAttribute("data-opens"))
                .contains("start important");
        assertThat(selectedAfter("g", interview)).isEqualTo("Two buses each way");
        page.keyboard().press("g");
        assertThat(PaneHarness.said(page)).isEqualTo("No important passage after this.");
        assertThat(selectedAfter("Shift+G", interview)).isEqualTo("a cup of tea");
        PaneHarness.call(page, "paintMemos", "{\"removed\":[\"8\"]}");
        assertThat(PaneHarness.said(page)).isEqualTo("No longer marked important.");
    }

    @Test
    void a_key_that_was_changed_works_at_once_and_after_a_reload_and_the_first_keys_come_back() {
        PaneHarness.load(page, Interview.ofAParent().loaded());
        begin();
        change("opens the palette", "q");
        assertThat(page.locator(".key-said").textContent()).startsWith("q now opens the palette");
        page.keyboard().press("Escape");
        assertThat(PaneHarness.heard(page)).containsExactly("trig-keys {\"keys\":{\"code\":\"q\"}}");

        page.reload();
        page.evaluate("() => ready");
        PaneHarness.call(page, "useKeys", "{\"code\":\"q\",\"gone\":\"y\"}");
        PaneHarness.load(page, Interview.ofAParent().loaded());
        begin();
        page.keyboard().press("u");
        page.keyboard().press("c");
        assertThat(page.locator(".palette").isHidden()).isTrue();
        page.keyboard().press("q");
        assertThat(page.locator(".palette").isVisible()).isTrue();
        page.keyboard().press("Escape");

        page.keyboard().press("?");
        page.getByText("Back to the first keys").click();
        page.keyboard().press("Escape");
        assertThat(PaneHarness.heard(page)).contains("trig-keys {\"keys\":{}}");
        page.keyboard().press("c");
        assertThat(page.locator(".palette").isVisible()).isTrue();
    }

    @Test
    void a_key_that_another_command_has_is_not_given_twice() {
        PaneHarness.load(page, Interview.ofAParent().loaded());
        begin();
        change("opens the palette", "r");
        assertThat(page.locator(".key-said").textContent())
                .isEqualTo("r the last code again. Give that another key first.");
        change("opens the palette", "3");
        assertThat(page.locator(".key-said").textContent()).isEqualTo("The digits 1 to 8 give the codes used last.");
        change("opens the palette", "k");
        assertThat(page.locator(".key-said").textContent()).isEqualTo("k plays or stops. Give that another key first.");
        page.keyboard().press("Escape");
        page.keyboard().press("u");
        page.keyboard().press("c");
        assertThat(page.locator(".palette").isVisible()).isTrue();
    }

    private void begin() {
        page.locator(".body").focus();
        page.keyboard().press("Control+Home");
    }

    private void change(String title, String key) {
        if (page.locator(".key-sheet").isHidden()) {
            page.keyboard().press("?");
        }
        page.locator("dt:has(+ dd:text('" + title + "')) button").first().click();
        page.keyboard().press(key);
    }

    private void drag(String words) {
        List<Double> box = PaneHarness.boxOf(page, words);
        page.mouse().move(box.get(0), box.get(1));
        page.mouse().down();
        page.mouse().move((box.get(0) + box.get(2)) / 2, box.get(3));
        page.mouse().move(box.get(2), box.get(3));
        page.mouse().up();
        PaneHarness.settle(page);
    }

    private String selectedAfter(String key, Interview interview) {
        page.keyboard().press(key);
        List<Double> span = PaneHarness.numbers(page.evaluate(
                "() => { const { start, end } = pane.points(pane.selection.span());" + " return [start, end]; }"));
        return interview.cut(span.get(0).intValue(), span.get(1).intValue());
    }
}
