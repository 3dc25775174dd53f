package org.trigpoint.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Dragging, dropping and touching words, in a real browser. */
class TextPanePointerTest {

    private static PaneHarness harness;

    @BeforeAll
    static void open() {
        harness = new PaneHarness();
    }

    @AfterAll
    static void close() {
        harness.close();
    }

    @Test
    void dragged_words_carry_their_span_and_a_dropped_code_lands_on_the_selection() {
        Page page = harness.page();
        Interview interview = Interview.ofAParent();
        PaneHarness.load(page, interview.loaded());
        PaneText.Passage passage = interview.passage("a cup of tea");
        PaneHarness.selectByMouse(page, "a cup of tea");

        JSHandle carried = page.evaluateHandle("() => new DataTransfer()");
        page.locator(".words").nth(2).dispatchEvent("dragstart", Map.of("dataTransfer", carried));
        assertThat(carried.evaluate("one => one.getData('application/x-trigpoint-span')"))
                .isEqualTo(passage.start() + "-" + passage.end());

        JSHandle code = page.evaluateHandle("""
                () => {
                  const carried = new DataTransfer();
                  carried.setData('application/x-trigpoint-code', 'c4');
                  return carried;
                }""");
        page.locator(".words").nth(2).dispatchEvent("drop", Map.of("dataTransfer", code));
        assertThat(PaneHarness.heard(page))
                .containsExactly("trig-code {\"start\":%d,\"end\":%d,\"code\":\"c4\"}"
                        .formatted(passage.start(), passage.end()));
    }

    @Test
    void words_selected_by_touch_raise_the_palette_without_the_screen_keyboard() {
        Page page = harness.page();
        PaneHarness.load(page, Interview.ofAParent().loaded());

        page.evaluate("""
                () => {
                  const words = document.querySelectorAll('.words')[2];
                  const told = (name) => words.dispatchEvent(
                    new PointerEvent(name, { pointerType: 'touch', button: 0, bubbles: true }));
                  told('pointerdown');
                  getSelection().setBaseAndExtent(words.firstChild, 7, words.firstChild, 21);
                  told('pointercancel');
                }""");
        page.waitForSelector(".palette:not([hidden])");
        assertThat(page.locator(".palette-input").evaluate("one => one === document.activeElement"))
                .isEqualTo(false);
        page.locator("[role=option]").first().click();

        assertThat(PaneHarness.heard(page)).singleElement().asString().startsWith("trig-code {");
    }
}
