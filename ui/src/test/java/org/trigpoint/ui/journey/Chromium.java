package org.trigpoint.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The one browser of a process that tests; what a class of tests has opened in it is closed after that class. */
public final class Chromium implements AfterAllCallback {

    private static final Path PROGRAM =
            Path.of(Objects.requireNonNullElse(System.getenv("TRIGPOINT_CHROMIUM"), "/usr/bin/chromium"));

    /** Movement that nobody watches costs time, and so does drawing on a graphics card that is not there. */
    private static final List<String> SETTINGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--force-prefers-reduced-motion",
            "--autoplay-policy=no-user-gesture-required");

    private static @Nullable Browser running;

    /** Whether the machine has one. */
    public static boolean isThere() {
        return PROGRAM.toFile().canExecute();
    }

    /** The browser, started if it does not run. */
    public static synchronized Browser browser() {
        Browser browser = running;
        if (browser == null || !browser.isConnected()) {
            browser = Playwright.create()
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(PROGRAM)
                            .setArgs(SETTINGS));
            running = browser;
        }
        return browser;
    }

    /**
     * Signs somebody in, in a window of their own, wide and light.
     *
     * @param house the address of the application
     * @return the first page that they are shown
     */
    public static Page signedIn(String house, String name, String password) {
        Page page = browser()
                .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
                .newPage();
        page.navigate(house);
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        assertThat(page).not().hasURL(Pattern.compile(".*sign-in.*"));
        return page;
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (running != null) {
            List.copyOf(running.contexts()).forEach(BrowserContext::close);
        }
    }
}
