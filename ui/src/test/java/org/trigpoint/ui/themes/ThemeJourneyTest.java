package org.trigpoint.ui.themes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
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

@WithDemo
@InBrowser
class ThemeJourneyTest {

    private static final String RESEARCHER = "res.maja";

    private final String house;
    private String study = "";
    private String password = "";

    @Autowired
    ThemeJourneyTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port;
    }

    @BeforeAll
    void makeTheDemoStudy() {
        DemoStudy.Ready ready = DemoTemplate.ready();
        study = house + "/study/" + ready.study().value();
        password = Objects.requireNonNull(ready.password());
    }

    @Test
    void from_codes_to_a_theme_to_a_matrix_to_a_file_and_back_to_the_words() throws IOException {
        Page page = signedIn();
        aThemeIsMade(page);
        codesAreGathered(page);
        anExtractLeadsToItsPassage(page);
        theMatrixOpensItsWords(page);
        theMatrixIsTakenAway(page);
        theMatrixIsCrossedComparedAndSaved(page);
    }

    private void aThemeIsMade(Page page) {
        page.navigate(study + "/themes");
        assertThat(page.locator(".trig-theme-list li").first()).isVisible();
        Look.everyWay(page, "themes/themes");
        button(page, "New theme").click();
        Locator form = page.getByRole(AriaRole.DIALOG);
        form.getByLabel("Name").fill("Barriers to being heard");
        button(page, "Make theme").click();
        assertThat(page.getByText("This names a topic.")).isVisible();
        page.locator(".trig-theme-form").getByLabel("Name").fill("Waiting is work");
        page.getByLabel("Central organising concept").fill("Families do the work of waiting, and nobody counts it.");
        button(page, "Save theme").click();
        assertThat(page.locator(".trig-theme-list")).containsText("Waiting is work");
        assertThat(page.getByText("This names a topic.")).hasCount(0);
    }

    private void codesAreGathered(Page page) {
        part(page, "Codes").click();
        Locator more = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Gather codes"));
        more.click();
        page.locator("vaadin-multi-select-combo-box-item").nth(1).click();
        page.locator("vaadin-multi-select-combo-box-item").nth(2).click();
        page.keyboard().press("Escape");
        button(page, "Gather 2 codes").click();
        assertThat(page.locator(".trig-lines li")).hasCount(2);
        part(page, "Extracts").click();
        assertThat(page.locator(".trig-extracts li").first()).isVisible();
        Look.everyWay(page, "themes/theme");
    }

    private void anExtractLeadsToItsPassage(Page page) {
        page.locator(".trig-extracts li .trig-button").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/analysis/\\d+/source/\\d+\\?at=\\d+-\\d+"));
        assertThat(page.locator("trig-text-pane mark").first()).isVisible();
    }

    private void theMatrixOpensItsWords(Page page) {
        page.navigate(study + "/matrix");
        assertThat(page.locator("trig-matrix caption")).containsText("counted in segments");
        assertThat(page.locator("trig-matrix thead .under").first())
                .hasText(Pattern.compile("\\d+ sources?, \\d+ participants?"));
        page.locator("trig-matrix tbody td").first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowLeft");
        Locator cell = page.locator("trig-matrix tbody tr").nth(1).locator("td").first();
        assertThat(cell).isFocused();
        int count = Integer.parseInt(cell.textContent());
        assertThat(cell).hasAttribute("title", Pattern.compile(count + " segments?: .*"));
        Look.everyWay(page, "themes/matrix");
        page.keyboard().press("Enter");
        assertThat(page.locator(".trig-cell-panel")).containsText(count + " distinct passage");
        assertThat(page.locator(".trig-cell-panel .trig-extracts li")).hasCount(Math.min(count, 50));
        Look.everyWay(page, "themes/cell");
        page.keyboard().press("Escape");
        assertThat(page.locator(".trig-cell-panel")).isHidden();
        assertThat(cell).isFocused();
    }

    private void theMatrixIsTakenAway(Page page) throws IOException {
        for (String by : List.of("role", "wave", "kind", "participant")) {
            page.navigate(page.url().replaceFirst("/matrix.*", "/matrix?by=" + by + "&count=words"));
            assertThat(page.locator("trig-matrix caption"))
                    .containsText("by " + (by.equals("kind") ? "kind of source" : by) + ", counted in words");
            Look.everyWay(page, "themes/matrix-" + by);
        }
        Download book = page.waitForDownload(() -> page.getByText("Export XLSX").click());
        assertThat(book.suggestedFilename()).matches("theme-matrix-by-participant-words-\\d{4}-\\d{2}-\\d{2}\\.xlsx");
        assertThat(Files.readAllBytes(book.path())).startsWith('P', 'K');
        Download plain = page.waitForDownload(() -> page.getByText("Export CSV").click());
        assertThat(Files.readString(plain.path()))
                .startsWith("\uFEFFTheme (words),")
                .contains("\r\nWaiting is work,");
    }

    private static Locator part(Page page, String label) {
        return page.locator(".trig-theme-parts").getByText(label, new Locator.GetByTextOptions().setExact(true));
    }

    @Test
    void a_theme_is_reviewed_contradicted_quoted_and_dropped_and_its_history_shows_each_step() {
        Page page = signedIn();
        page.navigate(study + "/themes");
        page.locator(".trig-theme-list").getByText("From fixing to wondering").click();
        assertThat(page.locator(".trig-theme-head")).containsText("From fixing to wondering");
        button(page, "New subtheme").click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill("Questions as gifts");
        button(page, "Make subtheme").click();
        assertThat(page.locator(".trig-theme-list")).containsText("Questions as gifts");

        part(page, "Extracts").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Set against")))
                .first()
                .click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Note").fill("Advice was wanted here.");
        button(page, "Save").click();
        assertThat(page.locator(".trig-stance-contradicts")).hasText("Contradicts it");
        assertThat(page.locator(".trig-extract-note")).hasText("Advice was wanted here.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Choose to print")))
                .last()
                .click();
        part(page, "Quotations").click();
        assertThat(page.locator(".trig-quotations li")).hasCount(1);
        Look.everyWay(page, "themes/quotations");

        button(page, "Drop\u2026").click();
        button(page, "Drop").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("why this theme is dropped");
        page.getByRole(AriaRole.DIALOG).getByLabel("Reason").fill("Its parts stand by themselves.");
        button(page, "Drop").click();
        assertThat(page.locator(".trig-theme-reason")).hasText("Its parts stand by themselves.");
        part(page, "History").click();
        assertThat(page.locator(".trig-theme-history ins").first()).hasText("Dropped");
        Look.everyWay(page, "themes/history");
        button(page, "Earlier").click();
        assertThat(page.locator(".trig-theme-history dd").nth(1)).hasText("Candidate");
        button(page, "Take up again\u2026").click();
        button(page, "Take up again").click();
        assertThat(page.locator(".trig-theme-head .trig-is-candidate")).isVisible();
    }

    private void theMatrixIsCrossedComparedAndSaved(Page page) {
        page.navigate(page.url().replaceFirst("/matrix.*", "/matrix?by=site&count=segments"));
        choose(page, "Each crossed with", "Role");
        assertThat(page.locator("trig-matrix caption")).containsText("by role within site, counted in segments");
        assertThat(page.locator("trig-matrix thead .group").first()).containsText("LA");
        Look.everyWay(page, "themes/matrix-crossed");
        page.locator("trig-matrix tbody td.some").first().click();
        assertThat(page.locator(".trig-cell-panel")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("(?=.*cross=role)(?=.*row=t\\d+)(?=.*column=).*"));
        page.getByLabel("Compare with").click();
        page.locator("vaadin-select-item[role=option]:visible").first().click();
        assertThat(page.locator(".trig-cell-panel")).hasCount(2);
        Look.everyWay(page, "themes/matrix-compared");
        page.reload();
        assertThat(page.locator(".trig-cell-panel")).hasCount(2);
        page.locator(".trig-cell-panel vaadin-checkbox:not([disabled])").first().click();
        button(page, "Put 1 quotation together").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Quotations to print");
        page.keyboard().press("Escape");

        page.navigate(
                page.url().replaceFirst("/matrix.*", "/matrix?by=site&cross=role&count=sources&percent=yes&under=3"));
        assertThat(page.locator("trig-matrix td.fewer").first()).hasText("<3");
        button(page, "Save this matrix").click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill("For the report");
        button(page, "Save").click();
        assertThat(page.getByLabel("Saved matrices")).isVisible();
        Look.everyWay(page, "themes/matrix-saved");
        for (String format : List.of("DOCX", "HTML", "PDF")) {
            Download report = page.waitForDownload(
                    () -> page.getByText("Export " + format).click());
            assertThat(report.suggestedFilename()).startsWith("theme-matrix-by-role-within-site-sources-");
        }
    }

    private static void choose(Page page, String field, String item) {
        page.getByLabel(field).click();
        page.locator("vaadin-select-item[role=option]:visible")
                .filter(new Locator.FilterOptions().setHasText(item))
                .first()
                .click();
    }

    private Page signedIn() {
        return Chromium.signedIn(house, RESEARCHER, password);
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }
}
