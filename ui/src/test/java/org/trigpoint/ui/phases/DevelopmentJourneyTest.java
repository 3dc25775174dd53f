package org.trigpoint.ui.phases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.coding.CodedSourceQueries;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;

/** A reflexive analysis is begun, its log kept with a link to words, its phase moved on and back, and the draft tells of it. */
@WithDemo
@InBrowser
class DevelopmentJourneyTest {

    private final String house;

    @Autowired
    private AccessDesk access;

    @Autowired
    private SourceQueries sources;

    @Autowired
    private CodedSourceQueries coded;

    @Autowired
    private AnalysisService analyses;

    private String study = "";
    private String password = "";
    private String title = "";
    private String words = "";

    DevelopmentJourneyTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port;
    }

    @BeforeAll
    void makeTheDemoStudy() {
        DemoStudy.Ready ready = DemoTemplate.ready();
        study = house + "/study/" + ready.study().value();
        password = Objects.requireNonNull(ready.password());
        Lead lead = access.operatorOf(access.operator(), ready.study());
        SourceId source = sources.list(lead).getFirst().id();
        title = sources.list(lead).getFirst().title();
        String text = coded.of(lead, source, analyses.of(lead).getFirst().id()).text();
        words = text.lines()
                .filter(line -> line.length() > 60)
                .findFirst()
                .orElseThrow()
                .substring(20, 50)
                .strip();
    }

    @Test
    void a_reflexive_analysis_from_its_beginning_to_the_draft_of_how_it_was_done() throws IOException {
        Page page = signedIn();
        page.navigate(study + "/analyses");
        Look.everyWay(page, "phases-analyses");
        button(page, "Begin an analysis").first().click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill("What waiting does");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("no agreement is computed or settled");
        Look.everyWay(page, "phases-begin");
        button(page, "Begin the analysis").click();
        Locator card = page.locator(".analysis-chosen");
        assertThat(card).containsText("What waiting does");
        assertThat(card).containsText("You work in this one");
        card.getByRole(AriaRole.LINK).first().click();
        assertThat(page.getByText("Nothing stands in the log yet")
                        .or(page.locator(".phase-strip"))
                        .first())
                .isVisible();

        write(page);
        goOnAndBack(page);
        draft(page);
        offered(page);
    }

    private void write(Page page) {
        page.locator(".trig-page-header h1").click();
        page.keyboard().press("n");
        Locator form = page.locator(".log-form");
        form.getByLabel("Entry", new Locator.GetByLabelOptions().setExact(true)).fill("I hear the **silence** first.");
        form.getByText("What it speaks of").click();
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Source of the words"))
                .fill(title);
        page.locator("vaadin-combo-box-item:visible", new Page.LocatorOptions().setHasText(title))
                .first()
                .click();
        form.getByLabel("Words as they stand there").fill(words);
        button(page, "Add these words").click();
        assertThat(form.locator(".passage-list")).containsText(words);
        Look.everyWay(page, "phases-entry");
        form.getByLabel("Entry", new Locator.GetByLabelOptions().setExact(true)).focus();
        page.keyboard().press("Control+Enter");
        Locator entry = page.locator(".log-entry");
        assertThat(entry).containsText("I hear the silence first.");
        assertThat(entry.locator("blockquote")).containsText(words);
        assertThat(page.locator(".log-form")).hasCount(0);
    }

    private void goOnAndBack(Page page) {
        move(page, "Move on here to phase 3 Generating initial themes", "Move on", "");
        assertThat(page.locator(".phase-present")).containsText("Generating initial themes");
        move(page, "Go back here to phase 2 Coding the dataset", "Go back", "Two interviews came late.");
        assertThat(page.locator(".phase-present")).containsText("Coding the dataset");
        assertThat(page.locator(".log-move").first()).containsText("Two interviews came late.");
        Look.everyWay(page, "phases-development");
    }

    private static void move(Page page, String where, String verb, String why) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(where))
                .click();
        page.getByLabel("Why").fill(why);
        button(page, verb).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    private void draft(Page page) throws IOException {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Draft for the methods section"))
                .click();
        Locator said = page.locator(".draft-words");
        assertThat(said.first()).containsText("reflexive thematic analysis");
        assertThat(page.locator(".draft-page"))
                .containsText("went back to phase 2, coding the dataset: Two interviews came late.");
        Look.everyWay(page, "phases-draft");
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Export Markdown"))
                        .click());
        assertThat(Files.readString(download.path())).contains("# How the analysis “What waiting does” was done");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("What this rests on"))
                .last()
                .click();
        assertThat(page.locator(".phase-strip")).isVisible();
        page.navigate(study + "/analyses");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reflexive thematic analysis"))
                .first()
                .click();
        assertThat(page.locator(".phase-present")).containsText("Developing and reviewing themes");
        Look.everyWay(page, "phases-demo");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Draft for the methods section"))
                .click();
        assertThat(page.locator(".draft-words").first()).isVisible();
        Look.everyWay(page, "phases-demo-draft");
    }

    /** A team that reads reflexively may read apart first; it settles no agreement. */
    private void offered(Page page) {
        page.navigate(study + "/rounds");
        button(page, "Plan a round").first().click();
        Locator form = page.getByRole(AriaRole.DIALOG);
        Locator mode = form.locator("vaadin-select", new Locator.LocatorOptions().setHasText("Who sees what"));
        assertThat(mode).containsText("Blind until submitted");
        assertThat(mode).not().containsText("Consensus");
        mode.getByRole(AriaRole.BUTTON).click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("Open").setExact(true))
                .click();
        assertThat(mode).containsText("Everybody sees everybody’s coding all the time.");
    }

    private Page signedIn() {
        return Chromium.signedIn(house, "lead.harriet", password);
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }
}
