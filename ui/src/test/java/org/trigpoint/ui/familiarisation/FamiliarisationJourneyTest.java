package org.trigpoint.ui.familiarisation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;

@WithDemo
@InBrowser
class FamiliarisationJourneyTest {

    private final String house;

    private String study = "";
    private String password = "";

    FamiliarisationJourneyTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port;
    }

    @BeforeAll
    void makeTheDemoStudy() {
        DemoStudy.Ready ready = DemoTemplate.ready();
        study = house + "/study/" + ready.study().value();
        password = Objects.requireNonNull(ready.password());
    }

    @Test
    void a_source_is_read_by_key_described_from_a_spreadsheet_and_kept_in_a_saved_filter() {
        Page page = signedIn();
        String title = aSourceIsReadToAPlaceAndGoneOnWith(page);
        progressTellsWhoHasReadIt(page, title);
        aCellIsWrittenByKeyboardAndUndone(page);
        aSpreadsheetIsLookedAtBeforeItIsTaken(page, title);
        aFilterIsSavedAndASetIsMade(page, title);
    }

    private String aSourceIsReadToAPlaceAndGoneOnWith(Page page) {
        page.navigate(study + "/coding");
        Locator foot = page.locator(".reading-foot");
        assertThat(foot).containsText("Not read yet.");
        page.locator("trig-text-pane .body").focus();
        page.keyboard().press("Control+Home");
        page.keyboard().press("Control+ArrowDown");
        page.keyboard().press("e");
        assertThat(foot).containsText(Pattern.compile("You have read \\d+ %"));
        assertThat(page.locator("trig-text-pane .turn[data-read-end]")).hasCount(1);
        page.keyboard().press("a");
        page.keyboard().type("Noted while reading");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".passage-memo")).containsText("Noted while reading");
        page.reload();
        assertThat(page.locator("trig-text-pane .turn[data-read-end]")).hasCount(1);
        page.locator("trig-text-pane .body").focus();
        page.keyboard().press("Shift+E");
        assertThat(page.locator("trig-text-pane .heard[role=status]")).containsText("From here:");
        button(page, "Read whole").click();
        assertThat(foot).containsText("You have read this text.");
        button(page, "Not read").click();
        assertThat(foot).containsText("Not read yet.");
        button(page, "Read whole").click();
        assertThat(foot).containsText("You have read this text.");
        return page.locator(".source[aria-current=true] .source-title").textContent();
    }

    private void progressTellsWhoHasReadIt(Page page, String title) {
        page.navigate(study + "/progress");
        Locator line = page.locator("trig-lines").nth(1).locator("tbody tr", having(title));
        assertThat(line).containsText("100 %");
        assertThat(page.locator("trig-lines").first()).containsText("1 of ");
    }

    private void aCellIsWrittenByKeyboardAndUndone(Page page) {
        page.navigate(study + "/sources/attributes");
        Locator cell = page.locator("trig-attributes tbody tr").first().locator("td[data-head=Wave]");
        String before = cell.textContent();
        button(page, "New attribute").click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill("Setting");
        button(page, "Add the column").click();
        Locator setting = page.locator("trig-attributes tbody tr").first().locator("td[data-head=Setting]");
        setting.focus();
        page.keyboard().type("Clinic");
        page.keyboard().press("Enter");
        assertThat(setting).hasText("Clinic");
        assertThat(page.locator("trig-attributes tbody tr").nth(1).locator("td[data-head=Setting]"))
                .isFocused();
        assertThat(page.locator("trig-attributes .waiting")).hasCount(0);
        page.keyboard().press("Control+z");
        assertThat(setting).hasText("");
        assertThat(cell).hasText(before);
    }

    private void aSpreadsheetIsLookedAtBeforeItIsTaken(Page page, String title) {
        page.getByText("From a spreadsheet").click();
        bring(page, "Title,Setting\n" + title + ",Clinic\nNobody’s,Home\n");
        assertThat(page.locator(".trig-fill-plan")).containsText("Refused: No source has this title.");
        assertThat(page.locator(".trig-fill-told")).containsText("1 row can’t be taken, so nothing is.");
        bring(page, "Title,Setting\n" + title + ",Clinic\n");
        assertThat(page.locator(".trig-fill-plan")).containsText("Setting: Clinic");
        button(page, "Set 1 cell of 1 source").click();
        assertThat(page.locator("trig-attributes tbody tr", ofPage(title)).locator("td[data-head=Setting]"))
                .hasText("Clinic");
    }

    private static void bring(Page page, String csv) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("grid.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private void aFilterIsSavedAndASetIsMade(Page page, String title) {
        page.navigate(study + "/sources?attribute=Setting&value=Clinic&read=read");
        assertThat(page.locator(".trig-count")).containsText(Pattern.compile("^1 of "));
        button(page, "Save this filter").click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill("Clinics that I have read");
        button(page, "Save the filter").click();
        assertThat(page).hasURL(Pattern.compile(".*set=\\d+"));
        assertThat(page.locator(".trig-count")).containsText(Pattern.compile("^1 of "));
        assertThat(page.locator("vaadin-grid")).containsText(title);
        assertThat(page.locator("vaadin-grid")).containsText("100 %");
        page.locator("vaadin-grid vaadin-checkbox").last().click();
        button(page, "Make a set of 1 source").click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill("To be quoted");
        button(page, "Make the set").click();
        assertThat(page.locator(".trig-set-bar")).containsText("Remove “To be quoted”");
    }

    private Page signedIn() {
        return Chromium.signedIn(house, "res.maja", password);
    }

    private static Locator.LocatorOptions having(String words) {
        return new Locator.LocatorOptions().setHasText(words);
    }

    private static Page.LocatorOptions ofPage(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }
}
