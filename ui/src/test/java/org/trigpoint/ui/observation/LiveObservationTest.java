package org.trigpoint.ui.observation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.EVIDENCE;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.trigpoint.Trigpoint;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.observation.Consented;
import org.trigpoint.observation.SessionDetails;
import org.trigpoint.observation.SessionService;
import org.trigpoint.scoring.Asking;
import org.trigpoint.scoring.AskingService;
import org.trigpoint.scoring.Part;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.Look;

/** An hour of a session with two hundred notes, while the application and its database are stopped and started again. */
@EnabledIf("org.trigpoint.ui.journey.Chromium#isThere")
@ExtendWith(Chromium.class)
class LiveObservationTest {

    private static final int NOTES = 200;
    private static final Duration TEN_NOTES = Duration.ofMinutes(3);
    private static final String PASSWORD = "two benches and a level";

    @TempDir
    private Path home;

    private ConfigurableApplicationContext house;
    private int port;
    private String name = "";
    private String session = "";
    private AssessmentId form;

    @BeforeEach
    void aSessionToBeObserved() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        house = started();
        SmallStudy study = new SmallStudy(sql(), house.getBean(AccessDesk.class));
        Lead lead = study.lead("lead");
        Reader observer = study.observer("observer");
        name = signIn(observer.person());
        SessionId planned = house.getBean(SessionService.class)
                .plan(
                        lead,
                        new SessionDetails(
                                "Home visit in May",
                                Instrument.Use.DIRECT_PRACTICE,
                                study.la01,
                                null,
                                null,
                                null,
                                null,
                                false,
                                Consented.GIVEN,
                                Consented.GIVEN,
                                false,
                                null,
                                ""));
        form = house.getBean(AskingService.class)
                .ask(
                        lead,
                        Asking.about(
                                house.getBean(InstrumentService.class).adopt(lead, "direct-practice", 1),
                                planned,
                                observer.person(),
                                Part.RATER,
                                null));
        session = "http://127.0.0.1:" + port + "/study/" + study.study.value() + "/sessions/" + planned.value();
    }

    /** Gives somebody a password, and says by which name they sign in. */
    private String signIn(PersonId person) {
        return sql().update(PERSON)
                .set(PERSON.PASSWORD_DIGEST, new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(PASSWORD))
                .set(PERSON.PASSWORD_ONE_TIME, false)
                .where(PERSON.ID.eq(person))
                .returningResult(PERSON.SIGN_IN_NAME)
                .fetchSingle()
                .value1();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void two_hundred_notes_of_an_hour_are_all_kept_though_the_application_was_restarted_in_the_middle() {
        Page page = Chromium.signedIn("http://127.0.0.1:" + port, name, PASSWORD);
        page.clock().install();
        page.navigate(session);
        page.getByText("Observe it live").click();
        page.getByText("Start the clock").click();
        assertThat(page.locator(".clock")).hasText(Pattern.compile("0\\d:\\d\\d"));
        note(page, 0, 10);
        Look.everyWay(page, "observation/live");
        page.locator("trigpoint-form .writing textarea").focus();
        note(page, 10, 100);
        assertThat(home.resolve("postgres/data/postmaster.pid")).exists();
        house.close();
        assertThat(home.resolve("postgres/data/postmaster.pid"))
                .as("the database is stopped too")
                .doesNotExist();
        note(page, 100, 140);
        page.keyboard().type("half a sen");
        house = started();
        timeHasPassed(140);
        page.getByText("You are signed out")
                .click(new com.microsoft.playwright.Locator.ClickOptions().setTimeout(60_000));
        signIn(page);
        assertThat(page.locator("trigpoint-form textarea")).hasValue("half a sen");
        assertThat(page.locator(".clock")).hasText(Pattern.compile("4[2-9]:\\d\\d"));
        page.keyboard().press("Control+a");
        note(page, 140, NOTES);

        assertThat(page.locator(".notes li")).hasCount(NOTES);
        assertThat(page.locator("trigpoint-form .kept")).hasText(Pattern.compile("Kept \\d\\d:\\d\\d"));
        assertThat(kept())
                .containsExactlyElementsOf(IntStream.range(0, NOTES)
                        .mapToObj(note -> "Note " + note)
                        .toList());
        assertThat(page.locator(".clock")).hasText(Pattern.compile("1:0[0-4]:\\d\\d"));
        List<Integer> times = times();
        for (int note = 0; note < NOTES; note++) {
            assertThat(times.get(note) / 60_000)
                    .as("minute of note " + note)
                    .isBetween(note / 10 * 3 - 1, note / 10 * 3 + 4);
        }
        page.keyboard().insertText("Last words");
        page.getByText("Stop and score now").click();
        assertThat(page.locator(".item[data-place='evocation#1'] .evidence li").first())
                .isVisible();
        assertThat(page.locator("trigpoint-form .loose")).containsText("notes not put to an item");
        assertThat(kept()).as("what stood in the field is a note too").contains("Last words");
        Look.picture(page, "observation/after-live");

        back(page);
        assertThat(page.locator(".notes li")).hasCount(NOTES + 1);
        String stood = page.locator(".clock").innerText();
        assertThat(page.getByText("Stopped. A note that you add takes this time."))
                .isVisible();
        untilTheStepIsTaken(page);
        page.goForward();
        signOutAndInAgain(page);
        assertThat(page.locator(".item[data-place='evocation#1']")).isVisible();
        back(page);
        // Nobody who is in is asked who they are.
        assertThat(page.locator(".item[data-place='evocation#1']")).isVisible();
        back(page);
        assertThat(page.locator(".notes li")).hasCount(NOTES + 1);
        assertThat(page.locator(".clock")).hasText(stood);
        page.clock().fastForward(TEN_NOTES.toMillis());
        assertThat(page.locator(".clock")).hasText(stood);
        page.getByText("Let it go on").click();
        assertThat(page.getByText("Stop and score now")).isVisible();
    }

    private static void back(Page page) {
        untilTheStepIsTaken(page);
        page.goBack();
    }

    /** A new screen is there some moments before the browser's history knows of it: a step within them goes one too far. */
    private static void untilTheStepIsTaken(Page page) {
        page.waitForFunction("() => !window.Vaadin.Flow.navigation");
    }

    private void signIn(Page page) {
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
    }

    /** Their session ended while they scored; the way back leads over the page where they signed in. */
    private void signOutAndInAgain(Page page) {
        assertThat(page.locator(".item[data-place='evocation#1']")).isVisible();
        untilTheStepIsTaken(page);
        page.context().clearCookies();
        page.reload();
        signIn(page);
    }

    /** Taps a domain, or none, types, and keeps it; every ten take three minutes. */
    private static void note(Page page, int from, int to) {
        for (int note = from; note < to; note++) {
            page.keyboard().press("Alt+" + note % 8);
            page.keyboard().insertText("Note " + note);
            page.keyboard().press("Enter");
            if (note % 10 == 9) {
                page.clock().fastForward(TEN_NOTES.toMillis());
            }
        }
    }

    /** The browser's time ran faster than the server's: what it ran ahead, the clock of the session began earlier. */
    private void timeHasPassed(int notes) {
        OffsetDateTime began = sql().select(ASSESSMENT.CLOCK_AT)
                .from(ASSESSMENT)
                .where(ASSESSMENT.ID.eq(form))
                .fetchSingle()
                .value1();
        sql().update(ASSESSMENT)
                .set(ASSESSMENT.CLOCK_AT, Objects.requireNonNull(began).minus(TEN_NOTES.multipliedBy(notes / 10)))
                .where(ASSESSMENT.ID.eq(form))
                .execute();
    }

    private List<String> kept() {
        return sql().select(EVIDENCE.NOTE)
                .from(EVIDENCE)
                .where(EVIDENCE.ASSESSMENT_ID.eq(form), EVIDENCE.REMOVED.isFalse())
                .orderBy(EVIDENCE.AT_MS)
                .fetch(EVIDENCE.NOTE);
    }

    private List<Integer> times() {
        return sql().select(EVIDENCE.AT_MS)
                .from(EVIDENCE)
                .where(EVIDENCE.ASSESSMENT_ID.eq(form), EVIDENCE.REMOVED.isFalse())
                .orderBy(EVIDENCE.AT_MS)
                .fetch(row -> Objects.requireNonNull(row.value1()));
    }

    private DSLContext sql() {
        return house.getBean(DSLContext.class);
    }

    private ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(Trigpoint.class)
                .run(
                        "--trigpoint.home=" + home,
                        // Whoever has the page open is not waited for: that is what is tried.
                        "--server.shutdown=immediate",
                        "--server.address=127.0.0.1",
                        "--server.port=" + port);
    }
}
