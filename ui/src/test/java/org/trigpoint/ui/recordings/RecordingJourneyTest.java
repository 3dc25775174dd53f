package org.trigpoint.ui.recordings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.testing.Sounds;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;

@WithDemo
@InBrowser
class RecordingJourneyTest {

    private static final byte[] SOUND = Sounds.wav(60);

    private final String house;
    private final Browser browser = Chromium.browser();
    private BrowserContext visit = browser.newContext();
    private String study = "";
    private String password = "";

    @Autowired
    RecordingJourneyTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port;
    }

    @BeforeAll
    void makeTheDemoStudy() {
        DemoStudy.Ready ready = DemoTemplate.ready();
        study = house + "/study/" + ready.study().value();
        password = Objects.requireNonNull(ready.password());
    }

    @Test
    void a_recording_is_brought_played_followed_timed_looped_streamed_and_deleted() {
        Page page = workspace();
        String workspace = page.url();
        itIsBrought(page);
        page.navigate(workspace);
        assertThat(page.locator("trig-player .player-time")).hasText("0:00 / 1:00");
        turnsGetTheirTimes(page);
        theWordsAreFollowed(page);
        aPassageIsPlayedToItsEnd(page);
        itIsLooped(page);
        keysMoveAndSlow(page);
        aBrowserThatDoesNotKnowTheKindSaysSo(page);
        looks(page);
        String file = itIsStreamedInParts(page);
        itIsDeletedByHand(page, workspace, file);
    }

    private void itIsBrought(Page page) {
        page.getByText("Add a recording").click();
        assertThat(heading(page, "Bring the recording")).isVisible();
        Look.picture(page, "recording-none");
        upload(page, "minutes.mp3", "No sound at all.".getBytes(StandardCharsets.UTF_8));
        assertThat(page.getByText("no recording that can be played here")).isVisible();
        page.getByLabel("Close this message").click();
        upload(page, "minutes.mp3", SOUND);
        assertThat(page.getByText("WAV, 960 KB, brought by")).isVisible();
        assertThat(page.locator("trig-player .player-time")).hasText("0:00 / 1:00");
        Look.picture(page, "recording-brought");
        Look.clean(page);
    }

    private void turnsGetTheirTimes(Page page) {
        page.locator("trig-text-pane .body").focus();
        page.keyboard().press("Control+Home");
        for (int at = 2; at <= 6; at += 2) {
            seek(page, at);
            page.keyboard().press("t");
        }
        for (int turn = 0; turn < 3; turn++) {
            assertThat(page.locator("trig-text-pane .at").nth(turn)).hasText("0:0" + (2 + 2 * turn));
        }
        page.reload();
        assertThat(page.locator("trig-text-pane .at").nth(2)).hasText("0:06");
        page.locator("trig-text-pane .body").focus();
        page.keyboard().press("Control+z");
        assertThat(page.locator("trig-text-pane .at", new Page.LocatorOptions().setHasText("0:06")))
                .hasCount(0);
        page.keyboard().press("Control+Shift+z");
        assertThat(page.locator("trig-text-pane .at").nth(2)).hasText("0:06");
    }

    private void theWordsAreFollowed(Page page) {
        page.locator("trig-text-pane .body").focus();
        seek(page, 3.5);
        page.keyboard().press("k");
        assertThat(spoken(page)).containsText("0:02");
        assertThat(spoken(page)).containsText("0:04");
        assertThat(spoken(page)).isInViewport();
        Look.picture(page, "recording-followed");
        page.keyboard().press("k");
        page.waitForFunction("() => document.querySelector('trig-player').media.paused");
    }

    private void aPassageIsPlayedToItsEnd(Page page) {
        page.keyboard().press("Control+Home");
        page.keyboard().press("Control+ArrowDown");
        seek(page, 30);
        page.keyboard().press("w");
        assertThat(spoken(page)).containsText("0:04");
        page.waitForFunction("""
                () => {
                  const { media } = document.querySelector('trig-player');
                  return media.paused && Math.abs(media.currentTime - 6) < 0.5;
                }""");
    }

    private void itIsLooped(Page page) {
        page.evaluate(
                "() => { window.again = 0; document.querySelector('trig-player').media"
                        + ".addEventListener('seeked', (event) => Math.abs(event.target.currentTime - 4) < 0.5 && window.again++); }");
        page.keyboard().press("Shift+W");
        assertThat(button(page, "Play the words over and over")).hasAttribute("aria-pressed", "true");
        page.waitForFunction("() => window.again >= 3");
        page.keyboard().press("Shift+W");
        assertThat(button(page, "Play the words over and over")).hasAttribute("aria-pressed", "false");
        page.keyboard().press("k");
        page.waitForFunction("() => document.querySelector('trig-player').media.paused");
    }

    private void keysMoveAndSlow(Page page) {
        seek(page, 20);
        page.keyboard().press("j");
        page.waitForFunction("() => Math.round(document.querySelector('trig-player').media.currentTime) === 15");
        page.keyboard().press("l");
        page.keyboard().press("l");
        page.waitForFunction("() => Math.round(document.querySelector('trig-player').media.currentTime) === 25");
        page.keyboard().press("Comma");
        assertThat(page.getByLabel("Speed")).hasValue("0.9");
        page.keyboard().press("Period");
        page.keyboard().press("Period");
        assertThat(page.getByLabel("Speed")).hasValue("1.1");
        page.keyboard().press("Comma");
        page.keyboard().press("Shift+?");
        assertThat(page.getByText("Listening, where the source has a recording"))
                .isVisible();
        aKeyOfThePlayerIsChanged(page);
        page.keyboard().press("Escape");
        page.keyboard().press("Control+Home");
        page.keyboard().press("Control+Shift+ArrowRight");
        page.keyboard().press("c");
        page.keyboard().type("talk");
        assertThat(page.locator(".palette-input")).hasValue("talk");
        page.keyboard().press("Escape");
    }

    private void aKeyOfThePlayerIsChanged(Page page) {
        page.locator("dt:has(+ dd:text('plays or stops')) button").click();
        page.keyboard().press("q");
        assertThat(page.locator(".key-said")).containsText("q now plays or stops");
        page.keyboard().press("Escape");
        assertThat(page.locator(".player-play")).hasAttribute("title", "Play the recording (q)");
        page.keyboard().press("q");
        page.waitForFunction("() => !document.querySelector('trig-player').media.paused");
        page.keyboard().press("q");
        page.waitForFunction("() => document.querySelector('trig-player').media.paused");
        page.keyboard().press("Shift+?");
        page.getByText("Back to the first keys").click();
    }

    private static void aBrowserThatDoesNotKnowTheKindSaysSo(Page page) {
        page.evaluate("""
                () => {
                  const player = document.querySelector('trig-player');
                  player.setAttribute('type', 'audio/x-of-no-browser');
                  player.setAttribute('label', 'Speex');
                  player.media.src = 'data:audio/x-of-no-browser,0';
                }""");
        assertThat(page.locator(".player-trouble")).containsText("This browser does not play Speex: ");
        page.reload();
        assertThat(page.locator("trig-player .player-time")).hasText("0:00 / 1:00");
    }

    private void looks(Page page) {
        for (ColorScheme look : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look));
            page.setViewportSize(1440, 900);
            Look.picture(page, "recording-wide-" + look);
            Look.clean(page);
            page.setViewportSize(390, 844);
            Look.picture(page, "recording-narrow-" + look);
            Look.clean(page);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
        }
        page.setViewportSize(1440, 900);
    }

    private String itIsStreamedInParts(Page page) {
        String file = house + "/" + page.locator("trig-player").getAttribute("src");
        APIResponse part = get(page, file, "bytes=70000-140000");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(SOUND, 70_000, 140_001));
        assertThat(part.headers())
                .containsEntry("content-range", "bytes 70000-140000/" + SOUND.length)
                .containsEntry("content-type", "audio/wav")
                .containsEntry("cache-control", "no-store")
                .containsEntry("x-content-type-options", "nosniff");
        assertThat(get(page, file, "bytes=-100").body())
                .isEqualTo(Arrays.copyOfRange(SOUND, SOUND.length - 100, SOUND.length));
        APIResponse beyond = get(page, file, "bytes=" + SOUND.length + "-");
        assertThat(beyond.status()).isEqualTo(416);
        assertThat(beyond.headers()).containsEntry("content-range", "bytes */" + SOUND.length);
        APIResponse whole = page.request().get(file);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(SOUND);
        APIResponse nobodys = browser.newContext().request().get(file);
        assertThat(nobodys.status()).as("for nobody who is signed in").isEqualTo(404);
        return file;
    }

    private void itIsDeletedByHand(Page page, String workspace, String file) {
        Page other = visit.newPage();
        other.navigate(workspace);
        other.getByText("Recording", new Page.GetByTextOptions().setExact(true)).click();
        button(other, "Delete it now").click();
        assertThat(other.getByText("960 KB of WAV, brought by")).isVisible();
        Look.picture(other, "recording-delete");
        button(other, "Delete the recording").click();
        assertThat(other.getByText("A recording was deleted on")).isVisible();
        Look.picture(other, "recording-deleted");
        assertThat(get(page, file, "bytes=0-10").status())
                .as("for a page still open")
                .isEqualTo(404);
        other.navigate(workspace);
        assertThat(other.getByText("Add a recording")).isVisible();
        assertThat(other.locator("trig-player")).isHidden();
        other.navigate(study + "/journal");
        assertThat(other.getByText("Recording deleted").first()).isVisible();
        Look.picture(other, "recording-journal");
    }

    private static Locator spoken(Page page) {
        return page.locator("trig-text-pane .turn.spoken[aria-current=true]");
    }

    private static void seek(Page page, double seconds) {
        page.evaluate("(seconds) => { document.querySelector('trig-player').media.currentTime = seconds; }", seconds);
        page.waitForFunction(
                "(seconds) => { const { media } = document.querySelector('trig-player');"
                        + " return !media.seeking && Math.abs(media.currentTime - seconds) < 0.2; }",
                seconds);
    }

    private static APIResponse get(Page page, String file, String range) {
        return page.request().get(file, RequestOptions.create().setHeader("Range", range));
    }

    private static void upload(Page page, String name, byte[] bytes) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, "audio/mpeg", bytes));
    }

    private Page workspace() {
        visit.close();
        visit = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        Page page = visit.newPage();
        page.navigate(house);
        page.getByLabel("Name").fill("res.maja");
        page.getByLabel("Password").fill(password);
        button(page, "Sign in").click();
        assertThat(heading(page, "Studies")).isVisible();
        page.navigate(study + "/coding");
        assertThat(page.locator("trig-text-pane .words").first()).isVisible();
        return page;
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }
}
