package org.trigpoint.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.Trigpoint;
import org.trigpoint.access.FirstAdministrator;
import org.trigpoint.database.testing.FreshDatabase;

@FreshDatabase
@EnabledIf("aBrowserIsThere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(classes = Trigpoint.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WholeJourneyTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String OWN = "three small grey herons";

    private final String house;
    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox")));

    @Autowired
    private FirstAdministrator first;

    WholeJourneyTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port;
    }

    static boolean aBrowserIsThere() {
        return CHROMIUM.toFile().canExecute();
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void from_the_first_sign_in_to_a_theme_matrix_that_is_walked_back_to_the_words() throws IOException {
        Page page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
                .newPage();
        somebodySignsIn(page);
        aStudyWithTwoSites(page);
        threeInterviewsComeIn(page);
        anAnalysisBegins(page);
        wordsAreCodedByKeyboard(page);
        wordsAreFoundAndCoded(page);
        aThemeIsGathered(page);
        theMatrixIsWalkedBack(page);
        theMatrixIsTakenAway(page);
        theJournalTellsIt(page);
    }

    private void somebodySignsIn(Page page) {
        String given = first.passwordToPrint().orElseThrow();
        page.navigate(house);
        page.getByLabel("Name").fill(FirstAdministrator.NAME);
        page.getByLabel("Password").fill(given);
        button(page, "Sign in").click();
        Locator fields = page.locator("input[type=password]");
        fields.nth(0).fill(given);
        fields.nth(1).fill(OWN);
        fields.nth(2).fill(OWN);
        button(page, "Choose this password").click();
    }

    private void aStudyWithTwoSites(Page page) {
        button(page, "Begin a study").first().click();
        page.getByLabel("Name of the study").fill("Family help in two areas");
        button(page, "Begin this study").click();
        page.getByText("Name the sites").click();
        for (String site : List.of("LA01 Northbridge", "LA02 Eastmoor")) {
            button(page, "Add site").first().click();
            page.getByLabel("Code").fill(site.substring(0, 4));
            page.getByLabel("Name").fill(site.substring(5));
            button(page, "Add site").last().click();
            assertThat(page.getByText(site.substring(0, 4) + " \u00b7 " + site.substring(5)))
                    .isVisible();
        }
        shoot(page, "settings");
    }

    private void threeInterviewsComeIn(Page page) {
        page.navigate(house + "/study/1/sources/bring-in");
        page.locator("vaadin-upload input[type=file]").setInputFiles(Interviews.all());
        assertThat(button(page, "Bring in 3 sources")).isEnabled();
        for (Map.Entry<String, String> file : Map.of("parent-eastmoor", "LA02", "keyworker-northbridge", "LA01")
                .entrySet()) {
            atSite(page, file.getKey() + ".docx", file.getValue());
        }
        page.locator(".trig-file").getByText("parent-northbridge.docx").click();
        assertThat(page.locator(".trig-preview-turns li")).hasCount(6);
        assertThat(page.locator(".trig-turn-speaker").nth(1)).hasText("Parent");
        shoot(page, "bring-in");
        describe(page, "LA01");
        page.locator(".trig-file").getByText("parent-northbridge.docx").click();
        button(page, "Bring in 3 sources").click();
        assertThat(page.getByText("3 sources brought in.")).isVisible();
    }

    private void atSite(Page page, String file, String site) {
        page.locator(".trig-file").getByText(file).click();
        describe(page, site);
        page.locator(".trig-file").getByText(file).click();
    }

    private void describe(Page page, String site) {
        button(page, "Describe").click();
        Locator form = page.getByRole(AriaRole.DIALOG);
        form.getByLabel("Site").click();
        form.getByLabel("Site").fill(site);
        page.locator("vaadin-combo-box-item:visible").first().click();
        button(page, "Set for 1 file").click();
        assertThat(form).hasCount(0);
    }

    private void anAnalysisBegins(Page page) {
        page.navigate(house + "/study/1/coding");
        page.getByLabel("Name").fill("What waiting does");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Begin.*")))
                .click();
        assertThat(page.locator("trig-text-pane .words").first()).isVisible();
    }

    private void wordsAreCodedByKeyboard(Page page) {
        page.getByText("parent-northbridge").first().click();
        assertThat(page.locator("trig-text-pane")).containsText("We waited for the letter");
        page.locator("trig-text-pane .body").focus();
        page.keyboard().press("Control+Home");
        page.keyboard().press("Control+ArrowDown");
        page.keyboard().press("s");
        page.keyboard().press("c");
        page.keyboard().type("Left waiting");
        page.keyboard().press("Enter");
        assertThat(row(page, "Left waiting")).containsText("1");
        page.keyboard().press("Control+ArrowDown");
        page.keyboard().press("Control+ArrowDown");
        page.keyboard().press("s");
        page.keyboard().press("c");
        page.keyboard().type("Rung every week");
        page.keyboard().press("Enter");
        assertThat(row(page, "Rung every week")).containsText("1");
        assertThat(page.locator("mark[data-pending]")).hasCount(0);
        page.locator("trig-text-pane .body").focus();
        page.keyboard().press("n");
        shoot(page, "coding");
    }

    private void wordsAreFoundAndCoded(Page page) {
        page.keyboard().press("Control+k");
        page.keyboard().type("\"waiting list\"");
        page.keyboard().press("Enter");
        assertThat(page.getByText("2 hits in 2 sources.")).isVisible();
        page.getByText("All on this page").click();
        page.getByLabel("Code for the ticked hits").click();
        page.keyboard().type("Left");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("Left waiting.*")))
                .first()
                .click();
        shoot(page, "find");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Code 2 hits.*")))
                .click();
        assertThat(page.getByText("2 passages coded \u201cLeft waiting\u201d.")).isVisible();
    }

    private void aThemeIsGathered(Page page) {
        page.navigate(house + "/study/1/themes");
        button(page, "Make a first theme").click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill("Waiting is work that nobody counts");
        button(page, "Make theme").click();
        page.getByLabel("Central organising concept")
                .fill("Families do the work of waiting; a call makes it shared work.");
        button(page, "Save theme").click();
        assertThat(page.locator(".trig-said, vaadin-notification-card").last()).isVisible();
        Locator more = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Gather codes"));
        for (String code : List.of("Left waiting", "Rung every week")) {
            more.click();
            more.fill(code);
            page.locator("vaadin-multi-select-combo-box-item:visible").first().click();
        }
        page.keyboard().press("Escape");
        button(page, "Gather 2 codes").click();
        assertThat(page.locator(".trig-extracts li")).hasCount(4);
        shoot(page, "theme");
        page.locator(".trig-extracts li .trig-button").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/source/\\d+\\?at=\\d+-\\d+"));
        assertThat(page.locator(".passage-themes")).containsText("Waiting is work that nobody counts");
    }

    private void theMatrixIsWalkedBack(Page page) {
        page.navigate(house + "/study/1/matrix");
        assertThat(page.locator("trig-matrix caption")).containsText("counted in segments");
        List<String> counts = page.locator("trig-matrix tbody td").allTextContents();
        assertThat(counts).containsExactly("3", "1", "4");
        page.locator("trig-matrix tbody td").nth(1).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".trig-cell-panel")).containsText("waiting list");
        shoot(page, "matrix");
        page.locator(".trig-cell-panel .trig-extracts li .trig-button").first().click();
        assertThat(page.locator("trig-text-pane")).containsText("they never rang me");
        page.goBack();
    }

    private void theMatrixIsTakenAway(Page page) throws IOException {
        Download book = page.waitForDownload(() -> page.getByText("Export XLSX").click());
        Map<String, String> parts = parts(book.path());
        assertThat(parts.get("xl/workbook.xml")).contains("Provenance", "Matrix", "Extracts");
        String everything = String.join("\n", parts.values());
        assertThat(everything)
                .contains("Waiting is work that nobody counts", "parent-northbridge", "Parent", "waiting list")
                .doesNotContain("<f>");
        Download plain = page.waitForDownload(() -> page.getByText("Export CSV").click());
        assertThat(Files.readString(plain.path())).contains("LA01", "Waiting is work that nobody counts,3,1,4");
    }

    private void theJournalTellsIt(Page page) {
        page.navigate(house + "/study/1/journal");
        assertThat(page.locator(".trig-journal")).containsText("Codes gathered");
        assertThat(page.locator(".trig-journal")).containsText("Passages coded");
        shoot(page, "journal");
    }

    private static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static Locator row(Page page, String code) {
        return page.locator(".code-row", new Page.LocatorOptions().setHasText(code));
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }

    /** A picture for the guide, where the guide's folder is named. */
    private static void shoot(Page page, String name) {
        Path folder = Path.of(System.getProperty("guide.images", "target/screens/journey"));
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }
}
