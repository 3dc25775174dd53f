package org.trigpoint.ui.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Objects;
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
class AskedWritingsTest {

    private final String house;

    @Autowired
    AskedWritingsTest(@LocalServerPort int port) {
        this.house = "http://127.0.0.1:" + port;
    }

    @Test
    void a_lead_gives_more_time_for_a_writing_and_loses_no_day_to_words_that_are_none() {
        DemoStudy.Ready ready = DemoTemplate.ready();
        Page page = Chromium.signedIn(house, "lead.harriet", Objects.requireNonNull(ready.password()));
        page.navigate(house + "/study/" + ready.study().value() + "/practitioners");
        page.getByText("Ask for writings").click();
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("Ingrid Solheim (LA01)").check();
        dialog.locator("vaadin-button", new Locator.LocatorOptions().setHasText("Ask them"))
                .click();
        Locator asked = page.locator(".trig-asked", new Page.LocatorOptions().setHasText("Ingrid Solheim"))
                .filter(new Locator.FilterOptions().setHasText("Change the day"));
        assertThat(asked).containsText("No day set");
        change(page, asked, "3/6/2199");
        assertThat(asked).containsText("Due by 3 June 2199");

        asked.getByText("Change the day").click();
        dialog.locator("vaadin-date-picker input").fill("after the holidays");
        Locator keep = dialog.locator("vaadin-button", new Locator.LocatorOptions().setHasText("Change the day"));
        keep.click();
        assertThat(dialog).containsText("What stands in \u201cBy\u201d is no day");
        Look.everyWay(page, "practice/another-day");
        page.keyboard().press("Escape");
        page.reload();
        assertThat(asked).containsText("Due by 3 June 2199");
        change(page, asked, "");
        assertThat(asked).containsText("No day set");
    }

    private static void change(Page page, Locator asked, String day) {
        asked.getByText("Change the day").click();
        Locator field = page.locator("vaadin-dialog vaadin-date-picker input");
        field.fill(day);
        field.press("Enter");
    }
}
