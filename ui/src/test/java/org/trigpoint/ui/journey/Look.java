package org.trigpoint.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;

/** Looks at a screen as its people have it: wide and narrow, light and dark. With {@code -Dlook.pictures=true} it keeps pictures. */
public final class Look {

    private static final boolean KEPT = Boolean.getBoolean("look.pictures");
    private static final int NARROW = 390;

    private Look() {}

    /**
     * Nothing is wrong for axe, and a narrow screen holds it. The page is wide and light afterwards. The colours of the dark are
     * those of every screen, which {@code EveryScreenTest} looks at; they are looked at here too where pictures are kept.
     *
     * @param page as it stands
     * @param name of its pictures
     */
    public static void everyWay(Page page, String name) {
        if (KEPT) {
            scheme(page, ColorScheme.DARK);
            picture(page, name + "-1440-dark");
            assertThat(Axe.paleWords(page, Axe.WHOLE)).as(name + " in the dark").isEmpty();
            page.setViewportSize(NARROW, 844);
            picture(page, name + "-390-dark");
        }
        scheme(page, ColorScheme.LIGHT);
        page.setViewportSize(NARROW, 844);
        picture(page, name + "-390-light");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " fits a narrow screen")
                .isLessThanOrEqualTo(NARROW);
        page.setViewportSize(1440, 900);
        picture(page, name + "-1440-light");
        clean(page);
    }

    /** Nothing is wrong for axe as the page stands. */
    public static void clean(Page page) {
        assertThat(Axe.findings(page, Axe.WHOLE)).as(page.url()).isEmpty();
    }

    /** Keeps a picture of the page, if any are kept. */
    public static void picture(Page page, String name) {
        if (KEPT) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screens", name.toLowerCase(Locale.ROOT) + ".png")));
        }
    }

    private static void scheme(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }
}
