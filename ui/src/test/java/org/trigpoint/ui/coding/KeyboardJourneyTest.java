package org.trigpoint.ui.coding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.Method;
import org.trigpoint.coding.CodedSource;
import org.trigpoint.coding.CodedSourceQueries;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;

/** A transcript coded from its first word to its last without a mouse, and two hundred passages in a row. */
@WithDemo
@InBrowser
class KeyboardJourneyTest {

    private final String house;
    private final AnalysisService analyses;
    private final CodedSourceQueries coded;
    private final Browser browser = Chromium.browser();
    private final String password;
    private final Lead lead;

    @Autowired
    KeyboardJourneyTest(
            @LocalServerPort int port, AccessDesk access, AnalysisService analyses, CodedSourceQueries coded) {
        house = "http://127.0.0.1:" + port;
        this.analyses = analyses;
        this.coded = coded;
        DemoStudy.Ready ready = DemoTemplate.ready();
        password = Objects.requireNonNull(ready.password());
        lead = access.operatorOf(access.operator(), ready.study());
    }

    @Test
    void a_whole_transcript_is_coded_by_keyboard_and_every_word_of_it_has_its_code() {
        Page page = workspace();
        AnalysisId analysis = analyses.add(lead, "By keyboard alone", Method.REFLEXIVE);
        SourceId source = open(page, analysis);
        int given = 0;
        while (nextUncoded(page)) {
            give(page, given++);
        }

        CodedSource now = coded.of(lead, source, analysis);
        assertThat(now.codings()).hasSize(given).hasSizeGreaterThan(10);
        assertThat(wordsWithoutACode(now)).isEmpty();
    }

    @Test
    void two_hundred_passages_in_a_row_are_each_saved_before_the_screen_says_so() {
        Page page = workspace();
        AnalysisId analysis = analyses.add(lead, "Two hundred", Method.REFLEXIVE);
        SourceId source = open(page, analysis);
        int given = 0;
        page.keyboard().press("Control+Home");
        for (int word = 0; given < 200; word++) {
            assertThat(word).as("the transcript is too short").isLessThan(1_000);
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Control+Shift+ArrowRight");
            if (selects(page)) {
                give(page, given++);
                assertThat(coded.of(lead, source, analysis).codings()).hasSize(given);
            }
        }
    }

    @Test
    void the_command_palette_does_what_the_screen_offers_and_is_clean_to_axe() {
        Page page = workspace();
        open(page, analyses.of(lead).getFirst().id());
        page.keyboard().press("Control+.");
        assertThat(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Command")))
                .isFocused();
        Look.picture(page, "commands");
        Look.clean(page);
        page.keyboard().type("larger letters");
        page.keyboard().press("Enter");
        assertThat(page.locator("trig-text-pane [role=status]")).containsText("Letters of size");

        page.keyboard().press("Control+.");
        page.keyboard().type("zzzz");
        assertThat(page.getByText("Nothing here is called so.")).isVisible();
        page.keyboard().press("Control+a");
        page.keyboard().type("go to themes");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/themes.*"));
    }

    @Test
    void what_is_important_and_the_keys_that_were_changed_are_there_in_another_browser_too() {
        Page page = workspace();
        AnalysisId analysis = analyses.add(lead, "What matters", Method.REFLEXIVE);
        open(page, analysis);
        page.keyboard().press("u");
        page.keyboard().press("f");
        assertThat(status(page)).containsText("Marked important: ");
        page.keyboard().press("Control+z");
        assertThat(status(page)).containsText("No longer marked important.");
        page.keyboard().press("Control+Shift+z");
        assertThat(page.locator(".memo-sign.important")).hasCount(1);
        page.keyboard().press("?");
        page.locator("dt:has(+ dd:text('next important passage')) button").click();
        page.keyboard().press("y");
        assertThat(page.locator(".key-said")).containsText("y now next important passage");
        page.keyboard().press("Escape");

        Page other = workspace();
        open(other, analysis);
        other.keyboard().press("y");
        assertThat(status(other)).containsText("Important to you: ");
        other.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/important.png")));
        other.navigate(house + "/study/" + lead.study().value() + "/memos?important=yes");
        assertThat(other.locator(".trig-memo-quote")).hasCount(1);
        assertThat(other.locator(".important-mark")).isVisible();
        other.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/important-listed.png")));
    }

    private static Locator status(Page page) {
        return page.locator("trig-text-pane [role=status]");
    }

    @Test
    void the_sheet_of_keys_is_clean_to_axe_light_and_dark() {
        for (ColorScheme look : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = workspace();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look));
            open(page, analyses.of(lead).getFirst().id());
            page.keyboard().press("n");
            page.keyboard().press("h");
            page.keyboard().press("?");
            assertThat(page.locator(".key-sheet")).isVisible();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screens/keys-" + look.name().toLowerCase(Locale.ROOT) + ".png")));
            Look.clean(page);
        }
    }

    /** The first passage makes a code, the second another; then both in turn, by the keys of the codes used last. */
    private void give(Page page, int place) {
        if (place < 2) {
            page.keyboard().press("c");
            page.keyboard().type(place == 0 ? "What helps" : "What hinders");
            page.keyboard().press("Enter");
        } else {
            page.keyboard().press(place % 3 == 0 ? "2" : "r");
        }
        assertThat(page.locator("trig-text-pane [role=status]")).containsText("Saved: What h");
        assertThat(page.locator("mark[data-pending]")).hasCount(0);
    }

    /** Whether there was another stretch to go to: at the end the selection stays where it was. */
    private static boolean nextUncoded(Page page) {
        String before = selected(page);
        page.keyboard().press("u");
        return !selected(page).equals(before);
    }

    private static boolean selects(Page page) {
        return !selected(page).equals("null");
    }

    private static String selected(Page page) {
        return (String)
                page.evaluate("() => JSON.stringify(document.querySelector('trig-text-pane').selection.span())");
    }

    private static String wordsWithoutACode(CodedSource source) {
        int[] points = source.text().codePoints().toArray();
        StringBuilder left = new StringBuilder();
        for (CodedSource.Turn turn : source.turns()) {
            for (int at = turn.start(); at < turn.end(); at++) {
                int here = at;
                if (Character.isLetterOrDigit(points[at])
                        && source.codings().stream()
                                .noneMatch(one -> one.span().start() <= here
                                        && here < one.span().end())) {
                    left.appendCodePoint(points[at]);
                }
            }
        }
        return left.toString();
    }

    private SourceId open(Page page, AnalysisId analysis) {
        String any = house + "/study/" + lead.study().value() + "/coding";
        page.navigate(any);
        assertThat(page.locator("trig-text-pane .words").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/source/\\d+.*"));
        SourceId source = new SourceId(Long.parseLong(page.url().replaceFirst(".*/source/(\\d+).*", "$1")));
        page.navigate(house + "/study/" + lead.study().value() + "/analysis/" + analysis.value() + "/source/"
                + source.value());
        assertThat(page.locator("trig-text-pane .words").first()).isVisible();
        page.locator("trig-text-pane .body").focus();
        page.keyboard().press("Control+Home");
        return source;
    }

    private Page workspace() {
        Page page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
                .newPage();
        page.navigate(house);
        page.getByLabel("Name").fill("res.maja");
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Studies")))
                .isVisible();
        return page;
    }
}
