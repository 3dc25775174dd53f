package org.trigpoint.ui.finding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;

@InBrowser
class FindInBrowserTest {

    private static final String PASSWORD = "three pillars and a bench mark";
    private static final String TEXT = """
            We waited eleven weeks for the letter, and when the letter came nobody could say who had asked for it.
            The keyworker rang about the letter the same day, which was the first time that anybody had.
            I kept every letter in a drawer, because I did not trust them to remember what they had promised us.""";

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    private final String house;
    private final Browser browser = Chromium.browser();

    FindInBrowserTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port;
    }

    @Test
    void from_a_word_to_its_hits_to_codes_on_all_of_them_and_to_the_passage() {
        SmallStudy study = new SmallStudy(sql, access);
        Coder ana = study.coder("ana");
        sql.update(PERSON)
                .set(
                        PERSON.PASSWORD_DIGEST,
                        String.valueOf(new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(PASSWORD)))
                .set(PERSON.PASSWORD_ONE_TIME, false)
                .where(PERSON.ID.eq(ana.person()))
                .execute();
        String name = sql.select(PERSON.SIGN_IN_NAME)
                .from(PERSON)
                .where(PERSON.ID.eq(ana.person()))
                .fetchSingle()
                .value1();
        SourceId source = study.source("Interview 1", study.la01, ana, TEXT);
        CodeId trust = codes.make(ana, study.analysis, null, "Trust", null);
        coding.code(ana, study.passage(source, "every letter in a drawer"), trust);
        String find = house + "/study/" + study.study.value() + "/find";

        Page page = visit(1440, 900, ColorScheme.LIGHT, name, find);
        assertThat(page.getByText("Find words in every source")).isVisible();
        page.getByLabel("Words", new Page.GetByLabelOptions().setExact(true)).fill("letter");
        page.keyboard().press("Enter");
        assertThat(page.getByText("4 hits in 1 source.")).isVisible();
        Look.picture(page, "find-light");
        Look.clean(page);

        page.getByText("All on this page").click();
        page.getByLabel("Code for the ticked hits").click();
        page.keyboard().type("Tr");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("Trust.*")))
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Code 4 hits.*")))
                .click();
        assertThat(page.getByText("4 passages coded \u201cTrust\u201d.")).isVisible();
        assertThat(page.locator(".trig-hit-code")).hasCount(4);
        assertThat(page.locator(".trig-hit-words").nth(2))
                .hasAttribute("href", Pattern.compile(".*/source/" + source.value() + "\\?at=\\d+-\\d+"));
        page.getByText("How to ask").click();
        assertThat(page.getByText("either", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Look.picture(page, "find-help");

        Page dark = visit(1440, 900, ColorScheme.DARK, name, find + "?q=letter");
        assertThat(dark.getByText("4 hits in 1 source.")).isVisible();
        Look.picture(dark, "find-dark");
        Look.clean(dark);
        Page narrow = visit(390, 844, ColorScheme.LIGHT, name, find + "?q=letter");
        assertThat(narrow.getByText("4 hits in 1 source.")).isVisible();
        Look.picture(narrow, "find-narrow");
        assertThat(narrow.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        Look.clean(narrow);
    }

    private Page visit(int width, int height, ColorScheme scheme, String name, String address) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme))
                .newPage();
        page.navigate(house + "/sign-in");
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.navigate(address);
        return page;
    }
}
