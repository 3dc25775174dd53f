package org.trigpoint.ui.instruments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.instruments.InstrumentLine;
import org.trigpoint.instruments.InstrumentQueries;
import org.trigpoint.instruments.LocalWording;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;

/** A lead words an open anchor, makes an instrument of the study's own, tries it and publishes it. */
@WithDemo
@InBrowser
class InstrumentsJourneyTest {

    private final String house;

    @Autowired
    private AccessDesk access;

    @Autowired
    private InstrumentQueries instruments;

    private Lead lead;
    private String study = "";
    private String password = "";

    InstrumentsJourneyTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port;
    }

    @BeforeAll
    void makeTheDemoStudy() {
        DemoStudy.Ready ready = DemoTemplate.ready();
        lead = access.operatorOf(access.operator(), ready.study());
        study = house + "/study/" + ready.study().value();
        password = Objects.requireNonNull(ready.password());
    }

    @Test
    void from_an_open_anchor_to_an_instrument_of_ones_own() {
        Page page = Chromium.signedIn(house, "lead.harriet", password);
        page.navigate(study + "/instruments");
        assertThat(page.getByText("Direct practice in seven domains")).isVisible();
        Look.everyWay(page, "instruments-list");

        wordAnAnchor(page);
        Instrument own = draft(page);
        publish(page, own);
        readHowAQuestionnaireIsScored(page);
    }

    private void readHowAQuestionnaireIsScored(Page page) {
        page.navigate(study + "/instruments/score-15@1");
        assertThat(page.getByText("Adult questionnaire, paper version").first()).isVisible();
        assertThat(page.getByText("Very well (counts as 1)").first()).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Missing answers")))
                .isVisible();
        assertThat(page.getByText(Pattern.compile("Turned round: Item 2, Item 4")))
                .isVisible();
        assertThat(page.getByText(Pattern.compile("Worded by Trigpoint, not official"))
                        .first())
                .isVisible();
    }

    private void wordAnAnchor(Page page) {
        page.getByText("Direct practice in seven domains").click();
        assertThat(page.getByText("Published: MITI 3.1.1, as printed in PMC5590191, Table 2"))
                .isVisible();
        button(page, "Write local words Empathy, 1").click();
        page.getByLabel("Local words: Empathy, 1").fill("Talks over the family");
        button(page, "Save local words").click();
        assertThat(page.getByText(Pattern.compile("Local wording: Harriet"))).isVisible();
        Look.everyWay(page, "instruments-one");
        InstrumentLine practice = line("direct-practice@1");
        assertThat(LocalWording.standing(instruments.wordings(lead, Objects.requireNonNull(practice.id()))))
                .extracting(LocalWording::words)
                .contains("Talks over the family");
    }

    private Instrument draft(Page page) {
        page.navigate(study + "/instruments");
        button(page, "New instrument").click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Title").fill("Home visit");
        button(page, "Begin a draft").click();
        assertThat(page.getByText("Draft: Home visit")).isVisible();

        button(page, "Add an item to First section").click();
        assertThat(button(page, "Remove this item")).isVisible();
        field(page, "Title").fill("Who was there");
        assertThat(part(page, "Who was there")).isVisible();
        pressAnotherLineWhileWordsAreKept(page);
        choose(page, "Answered with", "A choice");
        Locator options = page.getByLabel("Options, one a line");
        options.fill("The child\nA parent\nThe child\nSomebody else");
        options.blur();
        assertThat(page.locator("vaadin-text-area[invalid]"))
                .containsText("Kept once, for options must differ: \u201cThe child\u201d.");
        options.fill("The child\nA parent\nSomebody else");
        options.blur();
        assertThat(page.locator("vaadin-text-area[invalid]")).hasCount(0);
        writeAtTheSameTime(page);
        writeOptionsAtTheSameTime(page);
        wordAnchorsOfOneItemAtTheSameTime(page);
        choose(page, "Shown", "When \u201cFirst item\u201d is 5");
        Look.everyWay(page, "instruments-editor");

        part(page, "Who was there").focus();
        page.keyboard().press("Alt+ArrowUp");
        assertThat(page.locator(".instrument-outline .name.item").first()).hasText("Who was there");
        page.keyboard().press("Control+z");
        assertThat(page.locator(".instrument-outline .name.item").first()).hasText("First item");
        page.keyboard().press("Control+Shift+z");
        assertThat(page.locator(".instrument-outline .name.item").first()).hasText("Who was there");
        button(page, "Undo").click();
        assertThat(page.locator(".instrument-outline .name.item").first()).hasText("First item");
        return instruments.definition(
                lead, Objects.requireNonNull(line("home-visit@1").id()));
    }

    /** The mouse goes down on a line, what was typed is kept, the mouse goes up: the line opens, and the words are where they were typed. */
    private static void pressAnotherLineWhileWordsAreKept(Page page) {
        field(page, "Title").fill("Who was in");
        BoundingBox line = part(page, "First item").boundingBox();
        page.mouse().move(line.x + line.width / 2, line.y + line.height / 2);
        page.mouse().down();
        assertThat(part(page, "Who was in")).isVisible();
        assertThat(button(page, "Earlier: Who was in")).isVisible();
        page.mouse().up();
        assertThat(field(page, "Title")).hasValue("First item");
        assertThat(part(page, "First item")).hasAttribute("aria-current", "true");
        part(page, "Who was in").click();
        assertThat(field(page, "Title")).hasValue("Who was in");
        field(page, "Title").fill("Who was there");
        assertThat(part(page, "Who was there")).isVisible();
    }

    /** A colleague changes the draft on another screen: the step here is put on top, and neither loses a word. */
    private void writeAtTheSameTime(Page page) {
        Page other = Chromium.signedIn(house, "lead.harriet", password);
        other.navigate(page.url());
        field(other, "What it is, and what is not known about it").fill("For visits at home");
        assertThat(other.getByText("Kept.", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        other.close();
        field(page, "Title").fill("");
        assertThat(page.locator("vaadin-text-field[invalid]")).containsText("Not kept: a title has at least one word.");
        field(page, "Title").fill("Who was there");
        field(page, "Definition or question").fill("All who came into the room");
        assertThat(page.getByText("theirs is shown, with your step on top").first())
                .isVisible();
        assertThat(field(page, "Definition or question")).hasValue("All who came into the room");
        part(page, "About the instrument").click();
        assertThat(field(page, "What it is, and what is not known about it")).hasValue("For visits at home");
        part(page, "Who was there").click();
    }

    /** One adds an option, the other changes another: both stand there, and the later step can be taken back. */
    private void writeOptionsAtTheSameTime(Page page) {
        Page other = Chromium.signedIn(house, "lead.harriet", password);
        other.navigate(page.url());
        part(other, "Who was there").click();
        other.getByLabel("Options, one a line").fill("The child\nA parent\nSomebody else\nA teacher");
        assertThat(other.getByText("Kept.", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        other.close();
        Locator options = page.getByLabel("Options, one a line");
        options.fill("The child\nA parent or carer\nSomebody else");
        assertThat(options).hasValue("The child\nA parent or carer\nSomebody else\nA teacher");
        button(page, "Undo").click();
        assertThat(options).hasValue("The child\nA parent\nSomebody else\nA teacher");
        button(page, "Redo").click();
        assertThat(options).hasValue("The child\nA parent or carer\nSomebody else\nA teacher");
    }

    /** Each writes what another point looks like: both stand there. */
    private void wordAnchorsOfOneItemAtTheSameTime(Page page) {
        Page other = Chromium.signedIn(house, "lead.harriet", password);
        other.navigate(page.url());
        part(other, "First item").click();
        field(other, "What 1 looks like in this item").fill("Nobody is asked");
        assertThat(other.getByText("Kept.", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        other.close();
        part(page, "First item").click();
        field(page, "What 2 looks like in this item").fill("One of them is asked");
        assertThat(field(page, "What 1 looks like in this item")).hasValue("Nobody is asked");
        assertThat(field(page, "What 2 looks like in this item")).hasValue("One of them is asked");
        part(page, "Who was there").click();
    }

    private void publish(Page page, Instrument own) {
        assertThat(own.items()).extracting(Item::title).containsExactly("First item", "Who was there");
        assertThat(own.items().getLast().asked())
                .isInstanceOfSatisfying(
                        Asked.Chosen.class,
                        chosen -> assertThat(chosen.options())
                                .extracting(Asked.Option::label)
                                .containsExactly("The child", "A parent or carer", "Somebody else", "A teacher"));
        assertThat(own.items().getFirst().asked())
                .isInstanceOfSatisfying(
                        Asked.Rated.class,
                        rated -> assertThat(rated.anchors())
                                .extracting(anchor ->
                                        anchor.value() + " " + anchor.words().text())
                                .containsExactly("1 Nobody is asked", "2 One of them is asked"));
        assertThat(own.items().getLast().shown()).isEqualTo(new Item.Condition("item-1", "5"));

        button(page, "Try it").click();
        Locator form = page.locator("trigpoint-form");
        Locator dependent = form.locator(".item[data-place='item-2#1']");
        assertThat(dependent).isHidden();
        form.locator(".item[data-place='item-1#1'] input").first().focus();
        page.keyboard().press("5");
        assertThat(dependent).isVisible();
        Look.everyWay(page, "instruments-try");

        page.goBack();
        assertThat(button(page, "Undo")).isEnabled();
        button(page, "Publish").click();
        assertThat(page.getByText("It never changes afterwards")).isVisible();
        button(page, "Publish for good").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Home visit"))
                .click();
        assertThat(button(page, "Begin the next version")).isVisible();
        assertThat(line("home-visit@1").publishedAt()).isNotNull();
    }

    private InstrumentLine line(String name) {
        return instruments.all(lead).stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator part(Page page, String title) {
        return page.locator(".instrument-outline .name", new Page.LocatorOptions().setHasText(title));
    }

    private static void choose(Page page, String label, String option) {
        page.locator("vaadin-select", new Page.LocatorOptions().setHasText(label))
                .first()
                .click();
        page.locator("vaadin-select-item[role=option]:visible", new Page.LocatorOptions().setHasText(option))
                .first()
                .click();
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }
}
