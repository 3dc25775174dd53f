package org.trigpoint.ui.routes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import java.util.regex.Pattern;
import org.trigpoint.ui.journey.Patience;

/** One person's way through the house in a browser of their own. */
final class Walk implements AutoCloseable {

    /** How long a link that is followed may leave the address as it is: then the page did not take it. */
    private static final double UNMOVED = 1_500;

    private static final String FOLLOW = """
            (address) => {
              window.comeFrom = location.href;
              const link = document.createElement('a');
              link.href = address;
              link.setAttribute('router-link', '');
              document.body.append(link);
              link.click();
              link.remove();
            }""";

    private Page page;
    private final String house;

    /** Signs in at the house, whose address ends with a slash. */
    Walk(Browser browser, String house, String name, String password, int width) {
        this.house = house;
        page = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900))
                .newPage();
        page.navigate(house);
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        assertThat(page).not().hasURL(Pattern.compile(".*sign-in.*"));
    }

    /** Goes to an address without a leading slash, and waits until the screen has settled; a screen that fails ends the test. */
    Shown open(String address) {
        int status =
                Objects.requireNonNull(page.navigate(house + address), address).status();
        return settled(address, status);
    }

    /**
     * Goes to such an address by a link, as most ways through the house are gone: the page stays, its screen is another. An address
     * that leads back to where one was is opened as by {@link #open}.
     */
    Shown follow(String address) {
        page.evaluate(FOLLOW, house + address);
        try {
            page.waitForFunction(
                    "() => window.comeFrom !== location.href",
                    null,
                    new Page.WaitForFunctionOptions().setTimeout(UNMOVED));
        } catch (TimeoutError unmoved) {
            return open(address);
        }
        return settled(address, 200);
    }

    private Shown settled(String address, int status) {
        page.locator("main").first().waitFor();
        Patience.untilAtRest(page);
        Shown shown =
                new Shown(status, page.title(), page.locator("body").innerText().strip());
        if (shown.isFailure()) {
            throw new AssertionError(address + " failed: " + shown.words());
        }
        return shown;
    }

    Page page() {
        return page;
    }

    /** Goes on in a page of its own; the one before stays as it is. */
    void nextPage() {
        page = page.context().newPage();
    }

    @Override
    public void close() {
        page.context().close();
    }
}
