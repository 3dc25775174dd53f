package org.trigpoint.ui.mapping;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;

@WithDemo
@InBrowser
class MapJourneyTest {

    private static final String RESEARCHER = "res.maja";

    private final String house;
    private String study = "";
    private String password = "";

    @Autowired
    MapJourneyTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port;
    }

    @BeforeAll
    void makeTheDemoStudy() {
        DemoStudy.Ready ready = DemoTemplate.ready();
        study = house + "/study/" + ready.study().value();
        password = Objects.requireNonNull(ready.password());
    }

    @Test
    void a_map_is_arranged_linked_named_and_taken_away_by_keyboard() throws IOException {
        Page page = signedIn();
        page.navigate(study + "/themes");
        page.locator(".trig-analysis-bar").getByText("Thematic map").click();
        Locator first = page.locator("trig-map .node").first();
        assertThat(first).isVisible();
        assertThat(page.locator(".trig-map-versions")).containsText("Candidates, before the review");
        Look.everyWay(page, "map/map");

        first.focus();
        String before = first.getAttribute("transform");
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Shift+ArrowLeft");
        assertThat(page.locator(".trig-map-said")).containsText("is put there");
        String after = first.getAttribute("transform");
        assertThat(after).isNotEqualTo(before);
        page.reload();
        assertThat(page.locator("trig-map .node").first()).hasAttribute("transform", after);

        link(page);
        assertThat(page.locator("trig-map .line.link text", new Page.LocatorOptions().setHasText("leads to")))
                .hasCount(1);
        assertThat(page.locator(".trig-map-table")).containsText("leads to");
        named(page);
        taken(page);
    }

    private static void link(Page page) {
        Locator themes = page.locator("trig-map .node.theme");
        themes.nth(2).focus();
        page.keyboard().press("l");
        themes.nth(3).focus();
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.DIALOG).getByLabel("What the link says").fill("leads to");
        button(page, "Link themes").click();
    }

    private static void named(Page page) {
        button(page, "Name this version").click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill("After the review");
        button(page, "Name version").click();
        Locator versions = page.locator(".trig-map-versions li");
        assertThat(versions.first()).containsText("After the review");
        assertThat(versions.first()).containsText("nothing changed");
        versions.nth(1).locator("a").click();
        assertThat(page.locator(".trig-page-header")).containsText("it never changes");
        page.getByText("Back to the map of now").click();
        assertThat(button(page, "Name this version")).isVisible();
    }

    private static void taken(Page page) throws IOException {
        Download drawing =
                page.waitForDownload(() -> page.getByText("Export SVG").click());
        assertThat(Files.readString(drawing.path())).contains("<title>Trust is made of slowness</title>", "leads to");
        Download picture =
                page.waitForDownload(() -> page.getByText("Export PNG").click());
        assertThat(picture.suggestedFilename()).isEqualTo("thematic-map.png");
        assertThat(Files.readAllBytes(picture.path())).contains('P', 'N', 'G').hasSizeGreaterThan(5_000);
    }

    private Page signedIn() {
        return Chromium.signedIn(house, RESEARCHER, password);
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }
}
