package org.trigpoint.ui.undo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Role;
import org.trigpoint.access.SignedIn;
import org.trigpoint.access.TestPeople;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.codes.CodeService;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;

@WithDemo
@InBrowser
class UndoJourneyTest {

    private static final String RESEARCHER = "res.maja";

    private final String house;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeQueries trees;

    @Autowired
    private CodeService codes;

    private String study = "";
    private String password = "";
    private StudyId number = new StudyId(0);

    UndoJourneyTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port;
    }

    @BeforeAll
    void makeTheDemoStudy() {
        DemoStudy.Ready ready = DemoTemplate.ready();
        number = ready.study();
        study = house + "/study/" + number.value();
        password = Objects.requireNonNull(ready.password());
    }

    @Test
    void what_is_coded_by_keyboard_is_undone_and_after_a_reload_done_again() {
        Page page = workspace();
        page.locator("trig-text-pane .body").focus();
        page.keyboard().press("Control+Home");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Control+Shift+ArrowRight");
        page.keyboard().press("Control+Shift+ArrowRight");
        page.keyboard().press("c");
        page.keyboard().type("Heard at last");
        page.keyboard().press("Enter");
        assertThat(row(page, "Heard at last")).containsText("1");
        assertThat(undo(page)).hasAttribute("title", Pattern.compile("Undo: Coded “Heard at last”, a new code, in .*"));
        int marks = page.locator("trig-text-pane mark").count();
        Look.picture(page, "undo/coded");

        page.keyboard().press("Control+z");
        assertThat(said(page)).containsText("Undone: coded “Heard at last”, a new code, in ");
        assertThat(row(page, "Heard at last")).hasCount(0);
        assertThat(page.locator("trig-text-pane mark")).not().hasCount(marks);
        Look.picture(page, "undo/undone");

        page.reload();
        assertThat(page.locator("trig-undo button").nth(1))
                .hasAttribute("title", Pattern.compile("Redo: Coded “Heard at last”, a new code, in .*"));
        assertThat(row(page, "Heard at last")).hasCount(0);
        page.keyboard().press("Control+Shift+z");
        assertThat(row(page, "Heard at last")).containsText("1");
        assertThat(page.locator("trig-text-pane mark")).hasCount(marks);
        undo(page).click();
        assertThat(row(page, "Heard at last")).hasCount(0);
        said(page).getByText("Redo").click();
        assertThat(row(page, "Heard at last")).containsText("1");
    }

    @Test
    void a_move_in_the_tree_is_undone_but_not_while_somebody_types() {
        Page page = workspace();
        make(page, "Corridors");
        page.keyboard().press("Alt+ArrowRight");
        assertThat(row(page, "Corridors")).hasAttribute("aria-level", "2");

        page.locator(".code-filter").fill("corri");
        page.keyboard().press("Control+z");
        assertThat(row(page, "Corridors")).hasAttribute("aria-level", "2");
        page.locator(".code-filter").fill("");
        row(page, "Corridors").focus();
        page.keyboard().press("Control+z");
        assertThat(row(page, "Corridors")).hasAttribute("aria-level", "1");
        page.keyboard().press("Control+y");
        assertThat(row(page, "Corridors")).hasAttribute("aria-level", "2");
    }

    /** The analysis whose workspace is open. */
    private static AnalysisId analysisOf(Page page) {
        return new AnalysisId(Long.parseLong(page.url().replaceFirst(".*/analysis/(\\d+)/.*", "$1")));
    }

    @Test
    void what_a_colleague_changed_since_is_told_in_a_sentence_and_stays() {
        Page page = workspace();
        make(page, "Lobbies");
        row(page, "Lobbies").press("F2");
        page.getByLabel("New name of Lobbies").fill("Foyers");
        page.keyboard().press("Enter");
        assertThat(row(page, "Foyers")).isFocused();
        SignedIn ruben = TestPeople.signedIn(sql, "Ruben Okafor");
        TestPeople.join(sql, ruben, number, Role.LEAD, null);
        Lead lead = access.lead(ruben, number);
        Code foyers = trees.tree(lead, analysisOf(page)).flat().stream()
                .filter(code -> code.name().equals("Foyers"))
                .findFirst()
                .orElseThrow();
        codes.rename(lead, foyers.id(), "Entrances");

        page.keyboard().press("Control+z");

        assertThat(page.locator("vaadin-notification-card.trig-refused"))
                .containsText(
                        Pattern.compile(
                                "This can’t be undone any more: Ruben Okafor of the team renamed “Foyers” to “Entrances” at \\d\\d:\\d\\d\\."));
        assertThat(row(page, "Entrances")).isVisible();
        Look.picture(page, "undo/refused");
        button(page, "What I did last").click();
        Locator first = page.locator(".undo-lines li").first();
        assertThat(first).containsText("Renamed “Lobbies” to “Foyers”");
        assertThat(first).containsText("Ruben Okafor");
        Look.picture(page, "undo/list");
        Look.clean(page);
    }

    @Test
    void what_was_removed_comes_back_by_the_notice_or_from_the_bin() {
        Page page = workspace();
        make(page, "Stairwells");
        remove(page, "Stairwells");
        said(page).getByText("Undo").click();
        assertThat(row(page, "Stairwells")).isVisible();
        remove(page, "Stairwells");

        page.navigate(study + "/bin");
        assertThat(page.locator(".trig-lines li")).not().hasCount(0);
        Locator line = page.locator(".trig-lines li", new Page.LocatorOptions().setHasText("Code: Stairwells"));
        assertThat(line).containsText("Maja");
        for (ColorScheme look : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look));
            Look.picture(page, "undo/bin-" + look);
            Look.clean(page);
        }
        line.getByText("Restore").click();
        assertThat(said(page)).containsText("“Stairwells” is back.");
        assertThat(line).hasCount(0);
        page.navigate(study + "/coding");
        assertThat(row(page, "Stairwells")).isVisible();
    }

    @Test
    void a_theme_that_was_removed_comes_back_on_its_own_screen() {
        Page page = workspace();
        page.navigate(study + "/themes");
        button(page, "New theme").click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill("Doors stay shut");
        button(page, "Make theme").click();
        assertThat(page.locator(".trig-theme-list")).containsText("Doors stay shut");
        button(page, "Put in the bin").click();
        page.locator("vaadin-confirm-dialog").getByText("Put in the bin").last().click();
        assertThat(page.locator(".trig-theme-list")).not().containsText("Doors stay shut");
        page.locator("h1").first().click();
        page.keyboard().press("Control+z");
        assertThat(page.locator(".trig-theme-list")).containsText("Doors stay shut");
        Look.picture(page, "undo/themes");
    }

    private static void make(Page page, String code) {
        button(page, "New code").click();
        page.getByLabel("Name").fill(code);
        button(page, "Make the code").click();
        assertThat(row(page, code)).isFocused();
    }

    private static void remove(Page page, String code) {
        row(page, code).press("Delete");
        button(page, "Remove the code").click();
        assertThat(row(page, code)).hasCount(0);
    }

    private static Locator undo(Page page) {
        return page.locator("trig-undo button").first();
    }

    private static Locator said(Page page) {
        return page.locator("vaadin-notification-card.trig-said").last();
    }

    private Page workspace() {
        Page page = Chromium.signedIn(house, RESEARCHER, password);
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
