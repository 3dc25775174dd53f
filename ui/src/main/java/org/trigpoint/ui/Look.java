package org.trigpoint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Light, dark, or as the machine is set; remembered by the browser in a cookie, so that a page never flashes. */
enum Look {
    SYSTEM("As the machine", ColorScheme.Value.SYSTEM),
    LIGHT("Light", ColorScheme.Value.LIGHT),
    DARK("Dark", ColorScheme.Value.DARK);

    private static final String COOKIE = "trigpoint-look";

    private final String title;
    private final ColorScheme.Value scheme;

    Look(String title, ColorScheme.Value scheme) {
        this.title = title;
        this.scheme = scheme;
    }

    /**
     * What the browser remembers.
     *
     * @param request any request of that browser
     * @return {@link #SYSTEM} when it remembers nothing
     */
    static Look of(VaadinRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies == null) {
            return SYSTEM;
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie ->
                        Arrays.stream(values()).filter(look -> look.key().equals(cookie.getValue())))
                .findFirst()
                .orElse(SYSTEM);
    }

    /**
     * The word that the cookie and the style sheets use.
     *
     * @return {@code system}, {@code light} or {@code dark}
     */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The word that people read.
     *
     * @return in sentence case
     */
    String title() {
        return title;
    }

    /** Gives this look to the page and has the browser remember it for a year. */
    void wearIn(UI ui) {
        ui.getPage().setColorScheme(scheme);
        ui.getPage().executeJs("""
                        document.documentElement.dataset.theme = $0;
                        document.cookie = 'trigpoint-look=' + $0 + '; path=/; max-age=31536000; samesite=strict';
                        """, key());
    }

    /** What {@code color-scheme} is in the page as it is first sent. */
    String colorScheme() {
        return scheme.getValue();
    }
}
