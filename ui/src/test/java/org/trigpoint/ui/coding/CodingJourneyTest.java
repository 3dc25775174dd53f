package org.trigpoint.ui.coding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;

@WithDemo
@InBrowser
class CodingJourneyTest {

    private static final String RESEARCHER = "res.maja";

    private final String house;
    private final AccessDesk access;
    private final AnalysisService analyses;
    private final CodeQueries codes;
    private final Browser browser = Chromium.browser();
    private BrowserContext visit = browser.newContext();
    private String study = "";
    private String password = "";

    @Autowired
    CodingJourneyTest(@LocalServerPort int port, AccessDesk access, AnalysisService analyses, CodeQueries codes) {
        house = "http://127.0.0.1:" + port;
        this.access = access;
        this.analyses = analyses;
        this.codes = codes;
    }

    @BeforeAll
    void makeTheDemoStudy() {
        DemoStudy.Ready ready = DemoTemplate.ready();
        study = house + "/study/" + ready.study().value();
        password = Objects.requireNonNull(ready.password());
    }

    @Test
    void what_is_coded_by_key_by_mouse_and_in_vivo_is_there_after_a_reload_and_what_was_removed_is_not() {
        Page page = workspace(1440, 900, ColorScheme.LIGHT);
        byKeysAlone(page);
        byMouseAndPalette(page);
        inVivo(page);
        fromTheTree(page);
        removedAgain(page);

        page.reload();
        assertThat(row(page, "Heard at last")).containsText("1");
        assertThat(row(page, "Rung back")).containsText("1");
        assertThat(page.locator("trig-text-pane mark").first()).isVisible();
        assertThat(tree().flat().stream().filter(code -> code.name().equals("Heard at last")))
                .singleElement()
                .satisfies(code -> assertThat(code.segments()).isEqualTo(1));
        Look.picture(page, "coding-coded");
    }

    private void byKeysAlone(Page page) {
        page.locator("trig-text-pane .body").focus();
        page.keyboard().press("Control+Home");
        page.keyboard().press("Control+ArrowDown");
        selectWords(page, 4);
        page.keyboard().press("c");
        page.keyboard().type("Heard at last");
        page.keyboard().press("Enter");
        assertThat(row(page, "Heard at last")).containsText("1");
        assertThat(page.locator("mark[data-pending]")).hasCount(0);
    }

    private void byMouseAndPalette(Page page) {
        Locator words = page.locator("trig-text-pane .turn").nth(3).locator(".words");
        words.scrollIntoViewIfNeeded();
        var box = words.boundingBox();
        page.mouse().move(box.x + 4, box.y + 26);
        page.mouse().down();
        page.mouse().move(box.x + 180, box.y + 26, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(5));
        page.mouse().up();
        Locator palette =
                page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Code the selected words"));
        assertThat(palette).isVisible();
        Look.picture(page, "coding-palette");
        page.keyboard().type("Rung back");
        page.keyboard().press("Enter");
        assertThat(row(page, "Rung back")).containsText("1");
        assertThat(page.locator("mark[data-pending]")).hasCount(0);
    }

    private void inVivo(Page page) {
        int before = tree().flat().size();
        selectWords(page, 3);
        page.keyboard().press("i");
        assertThat(page.locator("mark[data-pending]")).hasCount(0);
        page.waitForCondition(() -> tree().flat().size() == before + 1);
    }

    private void fromTheTree(Page page) {
        selectWords(page, 5);
        row(page, "Heard at last").focus();
        page.keyboard().press("Enter");
        assertThat(row(page, "Heard at last")).containsText("2");
    }

    private void removedAgain(Page page) {
        page.locator("trig-text-pane .body").focus();
        page.keyboard().press("o");
        assertThat(page.locator(".passage h2")).containsText("Heard at last");
        Look.picture(page, "coding-held");
        button(page, "Remove coding").last().click();
        assertThat(row(page, "Heard at last")).containsText("1");
    }

    @Test
    void a_code_is_made_renamed_moved_described_and_removed_in_the_tree() {
        Page page = workspace(1440, 900, ColorScheme.LIGHT);
        button(page, "New code").click();
        page.getByLabel("Name").fill("Waiting rooms");
        button(page, "Make the code").click();
        row(page, "Waiting rooms").press("F2");
        page.getByLabel("New name of Waiting rooms").fill("Corridors");
        page.keyboard().press("Enter");
        assertThat(row(page, "Corridors")).isFocused();
        page.keyboard().press("Alt+ArrowRight");
        assertThat(row(page, "Corridors")).hasAttribute("aria-level", "2");
        page.keyboard().press("Alt+ArrowLeft");
        assertThat(row(page, "Corridors")).hasAttribute("aria-level", "1");
        page.keyboard().press("e");
        page.getByLabel("What it means").fill("Where people wait.");
        Look.picture(page, "coding-describe");
        button(page, "Keep changes").click();
        assertThat(row(page, "Corridors")).hasAttribute("title", "Where people wait.");
        page.keyboard().press("Delete");
        assertThat(page.getByText("0 segments go out of view")).isVisible();
        button(page, "Remove the code").click();
        assertThat(row(page, "Corridors")).hasCount(0);
    }

    @Test
    void all_segments_of_a_code_are_one_click_from_their_passage() {
        Page page = workspace(1440, 900, ColorScheme.LIGHT);
        page.locator(".code-row").first().focus();
        page.keyboard().press("s");
        Locator extract = page.locator(".reading-list li a").last();
        String words = extract.locator(".extract-words").textContent();
        Look.picture(page, "coding-reading-list");
        extract.click();
        assertThat(page.locator("trig-text-pane [role=status]"))
                .containsText("Passage: '" + words.substring(0, Math.min(20, words.length())));
    }

    @Test
    void the_link_to_a_passage_opens_it_and_a_source_that_is_not_there_is_nothing() {
        Page page = workspace(1440, 900, ColorScheme.LIGHT);
        page.navigate(page.url() + "?at=4-12");
        assertThat(page.locator(".passage h2")).hasText("Selected words");
        page.navigate(page.url().replaceFirst("/source/.*", "/source/999999"));
        assertThat(page.locator(".trig-empty")).containsText("There is nothing here");
    }

    @Test
    void a_hidden_pane_stays_hidden_after_a_reload() {
        Page page = workspace(1440, 900, ColorScheme.LIGHT);
        button(page, "Sources").click();
        assertThat(page.locator(".source-list")).isHidden();
        page.reload();
        assertThat(page.locator("trig-text-pane .words").first()).isVisible();
        assertThat(page.locator(".source-list")).isHidden();
        assertThat(button(page, "Sources")).hasAttribute("aria-pressed", "false");
    }

    @Test
    void words_dragged_onto_a_code_are_given_it() {
        Page page = workspace(1440, 900, ColorScheme.LIGHT);
        Locator code = row(page, "Nothing moved");
        int before = Integer.parseInt(code.locator(".code-count").textContent());
        page.evaluate("""
                () => {
                  const carried = new DataTransfer();
                  carried.setData('application/x-trigpoint-span', '0-7');
                  const row = [...document.querySelectorAll('.code-row')].find((one) => one.textContent.includes('Nothing moved'));
                  for (const type of ['dragover', 'drop']) {
                    row.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
                  }
                }""");
        assertThat(code.locator(".code-count")).hasText(String.valueOf(before + 1));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axe_finds_nothing_wide_or_narrow(ColorScheme look) {
        Page wide = workspace(1440, 900, look);
        assertThat(wide.locator(".code-row").first()).isVisible();
        wide.locator("trig-text-pane .body").focus();
        wide.keyboard().press("n");
        assertThat(wide.locator(".passage-quote")).isVisible();
        Look.picture(wide, "coding-wide-" + look);
        Look.clean(wide);
        Page narrow = workspace(390, 844, look);
        Look.picture(narrow, "coding-narrow-" + look);
        Look.clean(narrow);
        button(narrow, "Codes").click();
        assertThat(narrow.locator(".code-row").first()).isVisible();
        Look.picture(narrow, "coding-narrow-codes-" + look);
        Look.clean(narrow);
        button(narrow, "Sources").click();
        assertThat(narrow.getByText("Case file D14")).isVisible();
        Look.picture(narrow, "coding-narrow-sources-" + look);
        Look.clean(narrow);
    }

    private CodeTree tree() {
        Lead lead = access.operatorOf(
                access.operator(),
                new org.trigpoint.migrations.StudyId(Long.parseLong(study.substring(study.lastIndexOf('/') + 1))));
        return codes.tree(lead, analyses.of(lead).getFirst().id());
    }

    private static void selectWords(Page page, int words) {
        page.keyboard().press("ArrowRight");
        for (int word = 0; word < words; word++) {
            page.keyboard().press("Control+Shift+ArrowRight");
        }
    }

    private Page workspace(int width, int height, ColorScheme look) {
        visit.close();
        visit = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(look));
        Page page = visit.newPage();
        page.navigate(house);
        page.getByLabel("Name").fill(RESEARCHER);
        page.getByLabel("Password").fill(password);
        button(page, "Sign in").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Studies")))
                .isVisible();
        page.navigate(study + "/coding");
        assertThat(page.locator("trig-text-pane .words").first()).isVisible();
        return page;
    }

    private static Locator row(Page page, String code) {
        return page.locator(".code-row", new Page.LocatorOptions().setHasText(code));
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }
}
