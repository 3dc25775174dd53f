package org.trigpoint.ui.coding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;

/** Two researchers, each in a browser of their own, with the same transcript open. */
@WithDemo
@InBrowser
class TwoBrowsersTest {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(25_000);

    private final String house;
    private final Browser browser = Chromium.browser();
    private String study = "";
    private String password = "";
    private Page maja = browser.newPage();
    private Page ruben = browser.newPage();

    @Autowired
    TwoBrowsersTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port;
    }

    @BeforeAll
    void makeTheDemoStudy() {
        DemoStudy.Ready ready = DemoTemplate.ready();
        study = house + "/study/" + ready.study().value();
        password = Objects.requireNonNull(ready.password());
    }

    @BeforeEach
    void bothOpenTheSameSource() {
        maja = signedIn("res.maja");
        maja.navigate(study + "/coding");
        assertThat(maja.locator("trig-text-pane .words").first()).isVisible();
        ruben = signedIn("res.ruben");
        ruben.navigate(maja.url());
        assertThat(ruben.locator("trig-text-pane .words").first()).isVisible();
        assertThat(ruben.locator(".code-row").first()).isVisible();
    }

    @AfterEach
    void leave() {
        maja.context().close();
        ruben.context().close();
    }

    @Test
    void a_coding_appears_in_the_other_browser_without_moving_anything_there() {
        int selected = selectAndScroll(ruben);
        double scrolled = scrollOf(ruben);
        String name = "Told at once";

        codeFirstWords(maja, name);

        Locator row = row(ruben, name);
        assertThat(row.locator(".code-count")).containsText("1", PATIENTLY);
        assertThat(ruben.locator(".workspace-news")).containsText("coded “" + name + "”", PATIENTLY);
        assertThat(ruben.locator(".workspace-news")).hasAttribute("aria-live", "off");
        assertThat(scrollOf(ruben)).isEqualTo(scrolled);
        assertThat(selectedLength(ruben)).isEqualTo(selected);
        Look.picture(ruben, "colleagues-news");

        maja.locator("trig-text-pane .body").focus();
        maja.keyboard().press("o");
        button(maja, "Remove coding").last().click();
        assertThat(row.locator(".code-count")).containsText("0", PATIENTLY);
        assertThat(ruben.locator(".workspace-news")).containsText("taken away", PATIENTLY);
    }

    @Test
    void what_a_colleague_coded_is_named_beside_the_words_for_a_moment() {
        codeFirstWords(maja, "Beside the words");

        assertThat(ruben.locator(".colleague-note").first()).containsText("coded here", PATIENTLY);
        assertThat(ruben.locator("mark[data-fresh]").first()).isVisible();
        Look.picture(ruben, "colleagues-beside");
        assertThat(maja.locator(".colleague-note")).hasCount(0);
    }

    @Test
    void a_button_on_the_passage_stays_the_same_one_while_a_colleague_codes_elsewhere() {
        ruben.locator("trig-text-pane .body").focus();
        ruben.keyboard().press("Control+End");
        ruben.keyboard().press("Control+Shift+ArrowLeft");
        Locator copy = button(ruben, "Copy link");
        assertThat(copy).isVisible();
        ruben.locator("trig-text-pane .body").focus();
        copy.evaluate("button => button.setAttribute('data-about-to-be-pressed', '')");

        codeFirstWords(maja, "Far from there");

        assertThat(row(ruben, "Far from there").locator(".code-count")).containsText("1", PATIENTLY);
        // A panel that was drawn anew would have been so by the answer to one question more.
        ruben.waitForTimeout(500);
        assertThat(copy).hasAttribute("data-about-to-be-pressed", "");
    }

    @Test
    void who_is_here_stands_in_the_frame_until_they_leave() {
        Locator other = ruben.locator(".trig-company .trig-face");
        assertThat(other).hasAttribute("aria-label", Pattern.compile("Maja .*reads this source too"));
        other.focus();
        Look.picture(ruben, "colleagues-company");

        maja.navigate(study + "/themes");
        assertThat(other)
                .hasAttribute(
                        "aria-label",
                        Pattern.compile("Maja .*in this study"),
                        new LocatorAssertions.HasAttributeOptions().setTimeout(25_000));

        maja.close();
        assertThat(other).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(40_000));
    }

    @Test
    void two_people_on_one_memo_and_nothing_is_overwritten() {
        select(maja, 3);
        maja.keyboard().press("m");
        maja.getByLabel("Memo", new Page.GetByLabelOptions().setExact(true)).fill("What does nobody mean here?");
        maja.keyboard().press("Control+Enter");
        Locator sign = ruben.locator(".memo-sign").first();
        sign.waitFor(new Locator.WaitForOptions().setTimeout(25_000));

        open(maja);
        open(ruben);
        assertThat(ruben.getByText("is writing in this memo at this moment").first())
                .isVisible();
        Look.picture(ruben, "colleagues-writing");
        keep(ruben, "Ruben thinks otherwise.");
        assertThat(ruben.locator(".passage")).containsText("Ruben thinks otherwise.");
        keep(maja, "Maja has a third thought.");

        Locator choice = maja.getByRole(AriaRole.DIALOG)
                .filter(new Locator.FilterOptions().setHasText("while you were writing"));
        assertThat(choice).containsText("Ruben thinks otherwise.");
        assertThat(choice).containsText("Maja has a third thought.");
        Look.picture(maja, "colleagues-two-texts");
        button(maja, "Keep both").click();

        assertThat(ruben.locator(".workspace-bar")).isVisible();
        ruben.waitForCondition(() -> memoWords(ruben).contains("third thought"));
        assertThat(memoWords(ruben)).contains("Ruben thinks otherwise.");
    }

    private static String memoWords(Page page) {
        page.locator(".memo-sign").first().click();
        String words = page.locator(".palette-memo textarea").inputValue();
        page.keyboard().press("Escape");
        return words;
    }

    private static void open(Page page) {
        page.locator(".memo-sign").first().click();
        assertThat(page.locator(".palette-memo textarea")).isVisible();
    }

    private static void keep(Page page, String words) {
        page.locator(".palette-memo textarea").fill(words);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".palette-memo textarea")).isHidden();
    }

    private static void codeFirstWords(Page page, String name) {
        select(page, 4);
        page.keyboard().press("c");
        page.keyboard().type(name);
        page.keyboard().press("Enter");
        assertThat(row(page, name)).containsText("1");
    }

    private static void select(Page page, int words) {
        page.locator("trig-text-pane .body").focus();
        page.keyboard().press("Control+Home");
        page.keyboard().press("Control+ArrowDown");
        page.keyboard().press("ArrowRight");
        for (int word = 0; word < words; word++) {
            page.keyboard().press("Control+Shift+ArrowRight");
        }
    }

    private static int selectAndScroll(Page page) {
        select(page, 3);
        page.evaluate("() => { document.querySelector('trig-text-pane').scrollTop = 90; }");
        return selectedLength(page);
    }

    private static int selectedLength(Page page) {
        return (int) page.evaluate("() => { const span = document.querySelector('trig-text-pane').selection.span();"
                + " return span ? span.end - span.start : 0; }");
    }

    private static double scrollOf(Page page) {
        return ((Number) page.evaluate("() => document.querySelector('trig-text-pane').scrollTop")).doubleValue();
    }

    private Page signedIn(String name) {
        return Chromium.signedIn(house, name, password);
    }

    private static Locator row(Page page, String code) {
        return page.locator(".code-row", new Page.LocatorOptions().setHasText(code));
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }
}
