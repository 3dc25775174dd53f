package org.trigpoint.ui.words;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.finding.IndexKeeper;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;
import org.trigpoint.ui.journey.Patience;

@WithDemo
@InBrowser
class WordsJourneyTest {

    private static final String RESEARCHER = "res.maja";
    private static final String CODE = "Wondering, not fixing";

    private final String house;
    private final IndexKeeper keeper;
    private String study = "";
    private String password = "";

    @Autowired
    WordsJourneyTest(@LocalServerPort int port, IndexKeeper keeper) {
        house = "http://127.0.0.1:" + port;
        this.keeper = keeper;
    }

    @BeforeAll
    void makeTheDemoStudy() {
        DemoStudy.Ready ready = DemoTemplate.ready();
        study = house + "/study/" + ready.study().value();
        password = Objects.requireNonNull(ready.password());
        keeper.catchUp();
    }

    @Test
    void every_number_about_words_leads_to_its_places_and_a_code_is_read_from_strip_to_passage() {
        Page page = signedIn();
        aCountLeadsToAsManyHits(page);
        interviewersAreLeftOut(page);
        aWordIsStoppedAndShownAgain(page);
        theCompanyOfAWordIsFoundWhereItIsCounted(page);
        String segments = aCodeIsSeenAlongTheSources(page);
        allItsSegmentsAreRead(page, segments);
    }

    private void aCountLeadsToAsManyHits(Page page) {
        page.navigate(study + "/words");
        assertThat(lines(page).first()).isVisible();
        Look.everyWay(page, "words/words");
        String count = count(lines(page).first()).textContent();
        count(lines(page).first()).click();
        assertThat(page.locator(".trig-find-total")).containsText(count + " hits in ");
        Patience.untilAtRest(page);
        page.goBack();

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Word").setExact(true))
                .click();
        assertThat(page.locator("trig-lines thead th").first()).hasAttribute("aria-sort", "ascending");
        assertThat(count(lines(page).first())).not().hasText(count);
    }

    private void interviewersAreLeftOut(Page page) {
        page.navigate(study + "/words");
        String everybody = page.locator(".trig-words-told").textContent();
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText("Role of who speaks"))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Participants, any role"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*role=.*"));
        assertThat(page.locator(".trig-words-told")).not().hasText(everybody);
        String count = count(lines(page).first()).textContent();
        count(lines(page).first()).click();
        assertThat(page.locator(".trig-find-total")).containsText(count + " hits in ");
    }

    private void aWordIsStoppedAndShownAgain(Page page) {
        page.navigate(study + "/words");
        String word = lines(page).first().locator("th").textContent();
        lines(page).first().locator(".lines-stop").click();
        assertThat(page.getByText("“" + word + "” is a stop word of this study now."))
                .isVisible();
        assertThat(lines(page).first().locator("th")).not().hasText(word);
        button(page, "Stop words…").click();
        Locator list = page.getByLabel("Stop words, one a line");
        assertThat(list).hasValue(Pattern.compile("\n" + word + "\n"));
        list.fill(list.inputValue().replace("\n" + word + "\n", "\n"));
        button(page, "Save stop words").click();
        assertThat(lines(page).first().locator("th")).hasText(word);
    }

    private void theCompanyOfAWordIsFoundWhereItIsCounted(Page page) {
        lines(page).first().locator("td.ways a").click();
        assertThat(page.locator("trig-lines caption")).containsText("The company of");
        Look.everyWay(page, "words/company");
        String near = count(lines(page).first()).textContent();
        count(lines(page).first()).click();
        assertThat(page.locator(".trig-find-total")).containsText(near + " hits in ");
    }

    private String aCodeIsSeenAlongTheSources(Page page) {
        page.navigate(study + "/words/along");
        Locator code = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Code").setExact(true));
        code.click();
        code.pressSequentially("Wondering");
        page.locator("vaadin-combo-box-item").first().click();
        assertThat(page.locator("trig-lines caption")).containsText(CODE);
        Look.everyWay(page, "words/along");
        Locator strip =
                page.locator("a.strip-marks:has(.strip-mark:nth-child(2))").first();
        strip.focus();
        assertThat(strip).hasAttribute("aria-label", Pattern.compile(".*place 1 of \\d+.*"));
        String first = strip.getAttribute("href");
        page.keyboard().press("ArrowRight");
        assertThat(strip).hasAttribute("aria-label", Pattern.compile(".*place 2 of \\d+.*"));
        assertThat(strip.getAttribute("href")).isNotEqualTo(first).matches(".*\\?at=\\d+-\\d+");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/source/\\d+\\?at=\\d+-\\d+"));
        Patience.untilAtRest(page);
        page.goBack();
        assertThat(page.locator("trig-lines caption")).containsText(CODE);
        Locator all = page.locator(".trig-words-told a");
        String segments = all.textContent();
        all.click();
        return segments;
    }

    private void allItsSegmentsAreRead(Page page, String segments) {
        assertThat(page.locator(".reading-told")).containsText(segments + " in ");
        assertThat(page.locator("trig-reading article")).hasCount(25);
        assertThat(page.locator("trig-reading article").first()).isFocused();
        Look.everyWay(page, "words/reading");
        page.locator("trig-reading article").first().focus();
        page.keyboard().press("n");
        Locator second = page.locator("trig-reading article").nth(1);
        assertThat(second).isFocused();
        String words = second.locator(".segment-words").textContent();
        String own = second.locator("mark").first().textContent();
        page.keyboard().press("w");
        assertThat(second.locator(".segment-words")).not().hasText(words);
        assertThat(second.locator(".segment-words")).containsText(own);
        assertThat(second.locator("mark").first()).hasText(own);
        page.keyboard().press("Shift+W");
        assertThat(second.locator(".segment-words")).hasText(words);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".segment-around").first()).isHidden();
        Look.picture(page, "words/reading-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        button(page, Pattern.compile("Show 25 more of .*")).click();
        assertThat(page.locator("trig-reading article")).hasCount(50);
        assertThat(page.locator("trig-reading article").nth(25)).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/source/\\d+\\?at=\\d+-\\d+"));
    }

    private static Locator lines(Page page) {
        return page.locator("trig-lines tbody tr");
    }

    private static Locator count(Locator line) {
        return line.locator("td.bar a");
    }

    private Page signedIn() {
        return Chromium.signedIn(house, RESEARCHER, password);
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }

    private static Locator button(Page page, Pattern verb) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb));
    }
}
