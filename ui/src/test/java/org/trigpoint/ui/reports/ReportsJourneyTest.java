package org.trigpoint.ui.reports;

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
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.themes.Theme;
import org.trigpoint.themes.ThemeQueries;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;
import org.trigpoint.ui.journey.Patience;

@WithDemo
@InBrowser
class ReportsJourneyTest {

    private final String house;

    @Autowired
    private AccessDesk access;

    @Autowired
    private AnalysisService analyses;

    @Autowired
    private ThemeQueries themes;

    @Autowired
    private SourceQueries sources;

    private String study = "";
    private String password = "";
    private Lead lead;
    private AnalysisId analysis = new AnalysisId(1);

    @Autowired
    ReportsJourneyTest(@LocalServerPort int port) {
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
    void a_report_is_chosen_read_in_a_window_of_its_own_and_taken_away() throws IOException {
        Page page = signedIn();
        page.navigate(study + "/analysis/" + analysis.value() + "/reports");
        assertThat(page.getByText("Coding audit").first()).isVisible();
        assertThat(page.locator(".trig-analysis-bar [aria-current]")).hasText("Reports");
        Look.everyWay(page, "reports/all");

        String theme = chosen(page);
        Page opened = page.waitForPopup(
                () -> link(page, "Read it here: extracts by theme").click());
        assertThat(opened.locator("h2").first()).hasText(theme);
        assertThat(opened.locator("h1")).containsText("Extracts by theme");
        assertThat(opened.locator("blockquote b").first()).isVisible();
        Look.picture(opened, "reports/extracts");
        Download document = page.waitForDownload(
                () -> link(page, "Export XLSX: extracts by theme").click());
        assertThat(document.suggestedFilename()).matches("extracts-by-theme-.*\\.xlsx");

        fromTheSourceToItsAudit(page);
    }

    private String chosen(Page page) {
        Theme first = themes.of(lead, analysis).stream()
                .filter(one -> one.status().goesOn())
                .findFirst()
                .orElseThrow();
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText("Theme"))
                .first()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(first.name()).setExact(true))
                .click();
        Patience.untilAtRest(page);
        return first.name();
    }

    private void fromTheSourceToItsAudit(Page page) throws IOException {
        var source = sources.list(lead).getFirst();
        page.navigate(study + "/sources/" + source.id().value() + "/details");
        page.getByText("Summary sheet and coding audit").click();
        assertThat(page)
                .hasURL(Pattern.compile(".*/reports\\?source=" + source.id().value()));
        Download audit = page.waitForDownload(
                () -> link(page, "Export HTML: coding audit").click());
        assertThat(Files.readString(audit.path())).contains("Coding audit: " + source.title(), "journal line");
        Page sheet = page.waitForPopup(
                () -> link(page, "Read it here: source summary sheet").click());
        assertThat(sheet.locator("h1")).hasText(source.title());
        assertThat(sheet.getByText("Who coded, and when")).isVisible();
        Look.picture(sheet, "reports/sheet");
    }

    private Page signedIn() {
        return Chromium.signedIn(house, "res.maja", password);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
