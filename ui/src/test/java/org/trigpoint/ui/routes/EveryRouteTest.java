package org.trigpoint.ui.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.trigpoint.Trigpoint;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.codes.CodeService;
import org.trigpoint.database.testing.FreshDatabase;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.rounds.RoundService;
import org.trigpoint.themes.ThemeService;
import org.trigpoint.ui.trial.Visitor;

/**
 * Every screen, from the list of routes that runs: a key of another study looks like one that does not exist, nobody who is
 * not signed in sees anything, and files are closed to all but those who may have them.
 */
@FreshDatabase
@EnabledIf("aBrowserIsThere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SpringBootTest(classes = Trigpoint.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EveryRouteTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Set<String> CLOSED_TO_CODERS = Set.of("people");
    private static final String FILES = "a[href*='VAADIN/dynamic/resource']";

    private final int port;
    private final String house;
    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox")));

    @Autowired
    private ServletContext servlet;

    private final TwoStudies studies;
    private TwoStudies.Ready ready = new TwoStudies.Ready(Whose.nobodys(), Whose.nobodys(), "", "");

    @Autowired
    EveryRouteTest(
            @LocalServerPort int port,
            DSLContext sql,
            AccessDesk access,
            CodeService codes,
            ThemeService themes,
            RoundService rounds,
            DemoStudy demo) {
        this.port = port;
        house = "http://127.0.0.1:" + port + "/";
        studies = new TwoStudies(sql, access, codes, themes, rounds, demo);
    }

    static boolean aBrowserIsThere() {
        return CHROMIUM.toFile().canExecute();
    }

    @BeforeAll
    void two_studies() {
        ready = studies.make();
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
    void nothing_but_the_screens_and_what_is_named_here_answers_requests(@Autowired ApplicationContext houseAsItRuns) {
        assertThat(Endpoints.of(houseAsItRuns, servlet))
                .as("whatever else answers must be shown here to be closed to other studies")
                .containsExactlyInAnyOrder(
                        "controller /error",
                        "controller /sign-in",
                        "path /**",
                        "path /webjars/**",
                        "servlet /",
                        "servlet /vaadinServlet/*");
    }

    @Test
    void a_key_of_another_study_looks_like_one_that_does_not_exist() {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        try (Walk coder = walk(TwoStudies.CODER, 1440)) {
            for (String address : Addresses.all()) {
                if (coder.open(mixed(address, "", Whose.nobodys())).isNothing() != CLOSED_TO_CODERS.contains(address)) {
                    wrong.add(address + " proves nothing: with one's own keys it does not open");
                }
                for (String key : Addresses.keys(address)) {
                    Shown theirs = coder.open(mixed(address, key, ready.foreign()));
                    Shown nobodys = coder.open(mixed(address, key, Whose.nobodys()));
                    compared++;
                    if (!theirs.equals(nobodys)
                            || theirs.toString().contains(TwoStudies.SECRET)
                            || (key.equals("study") && !theirs.isNothing())) {
                        wrong.add(address + " with another study's " + key + ":\n" + theirs + "\n--- with none:\n"
                                + nobodys);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(30);
    }

    @Test
    void an_address_with_nothing_but_keys_of_another_study_looks_like_one_that_does_not_exist() {
        try (Walk coder = walk(TwoStudies.CODER, 1440)) {
            Shown nothing = coder.open("study/" + ready.own().of("nothing"));
            assertThat(nothing.isNothing()).isTrue();
            for (String address : withKeys()) {
                assertThat(coder.open(Addresses.fill(
                                address, name -> String.valueOf(ready.foreign().of(name)))))
                        .as(address)
                        .isEqualTo(nothing);
            }
        }
    }

    @Test
    void whoever_may_see_the_other_study_does_see_it_at_these_addresses() {
        try (Walk stranger = walk(ready.stranger(), 1440)) {
            for (String address : withKeys()) {
                Shown shown = stranger.open(Addresses.fill(
                        address, name -> String.valueOf(ready.foreign().of(name))));
                assertThat(shown.isNothing()).as(address).isFalse();
            }
        }
    }

    @Test
    void nobody_who_is_not_signed_in_sees_any_of_it() throws Exception {
        Visitor nobody = new Visitor(port);
        for (String address : Addresses.all()) {
            String path = "/" + mixed(address, "", Whose.nobodys());
            HttpResponse<String> answer = nobody.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).as(path).hasValue(house + "sign-in");
            assertThat(answer.body()).as(path).isEmpty();
        }
    }

    @Test
    void what_the_framework_answers_to_anybody_is_the_same_wherever_it_is_asked() throws Exception {
        Visitor nobody = new Visitor(port);
        List<String> start = parts(nobody.get("/?v-r=init&location=").body());
        for (String address : Addresses.all()) {
            String path = mixed(address, "", Whose.nobodys()).replace("?", "&");
            assertThat(parts(nobody.get("/?v-r=init&location=" + path).body()))
                    .as(path)
                    .isEqualTo(start);
        }
    }

    /** Last, because the coder is no member afterwards. */
    @Test
    @Order(Integer.MAX_VALUE)
    void a_file_is_closed_to_strangers_and_to_whoever_is_no_member_any_more() throws Exception {
        try (Walk coder = walk(TwoStudies.CODER, 1440);
                Walk stranger = walk(ready.stranger(), 1440)) {
            List<Page> screens = screensWithFiles(coder);
            List<String> files =
                    screens.stream().flatMap(screen -> files(screen).stream()).toList();
            assertThat(screens).hasSizeGreaterThanOrEqualTo(3);
            for (String file : files) {
                assertThat(coder.page().request().get(file).status()).as(file).isEqualTo(200);
                assertClosed(file, stranger);
            }
            studies.leaves(TwoStudies.CODER);
            for (String file : files) {
                APIResponse late = coder.page().request().get(file);
                assertThat(late.status()).as(file).isEqualTo(404);
                assertThat(late.text()).as(file).isIn("", never(coder, file));
            }
        }
    }

    /** What an address of no file says: a screen that was closed takes the addresses of its files along. */
    private static String never(Walk walk, String file) {
        return walk.page()
                .request()
                .get(file.replaceFirst("[0-9a-f]{8}-", "00000000-"))
                .text();
    }

    private void assertClosed(String file, Walk stranger) throws Exception {
        APIResponse theirs = stranger.page().request().get(file);
        APIResponse nobodys = stranger.page().request().get(file.replaceFirst("[0-9a-f]{8}-", "00000000-"));
        HttpResponse<String> signedOut = new Visitor(port).get("/" + file.substring(house.length()));

        assertThat(theirs.status()).as(file).isEqualTo(nobodys.status()).isEqualTo(404);
        assertThat(theirs.text()).as(file).isEqualTo(nobodys.text());
        assertThat(signedOut.statusCode()).as(file).isEqualTo(404);
        assertThat(signedOut.body()).as(file).isEqualTo(nobodys.text());
    }

    /** Every screen from which something can be taken away, left open: a file's address lives as long as its screen. */
    private List<Page> screensWithFiles(Walk coder) {
        List<Page> screens = new ArrayList<>();
        for (String address : Addresses.all()) {
            coder.open(mixed(address, "", Whose.nobodys()));
            if (!files(coder.page()).isEmpty()) {
                screens.add(coder.page());
                coder.nextPage();
            }
        }
        return screens;
    }

    private static List<String> files(Page screen) {
        return screen.locator(FILES).all().stream()
                .map(link -> link.evaluate("link => link.href").toString())
                .toList();
    }

    private static Stream<String> templates(RouteData route) {
        return Stream.concat(
                Stream.of(route.getTemplate()), route.getRouteAliases().stream().map(RouteBaseData::getTemplate));
    }

    private static List<String> withKeys() {
        return Addresses.all().stream()
                .filter(address -> !Addresses.keys(address).isEmpty())
                .toList();
    }

    /** The address with one's own keys, but for one. */
    private String mixed(String address, String key, Whose other) {
        return Addresses.fill(address, name -> String.valueOf((name.equals(key) ? other : ready.own()).of(name)));
    }

    /** The framework numbers its screens, gives each a key of its own, and keeps to no order. */
    private static List<String> parts(String json) {
        return Stream.of(json.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "key")
                        .replaceAll("\\d+", "0")
                        .split("[{}\\[\\],]"))
                .sorted()
                .toList();
    }

    private Walk walk(String name, int width) {
        return new Walk(browser, house, name, ready.password(), width);
    }
}
