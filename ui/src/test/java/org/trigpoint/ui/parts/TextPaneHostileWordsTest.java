package org.trigpoint.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Words that would be markup if anybody let them. */
class TextPaneHostileWordsTest {

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
    void a_hostile_text_with_hostile_names_runs_nothing() {
        Page page = harness.page();
        String evil = "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>";
        PaneText plain = new Interview()
                .turn(evil, null, "He said " + evil + " and left")
                .loaded();
        PaneText.Coding coding =
                new PaneText.Coding("k1", evil.length() + 2, evil.length() + 40, "c0", "p", evil, false, List.of(evil));
        PaneText.Memo memo = new PaneText.Memo("m1", evil.length() + 2, evil.length() + 9, evil, evil, 1, false, true);
        PaneText.Code code = new PaneText.Code("c0", evil, evil, 0, 0, evil);
        PaneHarness.load(
                page,
                new PaneText(
                        evil,
                        1,
                        evil,
                        plain.text(),
                        plain.turns(),
                        List.of(coding),
                        List.of(memo),
                        List.of(code),
                        List.of("c0"),
                        true,
                        false,
                        null));

        page.keyboard().press("Tab");
        page.keyboard().press("n");
        page.locator(".memo-sign").click();
        page.keyboard().press("Escape");
        page.keyboard().press("c");
        page.keyboard().type(evil);
        PaneHarness.settle(page);

        assertThat(page.evaluate("() => window.hacked")).isNull();
        assertThat(page.locator("trig-text-pane img, trig-text-pane script").count())
                .isZero();
        assertThat(PaneHarness.words(page)).isEqualTo(plain.text());

        // the same words let in as markup do run: the watch above is awake
        page.evaluate("evil => { document.createElement('div').innerHTML = evil; }", evil);
        page.waitForCondition(() -> page.evaluate("() => window.hacked === 1").equals(true));
    }
}
