package org.trigpoint.ui.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How long a test waits for what it expects to see in a browser before it says that it is not there. It is found by JUnit itself,
 * so that every test has it: on two busy cores a screen may take longer than the five seconds that Playwright would wait.
 */
public final class Patience implements BeforeAllCallback {

    private static final double MILLIS = 20_000;

    @Override
    public void beforeAll(ExtensionContext test) {
        PlaywrightAssertions.setDefaultAssertionTimeout(MILLIS);
    }

    /**
     * Waits until a screen has been answered all that it asked, as a person waits before they turn to something else.
     *
     * @param page whose screen
     */
    public static void untilAtRest(Page page) {
        page.waitForFunction(
                "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every((client) => !client.isActive?.())");
    }
}
