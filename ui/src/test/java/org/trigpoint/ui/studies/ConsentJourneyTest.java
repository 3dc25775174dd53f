package org.trigpoint.ui.studies;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
class ConsentJourneyTest {

    private final String house;
    private String study = "";
    private String password = "";

    @Autowired
    ConsentJourneyTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port;
    }

    @BeforeAll
    void makeTheDemoStudy() {
        DemoStudy.Ready ready = DemoTemplate.ready();
        study = house + "/study/" + ready.study().value();
        password = Objects.requireNonNull(ready.password());
    }

    @Test
    void what_was_chosen_before_a_no_is_shown_as_not_to_be_printed() {
        Page page = signedIn();
        quotationsOf(page, "The diary decides");
        assertThat(page.getByText("No longer to be printed. Gethin may not be quoted"))
                .hasCount(1);
        assertThat(page.getByText("1 quotation is no longer to be printed")).isVisible();
        Look.everyWay(page, "consent/quotations");
    }

    /** Three practitioners handed in a log: one said yes to all, one no, one answered nothing, which is neither. */
    @Test
    void a_lead_tells_consent_given_refused_and_left_blank_apart_and_opens_the_writing() {
        Page page = signedIn();
        page.navigate(study + "/practitioners");
        assertThat(consents(page, "Ingrid Solheim"))
                .hasText(new String[] {"Linked to survey: yes", "Quoted: yes", "Published: yes"});
        assertThat(consents(page, "Martin Pryce"))
                .hasText(new String[] {"Linked to survey: no", "Quoted: no", "Published: no"});
        assertThat(consents(page, "Adebayo Cole-Martins"))
                .hasText(new String[] {"Linked to survey: left blank", "Quoted: left blank", "Published: left blank"});
        Look.everyWay(page, "consent/writings");

        handedIn(page, "Adebayo Cole-Martins")
                .getByText("Open as a source", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("trig-text-pane")).containsText("In group supervision I held back my own idea");
    }

    private static Locator consents(Page page, String writer) {
        return handedIn(page, writer).locator(".trig-consent");
    }

    private static Locator handedIn(Page page, String writer) {
        return page.locator(".trig-asked", new Page.LocatorOptions().setHasText(writer))
                .filter(new Locator.FilterOptions().setHas(page.locator(".trig-consent")));
    }

    private void quotationsOf(Page page, String theme) {
        page.navigate(study + "/themes");
        page.locator(".trig-theme-list").getByText(theme).click();
        assertThat(page.locator(".trig-theme-head")).containsText(theme);
        page.locator(".trig-theme-parts")
                .getByText("Quotations", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".trig-quotations li").first()).isVisible();
    }

    private Page signedIn() {
        return Chromium.signedIn(house, "lead.harriet", password);
    }
}
