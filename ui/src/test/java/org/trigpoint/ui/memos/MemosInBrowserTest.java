package org.trigpoint.ui.memos;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;
import org.trigpoint.ui.journey.Patience;

@WithDemo
@InBrowser
class MemosInBrowserTest {

    private static final String RESEARCHER = "res.maja";

    private final String house;
    private String study = "";
    private String password = "";

    @Autowired
    MemosInBrowserTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port;
    }

    @BeforeAll
    void makeTheDemoStudy() {
        DemoStudy.Ready ready = DemoTemplate.ready();
        study = house + "/study/" + ready.study().value();
        password = Objects.requireNonNull(ready.password());
    }

    @Test
    void a_memo_is_written_found_rewritten_and_taken_away() throws IOException {
        Page page = signedIn();
        page.navigate(study + "/memos");
        assertThat(page.locator(".trig-memo").first()).isVisible();
        button(page, "Write a memo on the study").click();
        page.getByLabel("Memo", new Page.GetByLabelOptions().setExact(true))
                .fill("Waiting is **unpaid** work. <i onclick=\"document.title='broken'\">Hm.</i>");
        button(page, "Keep memo").click();
        Locator mine = page.locator(".trig-memo").first();
        assertThat(mine.locator("strong")).hasText("unpaid");
        mine.locator("i").click();
        assertThat(page).hasTitle(Pattern.compile("Memos .*"));
        Look.everyWay(page, "memos/memos");

        page.getByLabel("Words").fill("unpaid works");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/memos\\?q=unpaid.*"));
        assertThat(page.locator(".trig-memo")).hasCount(1);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Edit the memo about .*")))
                .click();
        page.getByLabel("Memo", new Page.GetByLabelOptions().setExact(true))
                .fill("Waiting is unpaid work, every week.");
        button(page, "Keep memo").click();
        assertThat(mine).containsText("version 2");

        Download markdown =
                page.waitForDownload(() -> page.getByText("Export Markdown").click());
        assertThat(markdown.suggestedFilename()).isEqualTo("memos.md");
        assertThat(Files.readString(markdown.path())).contains("1 memo, exported on", "unpaid work, every week");
        Patience.untilAtRest(page);
        page.goBack();
        assertThat(page.locator(".trig-memo").nth(1)).isVisible();
    }

    @Test
    void a_passage_is_one_click_from_its_memo() {
        Page page = signedIn();
        page.navigate(study + "/memos?about=passage");
        page.locator(".trig-memo-head a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/analysis/\\d+/source/\\d+\\?at=\\d+-\\d+"));
        assertThat(page.locator("trig-text-pane mark").first()).isVisible();
    }

    private Page signedIn() {
        return Chromium.signedIn(house, RESEARCHER, password);
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }
}
