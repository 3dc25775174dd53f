package org.trigpoint.ui.rounds;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.CodeService;
import org.trigpoint.codes.Method;
import org.trigpoint.coding.CodedSourceQueries;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.rounds.RoundQueries;
import org.trigpoint.rounds.RoundService;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.sources.Span;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;

/** A lead plans a blind round; two code in it, unseen by each other; what they gave lies side by side, and they agree. */
@WithDemo
@InBrowser
class RoundsJourneyTest {

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(25_000);

    private final String house;

    @Autowired
    private AccessDesk access;

    @Autowired
    private AnalysisService analyses;

    @Autowired
    private CodeService codes;

    @Autowired
    private SourceQueries sources;

    @Autowired
    private CodedSourceQueries coded;

    @Autowired
    private CodingService codings;

    @Autowired
    private RoundService rounds;

    @Autowired
    private RoundQueries planned;

    private String study = "";
    private String password = "";
    private StudyId number = new StudyId(0);

    RoundsJourneyTest(@LocalServerPort int port) {
        house = "http://127.0.0.1:" + port;
    }

    @BeforeAll
    void makeTheDemoStudy() {
        DemoStudy.Ready ready = DemoTemplate.ready();
        number = ready.study();
        study = house + "/study/" + number.value();
        password = Objects.requireNonNull(ready.password());
    }

    @Test
    void a_blind_round_from_its_plan_to_what_is_agreed() {
        Coder maja = coder("res.maja");
        Coder ruben = coder("res.ruben");
        AnalysisId analysis = analyses.add(maja, "What helps", Method.CODEBOOK);
        CodeId code = codes.make(maja, analysis, null, "Being known", null);
        SourceQueries.SourceRow source = sources.list(maja).getFirst();
        codings.code(ruben, passage(ruben, analysis, source.id(), 12, 60), code);

        Page harriet = signedIn("lead.harriet");
        plan(harriet, source.title());
        Look.everyWay(harriet, "rounds-planned");

        Page screen = signedIn("res.maja");
        screen.navigate(study + "/analysis/" + analysis.value() + "/source/"
                + source.id().value());
        assertThat(screen.locator(".round-notice")).containsText("you don’t see colleagues’ work here");
        assertThat(screen.locator("trig-text-pane .words").first()).isVisible();
        assertThat(screen.locator("trig-text-pane mark")).hasCount(0);
        Look.everyWay(screen, "rounds-blind-text");

        screen.locator(".round-notice").click();
        Locator rubens =
                line(screen, source.title()).getByRole(AriaRole.LISTITEM).filter(with("Ruben"));
        assertThat(rubens).containsText("hidden");
        ElementHandle hand = screen.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit my coding of"))
                .elementHandle();
        codings.code(maja, passage(maja, analysis, source.id(), 12, 40), code);
        codings.code(maja, passage(maja, analysis, source.id(), 80, 110), code);
        assertThat(line(screen, source.title()).getByRole(AriaRole.LISTITEM).filter(with("Maja")))
                .containsText("2 codings");
        submit(screen, hand);
        assertThat(rubens).containsText("1 coding");
        Look.everyWay(screen, "rounds-submitted");

        rounds.submit(ruben, planned.of(ruben, analysis).getFirst().id(), source.id());
        Locator together =
                screen.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Side by side: " + source.title()));
        assertThat(together).isVisible(PATIENTLY);
        together.click();
        agree(screen);
        assertThat(coded.of(ruben, source.id(), analysis).codings())
                .as("the originals, and what was agreed on")
                .hasSize(4);

        end(harriet);
    }

    private void plan(Page page, String source) {
        page.navigate(study + "/rounds");
        assertThat(page.getByText("First reading")).hasCount(0);
        button(page, "Plan a round").first().click();
        Locator form = page.getByRole(AriaRole.DIALOG);
        form.getByLabel("Name").fill("First reading");
        assertThat(form).containsText("Until you submit a source, you see nothing");
        choose(page, "Coders", "Maja");
        choose(page, "Coders", "Ruben");
        choose(page, "Sources", source);
        Look.everyWay(page, "rounds-plan");
        button(page, "Begin the round").click();
        assertThat(round(page)).containsText("First reading");
        assertThat(round(page)).containsText("0 of 2 submitted so far");
    }

    private static Locator round(Page page) {
        return page.locator(".trig-round", new Page.LocatorOptions().setHasText("First reading"));
    }

    private static void choose(Page page, String label, String words) {
        Locator box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label));
        box.fill(words);
        page.locator("vaadin-multi-select-combo-box-item:visible", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        box.press("Escape");
    }

    private static void submit(Page page, ElementHandle hand) {
        Locator asked = page.getByRole(AriaRole.DIALOG);
        hand.click();
        assertThat(asked).containsText("stays as it is from then on");
        button(page, "Submit my coding").click();
        assertThat(asked).hasCount(0);
    }

    private static void agree(Page page) {
        assertThat(page.locator(".trig-places > li")).hasCount(2);
        assertThat(page.getByText("All the same: 0 · Other boundaries: 1 · Not all coded it: 1"))
                .isVisible();
        Locator first = page.locator(".trig-places > li").first();
        assertThat(first.locator("mark")).hasCount(2);
        Look.everyWay(page, "rounds-side-by-side");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Agree on this"))
                .first()
                .click();
        Look.everyWay(page, "rounds-agree");
        button(page, "Agree").click();
        assertThat(first).containsText("Agreed: one coding speaks for these");
        assertThat(first).containsText("written down by Maja");
        Look.everyWay(page, "rounds-agreed");
    }

    private void end(Page page) {
        page.navigate(study + "/rounds");
        button(page, "End the round First reading").click();
        page.getByLabel("Why").fill("We have agreed.");
        button(page, "End the round").click();
        assertThat(round(page)).containsText("Nothing is hidden by it any more");
        assertThat(page.getByText("Submit my coding")).hasCount(0);
        Look.everyWay(page, "rounds-ended");
    }

    private Coder coder(String name) {
        return access.operatorAs(access.operator(), number, name);
    }

    private Passage passage(Coder coder, AnalysisId analysis, SourceId source, int start, int end) {
        return new Passage(source, coded.marks(coder, source, analysis).version(), new Span(start, end));
    }

    private static Locator line(Page page, String title) {
        return page.locator(".trig-round-sources > li", new Page.LocatorOptions().setHasText(title));
    }

    private static Locator.FilterOptions with(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private Page signedIn(String name) {
        return Chromium.signedIn(house, name, password);
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }
}
