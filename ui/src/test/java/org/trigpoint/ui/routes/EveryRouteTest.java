package org.trigpoint.ui.routes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.THEME;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
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
import org.trigpoint.access.Lead;
import org.trigpoint.codes.CodeService;
import org.trigpoint.database.testing.FreshDatabase;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.themes.ThemeService;

/**
 * Every screen, from the list of routes that runs: a key of another study looks like one that does not exist, nobody who is
 * not signed in sees anything, and axe finds nothing wrong.
 */
@FreshDatabase
@EnabledIf("aBrowserIsThere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(classes = Trigpoint.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EveryRouteTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String RESEARCHER = "res.maja";
    private static final String SECRET = "Heronsgate";
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final String house;
    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox")));

    @Autowired
    private ServletContext servlet;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private ThemeService themes;

    @Autowired
    private DemoStudy demo;

    private String password = "";
    private Whose own = Whose.nobodys();
    private Whose foreign = Whose.nobodys();

    EveryRouteTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port + "/";
    }

    static boolean aBrowserIsThere() {
        return CHROMIUM.toFile().canExecute();
    }

    @BeforeAll
    void two_studies() {
        DemoStudy.Ready ready = demo.makeIfAbsent(access.operator());
        password = Objects.requireNonNull(ready.password());
        long study = ready.study().value();
        var theme = sql.selectFrom(THEME)
                .where(THEME.STUDY_ID.eq(ready.study()))
                .orderBy(THEME.ID)
                .limit(1)
                .fetchSingle();
        own = new Whose(Map.of(
                "study", study,
                "analysis", theme.getAnalysisId().value(),
                "theme", theme.getId().value(),
                "code",
                        sql.select(CODE.ID)
                                .from(CODE)
                                .where(CODE.ANALYSIS_ID.eq(theme.getAnalysisId()))
                                .orderBy(CODE.ID)
                                .limit(1)
                                .fetchSingle()
                                .value1()
                                .value(),
                "source",
                        sql.select(SOURCE.ID)
                                .from(SOURCE)
                                .where(SOURCE.STUDY_ID.eq(ready.study()))
                                .orderBy(SOURCE.ID)
                                .limit(1)
                                .fetchSingle()
                                .value1()
                                .value()));
        SmallStudy other = new SmallStudy(sql, access);
        Lead stranger = other.lead("stranger");
        SourceId source = other.source(SECRET + " interview", other.la01, stranger, "The family of " + SECRET + ".");
        foreign = new Whose(Map.of(
                "study", other.study.value(),
                "analysis", other.analysis.value(),
                "theme",
                        themes.make(stranger, other.analysis, SECRET + " theme").value(),
                "code",
                        codes.make(stranger, other.analysis, null, SECRET + " code", null)
                                .value(),
                "source", source.value()));
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void every_route_has_its_addresses() {
        Set<String> routes =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet)).getRegisteredRoutes().stream()
                        .flatMap(EveryRouteTest::templates)
                        .filter(template -> !template.startsWith("trial"))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(routes).hasSizeGreaterThan(10);
        assertThat(Addresses.routes())
                .as("a route without a row is looked at by nobody: give it one in Addresses")
                .containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void a_key_of_another_study_looks_like_one_that_does_not_exist() {
        Page page = signedIn(1440, ColorScheme.LIGHT);
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (String address : Addresses.all()) {
            for (String key : Addresses.keys(address)) {
                String theirs = shown(page, mixed(address, key, foreign));
                String nobodys = shown(page, mixed(address, key, Whose.nobodys()));
                compared++;
                if (!theirs.equals(nobodys) || theirs.contains(SECRET)) {
                    wrong.add(address + " with another study's " + key + ": " + theirs + "\n--- and with none: "
                            + nobodys);
                }
            }
            if (shown(page, mixed(address, "", foreign)).contains("Nothing here") && !address.equals("people")) {
                wrong.add(address + " proves nothing: with one's own keys there is nothing either");
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(20);
    }

    @Test
    void nobody_who_is_not_signed_in_sees_any_of_it() {
        Page page = browser.newContext().newPage();
        for (String address : Addresses.all()) {
            page.navigate(house + mixed(address, "", foreign));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sign in")))
                    .isVisible();
        }
    }

    @Test
    void axe_finds_nothing_wrong_on_any_screen_wide_or_narrow_light_or_dark_and_none_is_too_wide() {
        List<String> wrong = new ArrayList<>();
        look(signedIn(1440, ColorScheme.LIGHT), "wide-light", wrong);
        look(signedIn(1440, ColorScheme.DARK), "wide-dark", wrong);
        look(signedIn(390, ColorScheme.LIGHT), "narrow", wrong);

        assertThat(wrong).isEmpty();
    }

    private void look(Page page, String how, List<String> wrong) {
        for (String address : Addresses.all()) {
            shown(page, mixed(address, "", foreign));
            String name = how + address.replaceAll("[^a-z]+", "-");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/routes", name + ".png")));
            new AxeBuilder(page)
                    .withTags(WCAG)
                    .analyze()
                    .getViolations()
                    .forEach(rule -> wrong.add(name + ": " + rule.getId() + " " + rule.getNodes()));
            if ((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth") > 0) {
                wrong.add(name + " is wider than the screen");
            }
        }
        page.context().close();
    }

    private static Stream<String> templates(RouteData route) {
        return Stream.concat(
                Stream.of(route.getTemplate()), route.getRouteAliases().stream().map(RouteBaseData::getTemplate));
    }

    /** The address with one's own keys, but for one. */
    private String mixed(String address, String key, Whose other) {
        return Addresses.fill(address, name -> String.valueOf((name.equals(key) ? other : own).of(name)));
    }

    /** What stands on the screen when it has settled, but for what names the one who looks and the time. */
    private String shown(Page page, String address) {
        page.navigate(house + address);
        page.locator("main").first().waitFor();
        page.waitForFunction("() => !window.Vaadin?.Flow?.clients || Object.values(window.Vaadin.Flow.clients)"
                + ".every(client => !client.isActive?.())");
        return page.locator("main").first().innerText().strip();
    }

    private Page signedIn(int width, ColorScheme scheme) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme))
                .newPage();
        page.navigate(house);
        page.getByLabel("Name").fill(RESEARCHER);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page).not().hasURL(Pattern.compile(".*sign-in.*"));
        return page;
    }
}
