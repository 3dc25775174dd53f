package org.trigpoint.ui.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.codes.CodeService;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.rounds.RoundService;
import org.trigpoint.snapshots.SnapshotService;
import org.trigpoint.themes.ThemeService;
import org.trigpoint.ui.journey.Axe;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;

/** Every screen is open to whoever does not see it, or sees it small: axe finds nothing wrong, and none is too wide. */
@InBrowser
@WithDemo
class EveryScreenTest {

    private static final int WIDE = 1440;
    private static final int NARROW = 390;
    private static final int HEIGHT = 900;

    /** Where the frame around the screen is looked at too: outside of studies, and in one. */
    private static final Set<String> FRAMED = Set.of("", "study/{study}");

    private final String house;
    private final Browser browser = Chromium.browser();
    private final TwoStudies studies;
    private TwoStudies.Ready ready = new TwoStudies.Ready(Whose.nobodys(), Whose.nobodys(), "", "");

    @Autowired
    EveryScreenTest(
            @LocalServerPort int port,
            DSLContext sql,
            AccessDesk access,
            CodeService codes,
            ThemeService themes,
            RoundService rounds,
            SnapshotService snapshots) {
        house = "http://127.0.0.1:" + port + "/";
        studies = new TwoStudies(sql, access, codes, themes, rounds, snapshots);
    }

    @BeforeAll
    void two_studies() {
        ready = studies.make(TwoStudies.LEAD);
    }

    @Test
    void axe_finds_nothing_wrong_on_any_screen_light_or_dark_wide_or_narrow_and_none_is_too_wide() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Walk lead = new Walk(browser, house, TwoStudies.LEAD, ready.password(), WIDE)) {
            for (String address : Addresses.all()) {
                String where = FRAMED.contains(address) ? Axe.WHOLE : Axe.INSIDE;
                lead.page().setViewportSize(WIDE, HEIGHT);
                lead.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                Shown shown = lead.follow(own(address));
                if (shown.isNothing() || shown.title().isBlank()) {
                    wrong.add(address + " is not there for a lead, or has no title");
                }
                Axe.findings(lead.page(), where).forEach(finding -> wrong.add(address + ": " + finding));
                GuideScreens.take(lead.page(), address);
                wrong.addAll(wide(lead, address, WIDE));
                if (Addresses.ofEachRoute().contains(address)) {
                    lead.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                    Axe.paleWords(lead.page(), where).forEach(pale -> wrong.add(address + " in the dark: " + pale));
                }
                lead.page().setViewportSize(NARROW, HEIGHT);
                wrong.addAll(wide(lead, address, NARROW));
                if (Addresses.ofEachRoute().contains(address)) {
                    Axe.cramped(lead.page(), where).forEach(cramped -> wrong.add(address + " narrow: " + cramped));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static List<String> wide(Walk lead, String address, int width) {
        return (Integer) lead.page().evaluate("document.documentElement.scrollWidth") > width
                ? List.of(address + " is wider than " + width)
                : List.of();
    }

    private String own(String address) {
        return Addresses.fill(address, name -> String.valueOf(ready.own().of(name)));
    }
}
