package org.trigpoint.ui.observation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Member;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.observation.SessionLine;
import org.trigpoint.observation.SessionQueries;
import org.trigpoint.scoring.Asking;
import org.trigpoint.scoring.AskingService;
import org.trigpoint.scoring.Part;
import org.trigpoint.scoring.SheetQueries;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;
import org.trigpoint.ui.parts.Moments;

/** An observer finishes a draft beside the notes, by keyboard; then both see what both scored, and write down what they agree on. */
@WithDemo
@InBrowser
class SessionJourneyTest {

    private final String house;

    @Autowired
    private AccessDesk access;

    @Autowired
    private SessionQueries sessions;

    @Autowired
    private SheetQueries sheets;

    @Autowired
    private AskingService asking;

    private DemoStudy.Ready ready;

    SessionJourneyTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port;
        ready = new DemoStudy.Ready(new org.trigpoint.migrations.StudyId(0), "", null, java.util.List.of());
    }

    @BeforeAll
    void makeTheDemoStudy() {
        ready = DemoTemplate.ready();
    }

    @Test
    void a_session_is_scored_beside_its_notes_and_compared_when_both_have_submitted() {
        Reader peter = reader("obs.peter");
        SessionLine session = sessions.all(peter).stream()
                .filter(line -> line.asked().stream()
                        .anyMatch(asked ->
                                asked.rater().equals(peter.person()) && asked.state() == SessionLine.State.DRAFT))
                .findFirst()
                .orElseThrow();
        Page page = Chromium.signedIn(house, "obs.peter", Objects.requireNonNull(ready.password()));
        page.navigate(house + "/study/" + ready.study().value());
        assertThat(page.locator("main h2").first()).hasText("Yours to score");
        assertThat(page.getByText("begun, no day was said")).isVisible();
        page.navigate(house + "/study/" + ready.study().value() + "/sessions");
        page.getByLabel("Mine to score").check();
        assertThat(page.getByText("Yours to score").filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(1);
        Look.everyWay(page, "sessions");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(session.details().title()))
                .click();
        assertThat(page.getByText("Hidden until you submit")).isVisible();
        assertThat(page.getByText("Scores side by side")).hasCount(0);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on scoring"))
                .click();

        Locator autonomy = page.locator("trigpoint-form [data-place^='autonomy']");
        assertThat(page.locator("trig-text-pane .words").first()).isVisible();
        autonomy.locator("input").first().focus();
        page.keyboard().press("4");
        select(page);
        autonomy.locator("input").first().focus();
        page.keyboard().press("e");
        assertThat(autonomy.locator(".evidence li")).hasCount(1);
        Look.everyWay(page, "session-scored");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Submit").setExact(true))
                .click();
        page.locator("vaadin-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Submit").setExact(true))
                .click();

        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Scores side by side")))
                .isVisible();
        assertThat(page.locator(".observation-compared thead")).containsText("Nadia");
        Look.everyWay(page, "session-compared");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write down what you agree on"))
                .click();
        Locator apart = page.locator("trigpoint-form [data-place^='autonomy']");
        assertThat(apart.locator(".other")).hasCount(2);
        assertThat(apart.locator(".evidence li")).hasCount(0);
        apart.getByText("Take over").first().click();
        assertThat(apart.locator(".evidence li")).hasCount(1);
        assertThat(apart.locator(".asked input:checked")).hasCount(1);
        Look.everyWay(page, "session-agreed");
        assertThat(sheets.compared(peter, session.id()))
                .as("the originals, and no draft")
                .hasSize(2);
    }

    @Test
    void a_lead_sees_who_drifts_by_domain_along_time_and_sets_the_rule_from_the_one_that_is_kept() {
        Page page = Chromium.signedIn(house, "lead.harriet", Objects.requireNonNull(ready.password()));
        page.navigate(house + "/study/" + ready.study().value() + "/calibration?part=drift");
        assertThat(page.getByText("Flagged by the rule above").first()).isVisible();
        SessionLine acted = sessions.all(reader("obs.peter")).stream()
                .filter(line -> line.details().reference())
                .findFirst()
                .orElseThrow();
        Page observer = Chromium.signedIn(house, "obs.peter", Objects.requireNonNull(ready.password()));
        observer.navigate(house + "/study/" + ready.study().value() + "/sessions/"
                + acted.id().value());
        assertThat(observer.locator(".observation-compared thead").first()).containsText("Expert: ");
        assertThat(observer.locator(".observation-compared thead").first()).containsText("Difference from the expert");
        observer.close();
        assertThat(page.getByText("\u25b2 flagged")).hasCount(2);
        assertThat(page.getByText("\u25b2 Empathy, session by session")).isVisible();
        assertThat(page.getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions()
                                .setName("Difference of Peter Cole from the experts, session by session, in points")))
                .containsText("6. Reference session 6, acted (synthetic)");
        Look.everyWay(page, "drift");

        setRule(page, "3", "4", "6");
        assertThat(page.getByText("\u25b2 flagged")).hasCount(0);
        assertThat(page.getByText("1.5 points or more")).isVisible();
        setRule(page, "3", "6", "5");
        assertThat(page.getByText("\u25b2 flagged")).hasCount(1);
    }

    @Test
    void practice_that_was_done_on_paper_gets_the_day_on_which_it_was_done() {
        Reader maja = reader("res.maja");
        SessionLine acted = sessions.all(maja).stream()
                .filter(line -> line.asked().stream()
                        .anyMatch(asked -> asked.rater().equals(maja.person()) && asked.part() == Part.PRACTICE))
                .findFirst()
                .orElseThrow();
        LocalDate held = Objects.requireNonNull(acted.details().heldOn());
        Page page = Chromium.signedIn(house, "res.maja", Objects.requireNonNull(ready.password()));
        page.navigate(house + "/study/" + ready.study().value() + "/sessions/"
                + acted.id().value());
        page.getByText("Score it", new Page.GetByTextOptions().setExact(true)).click();
        Locator none = page.locator("trigpoint-form input[value='not-observed']");
        assertThat(none.first()).isVisible();
        none.all().forEach(Locator::check);
        submitAsOf(page, held.minusDays(1));
        assertThat(page.getByText("The session was not held yet on that day")).isVisible();
        Look.everyWay(page, "observation/practised-on");
        submitAsOf(page, held.plusDays(9));
        assertThat(page.locator(".observation-raters li", new Page.LocatorOptions().setHasText("Read my scores")))
                .containsText(Moments.briefDay(held.plusDays(9)) + ", 12:00");
    }

    /** Presses Submit, in the form or once more in the dialog, with a day in it. */
    private static void submitAsOf(Page page, LocalDate day) {
        Locator field = page.locator("vaadin-date-picker", new Page.LocatorOptions().setHasText("Practised on"));
        if (field.count() == 0) {
            page.locator("trigpoint-form button.submit").click();
        }
        field.evaluate("(picker, day) => { picker.value = day; }", day.toString());
        page.locator("vaadin-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Submit").setExact(true))
                .click();
    }

    @Test
    void a_lead_narrows_the_sessions_by_an_address_sets_how_many_and_finds_words_to_remind_with() {
        Lead lead = access.operatorOf(access.operator(), ready.study());
        askOneMore(lead);
        Page page = Chromium.signedIn(house, "lead.harriet", Objects.requireNonNull(ready.password()));
        String list = house + "/study/" + ready.study().value() + "/sessions";
        page.navigate(list + "?kind=training");
        assertThat(page.locator("vaadin-grid-cell-content .observation-link")
                        .filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(3);
        page.locator(".observation-bar vaadin-select").click();
        page.locator("vaadin-select-item[role=option]:visible", new Page.LocatorOptions().setHasText("Reflective"))
                .click();
        assertThat(page).hasURL(list + "?kind=reflective-session");

        Locator reminded =
                page.locator(".observation-raters li", new Page.LocatorOptions().setHasText("Maja Lindqvist"));
        assertThat(reminded).containsText("1 overdue");
        reminded.getByText("Words to pass on").click();
        assertThat(page.locator("vaadin-dialog vaadin-text-area textarea"))
                .hasValue(Pattern.compile(
                        "Dear Maja Lindqvist.*was due on 5 January 2026.*" + list + ".*", Pattern.DOTALL));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Close").setExact(true))
                .click();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("How many"))
                .click();
        assertThat(page.locator("vaadin-dialog")).containsText("Planned now: 1, 50% by two, at LA01");
        page.keyboard().press("Escape");
        assertThat(page.locator(".observation-progress tbody tr", new Page.LocatorOptions().setHasText("LA01"))
                        .first())
                .containsText("Direct practice");
    }

    @Test
    void a_lead_changes_the_day_by_which_scores_are_asked_for_and_loses_none_to_words_that_are_no_day() {
        Lead lead = access.operatorOf(access.operator(), ready.study());
        SessionLine session = scoredByOneOther(lead).getLast();
        LocalDate held = Objects.requireNonNull(session.details().heldOn());
        LocalDate first = held.plusDays(30);
        askMaja(lead, session, first);
        Page page = Chromium.signedIn(house, "lead.harriet", Objects.requireNonNull(ready.password()));
        page.navigate(house + "/study/" + ready.study().value() + "/sessions/"
                + session.id().value());
        Locator maja = page.locator(".observation-raters li", new Page.LocatorOptions().setHasText("Maja Lindqvist"));
        assertThat(maja).containsText("by " + SessionWords.day(first));
        maja.getByText("Change the day").click();
        Locator dialog = page.locator("vaadin-dialog");
        Locator field = dialog.locator("vaadin-date-picker input");
        Locator change = dialog.locator("vaadin-button", new Locator.LocatorOptions().setHasText("Change the day"));

        field.fill("the end of May");
        change.click();
        assertThat(dialog).containsText("What stands in \u201cBy\u201d is no day");
        field.fill(DateTimeFormatter.ofPattern("d/M/uuuu").format(held.minusDays(1)));
        change.click();
        assertThat(dialog).containsText("nothing can be written about it before");
        page.keyboard().press("Escape");
        page.reload();
        assertThat(maja).containsText("by " + SessionWords.day(first));

        maja.getByText("Change the day").click();
        field.fill(DateTimeFormatter.ofPattern("d/M/uuuu").format(first.plusDays(7)));
        Look.everyWay(page, "observation/another-day");
        field.press("Enter");
        assertThat(maja).containsText("by " + SessionWords.day(first.plusDays(7)));
    }

    /** Somebody else is asked to score a session that one has scored, and is late. */
    private void askOneMore(Lead lead) {
        askMaja(lead, scoredByOneOther(lead).getFirst(), LocalDate.of(2026, 1, 5));
    }

    /** Direct practice that one person was asked to score, who is not Maja. */
    private List<SessionLine> scoredByOneOther(Lead lead) {
        Reader maja = reader("res.maja");
        return sessions.all(lead).stream()
                .filter(line -> line.details().use() == Instrument.Use.DIRECT_PRACTICE
                        && !line.details().reference()
                        && line.details().heldOn() != null
                        && line.asked().size() == 1
                        && !line.asked().getFirst().rater().equals(maja.person()))
                .toList();
    }

    private void askMaja(Lead lead, SessionLine session, LocalDate due) {
        asking.ask(
                lead,
                Asking.about(
                        session.asked().getFirst().instrument(),
                        session.id(),
                        reader("res.maja").person(),
                        Part.RATER,
                        due));
    }

    /** Opens the rule, finds what is kept, and sets how many quarters of a point flag. */
    private static void setRule(Page page, String sessions, String kept, String quarters) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set the rule"))
                .click();
        Locator dialog = page.locator("vaadin-dialog");
        assertThat(dialog.getByLabel("Last reference sessions looked at")).hasValue(sessions);
        Locator field = dialog.getByLabel("Quarters of a point");
        assertThat(field).hasValue(kept);
        field.fill(quarters);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Set the rule"))
                .click();
        assertThat(dialog).hasCount(0);
    }

    private Reader reader(String name) {
        Member member = access.operatorFor(access.operator(), ready.study(), name);
        return (Reader) member;
    }

    /** Two words of the notes. */
    private static void select(Page page) {
        page.locator("trig-text-pane .body").focus();
        page.keyboard().press("Control+Home");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Control+Shift+ArrowRight");
        page.keyboard().press("Control+Shift+ArrowRight");
    }
}
