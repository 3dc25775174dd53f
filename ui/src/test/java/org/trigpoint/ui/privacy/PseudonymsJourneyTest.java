package org.trigpoint.ui.privacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.memos.MemoService;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.Span;
import org.trigpoint.sources.WrittenTextService;
import org.trigpoint.texts.VersionQueries;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;

/** A name that was coded already is replaced by keys, what leaves is looked at, and the key is for the data steward. */
@WithDemo
@InBrowser
class PseudonymsJourneyTest {

    private static final String LEAD = "lead.harriet";
    private static final String STEWARD = "steward.jo";
    private static final String TEXT =
            "Interviewer: Who helped?\nParent: I asked Oyelaran twice, and Oyelaran\u2019s mother rang.\n";

    private final String house;
    private final AccessDesk access;
    private String study = "";
    private String password = "";
    private String coded = "";

    @Autowired
    PseudonymsJourneyTest(@LocalServerPort int port, AccessDesk access) {
        house = "http://127.0.0.1:" + port;
        this.access = access;
    }

    @BeforeAll
    void anInterviewThatIsCodedAndHasAMemo(
            @Autowired WrittenTextService writing,
            @Autowired AnalysisService analyses,
            @Autowired CodeService codes,
            @Autowired CodingService coding,
            @Autowired MemoService memos,
            @Autowired VersionQueries versions) {
        DemoStudy.Ready ready = DemoTemplate.ready();
        study = house + "/study/" + ready.study().value();
        password = Objects.requireNonNull(ready.password());
        Lead lead = access.operatorOf(access.operator(), ready.study());
        SourceId source =
                writing.add(lead, "aa.txt", TEXT, SourceDescription.unchanged().titled("AA interview"));
        AnalysisId analysis = analyses.of(lead).getFirst().id();
        VersionId version = versions.history(lead, source).getFirst().version();
        int start = TEXT.indexOf("I asked");
        Passage passage = new Passage(source, version, new Span(start, TEXT.indexOf(" twice")));
        coding.code(lead, passage, codes.make(lead, analysis, null, "Helped by a friend", null));
        memos.write(lead, analysis, passage, "Oyelaran comes first.");
        coded = study + "/analysis/" + analysis.value() + "/source/" + source.value();
    }

    @Test
    void a_name_is_replaced_after_coding_the_gate_keeps_what_is_left_and_the_steward_reads_the_key()
            throws IOException {
        Page page = signedIn(LEAD);
        page.navigate(study + "/privacy");
        page.getByLabel(Pattern.compile("Review 2 in AA interview")).click();
        assertThat(page.locator(".review-words mark")).hasText("Oyelaran");
        assertThat(page.locator(".review-stands")).containsText("2 places of 1 source, and in 1 memo");
        Look.everyWay(page, "privacy-review");
        page.keyboard().press("r");
        assertThat(page.getByLabel("Pseudonym")).isFocused();
        page.keyboard().type("Nuru");
        page.keyboard().press("Enter");
        assertThat(page.locator(".review-report")).containsText("[Nuru] stands in 2 places of 1 source now.");
        assertThat(page.getByText("All looked at")).isVisible();

        page.navigate(coded);
        assertThat(page.locator("trig-text-pane mark").first()).hasText("I asked [Nuru]");
        page.navigate(study + "/memos");
        page.getByText("Export Markdown").click();
        assertThat(page.getByText("The file was kept back: 1 name that a pseudonym stands for is in it"))
                .isVisible();
        page.navigate(study + "/privacy");
        button(page, "Open the gate\u2026").click();
        page.getByLabel("Why names may leave").fill("Asked for by the ethics board");
        button(page, "Open it for 10 minutes").click();
        assertThat(page.getByText("The gate is open for you until")).isVisible();
        page.navigate(study + "/memos");
        Download memos =
                page.waitForDownload(() -> page.getByText("Export Markdown").click());
        assertThat(Files.readString(memos.path())).contains("Oyelaran");
        page.navigate(study + "/journal");
        assertThat(page.getByText("Names let out").first()).isVisible();

        Page steward = signedIn(STEWARD);
        steward.navigate(study + "/privacy?part=key");
        button(steward, "Show the names").click();
        assertThat(steward.locator(".privacy-names")).containsText("stands for Oyelaran");
        Look.everyWay(steward, "privacy-key");
        page.navigate(study + "/privacy?part=key");
        assertThat(page.getByText("There is nothing here")).isVisible();
    }

    private Page signedIn(String name) {
        return Chromium.signedIn(house, name, password);
    }

    private static Locator button(Page page, String verb) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verb).setExact(true));
    }
}
