package org.trigpoint.ui.texts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;

@WithDemo
@InBrowser
class TextsChangeInBrowserTest {

    private static final String RESEARCHER = "res.maja";

    private final String house;
    private final Browser browser = Chromium.browser();
    private BrowserContext visit = browser.newContext();
    private String study = "";
    private String password = "";

    @Autowired
    TextsChangeInBrowserTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port;
    }

    @BeforeAll
    void makeTheDemoStudy() {
        DemoStudy.Ready ready = DemoTemplate.ready();
        study = house + "/study/" + ready.study().value();
        password = Objects.requireNonNull(ready.password());
    }

    @Test
    void a_turn_is_corrected_by_keyboard_and_what_lost_its_words_is_decided_on_and_gone_back_from() {
        Page page = workspace(1440, 900, ColorScheme.LIGHT);
        code(page, "Heard at last");
        int marked = page.locator("trig-text-pane mark").count();

        button(page, "Correct").click();
        Locator first = page.locator(".correct-turn").first();
        assertThat(first).isFocused();
        String words = first.locator(".correct-words").textContent();
        page.keyboard().press("Enter");
        page.keyboard().type("Well, ");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Saved as version 2.")).isVisible();
        Look.picture(page, "texts-corrected");
        assertThat(first.locator(".correct-words")).hasText("Well, " + words);
        button(page, "Correct").click();
        assertThat(page.locator("trig-text-pane mark")).hasCount(marked);

        button(page, "Correct").click();
        assertThat(first).isFocused();
        page.locator(".correct-turn").nth(1).focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Control+a");
        page.keyboard().press("Delete");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("a look.").first()).isVisible();

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Versions").setExact(true))
                .click();
        Locator held = page.locator(".held-line", new Page.LocatorOptions().setHasText("Heard at last"));
        assertThat(held).containsText("Made on these words");
        assertThat(page.locator(".version-lines li")).hasCount(3);
        Look.picture(page, "texts-to-look-at");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What version 2 changed"))
                .click();
        assertThat(page.locator("ins").first()).containsText("Well,");
        Look.picture(page, "texts-difference");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go back to version 1"))
                .click();
        button(page, "Go back").click();
        assertThat(page.locator(".version-lines li")).hasCount(4);
        assertThat(page.locator(".held-line")).hasCount(0);
    }

    @Test
    void a_file_shows_what_would_become_of_everything_before_it_takes_the_place_of_the_text() {
        Page page = workspace(1440, 900, ColorScheme.LIGHT);
        page.locator("a.source", new Page.LocatorOptions().setHasText("Case file D14"))
                .click();
        assertThat(page.locator(".workspace-title")).hasText("Case file D14");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Versions").setExact(true))
                .click();
        Locator versions = page.locator(".version-lines li");
        assertThat(versions.first()).isVisible();
        int before = versions.count();
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "again.txt",
                        "text/plain",
                        "Interviewer: What has changed?\nKim: Everything was written anew.\n".getBytes(UTF_8)));
        assertThat(page.locator(".replacement table")).containsText("Codings");
        Look.picture(page, "texts-replacement");
        page.getByLabel("Why").fill("Listened again");
        button(page, "Replace the text").click();
        assertThat(versions).hasCount(before + 1);
        assertThat(versions.first()).containsText("Listened again");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void correcting_and_versions_can_be_used_by_everybody_wide_and_narrow(ColorScheme look) {
        for (int width : new int[] {1440, 390}) {
            Page page = workspace(width, 900, look);
            button(page, "Correct").click();
            assertThat(page.locator(".correct-turn").first()).isFocused();
            page.locator(".correct-turn").nth(2).focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".correct-text")).isFocused();
            Look.picture(page, "texts-correct-" + width + "-" + look);
            Look.clean(page);
            page.keyboard().press("Escape");
            assertThat(page.locator(".correct-turn").nth(2)).isFocused();
            page.navigate(page.url().replaceFirst("/analysis/[0-9]+/source/([0-9]+).*", "/source/$1/versions"));
            assertThat(page.locator(".version-lines li").first()).isVisible();
            Look.picture(page, "texts-versions-" + width + "-" + look);
            Look.clean(page);
        }
    }

    /** Codes words of the second turn by keys. */
    private static void code(Page page, String name) {
        page.locator("trig-text-pane .body").focus();
        page.keyboard().press("Control+Home");
        page.keyboard().press("Control+ArrowDown");
        page.keyboard().press("ArrowRight");
        for (int word = 0; word < 4; word++) {
            page.keyboard().press("Control+Shift+ArrowRight");
        }
        page.keyboard().press("c");
        page.keyboard().type(name);
        page.keyboard().press("Enter");
        assertThat(page.locator(".code-row", new Page.LocatorOptions().setHasText(name)))
                .containsText("1");
        assertThat(page.locator("mark[data-pending]")).hasCount(0);
    }

    private Page workspace(int width, int height, ColorScheme look) {
        visit.close();
        visit = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(look));
        Page page = visit.newPage();
        page.navigate(house);
        page.getByLabel("Name").fill(RESEARCHER);
        page.getByLabel("Password").fill(password);
        button(page, "Sign in").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Studies")))
                .isVisible();
        page.navigate(study + "/coding");
        assertThat(page.locator("trig-text-pane .words").first()).isVisible();
        return page;
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }
}
