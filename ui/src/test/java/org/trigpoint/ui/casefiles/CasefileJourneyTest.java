package org.trigpoint.ui.casefiles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.casefiles.ReviewQueries;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.observation.SessionQueries;
import org.trigpoint.scoring.Asking;
import org.trigpoint.scoring.AskingService;
import org.trigpoint.scoring.Entries;
import org.trigpoint.scoring.Part;
import org.trigpoint.scoring.SheetQueries;
import org.trigpoint.scoring.SheetService;
import org.trigpoint.sources.Span;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;

/** A list is drawn from, two texts are masked, a reviewer rates one with evidence, and the sample is unmasked. */
@WithDemo
@InBrowser
class CasefileJourneyTest {

    private final String house;

    @Autowired
    private AccessDesk access;

    @Autowired
    private ReviewQueries reviews;

    @Autowired
    private SheetQueries sheets;

    @Autowired
    private SheetService filling;

    @Autowired
    private SessionQueries sessions;

    @Autowired
    private InstrumentService instruments;

    @Autowired
    private AskingService asking;

    private DemoStudy.Ready ready = new DemoStudy.Ready(new StudyId(0), "", null, List.of());

    CasefileJourneyTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port;
    }

    @BeforeAll
    void makeTheDemoStudy() {
        ready = DemoTemplate.ready();
    }

    private String casefiles() {
        return house + "/study/" + ready.study().value() + "/casefiles";
    }

    @Test
    void from_the_list_of_closed_cases_to_before_and_late() {
        Page lead = Chromium.signedIn(house, "lead.harriet", Objects.requireNonNull(ready.password()));
        draw(lead);
        bring(
                lead,
                "NR-100",
                "Opened 3 May 2025 by LA01. A form was ticked. Nobody was asked what the others thought.");
        bring(lead, "NR-200", "Opened in June 2025 by LA01, NR-200. A Genogram hung on the wall, and each was asked.");
        assertThat(lead.getByText("no text yet")).hasCount(0);
        Look.everyWay(lead, "casefiles-sample");
        ask(lead);

        Page reviewer = Chromium.signedIn(house, "res.maja", Objects.requireNonNull(ready.password()));
        review(reviewer);

        unmask(lead);
    }

    @Test
    void who_is_late_is_told_to_a_lead_with_words_to_pass_on() {
        Lead lead = access.operatorOf(access.operator(), ready.study());
        SessionId session = sessions.all(lead).stream()
                .filter(line -> line.details().title().equals("Observed family session, LA06"))
                .findFirst()
                .orElseThrow()
                .id();
        asking.ask(
                lead,
                Asking.about(
                        instruments.adopt(lead, "direct-practice", 1),
                        session,
                        access.operatorAs(access.operator(), ready.study(), "res.ruben")
                                .person(),
                        Part.RATER,
                        LocalDate.of(2025, 12, 5)));
        Page page = Chromium.signedIn(house, "lead.harriet", Objects.requireNonNull(ready.password()));
        page.navigate(house + "/study/" + ready.study().value() + "/sessions");
        assertThat(page.getByText("1 to submit, 1 overdue")).isVisible();
        page.getByText("Words to pass on").click();
        assertThat(page.getByText("Words for Ruben Okafor")).isVisible();
    }

    private void draw(Page page) {
        page.navigate(casefiles() + "/draw");
        Locator pasted = page.getByLabel("Paste it from a spreadsheet");
        pasted.fill("Reference\tSite\tPeriod\tClosed\nNR-100\tLA01\tsometime\t\n");
        button(page, "Look at the list").click();
        assertThat(page.getByText("is no period")).isVisible();
        pasted.fill("Reference\tSite\tPeriod\tClosed\nNR-100\tLA01\tbefore\t1/3/2025\nNR-200\tLA01\tlate\t4/2/2026\n");
        button(page, "Look at the list").click();
        assertThat(page.getByText("2 cases can be drawn from.")).isVisible();
        page.getByLabel("Name").fill("Two cases");
        button(page, "Draw the sample").click();
        assertThat(page.getByText("There are too few")).isVisible();
        Look.everyWay(page, "casefiles-draw");
        page.getByLabel("Draw what there is").check();
        button(page, "Draw the sample").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Two cases")))
                .isVisible();
    }

    private static void bring(Page page, String reference, String text) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bring its text: " + reference))
                .click();
        assertThat(page.getByText("Choose the anonymised file")).isVisible();
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        reference + ".txt", "text/plain", (text + "\n").getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".trig-masking-text mark.masked").first()).isVisible();
        assertThat(page.locator(".trig-masking-text")).not().containsText("LA01");
        if (reference.equals("NR-200")) {
            Look.everyWay(page, "casefiles-masking");
        }
        button(page, "Keep the masked text").click();
        if (reference.equals("NR-200")) {
            assertThat(page.getByText("Leave these words as they are?")).isVisible();
            assertThat(page.getByText("\u201cGenogram\u201d. Reviewers will read them"))
                    .isVisible();
            button(page, "Keep the text so").click();
        }
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Files")))
                .isVisible();
    }

    private static void ask(Page page) {
        button(page, "Ask reviewers").click();
        assertThat(page.locator("vaadin-dialog")).containsText("knows which file is which: Harriet Bright.");
        Locator who = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Who"));
        who.fill("Maja");
        page.locator("vaadin-multi-select-combo-box-item:visible", new Page.LocatorOptions().setHasText("Maja"))
                .first()
                .click();
        who.press("Escape");
        button(page, "Ask them").click();
        assertThat(page.getByText("0 of 2 reviews submitted").first()).isVisible();
    }

    private void review(Page page) {
        page.navigate(casefiles());
        assertThat(page.getByText("0 of 2 submitted.")).isVisible();
        Locator first = page.locator(".trig-casefiles a").first();
        String masked = first.textContent();
        first.click();
        assertThat(page.locator("trig-text-pane .words").first()).containsText("[authority]");
        assertThat(page.locator("body")).not().containsText("NR-");
        assertThat(page.locator("body")).not().containsText("Two cases");
        Locator item = page.locator("trigpoint-form [data-place^='alliance']");
        item.locator("input").first().focus();
        page.keyboard().press("4");
        page.locator("trig-text-pane .body").focus();
        page.keyboard().press("Control+Home");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Control+Shift+ArrowRight");
        page.keyboard().press("Control+Shift+ArrowRight");
        item.locator("input").first().focus();
        page.keyboard().press("e");
        assertThat(item.locator(".evidence li")).hasCount(1);
        assertThat(page.locator("trigpoint-form .kept")).containsText("Kept");
        Look.everyWay(page, "casefile-review");
        page.navigate(casefiles());
        assertThat(page.locator(
                        ".trig-casefiles > li", new Page.LocatorOptions().setHasText(Objects.requireNonNull(masked))))
                .containsText("begun");
        Look.everyWay(page, "casefiles-mine");
    }

    /** What is left of the reviews, as if it had been typed. */
    private void finish() {
        Coder maja = access.operatorAs(access.operator(), ready.study(), "res.maja");
        for (ReviewQueries.Task task : reviews.mine(maja)) {
            Instrument form = sheets.mine(maja, task.assessment()).instrument();
            List<Entries.AnswerEntry> answers = new ArrayList<>();
            List<Entries.EvidenceEntry> evidence = new ArrayList<>();
            for (Item item : form.items()) {
                if (item.asked() instanceof Asked.Rated) {
                    answers.add(new Entries.AnswerEntry(new Place(item.key(), 1), Answer.given("3"), 1));
                    evidence.add(new Entries.EvidenceEntry(
                            UUID.randomUUID(), item.key(), 1, new Span(0, 6), null, "", false, 1));
                } else if (item.meaning() == Item.Meaning.GUESSED_PERIOD) {
                    answers.add(new Entries.AnswerEntry(new Place(item.key(), 1), Answer.given("late"), 1));
                }
            }
            filling.keep(maja, task.assessment(), new Entries(answers, evidence));
            filling.submit(maja, task.assessment());
        }
    }

    private void unmask(Page page) {
        page.reload();
        button(page, "Unmask").first().click();
        assertThat(page.getByText("has 2 to submit")).isVisible();
        Look.everyWay(page, "casefiles-unmask");
        button(page, "Cancel").click();
        finish();
        page.reload();
        button(page, "Unmask").first().click();
        page.getByLabel("Why now").fill("Both are reviewed.");
        page.locator("vaadin-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Unmask").setExact(true))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Before and late compared"))
                .click();
        assertThat(page.getByText("1 of 2 guesses of the period were right")).isVisible();
        Look.everyWay(page, "casefiles-result");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
