package org.trigpoint.ui.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.CASEFILE_SAMPLE;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Invitation;
import org.trigpoint.access.InvitationService;
import org.trigpoint.access.Invitee;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Proofs;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.CasefileId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.practice.TeamQueryService;
import org.trigpoint.scoring.Asking;
import org.trigpoint.scoring.AskingService;
import org.trigpoint.scoring.Part;
import org.trigpoint.scoring.Sheet;
import org.trigpoint.scoring.SheetQueries;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;
import org.trigpoint.ui.trial.Visitor;

/** From the link to the last question, on a phone, on a line that is cut twice. */
@InBrowser
class PractitionerJourneyTest {

    private static final String TEXT = """
            First visit \uD83D\uDE42. The worker asked each of them who worries most about school.
            A genogram with the family showed three generations and who speaks for whom.
            Second visit. The mother said that the question had stayed with her.
            """;
    private static final Pattern KEPT = Pattern.compile("Kept \\d\\d:\\d\\d");

    private final int port;
    private final DSLContext sql;
    private final InvitationService invitations;
    private final InstrumentService instruments;
    private final AskingService asking;
    private final SheetQueries sheets;
    private final TeamQueryService queries;
    private final SmallStudy small;
    private final Lead lead;
    private final Invitation rosa;
    private final AssessmentId assessment;

    @Autowired
    PractitionerJourneyTest(
            @LocalServerPort int port,
            DSLContext sql,
            AccessDesk access,
            InvitationService invitations,
            InstrumentService instruments,
            AskingService asking,
            SheetQueries sheets,
            TeamQueryService queries) {
        this.port = port;
        this.queries = queries;
        this.sql = sql;
        this.invitations = invitations;
        this.instruments = instruments;
        this.asking = asking;
        this.sheets = sheets;
        this.small = new SmallStudy(sql, access);
        this.lead = small.lead("lead");
        this.rosa = invited("rosa.marsh");
        this.assessment = asked();
    }

    private Invitation invited(String name) {
        return invitations
                .invite(lead, List.of(new Invitee("Rosa Marsh", name, small.la01)))
                .getFirst();
    }

    private AssessmentId asked() {
        InstrumentId form = instruments.adopt(lead, "casefile-review", 1);
        var sample = sql.insertInto(CASEFILE_SAMPLE)
                .set(CASEFILE_SAMPLE.STUDY_ID, small.study)
                .set(CASEFILE_SAMPLE.TITLE, "A sample")
                .set(CASEFILE_SAMPLE.INSTRUMENT_ID, form)
                .set(CASEFILE_SAMPLE.SEED, 7L)
                .set(CASEFILE_SAMPLE.PER_SITE_BEFORE, 1)
                .set(CASEFILE_SAMPLE.PER_SITE_LATE, 1)
                .set(CASEFILE_SAMPLE.DRAWN_BY, lead.person())
                .returningResult(CASEFILE_SAMPLE.ID)
                .fetchSingle()
                .value1();
        CasefileId file = sql.insertInto(CASEFILE)
                .set(CASEFILE.STUDY_ID, small.study)
                .set(CASEFILE.SAMPLE_ID, sample)
                .set(CASEFILE.PLACE, 1)
                .set(CASEFILE.REFERENCE, "EH-secret-17")
                .set(CASEFILE.SITE_ID, small.la01)
                .set(CASEFILE.PERIOD, "late")
                .set(CASEFILE.DRAWN, true)
                .set(CASEFILE.MASKED_ID, "KX4")
                .set(CASEFILE.TEXT, TEXT)
                .set(CASEFILE.DIGEST, new byte[32])
                .returningResult(CASEFILE.ID)
                .fetchSingle()
                .value1();
        return asking.ask(lead, new Asking(form, null, file, rosa.person(), Part.RATER, 1, LocalDate.of(2199, 1, 1)));
    }

    private String link(Invitation invitation) {
        return "/invitation/" + Objects.requireNonNull(invitation.token());
    }

    @Test
    void a_casefile_is_assessed_on_a_phone_on_a_line_that_is_cut_twice_and_nothing_is_lost() {
        BrowserContext phone = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setHasTouch(true));
        Page page = phone.newPage();
        page.navigate("http://127.0.0.1:" + port + link(rosa));
        Look.clean(page);
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Welcome, Rosa Marsh");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("a lantern by the river");
        page.getByLabel("Password again").fill("a lantern by the river");
        page.getByText("Choose this password and start").click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Your tasks")))
                .isVisible();
        assertThat(page.content()).doesNotContain("EH-secret");
        Look.everyWay(page, "practice/tasks");
        page.setViewportSize(390, 844);
        page.getByText("Casefile KX4").click();
        assertThat(page.getByText("What happens with it")).isVisible();
        Look.everyWay(page, "practice/beforehand");
        page.setViewportSize(390, 844);
        page.getByText("Start", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Question 1 of")).isVisible();
        assertThat(page.locator("trigpoint-form .point.none").first()).hasText("No evidence");

        phone.setOffline(true);
        rate(page, "4");
        take(page, "who worries most about school");
        assertThat(page.locator("trigpoint-form .kept")).containsText("Safe on this device");
        phone.setOffline(false);
        assertThat(page.locator("trigpoint-form .kept")).hasText(KEPT);
        connectionToldNoMore(page);
        Look.everyWay(page, "practice/question");
        page.setViewportSize(390, 844);
        next(page);

        phone.setOffline(true);
        rate(page, "2");
        take(page, "A genogram with the family");
        assertThat(page.locator("trigpoint-form .kept")).containsText("Safe on this device");
        page.close();
        phone.setOffline(false);
        Page again = phone.newPage();
        again.navigate("http://127.0.0.1:" + port + "/study/" + small.study.value() + "/tasks/" + assessment.value());
        assertThat(again.locator("trigpoint-form .kept")).hasText(KEPT);
        finish(again);

        Sheet sheet = sheets.mine(Proofs.practitioner(small.study, rosa.person(), small.la01), assessment);
        assertThat(sheet.head().locked()).isTrue();
        assertThat(sheet.filled().given())
                .containsEntry(new Place("alliance", 1), Answer.given("4"))
                .containsEntry(new Place("convening", 1), Answer.given("2"))
                .containsEntry(new Place("outside-world", 1), Answer.NOT_OBSERVED)
                .containsEntry(new Place("guessed-period", 1), Answer.given("no-idea"));
        assertThat(sheet.evidence())
                .extracting(each -> each.item() + ": " + each.quote())
                .containsExactlyInAnyOrder(
                        "alliance: who worries most about school", "convening: A genogram with the family");
        answer(again);
        again.navigate("http://127.0.0.1:" + port + "/study/" + small.study.value() + "/sources");
        assertThat(again.getByText("There is nothing here, or it is not open to you."))
                .isVisible();
    }

    /** A question of the team: something waits until it is answered, and half an answer is on the phone meanwhile. */
    private void answer(Page page) {
        queries.ask(lead, assessment, "Which genogram do you mean?");
        page.reload();
        assertThat(page.getByText("Which genogram do you mean?")).isVisible();
        assertThat(page.getByText("Nothing is waiting for you")).hasCount(0);
        page.getByLabel("Your answer").fill("The one on the ki");
        page.reload();
        assertThat(page.getByLabel("Your answer")).hasValue("The one on the ki");
        page.getByText("Casefile KX4", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByText("All tasks")).isVisible();
        assertThat(page.getByLabel("Your answer")).hasValue("The one on the ki");
        page.getByLabel("Your answer").fill("The one on the kitchen wall");
        page.getByText("Send this answer").click();
        assertThat(page.getByText("You answered")).isVisible();
        assertThat(page.getByText("The one on the kitchen wall")).isVisible();
        page.getByText("All tasks").click();
        assertThat(page.getByText("Nothing is waiting for you")).isVisible();
        assertThat(page.locator("text=Send this answer")).hasCount(0);
        page.waitForFunction("() => !Object.keys(localStorage).some((key) => key.includes('query-'))");
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb));
    }

    private static void rate(Page page, String point) {
        page.locator("trigpoint-form .asked input[value='given " + point + "']").check();
    }

    private static void next(Page page) {
        page.locator("trigpoint-form .next-step").click();
    }

    /** As a finger does: opens the file, marks the words, takes them. */
    private static void take(Page page, String words) {
        button(page, "Show the file").click();
        page.evaluate("""
                (words) => {
                  const text = document.querySelector('.file-words').firstChild;
                  const at = text.data.indexOf(words);
                  getSelection().setBaseAndExtent(text, at, text, at + words.length);
                }""", words);
        page.getByText("Use as evidence").click();
        assertThat(page.locator("trigpoint-form .evidence li")).containsText(words);
    }

    private static void finish(Page page) {
        Locator question = page.locator("trigpoint-form .item");
        for (int at = 0; at < 30 && question.isVisible(); at++) {
            Locator none = question.locator("input[value='not-observed']");
            if (none.count() > 0) {
                none.check();
            } else if (question.locator("input[value='no-idea']").count() > 0) {
                question.locator("input[value='no-idea']").check();
            }
            String before = page.locator("trigpoint-form").innerText();
            next(page);
            page.waitForFunction("(before) => document.querySelector('trigpoint-form').innerText !== before", before);
        }
        connectionToldNoMore(page);
        Look.everyWay(page, "practice/overview");
        page.setViewportSize(390, 844);
        page.locator("trigpoint-form .submit").click();
        assertThat(page.locator("trigpoint-form .walk-word")).containsText("questions have no answer");
        button(page, "Submit all the same").click();
        assertThat(page.getByText("Nothing is waiting for you")).isVisible();
    }

    @Test
    void the_page_of_an_invitation_is_guarded_as_the_sign_in_is_and_opens_a_session_of_its_own() throws Exception {
        Invitation max = invited("max");
        Visitor visitor = new Visitor(port);
        HttpResponse<String> page = visitor.get(link(max));
        String token = Objects.requireNonNull(max.token());
        String guard = page.body().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        String before = visitor.session();
        Map<String, String> form = Map.of(
                "token",
                token,
                "password",
                "three lanterns by the river",
                "again",
                "three lanterns by the river",
                "_csrf",
                guard);

        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("script-src");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(visitor.post("/invitation", form, "Origin", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(header(visitor.post("/invitation", Map.of("token", token), "Origin", visitor.origin()), "Location"))
                .endsWith("/invitation");
        HttpResponse<String> in = visitor.post("/invitation", form, "Origin", visitor.origin());
        assertThat(header(in, "Location")).isEqualTo(visitor.origin() + "/");
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(visitor.isIn()).isTrue();

        Visitor other = new Visitor(port);
        assertThat(other.get(link(max)).body())
                .as("used, and never made")
                .isEqualTo(other.get("/invitation/" + "x".repeat(43)).body())
                .doesNotContain("Rosa");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join("|", answer.headers().allValues(name));
    }

    /** Words that fade away have no contrast to be looked at. */
    private static void connectionToldNoMore(Page page) {
        page.waitForFunction("() => [...document.querySelectorAll('.v-status-message')].every((told) =>"
                + " !told.checkVisibility({ opacityProperty: true, visibilityProperty: true }))");
    }
}
