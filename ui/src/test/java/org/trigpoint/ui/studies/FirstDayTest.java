package org.trigpoint.ui.studies;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.FirstAdministrator;
import org.trigpoint.access.PeopleQueries;
import org.trigpoint.access.PeopleService;
import org.trigpoint.backup.BackupService;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;

@InBrowser
class FirstDayTest {

    private static final String OWN = "contour lines and a bench mark";

    @Autowired
    private FirstAdministrator first;

    @TempDir
    private Path folder;

    @Autowired
    private AccessDesk access;

    @Autowired
    private BackupService backups;

    @Autowired
    private PeopleService people;

    @Autowired
    private PeopleQueries queries;

    private final String house;
    private final Browser browser = Chromium.browser();

    FirstDayTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port;
    }

    @Test
    void from_the_printed_password_to_a_study_with_sites_questions_people_and_a_journal() {
        Page page = visit();
        signIn(page, FirstAdministrator.NAME, first.passwordToPrint().orElseThrow());
        chooseOwnPassword(page);
        begin(page);
        addSite(page);
        takeOverQuestions(page);
        addSomebody(page);
        theJournalTellsIt(page);
        itIsToldWhenAllOfItWasBackedUp(page);
        nothingIsThereForOthers(page);
        whoIsClosedIsOutAtTheNextRequest(page);
    }

    private void itIsToldWhenAllOfItWasBackedUp(Page page) {
        page.navigate(house + "/");
        assertThat(page.getByText("Nothing has been backed up so far")).isVisible();
        backups.make(access.operator(), folder.resolve("backup.zip"), (done, total) -> {});
        page.reload();
        assertThat(page.getByText(Pattern.compile("Last backup: .*; the journal has had no line since\\.")))
                .isVisible();
        Look.everyWay(page, "first-day/studies-backed-up");
    }

    private void whoIsClosedIsOutAtTheNextRequest(Page page) {
        page.navigate(house + "/study/1/settings?part=sites");
        assertThat(button(page, "Add site")).isVisible();
        people.close(
                access.operator(),
                queries.people(access.operator()).stream()
                        .filter(line -> line.signInName().equals(FirstAdministrator.NAME))
                        .findFirst()
                        .orElseThrow()
                        .person());
        button(page, "Add site").click();
        assertThat(page.getByText("You are signed out")).isVisible();
        page.navigate(house + "/study/1");
        assertThat(heading(page, "Sign in")).isVisible();
    }

    private void chooseOwnPassword(Page page) {
        assertThat(heading(page, "Choose a password of your own")).isVisible();
        page.navigate(house + "/people");
        assertThat(heading(page, "Choose a password of your own")).isVisible();
        Look.everyWay(page, "first-day/password");
        Locator fields = page.locator("input[type=password]");
        fields.nth(0).fill("not the one");
        fields.nth(1).fill(OWN);
        fields.nth(2).fill(OWN);
        button(page, "Choose this password").click();
        assertThat(page.locator(".trig-form-refused")).hasText("Name and password do not fit together.");
    }

    private void begin(Page page) {
        fillAndClick(page);
        assertThat(heading(page, "Studies")).isVisible();
        assertThat(page.getByText("No study is yours yet")).isVisible();
        Look.everyWay(page, "first-day/studies-empty");
        button(page, "Begin a study").first().click();
        page.getByLabel("Name of the study").fill("Family help in four areas");
        button(page, "Begin this study").click();
        assertThat(heading(page, "Family help in four areas")).isVisible();
        assertThat(page.getByText("Bring your first transcripts")).isVisible();
        Look.everyWay(page, "first-day/home");
    }

    private void fillAndClick(Page page) {
        page.locator("input[type=password]").nth(0).fill(given);
        button(page, "Choose this password").click();
    }

    private String given = "";

    private void addSite(Page page) {
        page.getByText("Name the sites").click();
        button(page, "Add site").click();
        page.getByLabel("Code").fill("LA03");
        button(page, "Add site").last().click();
        assertThat(page.locator(".trig-form-refused")).hasText("Give a name of 1 to 200 characters on one line.");
        Look.everyWay(page, "first-day/site-form");
        page.getByLabel("Name").fill("Northbridge");
        button(page, "Add site").last().click();
        assertThat(page.getByText("LA03 \u00b7 Northbridge")).isVisible();
        Look.everyWay(page, "first-day/sites");
    }

    private void takeOverQuestions(Page page) {
        page.getByText("Evaluation questions").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Take over: .*")))
                .click();
        assertThat(page.getByText("systemic-practice-ipe@1").first()).isVisible();
        Look.everyWay(page, "first-day/questions");
        for (String part : List.of("Waves", "Participants", "Members", "Words found as one")) {
            page.locator(".trig-parts").getByText(part).click();
            assertThat(page.locator(".trig-parts [aria-current]")).hasText(part);
            Look.everyWay(page, "first-day/settings-" + part.split(" ", 2)[0]);
        }
    }

    private void addSomebody(Page page) {
        page.navigate(house + "/people");
        button(page, "Add person").click();
        page.getByLabel("Full name").fill("Rosa Marsh");
        page.getByLabel("Signs in as").fill("rosa");
        button(page, "Add person").last().click();
        Locator password = page.locator("vaadin-text-field.trig-one-time input");
        assertThat(password).hasValue(Pattern.compile("([a-z2-9]{4}-){3}[a-z2-9]{4}"));
        Look.everyWay(page, "first-day/one-time");
        button(page, "I have handed it over").click();
        assertThat(page.getByText("Rosa Marsh")).isVisible();
        Look.everyWay(page, "first-day/people");
    }

    private void theJournalTellsIt(Page page) {
        page.navigate(house + "/study/1/journal");
        assertThat(page.locator(".trig-journal li")).not().hasCount(0);
        assertThat(page.locator(".trig-journal")).containsText("Questions adopted");
        Look.everyWay(page, "first-day/journal");
        page.navigate(house + "/study/1/journal?subject=site");
        assertThat(page.locator(".trig-journal li")).hasCount(1);
        assertThat(page.locator(".trig-journal")).containsText("Site added");
        page.navigate(house + "/study/1");
        Look.everyWay(page, "first-day/home-begun");
        page.navigate(house);
        assertThat(page.locator(".trig-study")).containsText("Family help in four areas");
        Look.everyWay(page, "first-day/studies");
    }

    private void nothingIsThereForOthers(Page page) {
        for (String path : List.of("/study/2", "/study/2/settings", "/study/2/journal", "/study/x", "/study/0")) {
            page.navigate(house + path);
            assertThat(page.getByText("There is nothing here, or it is not open to you."))
                    .isVisible();
        }
    }

    private Page visit() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        return context.newPage();
    }

    private void signIn(Page page, String name, String password) {
        given = password;
        page.navigate(house);
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        button(page, "Sign in").click();
    }

    private static Locator heading(Page page, String words) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words));
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }
}
