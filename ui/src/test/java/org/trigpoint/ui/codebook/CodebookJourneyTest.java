package org.trigpoint.ui.codebook;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.codebooks.qdc.MalformedCodebook;
import org.trigpoint.codebooks.qdc.QdcCodebook;
import org.trigpoint.codebooks.qdc.QdcReader;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;
import org.trigpoint.ui.journey.Patience;

@WithDemo
@InBrowser
class CodebookJourneyTest {

    private static final String RESEARCHER = "res.maja";

    private final String house;
    private String study = "";
    private String password = "";

    @Autowired
    CodebookJourneyTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port;
    }

    @BeforeAll
    void makeTheDemoStudy() {
        DemoStudy.Ready ready = DemoTemplate.ready();
        study = house + "/study/" + ready.study().value();
        password = Objects.requireNonNull(ready.password());
    }

    @Test
    void a_code_is_made_and_described_shown_by_a_passage_merged_split_kept_as_a_version_and_taken_away()
            throws IOException, MalformedCodebook {
        Page page = signedIn();
        aCodeIsMadeAndDescribed(page);
        aPassageBecomesAnExample(page);
        aVersionIsNamed(page);
        codesAreMergedAsForetold(page);
        segmentsAreSplitByKeys(page);
        theDifferenceIsSeen(page);
        theCodebookIsTakenAway(page);
        itIsReadFromTopToBottom(page);
    }

    private void aCodeIsMadeAndDescribed(Page page) {
        page.navigate(study + "/codebook");
        assertThat(row(page, "Waiting for help")).isVisible();
        Look.everyWay(page, "codebook/codebook");
        page.locator("trig-code-tree .code-add").click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill("Rung and rung");
        button(page, "Make the code").click();
        assertThat(page.locator(".code-page h2")).containsText("Rung and rung");
        page.getByLabel("What it means").fill("Calling again and again.\nAnd nobody answers.");
        page.getByLabel("When to use").fill("When a call is told of.");
        page.getByLabel("When not to use").fill("When they wrote: use Waiting for help.");
        button(page, "Save").click();
        assertThat(page.getByText("“Rung and rung” is saved.")).isVisible();
        assertThat(page.locator(".code-history"))
                .containsText("reworded its description, when to use and when not to use");
        assertThat(page.locator(".code-history ins").first()).containsText("Calling again and again.");
        page.reload();
        assertThat(page.getByLabel("What it means")).hasValue("Calling again and again.\nAnd nobody answers.");
        Look.everyWay(page, "codebook/described");
    }

    private void aPassageBecomesAnExample(Page page) {
        row(page, "Waiting for help").click();
        assertThat(page.locator(".code-page h2")).containsText("Waiting for help");
        page.locator(".trig-extracts vaadin-button").first().click();
        Locator form = page.getByRole(AriaRole.DIALOG);
        form.getByLabel("Why it is a good example").fill("The plain case");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Use as example"))
                .click();
        assertThat(page.locator(".code-examples li")).hasCount(1);
        assertThat(page.locator(".code-examples li")).containsText("The plain case");
        Locator groups = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Put into a group"));
        groups.click();
        groups.pressSequentially("Service");
        page.keyboard().press("Enter");
        assertThat(page.locator(".code-groups")).containsText("Service");
        Look.everyWay(page, "codebook/example");
        page.locator(".code-examples .trig-button").click();
        assertThat(page).hasURL(Pattern.compile(".*/source/\\d+\\?at=\\d+-\\d+"));
        assertThat(page.locator("trig-text-pane mark").first()).isVisible();
        Patience.untilAtRest(page);
        page.goBack();
        assertThat(page.locator(".code-page h2")).containsText("Waiting for help");
    }

    private void aVersionIsNamed(Page page) {
        button(page, "Name this version").click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill("Before merging");
        button(page, "Keep this version").click();
        assertThat(page.getByText("The codebook is kept as “Before merging”.")).isVisible();
    }

    private void codesAreMergedAsForetold(Page page) {
        int own = segments(row(page, "Waiting for help"));
        int other = segments(row(page, "Wanting it done now"));
        button(page, "Merge…").click();
        Locator others = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Merge with"));
        others.click();
        others.pressSequentially("Wanting it");
        page.locator("vaadin-multi-select-combo-box-item").first().click();
        page.keyboard().press("Escape");
        assertThat(page.locator(".merge-plan")).containsText(other + " segments of");
        assertThat(page.locator(".merge-plan")).containsText("“Waiting for help” has " + own + " segments now");
        String after = page.locator(".merge-plan").textContent().replaceAll("(?s).*will have (\\d+)\\..*", "$1");
        Look.everyWay(page, "codebook/merging");
        button(page, "Merge 2 codes").click();
        assertThat(row(page, "Wanting it done now")).hasCount(0);
        assertThat(row(page, "Waiting for help").locator(".code-count")).hasText(after);
        assertThat(Integer.parseInt(after)).isBetween(Math.max(own, other), own + other);
        assertThat(page.locator(".code-history").first()).containsText("merged “Wanting it done now” into it");
        page.locator(".code-page h2").click();
        page.keyboard().press("Control+z");
        assertThat(row(page, "Wanting it done now").locator(".code-count")).hasText(String.valueOf(other));
        assertThat(row(page, "Waiting for help").locator(".code-count")).hasText(String.valueOf(own));
        page.keyboard().press("Control+Shift+z");
        assertThat(row(page, "Wanting it done now")).hasCount(0);
        assertThat(row(page, "Waiting for help").locator(".code-count")).hasText(after);
    }

    private void segmentsAreSplitByKeys(Page page) {
        row(page, "Going slowly").click();
        assertThat(page.locator(".code-page h2")).containsText("Going slowly");
        button(page, "Split by re-reading").click();
        page.getByLabel("New codes, one a line").fill("Silence\nSlow steps");
        Look.everyWay(page, "codebook/split-start");
        button(page, "Begin reading").click();
        Locator progress = page.locator(".split-progress");
        assertThat(progress).hasText(Pattern.compile("0 of \\d+ segments read"));
        int all = Integer.parseInt(progress.textContent().replaceAll("0 of (\\d+) .*", "$1"));
        assertThat(all).isGreaterThanOrEqualTo(4);
        Look.everyWay(page, "codebook/split");
        String first = page.locator(".split-words mark").textContent();
        page.keyboard().press("1");
        assertThat(progress).hasText("1 of " + all + " segments read");
        page.keyboard().press("2");
        assertThat(progress).hasText("2 of " + all + " segments read");
        int narrow = page.locator(".split-words").textContent().length();
        page.keyboard().press("w");
        page.waitForCondition(() -> page.locator(".split-words").textContent().length() > narrow);
        page.keyboard().press("Shift+1");
        page.keyboard().press("Shift+2");
        assertThat(page.locator(".split-mark[aria-pressed=true]")).hasCount(2);
        page.keyboard().press("Enter");
        assertThat(progress).hasText("3 of " + all + " segments read");
        page.keyboard().press("s");
        assertThat(progress).hasText("4 of " + all + " segments read, 1 skipped");
        page.keyboard().press("Backspace");
        assertThat(progress).hasText("3 of " + all + " segments read");
        page.keyboard().press("Backspace");
        assertThat(progress).hasText("2 of " + all + " segments read");
        page.keyboard().press("2");
        assertThat(progress).hasText("3 of " + all + " segments read");

        page.reload();
        assertThat(progress).hasText("0 of " + (all - 3) + " segments read");
        page.navigate(study + "/codebook");
        assertThat(row(page, "Silence").locator(".code-count")).hasText("1");
        assertThat(row(page, "Slow steps").locator(".code-count")).hasText("2");
        row(page, "Silence").click();
        assertThat(page.locator(".code-page")).containsText(first);
    }

    private void theDifferenceIsSeen(Page page) {
        page.getByText("Versions", new Page.GetByTextOptions().setExact(true)).click();
        Locator difference = page.locator(".codebook-difference");
        assertThat(difference).containsText("2 codes added, 1 gone, 1 changed");
        assertThat(difference.locator(".code-gone")).containsText("merged into “Waiting for help”");
        assertThat(difference.locator("ins").first()).containsText("From “Wanting it done now”:");
        Look.everyWay(page, "codebook/versions");
    }

    private void theCodebookIsTakenAway(Page page) throws IOException, MalformedCodebook {
        page.navigate(study + "/codebook");
        Download docx = page.waitForDownload(() -> page.getByText("Export DOCX").click());
        assertThat(docx.suggestedFilename()).matches("codebook-.*-\\d{4}-\\d{2}-\\d{2}\\.docx");
        try (ZipFile word = new ZipFile(docx.path().toFile());
                InputStream body = word.getInputStream(word.getEntry("word/document.xml"))) {
            assertThat(new String(body.readAllBytes(), UTF_8))
                    .contains("Rung and rung")
                    .contains("When a call is told of.")
                    .contains("The plain case");
        }
        Download csv = page.waitForDownload(() -> page.getByText("Export CSV").click());
        assertThat(Files.readString(csv.path()))
                .startsWith("\uFEFFGUID,")
                .contains("When they wrote: use Waiting for help.");
        Download qdc = page.waitForDownload(() -> page.getByText("Export QDC").click());
        try (InputStream file = Files.newInputStream(qdc.path())) {
            QdcCodebook read = QdcReader.read(file);
            assertThat(read.codes()).extracting(QdcCodebook.Code::name).contains("Rung and rung", "Ways of working");
            assertThat(read.sets()).extracting(QdcCodebook.Set::name).containsExactly("Service");
        }
    }

    private void itIsReadFromTopToBottom(Page page) {
        page.getByText("Read and print").click();
        assertThat(page.locator(".codebook-entry").first()).isVisible();
        assertThat(page.locator(".codebook-whole")).containsText("The plain case");
        Look.everyWay(page, "codebook/whole");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Look.picture(page, "codebook/whole-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static Locator row(Page page, String name) {
        return page.locator("trig-code-tree .code-row")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".code-name")
                                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + name + "$")))));
    }

    private static int segments(Locator row) {
        return Integer.parseInt(row.locator(".code-count").textContent());
    }

    private Page signedIn() {
        return Chromium.signedIn(house, RESEARCHER, password);
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }
}
