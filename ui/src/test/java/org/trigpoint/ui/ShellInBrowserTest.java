package org.trigpoint.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.Look;
import org.trigpoint.ui.trial.TrialFace;

@ExtendWith(OutputCaptureExtension.class)
@EnabledIf("org.trigpoint.ui.journey.Chromium#isThere")
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(classes = TrialFace.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ShellInBrowserTest {

    private final String house;
    private final Browser browser = Chromium.browser();
    private BrowserContext visit;

    ShellInBrowserTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port;
        visit = browser.newContext();
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axe_finds_nothing_on_the_sign_in_page(ColorScheme scheme) {
        Page page = visit(1440, 900, scheme);
        page.navigate(house + "/sign-in?refused");
        Look.picture(page, "sign-in-" + scheme);
        Look.clean(page);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axe_finds_nothing_in_the_frame(ColorScheme scheme) {
        Page page = signedIn(1440, 900, scheme);
        button(page, "Refuse").click();
        assertThat(page.locator("vaadin-notification-card")).hasCount(1);
        Look.picture(page, "frame-" + scheme);
        Look.clean(page);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void a_narrow_screen_is_one_column_with_the_places_folded_away(ColorScheme scheme) {
        Page page = signedIn(390, 844, scheme);
        page.navigate(house + "/trial/7/sources");
        Locator sources = page.locator("vaadin-side-nav-item", new Page.LocatorOptions().setHasText("Sources"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sources")))
                .isVisible();
        assertThat(sources).not().isInViewport();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        Look.picture(page, "narrow-" + scheme);
        Look.clean(page);

        page.locator("vaadin-drawer-toggle").click();
        assertThat(sources).isInViewport();
        Look.picture(page, "narrow-open-" + scheme);
    }

    @Test
    void signing_in_works_without_any_script() {
        visit.close();
        visit = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = visit.newPage();
        page.navigate(house + "/trial");
        signIn(page, "wrong");
        assertThat(page.getByRole(AriaRole.ALERT))
                .hasText("That name and password do not match, or the account is locked for a while.");
        signIn(page, TrialFace.PASSWORD);
        assertThat(page).hasURL(Pattern.compile(".*/trial.*"));
    }

    @Test
    void ctrl_k_goes_to_the_find_field_and_enter_to_what_was_found() {
        Page page = signedIn(1440, 900, ColorScheme.LIGHT);
        page.navigate(house + "/trial/7/sources");
        Locator find = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Find"));
        assertThat(find).isVisible();

        page.keyboard().press("Control+k");
        assertThat(find).isFocused();
        page.keyboard().type("waiting");
        page.keyboard().press("Enter");

        assertThat(page.getByText("Asked for: waiting")).isVisible();
        assertThat(page).hasURL(house + "/trial/7/sources?q=waiting");
    }

    @Test
    void the_frame_says_where_i_am_and_leads_back() {
        Page page = signedIn(1440, 900, ColorScheme.LIGHT);
        page.navigate(house + "/trial/7/sources");
        Locator way = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Where you are"));
        assertThat(way.getByRole(AriaRole.LISTITEM)).hasText(new String[] {"Family help", "Wave 1", "Sources"});
        assertThat(page.locator("vaadin-side-nav-item[current]")).containsText("Sources");
        Look.picture(page, "place");

        way.getByText("Family help").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Family help in four areas")))
                .isVisible();
        assertThat(way).isHidden();
    }

    @Test
    void the_look_that_was_chosen_is_remembered_on_every_page() {
        Page page = signedIn(1440, 900, ColorScheme.LIGHT);
        me(page).click();
        Look.picture(page, "me");
        menu(page, "Dark").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.evaluate("getComputedStyle(document.documentElement).colorScheme"))
                .isEqualTo("dark");
        page.navigate(house + "/sign-in");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void the_menu_leads_out() {
        Page page = signedIn(1440, 900, ColorScheme.LIGHT);
        me(page).click();
        menu(page, "Sign out").click();
        assertThat(page).hasURL(house + "/sign-in?left");
        page.navigate(house + "/trial");
        assertThat(page).hasURL(house + "/sign-in");
    }

    @Test
    void a_refusal_is_told_in_its_own_sentence() {
        Page page = signedIn(1440, 900, ColorScheme.LIGHT);
        button(page, "Refuse").click();
        assertThat(page.locator("vaadin-notification-card"))
                .containsText("That code is used in 12 places: merge it instead.");
    }

    @Test
    void a_fault_is_logged_once_under_the_reference_that_is_shown(CapturedOutput log) {
        Page page = signedIn(1440, 900, ColorScheme.LIGHT);
        button(page, "Break").click();
        Locator card = page.locator("vaadin-notification-card");
        assertThat(card).containsText(Pattern.compile("this reference: [A-Z0-9]{4}-[A-Z0-9]{4}\\."));
        String reference = card.textContent().replaceFirst("(?s).*this reference: (\\S+)\\..*", "$1");

        assertThat(card.textContent()).doesNotContain("secret inside");
        assertThat(log.getAll().split(reference, -1)).hasSize(2);
        assertThat(log.getAll().split("IllegalStateException: secret inside", -1))
                .hasSize(2);
    }

    @Test
    void what_is_absent_closed_or_unknown_looks_the_same() {
        Page page = signedIn(1440, 900, ColorScheme.LIGHT);
        String absent = shown(page, "/trial/absent/sources");
        Look.picture(page, "absent");

        assertThat(absent).contains("There is nothing here, or it is not open to you.");
        assertThat(shown(page, "/trial/closed")).isEqualTo(absent);
        assertThat(shown(page, "/no/such/place")).isEqualTo(absent);
        assertThat(page.navigate(house + "/trial/closed").status())
                .isEqualTo(page.navigate(house + "/trial/absent/sources").status())
                .isEqualTo(page.navigate(house + "/no/such/place").status());
    }

    @Test
    void a_screen_that_refuses_or_breaks_says_so_without_the_inside() {
        Page page = signedIn(1440, 900, ColorScheme.LIGHT);
        assertThat(shown(page, "/trial/refused/sources")).contains("This study is being withdrawn: ask its lead.");
        assertThat(shown(page, "/trial/broken/sources"))
                .contains("tell whoever looks after Trigpoint this reference")
                .doesNotContain("secret inside");
    }

    @Test
    void a_question_before_a_loss_names_what_is_lost() {
        Page page = signedIn(1440, 900, ColorScheme.LIGHT);
        button(page, "Ask").click();
        assertThat(page.getByText("12 codings by two coders lose it. Undo brings them back."))
                .isVisible();
        Look.picture(page, "confirm");
        button(page, "Delete the code").click();
        assertThat(page.locator("vaadin-notification-card")).containsText("Deleted.");
    }

    private String shown(Page page, String path) {
        page.navigate(house + path);
        Locator sentence = page.locator(".trig-empty");
        assertThat(sentence).isVisible();
        return sentence.innerText();
    }

    private Page signedIn(int width, int height, ColorScheme scheme) {
        Page page = visit(width, height, scheme);
        page.navigate(house + "/trial");
        signIn(page, TrialFace.PASSWORD);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Family help in four areas")))
                .isVisible();
        return page;
    }

    private static void signIn(Page page, String password) {
        page.getByLabel("Name").fill(TrialFace.NAME);
        page.getByLabel("Password").fill(password);
        button(page, "Sign in").click();
    }

    private Page visit(int width, int height, ColorScheme scheme) {
        visit.close();
        visit = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
        return visit.newPage();
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }

    private static Locator me(Page page) {
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("You: Mair Prosser"));
    }

    private static Locator menu(Page page, String title) {
        return page.locator("vaadin-menu-bar-item", new Page.LocatorOptions().setHasText(title));
    }
}
