package org.trigpoint.ui.snapshots;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.CodeService;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.CountingUnit;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.snapshots.SnapshotMatrixQueries;
import org.trigpoint.snapshots.SnapshotQueries;
import org.trigpoint.texts.CorrectionService;
import org.trigpoint.texts.Edit;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;

@WithDemo
@InBrowser
class SnapshotJourneyTest {

    private static final String RESEARCHER = "res.maja";

    private final String house;

    @Autowired
    private AccessDesk access;

    @Autowired
    private AnalysisService analyses;

    @Autowired
    private SnapshotQueries snapshots;

    @Autowired
    private SnapshotMatrixQueries opened;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private CodeService codes;

    private String study = "";
    private String password = "";
    private Lead lead;
    private AnalysisId analysis = new AnalysisId(1);

    @Autowired
    SnapshotJourneyTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port;
    }

    @BeforeAll
    void makeTheDemoStudy() {
        DemoStudy.Ready ready = DemoTemplate.ready();
        study = house + "/study/" + ready.study().value();
        password = Objects.requireNonNull(ready.password());
        lead = access.operatorOf(access.operator(), ready.study());
        analysis = analyses.of(lead).getFirst().id();
    }

    @Test
    void a_snapshot_is_made_and_after_changes_opened_by_its_printed_id_and_walked_back_from() throws IOException {
        Page page = signedIn();
        String printed = aSnapshotIsMade(page);
        page.navigate(study + "/snapshot/" + printed.toLowerCase(Locale.ROOT));
        assertThat(page.locator(".snapshot-mark")).containsText(printed);
        String table = page.locator(".snapshot-table table").innerText();
        String file = Files.readString(
                page.waitForDownload(() -> page.getByText("Export CSV").click()).path());
        assertThat(page.locator(".snapshot-written .said").first()).isVisible();
        Download book = page.waitForDownload(
                () -> page.getByText("Export themes and summaries DOCX").click());
        assertThat(book.suggestedFilename()).isEqualTo(printed + "-themes-and-summaries.docx");
        Look.everyWay(page, "snapshots/opened");

        muchIsChanged();

        page.navigate(study + "/snapshot/" + printed);
        assertThat(page.locator(".snapshot-table table")).isVisible();
        assertThat(page.locator(".snapshot-table table").innerText()).isEqualTo(table);
        Download again = page.waitForDownload(() -> page.getByText("Export CSV").click());
        assertThat(again.suggestedFilename()).isEqualTo(printed + "-by-site-segments.csv");
        assertThat(Files.readString(again.path())).isEqualTo(file).contains("snapshot " + printed);
        fromTheQuotationToTheSentence(page);
        fromTheSentenceToItsClaims(page, printed);
        whatChangedIsTold(page);
    }

    @Test
    void a_wrong_digit_opens_nothing() {
        Page page = signedIn();
        String printed = snapshots.of(lead, analysis).getLast().printed().toString();
        char last = printed.charAt(printed.length() - 1);

        page.navigate(study + "/snapshot/" + printed.substring(0, printed.length() - 1) + (last == '0' ? '1' : '0'));

        assertThat(page.locator(".snapshot-mark")).hasCount(0);
        assertThat(page.getByText("Nothing here").first()).isVisible();
    }

    private String aSnapshotIsMade(Page page) {
        page.navigate(study + "/analysis/" + analysis.value() + "/snapshots");
        assertThat(page.locator(".snapshot-lines li")).hasCount(1);
        button(page, "Make a snapshot").click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill("Before the team day");
        button(page, "Make snapshot").click();
        assertThat(page.locator(".snapshot-lines li")).hasCount(2);
        assertThat(page.locator(".snapshot-lines li").first()).containsText("Before the team day");
        Look.everyWay(page, "snapshots/list");
        String printed = page.locator(".snapshot-lines .snapshot-id").first().innerText();
        assertThat(printed).matches("S-\\d+-[0-9a-f]{6}");
        return printed;
    }

    /** The first quotation of the first theme is corrected in its middle, and its code renamed. */
    private void muchIsChanged() {
        SnapshotMatrixQueries.Found first = first();
        int middle = first.extract().span().start() + 3;
        corrections.correct(
                lead,
                first.extract().source(),
                first.version(),
                List.of(new Edit(middle, middle + 1, " (softly) ")),
                "Listened again");
        codes.rename(lead, first.extract().code(), "Renamed since");
    }

    private SnapshotMatrixQueries.Found first() {
        MatrixRequest request = MatrixRequest.of(analysis, By.SITE, CountingUnit.SEGMENTS);
        var made = snapshots.of(lead, analysis).getFirst();
        var matrix = opened.open(lead, made.id(), request).matrix();
        return opened.extracts(
                        lead, made.id(), request, matrix.rows().getFirst().key(), null, 0, 1)
                .page()
                .getFirst();
    }

    private void fromTheQuotationToTheSentence(Page page) {
        page.locator(".snapshot-table tbody tr")
                .first()
                .locator("td.total button")
                .click();
        assertThat(page.locator(".trig-cell-panel .trig-extracts li").first()).isVisible();
        Look.everyWay(page, "snapshots/cell");
        page.locator(".trig-cell-panel .trig-extracts .trig-button").first().click();
        Locator wordings = page.locator(".snapshot-wordings");
        assertThat(wordings).containsText("(softly)");
        assertThat(wordings.locator(".snapshot-words").first()).not().containsText("(softly)");
        Look.everyWay(page, "snapshots/wordings");
        button(page, "Open it in the transcript").click();
        assertThat(page).hasURL(Pattern.compile(".*/analysis/\\d+/source/\\d+\\?at=\\d+-\\d+"));
        assertThat(page.locator("trig-text-pane mark").first()).isVisible();
        assertThat(page.locator("trig-text-pane")).containsText("(softly)");
    }

    private void fromTheSentenceToItsClaims(Page page, String printed) {
        page.locator("trig-text-pane .body").focus();
        page.keyboard().press("Control+Home");
        page.keyboard().press("n");
        assertThat(page.locator(".passage .claims-open")).isVisible();
        page.keyboard().press("v");
        Locator claims = page.locator(".passage-claims");
        assertThat(claims).containsText("Codes");
        assertThat(claims).containsText("Snapshots");
        assertThat(claims.locator("a[href$='snapshot/" + printed + "']")).isVisible();
        whatIsOpenStaysOpen(page, claims);
        Look.everyWay(page, "snapshots/claims");
    }

    /** Also when the news of a colleague's change come in. */
    private void whatIsOpenStaysOpen(Page page, Locator claims) {
        codes.rename(lead, first().extract().code(), "Renamed since, and again");
        assertThat(page.locator(".workspace-news")).containsText("changed the codes");
        assertThat(page.locator(".passage .claims-open")).hasAttribute("aria-expanded", "true");
        assertThat(claims).containsText("Snapshots");
    }

    private void whatChangedIsTold(Page page) {
        page.navigate(study + "/analysis/" + analysis.value() + "/snapshots");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("What changed since Before the team day"))
                .click();
        Locator told = page.locator(".snapshot-difference");
        assertThat(told).containsText("Renamed since");
        assertThat(told).containsText("another text: version 1 then, version 2 now");
        assertThat(told).containsText("on other words or a later text");
        Look.everyWay(page, "snapshots/difference");
    }

    private Page signedIn() {
        return Chromium.signedIn(house, RESEARCHER, password);
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }
}
