package org.trigpoint.ui.sources;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.access.FirstAdministrator;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;
import org.trigpoint.ui.journey.Patience;

@InBrowser
class BringingInTest {

    private static final String OWN = "contour lines and a bench mark";
    private static final String FIRST = """
            Interviewer: How did the team change?
            Mariam: We had a supervisor who listened, and that helped.
            Interviewer: And then?
            Mariam: Then she left, and nobody rang back for weeks.
            """;
    private static final String SECOND = """
            Interviewer: Who keeps in touch with the family?
            Joan: The keyworker does, most days.
            """;

    @Autowired
    private FirstAdministrator first;

    private final String house;
    private final Browser browser = Chromium.browser();

    BringingInTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port;
    }

    @Test
    void files_are_dropped_looked_at_described_and_brought_in_and_a_refused_one_stops_no_other() {
        Page page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
                .newPage();
        aStudyIsBegun(page);
        filesAreHandedIn(page);
        speakersAreConfirmed(page);
        theyLand(page);
        aTitleOpensTheText(page);
        severalAreDescribedAtOnce(page);
        oneIsCorrected(page);
        aTurnIsSplitGivenAndJoinedByKeyboard(page);
        theWorkIsListed(page);
        theBinIsTheOneOfTheStudy(page);
    }

    private void aStudyIsBegun(Page page) {
        String given = first.passwordToPrint().orElseThrow();
        page.navigate(house);
        page.getByLabel("Name").fill(FirstAdministrator.NAME);
        page.getByLabel("Password").fill(given);
        button(page, "Sign in").click();
        Locator fields = page.locator("input[type=password]");
        fields.nth(0).fill(given);
        fields.nth(1).fill(OWN);
        fields.nth(2).fill(OWN);
        button(page, "Choose this password").click();
        button(page, "Begin a study").first().click();
        page.getByLabel("Name of the study").fill("Family help in four areas");
        button(page, "Begin this study").click();
        assertThat(heading(page, "Family help in four areas")).isVisible();
        page.navigate(house + "/study/1/sources");
        assertThat(heading(page, "Bring your first transcripts")).isVisible();
        Look.everyWay(page, "sources/sources-empty");
        button(page, "Bring files in").click();
    }

    private void filesAreHandedIn(Page page) {
        assertThat(heading(page, "Bring files in")).isVisible();
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload[] {
            file("Mariam_1.txt", FIRST), file("Joan_1.txt", SECOND), file("nothing.txt", "")
        });
        assertThat(button(page, "Bring in 2 sources")).isEnabled();
        assertThat(page.locator(".trig-file-refused")).containsText("no words");
        assertThat(page.getByText("3 files read, 1 refused.")).isVisible();
        Look.everyWay(page, "sources/bring-in");
    }

    private void speakersAreConfirmed(Page page) {
        page.locator(".trig-file").getByText("Mariam_1.txt").click();
        assertThat(page.locator(".trig-preview-turns li")).hasCount(4);
        page.getByLabel("Name of Mariam").fill("SW-01");
        button(page, "Apply to the turns below").click();
        assertThat(page.locator(".trig-turn-speaker").nth(1)).hasText("SW-01");
        Look.everyWay(page, "sources/speakers");
        button(page, "Describe").click();
        page.getByLabel("Title").fill("SW-01, first talk");
        page.getByLabel("Attributes").fill("setting = online");
        Look.everyWay(page, "sources/describe");
        button(page, "Set for 1 file").click();
        page.locator(".trig-file").getByText("Mariam_1.txt").click();
    }

    private void theyLand(Page page) {
        button(page, "Bring in 2 sources").click();
        assertThat(page.getByText("2 sources brought in.")).isVisible();
        page.navigate(house + "/study/1/sources");
        assertThat(page.getByText("SW-01, first talk")).isVisible();
        assertThat(page.getByText("2 sources.")).isVisible();
        Look.everyWay(page, "sources/sources");
        page.navigate(house + "/study/1/sources?text=joan");
        assertThat(page.getByText("1 of 2 sources.")).isVisible();
        Patience.untilAtRest(page);
        page.goBack();
        assertThat(page.getByText("2 sources.")).isVisible();
    }

    private void aTitleOpensTheText(Page page) {
        link(page, "SW-01, first talk").click();
        page.getByLabel("Name").fill("What helps");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Begin.*")))
                .click();
        assertThat(page.locator("trig-text-pane")).containsText("We had a supervisor who listened");
        page.navigate(house + "/study/1/sources");
    }

    private void severalAreDescribedAtOnce(Page page) {
        assertThat(button(page, "Describe")).isDisabled();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Select All"))
                .click();
        button(page, "Describe 2 sources").click();
        Locator form = page.getByRole(AriaRole.DIALOG);
        assertThat(form.getByText("Nothing is chosen yet: all 2 sources stay as they are."))
                .isVisible();
        form.getByLabel("Attributes").pressSequentially("place = by telephone\nround = 2");
        assertThat(form.getByText(
                        "For all 2 sources: place = by telephone is set; round = 2 is set. All else stays as it is."))
                .isVisible();
        Look.everyWay(page, "sources/describe-several");
        button(page, "Set for 2 sources").click();
        assertThat(page.getByText("2 sources described.")).isVisible();
    }

    private void oneIsCorrected(Page page) {
        link(page, "Details of SW-01, first talk").click();
        assertThat(heading(page, "SW-01, first talk")).isVisible();
        assertThat(page.getByLabel("Attributes")).hasValue(Pattern.compile("place = by telephone"));
        assertThat(page.getByLabel("Attributes")).hasValue(Pattern.compile("setting = online"));
        Look.everyWay(page, "sources/description");
        link(page, "Turns and speakers").click();
        page.getByLabel("Name of Interviewer").fill("Researcher");
        page.getByLabel("Name of Interviewer").press("Enter");
        assertThat(page.getByLabel("Name of Researcher")).isVisible();
    }

    private void aTurnIsSplitGivenAndJoinedByKeyboard(Page page) {
        cell(page, "Then she left, and nobody rang back for weeks.").click();
        assertThat(heading(page, "Turn 4 of 4")).isVisible();
        Locator mark = page.getByRole(AriaRole.SLIDER);
        assertThat(button(page, "Split here")).isDisabled();
        mark.press("ArrowRight");
        mark.press("ArrowRight");
        mark.press("ArrowRight");
        Look.everyWay(page, "sources/turns");
        button(page, "Split here").click();
        assertThat(heading(page, "Turn 5 of 5")).isVisible();
        assertThat(cell(page, "and nobody rang back for weeks.")).isVisible();
        Locator speaker = page.getByLabel("Speaker", new Page.GetByLabelOptions().setExact(true));
        speaker.fill("Joan");
        speaker.press("Enter");
        assertThat(page.getByLabel("Name of Joan")).isVisible();
        speaker.press("Escape");
        button(page, "Join to the turn before").click();
        assertThat(heading(page, "Turn 4 of 4")).isVisible();
        assertThat(cell(page, "Then she left, and nobody rang back for weeks.")).isVisible();
    }

    private void theWorkIsListed(Page page) {
        link(page, "Work in the background: nothing is running").click();
        assertThat(heading(page, "Work in the background")).isVisible();
        assertThat(page.locator(".trig-job-done")).hasCount(2);
        assertThat(page.locator(".trig-job-failed")).hasCount(1);
        Look.everyWay(page, "sources/work");
    }

    private void theBinIsTheOneOfTheStudy(Page page) {
        page.navigate(house + "/study/1/sources");
        link(page, "Details of SW-01, first talk").click();
        button(page, "Put in the bin").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByText("Put in the bin", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByText("1 source.")).isVisible();
        page.navigate(house + "/study/1/bin");
        assertThat(page.getByText("SW-01, first talk").first()).isVisible();
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Locator heading(Page page, String words) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words));
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }

    private static Locator link(Page page, String words) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static Locator cell(Page page, String words) {
        return page.locator("vaadin-grid-cell-content").getByText(words, new Locator.GetByTextOptions().setExact(true));
    }
}
