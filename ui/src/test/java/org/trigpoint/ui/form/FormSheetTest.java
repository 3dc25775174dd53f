package org.trigpoint.ui.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.Look;
import org.trigpoint.ui.trial.Drawer;
import org.trigpoint.ui.trial.TrialFace;

@EnabledIf("org.trigpoint.ui.journey.Chromium#isThere")
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(classes = TrialFace.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FormSheetTest {

    private static final Pattern KEPT = Pattern.compile("Kept \\d\\d:\\d\\d");
    private static final int NOTES = 200;

    @Autowired
    private Drawer drawer;

    @LocalServerPort
    private int port;

    private BrowserContext visit;

    @BeforeAll
    void signIn() {
        visit = Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        Page page = visit.newPage();
        page.navigate(house("/trial"));
        page.getByLabel("Name").fill(TrialFace.NAME);
        page.getByLabel("Password").fill(TrialFace.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        assertThat(page.getByText("Family help in four areas")).isVisible();
        page.close();
    }

    @AfterAll
    void leave() {
        visit.close();
    }

    @Test
    void a_sheet_is_filled_in_by_keyboard_alone() {
        Drawer.Form form = drawer.form("keys");
        Page page = open("keys", FormMode.SHEET);
        item(page, "pace").locator("input").first().focus();
        page.keyboard().press("4");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("-");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("/");
        assertThat(progress(page)).containsText("1 of 3 rated, 1 not observed, 1 not applicable, 1 without evidence");
        page.keyboard().press("Backspace");
        page.keyboard().press("2");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("5");
        page.keyboard().press("e");

        assertThat(item(page, "listening").locator(".evidence li")).containsText("and then we waited for Parveen");
        assertThat(kept(page)).hasText(KEPT);
        assertThat(List.of(form.at("pace", 1), form.at("listening", 1), form.at("weather", 1)))
                .containsExactly("4", "5", "2");
        assertThat(form.evidence()).singleElement().satisfies(one -> {
            assertThat(one.item()).isEqualTo("listening");
            assertThat(one.start()).isEqualTo(12);
        });
        item(page, "listening").getByText("and then we waited").click();
        assertThat(page.getByText("Shown: 12 to 40")).isVisible();
    }

    @Test
    void an_answer_opens_and_closes_what_depends_on_it_and_parts_repeat() {
        Drawer.Form form = drawer.form("branches");
        Page page = open("branches", FormMode.SHEET);
        assertThat(item(page, "else")).isHidden();
        page.getByLabel("Somewhere else").check();
        item(page, "else").locator("textarea").fill("At the ford");
        page.getByText("Add another: Stop").click();
        page.keyboard().type("We turned round");
        assertThat(page.getByText("Stop 2 of 2")).isVisible();
        item(page, "walkers").locator("input").fill("41");
        assertThat(item(page, "walkers").locator("input")).hasAttribute("aria-invalid", "true");
        assertThat(kept(page))
                .containsText("One entry is on this device alone: beside it stands why. The rest is kept,");
        assertThat(form.at("stop", 2)).isEqualTo("We turned round");
        assertThat(form.at("walkers", 1)).isNull();
        page.getByLabel("At the hall").check();
        assertThat(item(page, "else")).isHidden();

        page.getByText("Submit").click();
        assertThat(page.locator("trigpoint-form .said")).containsText("“Pace” needs an answer, and 3 more");
        assertThat(form.left()).isEmpty();
    }

    @Test
    void what_is_typed_without_a_line_is_there_in_a_new_tab_and_goes_when_the_line_is_back() {
        Drawer.Form form = drawer.form("cut");
        Page page = open("cut", FormMode.SHEET);
        visit.setOffline(true);
        item(page, "learnt").locator("textarea").fill("Said twice that nobody had rung back");
        item(page, "pace").locator("input").nth(2).check();
        assertThat(kept(page)).containsText("Not yet sent: 2");
        page.close();
        visit.setOffline(false);
        assertThat(form.at("learnt", 1)).isNull();
        Page elsewhere = open("beside", FormMode.SHEET);
        assertThat(elsewhere.locator("trig-waiting")).containsText("A walk 2 entries");

        Page again = open("cut", FormMode.SHEET);
        assertThat(item(again, "learnt").locator("textarea")).hasValue("Said twice that nobody had rung back");
        assertThat(kept(again)).hasText(KEPT);
        assertThat(form.at("learnt", 1)).isEqualTo("Said twice that nobody had rung back");
        assertThat(form.at("pace", 1)).isEqualTo("3");
    }

    @Test
    void a_server_that_fails_is_asked_again_and_a_reload_meanwhile_loses_nothing() {
        Drawer.Form form = drawer.form("stuck");
        Page page = open("stuck", FormMode.SHEET);
        form.fail(true);
        item(page, "learnt").locator("textarea").fill("Nobody had the key");
        assertThat(kept(page)).containsText("Not yet sent: 1. Safe on this device: Trigpoint could not keep it");
        assertThat(page.locator("vaadin-notification-card")).hasCount(0);
        page.reload();
        assertThat(item(page, "learnt").locator("textarea")).hasValue("Nobody had the key");
        form.fail(false);
        assertThat(kept(page)).hasText(KEPT);
        assertThat(form.at("learnt", 1)).isEqualTo("Nobody had the key");
    }

    @Test
    void a_number_that_can_t_be_stays_as_it_was_typed_on_this_device_and_the_form_says_why_it_waits() {
        Drawer.Form form = drawer.form("number");
        Page page = open("number", FormMode.SHEET);
        Locator walkers = item(page, "walkers").locator("input");
        walkers.fill("12");
        assertThat(kept(page)).hasText(KEPT);
        walkers.fill("410");
        assertThat(item(page, "walkers")).containsText("needs a whole number from 0 to 40");
        item(page, "learnt").locator("textarea").fill("Kept though the number is not");
        page.waitForCondition(() -> form.at("learnt", 1) != null);

        page.reload();
        assertThat(walkers).hasValue("410");
        assertThat(walkers).hasAttribute("aria-invalid", "true");
        assertThat(form.at("walkers", 1)).as("as it was kept before").isEqualTo("12");
        for (String rated : List.of("pace", "listening", "weather")) {
            item(page, rated).locator("input[value='not-observed']").check();
        }
        page.getByLabel("At the hall").check();
        button(page, "Submit").click();
        assertThat(page.locator("trigpoint-form .said"))
                .containsText("“How many walked?” needs a whole number from 0 to 40");
        assertThat(form.left()).isEmpty();

        walkers.fill("41");
        walkers.fill("40");
        assertThat(walkers).hasAttribute("aria-invalid", "false");
        page.waitForCondition(() -> "40".equals(form.at("walkers", 1)));
        button(page, "Submit").click();
        page.waitForCondition(() -> form.left().equals("submit"));
    }

    @Test
    void two_tabs_on_one_form_show_and_keep_the_words_of_both() {
        Drawer.Form form = drawer.form("tabs");
        Page one = open("tabs", FormMode.SHEET);
        Page other = open("tabs", FormMode.SHEET);
        item(one, "learnt").locator("textarea").fill("From the first");
        item(other, "stop").locator("textarea").fill("From the second");

        assertThat(item(other, "learnt").locator("textarea")).hasValue("From the first");
        assertThat(item(one, "stop").locator("textarea")).hasValue("From the second");
        assertThat(kept(one)).hasText(KEPT);
        assertThat(kept(other)).hasText(KEPT);
        assertThat(form.at("learnt", 1)).isEqualTo("From the first");
        assertThat(form.at("stop", 1)).isEqualTo("From the second");
    }

    @Test
    void a_time_that_can_t_be_is_said_beside_the_field_survives_a_reload_and_the_form_waits_for_it() {
        Drawer.Form form = drawer.form("time");
        Page page = open("time", FormMode.SHEET);
        item(page, "pace")
                .getByText("Time", new Locator.GetByTextOptions().setExact(true))
                .click();
        Locator time = item(page, "pace").locator("input.at");
        item(page, "learnt").locator("textarea").fill("Kept beside it");
        assertThat(kept(page)).hasText(KEPT);
        time.fill("99:99");
        assertThat(kept(page))
                .containsText("One entry is on this device alone: beside it stands why. The rest is kept,");
        pressWhatStandsBelow(page);
        assertThat(item(page, "pace")).containsText("That is no time: write minutes and seconds");
        page.reload();
        assertThat(kept(page)).hasText("One entry is on this device alone: beside it stands why.");
        assertThat(time).hasValue("99:99");
        assertThat(time).hasAttribute("aria-invalid", "true");
        assertThat(form.evidence()).isEmpty();
        for (String rated : List.of("pace", "listening", "weather")) {
            item(page, rated).locator("input[value='not-observed']").check();
        }
        page.getByLabel("At the hall").check();
        button(page, "Submit").click();
        assertThat(page.locator("trigpoint-form .said")).containsText("\u201cPace\u201d has a time that can\u2019t be");
        assertThat(form.left()).isEmpty();

        time.fill("1:05");
        assertThat(time).hasAttribute("aria-invalid", "false");
        button(page, "Submit").click();
        page.waitForCondition(() -> form.left().contains("submit"));
        assertThat(form.evidence())
                .singleElement()
                .satisfies(one -> assertThat(one.at()).isEqualTo(65_000L));
    }

    /** The complaint comes when the field is left: what was pressed to leave it stays under the finger. */
    private static void pressWhatStandsBelow(Page page) {
        Locator below = item(page, "listening").locator("input[value='not-observed']");
        BoundingBox mark = below.boundingBox();
        page.mouse().move(mark.x + mark.width / 2, mark.y + mark.height / 2);
        page.mouse().down();
        assertThat(item(page, "pace").locator("input.at")).hasAttribute("aria-invalid", "true");
        page.mouse().up();
        assertThat(below).isChecked();
        assertThat(below.boundingBox().y).isEqualTo(mark.y);
    }

    @Test
    void what_another_gave_stands_beside_the_question_and_is_taken_over_with_its_evidence() {
        Drawer.Form form = drawer.form("agreed");
        Page page = open("agreed", FormMode.SHEET);
        assertThat(item(page, "pace").locator(".other")).containsText("01:05 They sat down twice");
        button(page, "Take over from Owain: Pace").click();
        assertThat(kept(page)).hasText(KEPT);
        assertThat(form.at("pace", 1)).isEqualTo("4");
        assertThat(form.evidence()).singleElement().satisfies(one -> {
            assertThat(one.note()).isEqualTo("They sat down twice");
            assertThat(one.at()).isEqualTo(65_000L);
        });

        item(page, "pace").locator("input").first().focus();
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keys of the form")))
                .containsText("takes the rating back");
        page.keyboard().press("Escape");
    }

    @Test
    void what_the_server_refuses_is_told_beside_the_item_and_stays_until_it_is_changed() {
        Drawer.Form form = drawer.form("refused");
        Page page = open("refused", FormMode.SHEET);
        item(page, "learnt").locator("textarea").fill("unkeepable");
        assertThat(item(page, "learnt").locator(".refusal")).containsText("This item takes no such words.");
        page.reload();
        assertThat(item(page, "learnt").locator("textarea")).hasValue("unkeepable");
        item(page, "learnt").locator("textarea").fill("fitting");
        assertThat(item(page, "learnt").locator(".refusal")).hasCount(0);
        assertThat(kept(page)).hasText(KEPT);
        assertThat(form.at("learnt", 1)).isEqualTo("fitting");
    }

    @Test
    void words_that_come_after_the_form_was_submitted_are_shown_until_somebody_drops_them() {
        Drawer.Form form = drawer.form("late");
        Page page = open("late", FormMode.SHEET);
        form.lock();
        item(page, "learnt").locator("textarea").fill("Too late for the form");
        assertThat(page.locator(".left-over")).containsText("Too late for the form");
        assertThat(page.locator("trigpoint-form textarea")).hasCount(0);
        Look.everyWay(page, "form/late");
        page.reload();
        assertThat(page.locator(".left-over")).containsText("Too late for the form");
        page.locator(".left-over").getByText("Drop it").last().click();
        assertThat(page.locator(".left-over")).isHidden();
        page.reload();
        assertThat(kept(page)).containsText("nothing can be changed");
        assertThat(page.locator(".left-over")).isHidden();
    }

    @Test
    void a_phone_has_one_question_a_screen_and_says_at_the_end_what_is_missing() {
        Drawer.Form form = drawer.form("phone");
        Page page = open("phone", FormMode.STEPS);
        page.setViewportSize(390, 844);
        assertThat(page.getByText("Question 1 of 7")).isVisible();
        page.getByText("Not observed").click();
        Look.everyWay(page, "form/steps");
        button(page, "Next").click();
        page.getByLabel("4").check();
        button(page, "Next").click();
        page.keyboard().press("5");
        for (int question = 3; question < 7; question++) {
            button(page, "Next").click();
        }
        button(page, "Look it over").click();
        assertThat(page.locator(".overview")).containsText("needs its evidence");
        assertThat(page.locator(".form-word")).containsText("2 questions are still open");
        Look.everyWay(page, "form/overview");
        button(page, "Go to the first open question").click();
        button(page, "Write a note: Listening").click();
        page.keyboard().type("Three times she waited for the child");
        for (int question = 2; question < 4; question++) {
            button(page, "Next").click();
        }
        page.getByLabel("At the station").check();
        for (int question = 4; question < 7; question++) {
            button(page, "Next").click();
        }
        button(page, "Look it over").click();
        button(page, "Submit").click();
        assertThat(kept(page)).hasText(KEPT);
        assertThat(page.locator(".walk-word")).containsText("3 questions have no answer");
        button(page, "Submit all the same").click();
        page.waitForCondition(() -> form.left().equals("submit"));
        assertThat(form.at("pace", 1)).isEqualTo("not-observed");
        assertThat(form.evidence())
                .singleElement()
                .satisfies(one -> assertThat(one.note()).isEqualTo("Three times she waited for the child"));
    }

    @Test
    void two_hundred_notes_of_an_hour_are_kept_once_each_though_the_line_is_cut_and_the_server_fails() {
        Drawer.Form form = drawer.form("live");
        Page page = open("live", FormMode.LIVE);
        page.getByText("Start the clock").click();
        assertThat(page.locator(".clock")).hasText(Pattern.compile("0\\d:\\d\\d"));
        for (int note = 0; note < NOTES; note++) {
            switch (note) {
                case 40 -> visit.setOffline(true);
                case 110 -> visit.setOffline(false);
                case 140 -> form.fail(true);
                case 160 -> {
                    page.reload();
                    assertThat(page.locator("trigpoint-form .clock")).isVisible();
                }
                case 170 -> form.fail(false);
                default -> {}
            }
            page.keyboard().press("Alt+" + note % 4);
            page.keyboard().insertText("Note " + note);
            page.keyboard().press("Enter");
        }
        assertThat(page.locator(".notes li")).hasCount(NOTES);
        assertThat(kept(page)).hasText(KEPT);

        assertThat(form.evidence()).hasSize(NOTES);
        assertThat(form.evidence().stream().map(FormEntries.Evidenced::note).collect(Collectors.toSet()))
                .isEqualTo(IntStream.range(0, NOTES)
                        .mapToObj(note -> "Note " + note)
                        .collect(Collectors.toSet()));
        assertThat(form.evidence().stream().filter(one -> one.item() == null)).hasSize(NOTES / 4);
        page.locator(".notes li").first().getByText("Change").click();
        page.getByLabel("Words of the note").fill("Note 199, heard again");
        page.locator(".changing select").selectOption("weather");
        leaveATimeThatCantBe(page);
        page.locator(".notes li").nth(1).getByText("Remove").click();
        page.keyboard().type("half a sentence");
        Look.everyWay(page, "form/live");
        page.reload();
        assertThat(page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("half a sentence");
        button(page, "Stop and score now").click();
        page.waitForCondition(() -> form.left().equals("score"));
        Set<String> notes =
                form.evidence().stream().map(FormEntries.Evidenced::note).collect(Collectors.toSet());
        assertThat(notes)
                .as("one was removed, and what stood in the field is one")
                .hasSize(NOTES)
                .contains("Note 199, heard again", "half a sentence")
                .doesNotContain("Note 198");
    }

    /** The words are sent; what was typed as a time is there after a reload, with what is wrong with it, until it is given up. */
    private static void leaveATimeThatCantBe(Page page) {
        Locator time = page.locator(".changing input.at");
        time.fill("9:9");
        page.reload();
        assertThat(time).hasValue("9:9");
        assertThat(time).hasAttribute("aria-invalid", "true");
        assertThat(page.locator(".changing")).containsText("That is no time: write minutes and seconds");
        assertThat(page.getByLabel("Words of the note")).hasValue("Note 199, heard again");
        assertThat(kept(page)).containsText("One entry is on this device alone: beside it stands why.");
        page.locator(".changing").getByText("Done").click();
        assertThat(time).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".changing")).hasCount(0);
        assertThat(kept(page)).hasText(KEPT);
    }

    @Test
    void what_another_tab_writes_while_an_answer_is_on_its_way_is_not_forgotten_with_it() {
        Drawer.Form form = drawer.form("overtaken");
        Page page = open("overtaken", FormMode.SHEET);
        form.fail(true);
        item(page, "learnt").locator("textarea").fill("Nobody had the key");
        assertThat(kept(page)).containsText("Not yet sent: 1");
        // As another tab does it, some moments before this one hears of it.
        page.evaluate("""
                () => {
                  const key = 'trig-form:mair:overtaken:a:learnt#1';
                  const one = JSON.parse(localStorage.getItem(key));
                  one.entry = { ...one.entry, value: 'Nobody had the key, twice', revision: one.entry.revision + 1 };
                  localStorage.setItem(key, JSON.stringify(one));
                }""");
        form.fail(false);
        assertThat(item(page, "learnt").locator("textarea")).hasValue("Nobody had the key, twice");
        assertThat(kept(page)).hasText(KEPT);
        assertThat(form.at("learnt", 1)).isEqualTo("Nobody had the key, twice");
    }

    @Test
    void a_device_that_keeps_no_drafts_asks_before_a_page_with_unsent_words_is_left() {
        Drawer.Form form = drawer.form("frail");
        Page page = visit.newPage();
        page.addInitScript(
                "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }");
        page.navigate(house("/trial/form/frail/SHEET"));
        form.fail(true);
        item(page, "learnt").locator("textarea").click();
        page.keyboard().type("Nobody had the key");
        assertThat(kept(page)).containsText("This device keeps no drafts: stay on this page until all is sent.");
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        page.reload();
        assertThat(asked).containsExactly("beforeunload");
    }

    @Test
    void a_clock_that_is_started_without_a_line_runs_on_the_device_and_its_notes_have_their_time() {
        Drawer.Form form = drawer.form("unheard");
        Page page = open("unheard", FormMode.LIVE);
        visit.setOffline(true);
        Instant pressed = Instant.now();
        page.getByText("Start the clock").click();
        assertThat(page.locator(".clock")).hasText("00:02");
        page.keyboard().press("Alt+1");
        page.keyboard().insertText("First words");
        page.keyboard().press("Enter");
        assertThat(kept(page)).containsText("Not yet sent: 1");
        assertThat(form.started()).isNull();

        visit.setOffline(false);
        assertThat(kept(page)).hasText(KEPT);
        page.waitForCondition(() -> form.started() != null);
        assertThat(form.started()).isBefore(pressed.plusMillis(1500));
        assertThat(form.evidence())
                .singleElement()
                .satisfies(one -> assertThat(one.at()).isBetween(2_000L, 20_000L));
        page.reload();
        assertThat(page.locator(".notes li")).hasCount(1);
        assertThat(page.locator(".clock")).isVisible();
    }

    @Test
    void everybody_can_use_a_sheet_and_a_form_that_is_only_tried_keeps_nothing() {
        Page page = open("looks", FormMode.SHEET);
        item(page, "pace").locator("input").first().focus();
        page.keyboard().press("4");
        button(page, "Write a note: Pace").click();
        page.keyboard().type("Waited at the bridge");
        page.keyboard().press("Shift+Tab");
        assertThat(kept(page)).hasText(KEPT);
        Look.everyWay(page, "form/sheet");
        drawer.form("looks").lock();
        page.reload();
        assertThat(item(page, "pace")).containsText("Waited at the bridge");
        Look.everyWay(page, "form/read");

        Page trying = open("tried", FormMode.TRY);
        item(trying, "pace").locator("input").first().check();
        assertThat(kept(trying)).containsText("nothing is kept");
        trying.reload();
        assertThat(item(trying, "pace").locator("input").first()).not().isChecked();
        assertThat(drawer.form("tried").at("pace", 1)).isNull();
    }

    private Page open(String form, FormMode mode) {
        Page page = visit.newPage();
        page.navigate(house("/trial/form/" + form + "/" + mode.name()));
        assertThat(page.locator("trigpoint-form .form-bar")).isAttached();
        return page;
    }

    private String house(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static Locator item(Page page, String key) {
        return page.locator(".item[data-place='" + key + "#1']");
    }

    private static Locator progress(Page page) {
        return page.locator("trigpoint-form .progress");
    }

    private static Locator kept(Page page) {
        return page.locator("trigpoint-form .kept");
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }
}
