package org.trigpoint.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pane shows of a text and its codings, in a real browser. */
class TextPaneDisplayTest {

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
    void every_word_is_in_the_pane_and_only_labels_are_out_of_sight() {
        Page page = harness.page();
        Interview interview = Interview.ofAParent().coded("k1", "a cup of tea", 0);
        PaneHarness.load(page, interview.loaded());

        assertThat(PaneHarness.words(page)).isEqualTo(interview.text());
        String seen = page.locator(".body").innerText();
        assertThat(seen)
                .contains("Hub, second wave", "[The recording was stopped for a minute.]", "Interviewer", "0:58")
                .doesNotContain("Interviewer:", "Morwenna:");
    }

    @Test
    void a_removed_coding_leaves_no_mark_and_no_word_changed() {
        Page page = harness.page();
        Interview interview = Interview.ofAParent()
                .coded("k1", "a cup of tea and she asked", 0)
                .coded("k2", "tea and she", 1);
        PaneHarness.load(page, interview.loaded());
        assertThat(page.locator("mark[data-ids~=k1]").count()).isEqualTo(3);

        PaneHarness.paint(page, List.of(), List.of("k1", "k2"));

        assertThat(page.locator("mark").count()).isZero();
        assertThat(page.locator(".stripe").count()).isZero();
        assertThat(PaneHarness.words(page)).isEqualTo(interview.text());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 7, 14})
    void overlapping_codings_each_have_a_stripe_that_none_other_touches(int many) {
        Page page = harness.page();
        Interview interview = Interview.ofAParent();
        for (int i = 0; i < many; i++) {
            interview.coded("k" + i, i % 2 == 0 ? "The woman at the desk made me a cup of tea" : "a cup of tea", i % 6);
        }
        PaneHarness.load(page, interview.loaded());

        List<BoundingBox> stripes =
                page.locator(".stripe").all().stream().map(Locator::boundingBox).toList();
        assertThat(stripes).hasSize(many).allSatisfy(stripe -> {
            assertThat(stripe.width).isGreaterThanOrEqualTo(3);
            assertThat(stripe.height).isGreaterThanOrEqualTo(6);
        });
        assertThat(overlaps(stripes)).isZero();
    }

    @Test
    void more_overlaps_than_lanes_are_counted_and_named() {
        Page page = harness.page();
        Interview interview = Interview.ofAParent();
        for (int i = 0; i < 20; i++) {
            interview.coded("k" + i, "a cup of tea", i % 6);
        }
        PaneHarness.load(page, interview.loaded());

        assertThat(page.locator(".stripe").count()).isEqualTo(16);
        assertThat(page.locator(".more").textContent()).isEqualTo("+4");
        assertThat(page.locator(".more").getAttribute("title")).contains(",");
    }

    @Test
    void codes_whose_colours_are_seen_alike_still_differ_by_letter_and_words_heard() {
        Page page = harness.page();
        PaneHarness.load(
                page,
                Interview.ofAParent()
                        .coded("k1", "a cup of tea", 0)
                        .coded("k2", "tea and she asked", 5)
                        .loaded());

        assertThat(page.locator(".stripe .cap").allTextContents()).containsExactlyInAnyOrder("T", "S");
        assertThat(page.locator("mark[data-opens]").first().getAttribute("data-opens"))
                .isEqualTo(" (start coded Trust) ");
        assertThat(page.locator("mark[data-closes]").last().getAttribute("data-closes"))
                .isEqualTo(" (end coded Stigma) ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Interview with a parent", "Two buses each way", "weeks for somebody"})
    void the_palette_never_covers_the_selected_words(String words) {
        Page page = harness.page(900, 420, ColorScheme.LIGHT);
        PaneHarness.load(page, Interview.ofAParent().loaded());
        PaneHarness.call(page, "goTo", goTo(words));
        page.keyboard().press("Enter");
        PaneHarness.settle(page);

        Object covered = page.evaluate("""
                () => {
                  const box = document.querySelector('.palette').getBoundingClientRect();
                  return pane.selection.rects(pane.selection.span()).filter((rect) => rect.bottom > box.top + 1
                    && rect.top < box.bottom - 1 && rect.right > box.left && rect.left < box.right).length;
                }""");
        assertThat(covered).isEqualTo(0);
        assertThat(page.locator(".palette-input").evaluate("one => one === document.activeElement"))
                .isEqualTo(true);
    }

    @Test
    void backlight_leaves_one_code_marked_and_search_hits_come_and_go() {
        Page page = harness.page();
        Interview interview =
                Interview.ofAParent().coded("k1", "a cup of tea", 0).coded("k2", "So you trust her.", 5);
        PaneHarness.load(page, interview.loaded());

        PaneHarness.call(page, "backlight", "\"c0\"");
        assertThat(tint(page, "k1")).isNotEqualTo("transparent");
        assertThat(tint(page, "k2")).isEqualTo("transparent");
        PaneHarness.call(page, "backlight", "\"\"");
        assertThat(tint(page, "k2")).isNotEqualTo("transparent");

        PaneText.Passage hit = interview.passage("health visitor");
        PaneHarness.call(page, "setHits", "[{\"start\":%d,\"end\":%d}]".formatted(hit.start(), hit.end()));
        assertThat(page.locator("mark[data-hit]").allTextContents()).containsExactly("health visitor");
        PaneHarness.call(page, "setHits", "[]");
        assertThat(page.locator("mark[data-hit]").count()).isZero();
    }

    @Test
    void a_reader_s_letters_stay_as_large_as_they_were_set() {
        Page page = harness.page();
        PaneHarness.load(page, Interview.ofAParent().loaded());
        page.keyboard().press("Tab");
        page.keyboard().press("+");
        page.keyboard().press("+");
        assertThat(PaneHarness.said(page)).isEqualTo("Letters of size 20.");

        page.reload();
        page.evaluate("() => ready");
        PaneHarness.load(page, Interview.ofAParent().loaded());
        assertThat(page.locator(".words").first().evaluate("one => getComputedStyle(one).fontSize"))
                .isEqualTo("20px");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n"})
    void a_text_without_words_can_be_opened_and_walked(String text) {
        Page page = harness.page();
        PaneHarness.load(page, new Interview().words(text).loaded());
        page.keyboard().press("Tab");
        for (String key :
                List.of("ArrowDown", "ArrowRight", "Control+End", "End", "s", "Control+a", "n", "o", "c", "Delete")) {
            page.keyboard().press(key);
        }
        assertThat(PaneHarness.words(page)).isEqualTo(text);
        assertThat(PaneHarness.heard(page)).isEmpty();
    }

    private static String tint(Page page, String coding) {
        return (String) page.locator("mark[data-ids~=" + coding + "]")
                .first()
                .evaluate("one => getComputedStyle(one).getPropertyValue('--a-tint').trim()");
    }

    private static String goTo(String words) {
        PaneText.Passage passage = Interview.ofAParent().passage(words);
        return passage.start() + "," + passage.end();
    }

    private static long overlaps(List<BoundingBox> boxes) {
        long found = 0;
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                BoundingBox a = boxes.get(i);
                BoundingBox b = boxes.get(j);
                boolean across = a.x < b.x + b.width && b.x < a.x + a.width;
                boolean down = a.y < b.y + b.height && b.y < a.y + a.height;
                if (across && down) {
                    found++;
                }
            }
        }
        return found;
    }
}
