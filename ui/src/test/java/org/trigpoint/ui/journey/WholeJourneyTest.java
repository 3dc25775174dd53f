package org.trigpoint.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.access.FirstAdministrator;
import org.trigpoint.ui.journey.Interviews.Interview;

/** The first day of a study, from the printed password to a file whose every number leads back to the words. */
@InBrowser
class WholeJourneyTest {

    private static final String OWN = "contour lines and a bench mark";
    private static final String STUDY = "Family help in two areas";
    private static final String THEME = "Families do the work of waiting";
    private static final String FOLDER =
            "They keep a folder with every letter in it, because nobody else keeps the whole story.";

    private final String house;
    private final FirstAdministrator first;
    private final DSLContext sql;
    private final Browser browser = Chromium.browser();
    private final Page page = browser.newContext(
                    new Browser.NewContextOptions().setViewportSize(1440, 900).setColorScheme(ColorScheme.LIGHT))
            .newPage();
    private final Hand hand = new Hand(page);

    @Autowired
    WholeJourneyTest(@LocalServerPort int port, FirstAdministrator first, DSLContext sql) {
        house = "http://127.0.0.1:" + port;
        this.first = first;
        this.sql = sql;
    }

    @AfterAll
    void close() {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/journey/last.png")));
    }

    @Test
    void from_the_printed_password_to_a_matrix_that_leads_back_to_the_words() throws IOException {
        somebodySignsInForTheFirstTime();
        aStudyWithTwoSitesIsBegun();
        threeInterviewsAreDroppedAndTheirSpeakersConfirmed();
        theyAreDescribedAndLand();
        oneIsCodedByKeyboard();
        wordsAreFoundAndCoded();
        codesAreGatheredIntoATheme();
        anExtractOpensAtItsPassage();
        aCellOfTheMatrixOpensItsWords();
        theWorkbookHoldsWhatTheScreenShowed();
        theJournalTellsIt();
    }

    private void somebodySignsInForTheFirstTime() throws IOException {
        String printed = first.passwordToPrint().orElseThrow();
        page.navigate(house);
        hand.field("Name").fill(FirstAdministrator.NAME);
        hand.field("Password").fill(printed);
        hand.button("Sign in").click();
        assertThat(hand.heading("Choose a password of your own")).isVisible();
        Pictures.take(page, "own-password");
        Locator fields = page.locator("input[type=password]");
        fields.nth(0).fill(printed);
        fields.nth(1).fill(OWN);
        fields.nth(2).fill(OWN);
        hand.button("Choose this password").click();
        assertThat(hand.heading("Studies")).isVisible();
    }

    private void aStudyWithTwoSitesIsBegun() throws IOException {
        hand.button("Begin a study").first().click();
        hand.field("Name of the study").fill(STUDY);
        hand.confirm("Begin this study");
        assertThat(hand.heading(STUDY)).isVisible();
        page.navigate(house + "/study/1/settings?part=sites");
        for (List<String> site : List.of(List.of("LA01", "Northbridge"), List.of("LA02", "Southmere"))) {
            hand.button("Add site").click();
            hand.dialog()
                    .getByLabel("Code", new Locator.GetByLabelOptions().setExact(true))
                    .fill(site.getFirst());
            hand.dialog()
                    .getByLabel("Name", new Locator.GetByLabelOptions().setExact(true))
                    .fill(site.getLast());
            hand.confirm("Add site");
            assertThat(page.locator(".trig-lines")).containsText(String.join(" \u00b7 ", site));
        }
        Pictures.take(page, "sites");
    }

    private void threeInterviewsAreDroppedAndTheirSpeakersConfirmed() throws IOException {
        page.navigate(house + "/study/1/sources/bring-in");
        hand.drop(
                page.locator("vaadin-upload"),
                Interviews.all().stream().map(Interview::payload).toList());
        assertThat(hand.button("Bring in 3 sources")).isEnabled();
        tick(Interviews.MARIAM);
        assertThat(page.locator(".trig-preview-turns li")).hasCount(Interviews.MARIAM.turns());
        hand.field("Name of Mariam").fill("KW-01");
        hand.button("Apply to the turns below").click();
        assertThat(page.locator(".trig-turn-speaker").nth(1)).hasText("KW-01");
        Pictures.take(page, "bring-in");
    }

    private void theyAreDescribedAndLand() throws IOException {
        tick(Interviews.JOAN);
        describe("Set for 2 files", "LA01");
        tick(Interviews.MARIAM);
        tick(Interviews.JOAN);
        tick(Interviews.PETER);
        describe("Set for 1 file", "LA02");
        tick(Interviews.PETER);
        hand.button("Bring in 3 sources").click();
        assertThat(page.getByText("3 sources.", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Pictures.take(page, "sources");
    }

    private void tick(Interview interview) {
        page.locator(".trig-file").getByText(interview.file()).click();
    }

    private void describe(String verb, String site) {
        hand.button("Describe").click();
        hand.choose("Site", site);
        hand.confirm(verb);
    }

    private void oneIsCodedByKeyboard() throws IOException {
        page.navigate(house + "/study/1/coding");
        hand.field("Name").fill("What families say about waiting");
        hand.button("Begin the analysis").click();
        page.locator(".source-list").getByText("Keyworker").click();
        assertThat(page.locator("trig-text-pane .words").first()).containsText("how a family comes to you");
        hand.chooseSentence(1, 12);
        hand.code("Waiting", 1);
        hand.chooseSentence(3, 12);
        hand.code("Keeping the record", 1);
        hand.chooseSentence(3, 26);
        hand.code("Work nobody counts", 1);
        hand.chooseSentence(5, 6);
        hand.code("Somebody with time", 1);
        hand.press("Control+a", 1);
        assertThat(page.locator(".passage-quote")).containsText("the shoulders come down");
        hand.press("c", 1);
        page.keyboard().type("Being");
        Pictures.take(page, "coding");
        page.keyboard().type(" heard");
        page.keyboard().press("Enter");
        assertThat(hand.codeRow("Being heard").locator(".code-count")).hasText("1");
    }

    private void wordsAreFoundAndCoded() throws IOException {
        page.keyboard().press("Control+k");
        page.keyboard().type("waiting");
        page.keyboard().press("Enter");
        assertThat(page.getByText("6 hits in 3 sources.", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Locator parents = page.locator(".trig-hits li", new Page.LocatorOptions().setHasText("Parent"));
        assertThat(parents).hasCount(4);
        for (Locator hit : parents.all()) {
            hit.locator("vaadin-checkbox").click();
        }
        hand.choose("Code for the ticked hits", "Waiting");
        Pictures.take(page, "find");
        hand.button("Code 4 hits with \u201cWaiting\u201d").click();
        assertThat(page.locator(".trig-hit-code", new Page.LocatorOptions().setHasText("Waiting")))
                .hasCount(5);
    }

    private void codesAreGatheredIntoATheme() throws IOException {
        page.navigate(house + "/study/1/themes");
        hand.button("Make a first theme").click();
        hand.dialog()
                .getByLabel("Name", new Locator.GetByLabelOptions().setExact(true))
                .fill(THEME);
        hand.confirm("Make theme");
        hand.field("Central organising concept")
                .fill("While a service has not come yet, families hold it together, and nobody counts that as work.");
        hand.field("Definition").fill("Letters kept, calls made, stories told again. Not: how long it took.");
        hand.button("Save theme").click();
        assertThat(page.getByText("The theme is saved.", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        part("Codes");
        hand.choose("Gather codes", "Waiting");
        page.keyboard().press("Escape");
        hand.button("Gather").click();
        assertThat(page.locator(".trig-theme .trig-lines li")).hasCount(1);
        hand.choose("Gather codes", "Keeping the record");
        page.keyboard().press("Escape");
        hand.button("Gather").click();
        assertThat(page.locator(".trig-theme .trig-lines li")).hasCount(2);
        part("Extracts");
        assertThat(page.locator(".trig-extracts li")).hasCount(6);
        Pictures.take(page, "theme");
    }

    /** Turns to another part of the theme that is open. */
    private void part(String label) {
        page.locator(".trig-theme-parts")
                .getByText(label, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private void anExtractOpensAtItsPassage() throws IOException {
        page.locator(".trig-extracts li", new Page.LocatorOptions().setHasText(FOLDER))
                .locator(".trig-button")
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/analysis/\\d+/source/\\d+\\?at=\\d+-\\d+"));
        assertThat(page.locator("trig-text-pane mark", new Page.LocatorOptions().setHasText(FOLDER)))
                .isInViewport();
        assertThat(page.locator(".passage")).containsText(THEME);
        Pictures.take(page, "passage");
    }

    private void aCellOfTheMatrixOpensItsWords() throws IOException {
        page.navigate(house + "/study/1/matrix");
        assertThat(page.locator("trig-matrix thead th")).containsText(new String[] {"Theme", "LA01", "LA02", "Total"});
        assertThat(page.locator("trig-matrix tbody td")).hasText(new String[] {"5", "1", "6"});
        page.locator("trig-matrix tbody td").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".trig-cell-panel .trig-extracts li")).hasCount(5);
        Pictures.take(page, "matrix");
        page.locator(".trig-cell-panel .trig-extracts li", new Page.LocatorOptions().setHasText(FOLDER))
                .locator(".trig-button")
                .click();
        assertThat(page.locator("trig-text-pane mark", new Page.LocatorOptions().setHasText(FOLDER)))
                .isInViewport();
        Patience.untilAtRest(page);
        page.goBack();
        assertThat(page.locator("trig-matrix tbody td").first()).hasText("5");
    }

    private void theWorkbookHoldsWhatTheScreenShowed() throws IOException {
        Download file =
                page.waitForDownload(() -> page.getByText("Export XLSX", new Page.GetByTextOptions().setExact(true))
                        .click());
        Workbook book = Workbook.read(file.path());
        assertThat(book.sheets().keySet()).containsExactly("Provenance", "Matrix", "Codes of themes", "Extracts");
        assertThat(book.says("Provenance"))
                .containsEntry("Study", STUDY + " (number 1)")
                .containsEntry("Columns", "Site")
                .containsEntry("Sources", "3")
                .containsEntry("Codings in the analysis", "9");
        assertThat(book.sheet("Matrix").stream()
                        .filter(row -> row.size() > 1 && !row.getLast().isEmpty())
                        .toList())
                .as("the head, two lines of how many there are, and the one theme")
                .endsWith(List.of(THEME, "5", "1", "6"))
                .hasSize(4);
        List<Map<String, String>> extracts = book.lines("Extracts");
        assertThat(extracts).hasSize(6).allSatisfy(this::leadsBackToTheWords);
        assertThat(extracts)
                .filteredOn(extract -> extract.containsValue(FOLDER))
                .singleElement()
                .satisfies(extract -> assertThat(extract)
                        .containsEntry("Theme", THEME)
                        .containsEntry("Code", "Keeping the record")
                        .containsEntry("Site", "LA01")
                        .containsEntry("Speaker", "KW-01"));
        Download plain =
                page.waitForDownload(() -> page.getByText("Export CSV", new Page.GetByTextOptions().setExact(true))
                        .click());
        assertThat(Files.readString(plain.path())).contains("LA01", "\r\n" + THEME + ",5,1,6\r\n");
    }

    /** Source and position name the very words that stand beside them. */
    private void leadsBackToTheWords(Map<String, String> extract) {
        String text = sql.select(TEXT_VERSION.TEXT)
                .from(SOURCE)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .where(SOURCE.TITLE.eq(extract.getOrDefault("Source", "")))
                .fetchSingle()
                .value1();
        int start = Integer.parseInt(extract.getOrDefault("Start", ""));
        int end = Integer.parseInt(extract.getOrDefault("End", ""));
        assertThat(text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)))
                .isEqualTo(extract.get("Words"));
    }

    private void theJournalTellsIt() throws IOException {
        page.navigate(house + "/study/1/journal");
        for (String line : List.of(
                "Matrix exported",
                "Codes gathered",
                "Theme made",
                "Passages coded",
                "Passage coded",
                "Analysis added",
                "Source landed",
                "File speakers corrected",
                "Site added")) {
            assertThat(page.locator(".trig-line-title")
                            .getByText(line, new Locator.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
        }
        Pictures.take(page, "journal");
    }
}
