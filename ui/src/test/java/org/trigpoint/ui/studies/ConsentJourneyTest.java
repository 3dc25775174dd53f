package org.trigpoint.ui.studies;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.Trigpoint;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.database.testing.FreshDatabase;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.ui.journey.Look;

@FreshDatabase
@EnabledIf("aBrowserIsThere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(classes = Trigpoint.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ConsentJourneyTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final String house;
    private final AccessDesk access;
    private final DemoStudy demo;
    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox")));
    private String study = "";
    private String password = "";

    @Autowired
    ConsentJourneyTest(@LocalServerPort int port, AccessDesk access, DemoStudy demo) {
        house = "http://127.0.0.1:" + port;
        this.access = access;
        this.demo = demo;
    }

    static boolean aBrowserIsThere() {
        return CHROMIUM.toFile().canExecute();
    }

    @BeforeAll
    void makeTheDemoStudy() {
        DemoStudy.Ready ready = demo.makeIfAbsent(access.operator());
        study = house + "/study/" + ready.study().value();
        password = Objects.requireNonNull(ready.password());
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void what_was_chosen_before_a_no_is_shown_as_not_to_be_printed() {
        Page page = signedIn();
        quotationsOf(page, "The diary decides");
        assertThat(page.getByText("No longer to be printed. Gethin may not be quoted"))
                .hasCount(1);
        assertThat(page.getByText("1 quotation is no longer to be printed")).isVisible();
        Look.everyWay(page, "consent/quotations");
    }

    private void quotationsOf(Page page, String theme) {
        page.navigate(study + "/themes");
        page.locator(".trig-theme-list").getByText(theme).click();
        assertThat(page.locator(".trig-theme-head")).containsText(theme);
        page.locator(".trig-theme-parts")
                .getByText("Quotations", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".trig-quotations li").first()).isVisible();
    }

    private Page signedIn() {
        Page page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
                .newPage();
        page.navigate(house);
        page.getByLabel("Name").fill("lead.harriet");
        page.getByLabel("Password").fill(password);
        button(page, "Sign in").click();
        assertThat(page).not().hasURL(Pattern.compile(".*sign-in.*"));
        return page;
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }
}
