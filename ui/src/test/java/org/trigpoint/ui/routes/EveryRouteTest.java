package org.trigpoint.ui.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.trigpoint.Trigpoint;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.codes.CodeService;
import org.trigpoint.database.testing.FreshDatabase;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.rounds.RoundService;
import org.trigpoint.snapshots.SnapshotService;
import org.trigpoint.themes.ThemeService;
import org.trigpoint.ui.trial.Seat;
import org.trigpoint.ui.trial.Visitor;

/**
 * Every screen, from the list of routes that runs: a key of another study looks like one that does not exist, nobody who is
 * not signed in sees anything, and files are closed to all but those who may have them. What is compared is all that the
 * server tells a window, whether a browser would show it or not.
 */
@FreshDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SpringBootTest(classes = Trigpoint.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDemo
class EveryRouteTest {

    private static final Set<String> CLOSED_TO_CODERS = Set.of(
            "people",
            "study/{study}/scores?part=missing",
            "study/{study}/instruments/{draft}/edit",
            "study/{study}/records/bring",
            "study/{study}/records/file/{recordFile}",
            "study/{study}/casefiles/draw",
            "study/{study}/casefiles/sample/{sample}",
            "study/{study}/casefiles/sample/{sample}/file/{casefile}");
    /** Whatever can be fetched; where files are handed in has an address too, that ends so. */
    private static final Pattern FILE = Pattern.compile("VAADIN/dynamic/resource/[^\"\\\\]+(?<!/upload)(?=[\"\\\\])");

    private final int port;
    private final String house;
    private final HttpClient http = HttpClient.newHttpClient();

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
            SnapshotService snapshots) {
        this.port = port;
        house = "http://127.0.0.1:" + port + "/";
        studies = new TwoStudies(sql, access, codes, themes, rounds, snapshots);
    }

    @BeforeAll
    void two_studies() {
        ready = studies.make(TwoStudies.CODER);
    }

    @AfterAll
    void close() {
        http.shutdownNow();
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
                        // No address of it names a study: the token does, and RecordsJourneyTest guesses one.
                        "controller /api/records/{kind}",
                        "controller /error",
                        "controller /invitation",
                        "controller /invitation/{token}",
                        "controller /sign-in",
                        "path /**",
                        "path /webjars/**",
                        "servlet /",
                        "servlet /vaadinServlet/*");
    }

    @Test
    void a_key_of_another_study_looks_like_one_that_does_not_exist() throws Exception {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        try (Seat coder = sitting(TwoStudies.CODER)) {
            Told noStudy = noStudy(coder);
            for (String address : Addresses.all()) {
                if (told(coder, address, "", Whose.nobodys()).isNothing() != CLOSED_TO_CODERS.contains(address)) {
                    wrong.add(address + " proves nothing: with one's own keys it does not open");
                }
                for (String key : Addresses.keys(address)) {
                    Told theirs = told(coder, address, key, ready.foreign());
                    Told nobodys = key.equals("study") ? noStudy : told(coder, address, key, Whose.nobodys());
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
    void an_address_with_nothing_but_keys_of_another_study_looks_like_one_that_does_not_exist() throws Exception {
        try (Seat coder = sitting(TwoStudies.CODER)) {
            Told noStudy = noStudy(coder);
            assertThat(noStudy.isNothing()).isTrue();
            for (String address : withKeys()) {
                assertThat(told(coder, filled(address, ready.foreign()), ready.foreign()))
                        .as(address)
                        .isEqualTo(noStudy);
            }
        }
    }

    @Test
    void whoever_may_see_the_other_study_does_see_it_at_these_addresses() throws Exception {
        int secrets = 0;
        try (Seat stranger = sitting(ready.stranger())) {
            for (String address : withKeys()) {
                Told shown = told(stranger, filled(address, ready.foreign()), Whose.nobodys());
                assertThat(shown.isNothing()).as(address).isFalse();
                secrets += shown.toString().contains(TwoStudies.SECRET) ? 1 : 0;
            }
        }
        assertThat(secrets).as("screens that tell a stranger their own secret").isGreaterThan(10);
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

    @Test
    void a_reviewer_is_told_the_same_at_every_address_whatever_site_and_period_masked_files_are_of(
            @Autowired ApplicationContext houseAsItRuns) throws Exception {
        MaskedSample masked =
                MaskedSample.reviewedBy(houseAsItRuns, new StudyId(ready.own().of("study")), TwoStudies.CODER);
        List<String> addresses = Stream.concat(
                        Addresses.ofEachRoute().stream().sorted().map(address -> filled(address, ready.own())),
                        masked.addresses().stream())
                .toList();
        List<String> telling = new ArrayList<>();
        List<String> words = new ArrayList<>();
        try (Seat reviewer = sitting(TwoStudies.CODER)) {
            for (String address : addresses) {
                Told before = Told.of(0, reviewer.open(address, news -> {}), Whose.nobodys());
                masked.exchange();
                Told after = Told.of(0, reviewer.open(address, news -> {}), Whose.nobodys());
                if (before.toString().contains("in turn, says file")) {
                    words.add(address);
                }
                if (!before.equals(after) || before.without(address).contains(MaskedSample.UNTOLD)) {
                    telling.add(address + ":\n" + before.beyond(after) + "\n--- exchanged:\n" + after.beyond(before));
                }
            }
        }

        assertThat(telling).as("it tells a reviewer which file is which").isEmpty();
        assertThat(words)
                .as("where each of the four files is reviewed, and nowhere else, stand its words")
                .hasSize(4)
                .allMatch(address -> address.matches("study/\\d+/(casefiles/review|tasks)/\\d+"));
    }

    /** Last, because the coder is no member afterwards. */
    @Test
    @Order(Integer.MAX_VALUE)
    void a_file_is_closed_to_strangers_and_to_whoever_is_no_member_any_more() throws Exception {
        try (Seat coder = sitting(TwoStudies.CODER);
                Seat stranger = sitting(ready.stranger())) {
            Map<Seat, List<String>> screens = screensWithFiles(coder);
            List<String> files = screens.values().stream().flatMap(List::stream).toList();
            assertThat(screens).hasSizeGreaterThanOrEqualTo(3);
            for (String file : files) {
                assertThat(coder.get(file).statusCode()).as(file).isEqualTo(200);
                assertClosed(file, stranger);
            }
            studies.leaves(TwoStudies.CODER);
            for (String file : files) {
                HttpResponse<String> late = coder.get(file);
                assertThat(late.statusCode()).as(file).isEqualTo(404);
                assertThat(late.body()).as(file).isIn("", never(coder, file));
            }
            screens.keySet().forEach(Seat::close);
        }
    }

    /** What an address of no file says: a screen that was closed takes the addresses of its files along. */
    private static String never(Seat seat, String file) throws Exception {
        return seat.get(file.replaceFirst("[0-9a-f]{8}-", "00000000-")).body();
    }

    private void assertClosed(String file, Seat stranger) throws Exception {
        HttpResponse<String> theirs = stranger.get(file);
        HttpResponse<String> signedOut = new Visitor(port).get("/" + file);

        assertThat(theirs.statusCode()).as(file).isEqualTo(404);
        assertThat(theirs.body()).as(file).isEqualTo(never(stranger, file));
        assertThat(signedOut.statusCode()).as(file).isEqualTo(404);
        assertThat(signedOut.body()).as(file).isEqualTo(theirs.body());
    }

    /** Every screen from which something can be taken away, left open: a file's address lives as long as its screen. */
    private Map<Seat, List<String>> screensWithFiles(Seat coder) throws Exception {
        Map<Seat, List<String>> screens = new LinkedHashMap<>();
        for (String address : Addresses.all()) {
            Seat window = coder.besides();
            List<String> files = FILE.matcher(window.open(filled(address, ready.own()), news -> {}))
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .toList();
            if (files.isEmpty()) {
                window.close();
            } else {
                screens.put(window, files);
            }
        }
        return screens;
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

    private static String filled(String address, Whose whose) {
        return Addresses.fill(address, name -> String.valueOf(whose.of(name)));
    }

    private Told told(Seat seat, String address, String key, Whose other) throws Exception {
        return told(seat, mixed(address, key, other), key.isEmpty() ? Whose.nobodys() : other);
    }

    /** What the home of a study that does not exist is answered with, and with it every address in one. */
    private static Told noStudy(Seat seat) throws Exception {
        return told(seat, filled("study/{study}", Whose.nobodys()), Whose.nobodys());
    }

    /** What an address is answered with, the keys that it asked for taken out. */
    private static Told told(Seat seat, String address, Whose asked) throws Exception {
        return Told.of(seat.get(address).statusCode(), seat.open(address, news -> {}), asked);
    }

    private Seat sitting(String name) throws Exception {
        Seat seat = new Seat(http, house.substring(0, house.length() - 1));
        seat.signIn(name, ready.password());
        return seat;
    }
}
