package org.trigpoint.ui.framework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.Method;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.framework.CellPlace;
import org.trigpoint.framework.FrameworkCellService;
import org.trigpoint.framework.FrameworkMatrix;
import org.trigpoint.framework.FrameworkQueries;
import org.trigpoint.migrations.FrameworkMatrixId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.texts.CorrectionService;
import org.trigpoint.texts.Edit;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;
import org.trigpoint.ui.journey.Patience;

@WithDemo
@InBrowser
class FrameworkJourneyTest {

    private static final String WRITTEN = "Let in by somebody who did not hurry";

    @Autowired
    private AccessDesk access;

    @Autowired
    private AnalysisService analyses;

    @Autowired
    private DSLContext sql;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private FrameworkQueries charting;

    @Autowired
    private FrameworkCellService cells;

    @LocalServerPort
    private int port;

    private String study = "";
    private String charts = "";
    private String password = "";
    private Lead lead;

    @BeforeAll
    void makeTheDemoStudy() {
        DemoStudy.Ready ready = DemoTemplate.ready();
        lead = access.operatorOf(access.operator(), ready.study());
        study = "http://127.0.0.1:" + port + "/study/" + ready.study().value();
        charts = study + "/analysis/"
                + analyses.of(lead).stream()
                        .filter(one -> one.method() == Method.FRAMEWORK)
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .value()
                + "/framework";
        password = Objects.requireNonNull(ready.password());
    }

    @Test
    void from_extracts_to_a_summary_to_the_words_to_stale_to_confirmed_by_keyboard() throws IOException {
        Page page = signedIn();
        aMatrixIsMade(page);
        aCellIsFilledFromExtracts(page);
        aColleagueWritesMeanwhile(page);
        theWordsAreTwoStepsAway(page);
        aCorrectionMakesItStale(page);
        emptyCellsSayWhy(page);
        theMatrixIsTakenAway(page);
        theGuidesAreThere(page);
    }

    private void aMatrixIsMade(Page page) {
        page.navigate(charts);
        assertThat(page.getByText("Parents by theme")).isVisible();
        Look.everyWay(page, "framework/matrices");
        button(page, "New matrix").focus();
        page.keyboard().press("Enter");
        Locator form = page.getByRole(AriaRole.DIALOG);
        form.getByLabel("Name").fill("People by theme");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Columns, in the order of choosing"))
                .focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("vaadin-multi-select-combo-box-item:visible").first())
                .hasText(Pattern.compile("\\S+"));
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-multi-select-combo-box-chip:not([slot=overflow])"))
                .hasText(Pattern.compile("\\S+"));
        page.keyboard().press("Escape");
        Patience.untilAtRest(page);
        button(page, "Make the matrix").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/framework/\\d+"));
        assertThat(page.locator("trig-framework thead th")).hasCount(2);
    }

    private static Locator cellOf(Page page, String name) {
        return page.locator("trig-framework tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                "th .label", new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$")))))
                .locator("td")
                .first();
    }

    private void aCellIsFilledFromExtracts(Page page) {
        Locator cell = cellOf(page, "Shanice");
        cell.focus();
        assertThat(page.locator(".trig-chart-panel")).containsText("Shanice");
        page.keyboard().press("Alt+s");
        assertThat(cell).containsText("Draft of extracts");
        assertThat(cell).isFocused();
        Look.everyWay(page, "framework/draft");
        cell.focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Control+a");
        page.keyboard().type(WRITTEN);
        page.keyboard().press("Alt+1");
        assertThat(page.locator("trig-framework textarea")).hasValue(Pattern.compile(WRITTEN + " \\[1]"));
        page.keyboard().press("Enter");
        assertThat(cell).containsText(WRITTEN + " [1]");
        assertThat(cell).not().containsText("Draft");
        assertThat(cell).containsText("Maja Lindqvist");
        // Enter went down, and the panel follows in its own time: only then is it known whose extracts stand in it.
        assertThat(page.locator(".trig-chart-panel h2")).not().containsText("Shanice");
    }

    private void aColleagueWritesMeanwhile(Page page) {
        Locator cell = cellOf(page, "Shanice");
        cell.focus();
        page.keyboard().press("Enter");
        page.keyboard().type(", and I was not pressed");
        FrameworkMatrixId matrix =
                new FrameworkMatrixId(Long.parseLong(page.url().replaceFirst(".*/framework/(\\d+).*", "$1")));
        FrameworkMatrix shown = charting.matrix(lead, matrix);
        FrameworkMatrix.Row other = shown.rows().stream()
                .filter(row -> row.title().equals("Parveen"))
                .findFirst()
                .orElseThrow();
        cells.write(
                lead,
                new CellPlace(matrix, other.key(), shown.columns().getFirst().id()),
                0,
                "Nobody asked her, so nothing is said here.\n".repeat(12));

        assertThat(page.locator(".trig-news")).containsText("wrote in this matrix: Parveen");
        assertThat(cellOf(page, "Parveen")).containsText("Nobody asked her");
        assertThat(page.locator("trig-framework textarea"))
                .hasValue(Pattern.compile(WRITTEN + " \\[1], and I was not pressed"));
        Look.picture(page, "framework/news");
        page.locator(".trig-news").getByText("Show").click();
        assertThat(cellOf(page, "Parveen")).isFocused();
        assertThat(cell).containsText("and I was not pressed");
        assertThat(cellOf(page, "Parveen")).hasAttribute("data-more", "");
        page.keyboard().press(" ");
        assertThat(cellOf(page, "Parveen")).not().hasAttribute("data-more", "");
        assertThat(page.locator(".trig-chart-panel .whole")).containsText("Nobody asked her");
        page.keyboard().press("F6");
        assertThat(page.locator(".trig-chart-panel .whole")).isFocused();
        page.keyboard().press("Escape");
        assertThat(cellOf(page, "Parveen")).isFocused();
    }

    private void theWordsAreTwoStepsAway(Page page) {
        String here = page.url();
        cellOf(page, "Shanice").focus();
        assertThat(page.locator(".trig-chart-panel h2")).containsText("Shanice");
        page.locator(".trig-chart-panel ol .trig-button").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/source/\\d+\\?at=\\d+-\\d+"));
        assertThat(page.locator("trig-text-pane mark").first()).isVisible();
        Matcher at = Pattern.compile("/source/(\\d+)\\?at=(\\d+)-(\\d+)").matcher(page.url());
        assertThat(at.find()).isTrue();
        SourceId source = new SourceId(Long.parseLong(at.group(1)));
        int start = Integer.parseInt(at.group(2));
        corrections.correct(
                lead,
                source,
                sql.select(SOURCE.VERSION_ID)
                        .from(SOURCE)
                        .where(SOURCE.ID.eq(source))
                        .fetchSingle()
                        .value1(),
                List.of(new Edit(start + 1, start + 2, "*")),
                "heard again");
        page.navigate(here);
    }

    private void aCorrectionMakesItStale(Page page) {
        Locator cell = cellOf(page, "Shanice");
        assertThat(cell).containsText("Stale");
        assertThat(cell).containsText("wording of [1] changed");
        cell.focus();
        assertThat(page.locator(".trig-chart-panel")).containsText("Since this was written");
        Look.everyWay(page, "framework/stale");
        cell.focus();
        page.keyboard().press("Alt+c");
        assertThat(cell).not().containsText("Stale");
        assertThat(cell).containsText(WRITTEN);
    }

    private void emptyCellsSayWhy(Page page) {
        assertThat(cellOf(page, "Parveen")).containsText("Nobody asked her");
        page.navigate(charts);
        page.getByText("Parents by theme").click();
        for (String reason : List.of(
                "Evidenced", "Contradicted", "Asked, not mentioned", "Not asked", "Not yet coded", "Source missing")) {
            assertThat(page.locator("trig-framework tbody")).containsText(reason);
        }
        assertThat(page.locator("trig-framework tfoot")).containsText("of 3 asked");
        Look.everyWay(page, "framework/parents");
        page.getByText("How many, of those asked").click();
        assertThat(page.locator(".trig-asked").first()).containsText("left out");
        Look.everyWay(page, "framework/asked");
    }

    private static void theMatrixIsTakenAway(Page page) throws IOException {
        Download book = page.waitForDownload(() -> page.getByText("Export XLSX").click());
        assertThat(Files.readAllBytes(book.path())).startsWith('P', 'K');
        Download report =
                page.waitForDownload(() -> page.getByText("Export DOCX").click());
        assertThat(Files.readAllBytes(report.path())).startsWith('P', 'K');
        Download plain = page.waitForDownload(() -> page.getByText("Export CSV").click());
        assertThat(Files.readString(plain.path()))
                .contains("Evidenced, of those asked")
                .contains("of 3 asked");
    }

    private void theGuidesAreThere(Page page) {
        page.navigate(study + "/guides");
        assertThat(page.getByText("Staff, mid-pilot")).isVisible();
        Look.everyWay(page, "framework/guides");
    }

    private Page signedIn() {
        return Chromium.signedIn("http://127.0.0.1:" + port, "res.maja", password);
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }
}
