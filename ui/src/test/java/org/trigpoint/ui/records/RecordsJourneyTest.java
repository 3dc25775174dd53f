package org.trigpoint.ui.records;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.access.ProgramAccess;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.records.RecordHandService;
import org.trigpoint.records.RecordQueries;
import org.trigpoint.records.RecordRow;
import org.trigpoint.ui.journey.Chromium;
import org.trigpoint.ui.journey.InBrowser;
import org.trigpoint.ui.journey.Look;

/** A file is brought, looked at, mended and taken; every value says where it is from; a program brings the next one. */
@WithDemo
@InBrowser
class RecordsJourneyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AccessDesk access;

    @Autowired
    private ProgramAccess programs;

    @Autowired
    private RecordQueries records;

    @Autowired
    private RecordHandService hands;

    @Test
    void a_file_is_looked_at_taken_and_walked_back_to() throws IOException, InterruptedException {
        DemoStudy.Ready ready = DemoTemplate.ready();
        String house = "http://127.0.0.1:" + port;
        String records = house + "/study/" + ready.study().value() + "/records";
        Page page = Chromium.signedIn(house, "lead.harriet", Objects.requireNonNull(ready.password()));
        page.navigate(records);
        Look.everyWay(page, "records/kinds");

        bring(page, records, "Worker,Site,Team\nKW-LA01-01,LA01,Team Z\nKW-LA01-99,LA99,Team Z\n");
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("taken")))
                .containsText("1 can\u2019t be taken, so none is");
        assertThat(page.getByText("There is no site \u201cLA99\u201d in this study."))
                .isVisible();
        assertThat(page.getByText("Take all lines")).hasCount(0);
        Look.everyWay(page, "records/file");

        page.locator("vaadin-select", new Page.LocatorOptions().setHasText("\u201cLA99\u201d under Site, in 1 line"))
                .click();
        page.locator("vaadin-select-item[role=option]:visible", new Page.LocatorOptions().setHasText("LA01"))
                .first()
                .click();
        page.getByLabel("Keep this way under a name, for the next file").fill("Their register");
        page.getByText("Read them so").click();
        page.getByText("Take all lines").click();
        assertThat(page.getByText("The file was taken whole.")).isVisible();

        page.navigate(records + "/of/keyworker");
        page.getByLabel("Find rows").fill("Team Z");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("KW-LA01-01"))
                .click();
        assertThat(page.getByText("staff.csv, line 2").first()).isVisible();
        Look.everyWay(page, "records/row");

        page.navigate(records);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("staff.csv"))
                .first()
                .click();
        page.getByText("Take this file back").click();
        assertThat(page.getByText("1 value that it replaced goes back to what stood there before."))
                .isVisible();
        page.getByText("Take it back", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByText("The file was taken, and taken back.")).isVisible();
        page.keyboard().press("Control+z");
        assertThat(page.getByText("The file was taken whole.")).isVisible();

        Lead harriet = (Lead) access.operatorFor(access.operator(), ready.study(), "lead.harriet");
        String token = programs.make(harriet, "Their dashboard");
        assertThat(sent(house, token, "Worker,Team\nKW-LA01-01,Team Y\n")).contains("\"changed\":1");
        assertThat(sent(house, token, "Worker,Team\nKW-LA01-01,Team Y\n")).contains("\"same\":1");
        assertThat(sent(house, token, "Worker,Site\nKW-LA01-01,LA99\n")).contains("refused");
        assertThat(
                        sent(
                                house,
                                token,
                                "application/json",
                                "[{\"worker\": \"KW-LA01-01\", \"team\": \"Team X\"}, {\"worker\": \"KW-LA01-02\", \"site\": 1}]"))
                .contains("Line 2: Site: There is no site");
        assertThat(sent(house, token, "application/json", "[{\"worker\": \"KW-LA01-01\", \"team\": \"Team X\"}]"))
                .contains("\"changed\":1");
        curlCallsAnyFileAForm(house, token);
        assertThat(sent(house, "guessed", "Worker,Team\nKW-LA01-01,Team Y\n")).contains("Show a token");
        aWordIsTakenOutOfTheWayThatFilesAreRead(page, records);
        anAttendanceIsSeenWhereScreensAreOpen(
                page, house + "/study/" + ready.study().value(), harriet);
    }

    private static void aWordIsTakenOutOfTheWayThatFilesAreRead(Page page, String records) {
        String file = "Worker,Site,Team\nKW-LA01-01,LA99,Team W\n";
        chosen(page, records, file);
        assertThat(page.getByText("Site: \u201cla99\u201d means LA01")).isVisible();
        page.getByLabel("Take out \u201cla99\u201d").click();
        assertThat(page.getByText("Site: \u201cla99\u201d means LA01")).hasCount(0);
        assertThat(page.getByLabel("Keep this way under a name, for the next file"))
                .hasValue("Their register");
        page.getByText("Look at every line").click();
        assertThat(page.getByText("There is no site \u201cLA99\u201d in this study."))
                .isVisible();
        page.getByText("Drop the file").click();
        chosen(page, records, file);
        assertThat(page.getByText("Look at every line")).isVisible();
        assertThat(page.getByText("means LA01")).hasCount(0);
    }

    private static void curlCallsAnyFileAForm(String house, String token) throws IOException, InterruptedException {
        String form = "application/x-www-form-urlencoded";
        assertThat(sent(house, token, form, "Worker,Team\nKW-LA01-01,Team & Co = W+%\n"))
                .contains("\"changed\":1");
        assertThat(sent(house, token, form, "")).contains("{\"refused\":", "is empty");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> asked = http.send(
                    HttpRequest.newBuilder(URI.create(house + "/api/records/keyworker"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(asked.statusCode()).isEqualTo(405);
            assertThat(asked.body()).isEqualTo("{\"refused\": \"Send the file with POST.\"}");
        }
    }

    @Test
    void rows_are_typed_in_one_after_the_other_and_what_is_wrong_stays_with_why() {
        DemoStudy.Ready ready = DemoTemplate.ready();
        String house = "http://127.0.0.1:" + port;
        Page page = Chromium.signedIn(house, "lead.harriet", Objects.requireNonNull(ready.password()));
        page.navigate(house + "/study/" + ready.study().value() + "/records/of/training");
        page.getByText("Type rows in").first().click();
        assertThat(page.getByLabel("Person, row 1")).isFocused();
        page.keyboard().type("KW-LA06-01");
        page.keyboard().press("Tab");
        page.keyboard().type("core");
        page.keyboard().press("Tab");
        page.keyboard().type("77");
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Person, row 2")).isFocused();
        assertThat(page.locator("trig-record-typing tr.refused"))
                .containsText("Day: the course \u201ccore\u201d has days 1 to 5, and no day 77.");
        assertThat(page.getByLabel("Day, row 2")).hasValue("77");
        page.keyboard().type("KW-NOBODY");
        page.getByLabel("Day, row 2").fill("1");
        page.keyboard().press("Enter");
        assertThat(page.locator("trig-record-typing tr.kept"))
                .containsText("KW-NOBODY \u00b7 core \u00b7 1 1 person of this row is in no other record");
        Look.everyWay(page, "records/typing");
        page.getByLabel("Person, row 1").press("Escape");
        assertThat(page.locator("trig-record-typing tr.refused")).hasCount(0);

        page.getByLabel("Find rows").fill("nobody core 1");
        page.getByLabel("Change here KW-NOBODY").click();
        page.getByLabel("Present, row 2").selectOption("yes");
        page.getByLabel("Date, row 2").fill("4/11/2024");
        page.keyboard().press("Enter");
        assertThat(page.locator("button[aria-label^='Undo: Changed']")).hasAttribute("aria-disabled", "false");
        assertThat(page.locator("vaadin-grid")).containsText("4 Nov 2024");
        whatSomebodyElseSaysOfAnotherColumnStays(page, ready);
        page.navigate(house + "/study/" + ready.study().value() + "/records");
        assertThat(page.locator(".trig-record-orphans")).containsText("Training attendance, 1 person: KW-NOBODY");
    }

    /** A row stands open while a colleague changes it: what is typed is kept, and nothing of theirs is put back. */
    private void whatSomebodyElseSaysOfAnotherColumnStays(Page page, DemoStudy.Ready ready) {
        Lead harriet = (Lead) access.operatorFor(access.operator(), ready.study(), "lead.harriet");
        RecordRow row = records.page(harriet, RecordKind.TRAINING, "KW-NOBODY", 0, 1)
                .rows()
                .getFirst();
        hands.change(harriet, row.id(), Map.of("date", "5/11/2024"));
        assertThat(page.locator("vaadin-grid")).containsText("5 Nov 2024");
        page.getByLabel("Present, row 2").selectOption("no");
        page.getByLabel("Date, row 2").press("Enter");
        Locator undo = page.locator("button[aria-label^='Undo: Changed']");
        assertThat(undo).hasAttribute("aria-disabled", "false");
        Locator.GetByTextOptions whole = new Locator.GetByTextOptions().setExact(true);
        assertThat(page.locator("vaadin-grid").getByText("no", whole)).isVisible();
        assertThat(records.one(harriet, row.id()).row().values()).containsEntry("date", "2024-11-05");
        undo.click();
        assertThat(page.locator("vaadin-grid")
                        .getByText("yes", whole)
                        .filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(1);
        assertThat(records.one(harriet, row.id()).row().values()).containsEntry("present", "yes");
    }

    /** Nobody touches the screen: what went stale comes to it, and goes again when the attendance is put back. */
    private void anAttendanceIsSeenWhereScreensAreOpen(Page page, String home, Lead harriet) {
        RecordRow attended = records.of(harriet, RecordKind.TRAINING).stream()
                .filter(row -> row.value("person").equals("KW-LA04-15")
                        && row.value("course").equals("core")
                        && row.value("day").equals("1"))
                .findFirst()
                .orElseThrow();
        page.navigate(home);
        Locator stale = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sites by fidelity: LA04"));
        assertThat(page.getByText("The whole journal")).isVisible();
        assertThat(stale).hasCount(0);
        change(harriet, attended, "no");
        assertThat(stale).isVisible();
        stale.click();
        Locator changed = page.getByText("KW-LA04-15 \u00b7 core \u00b7 1\u201d, present was yes, is no");
        assertThat(changed.first()).isVisible();
        Look.everyWay(page, "triangulation/stale-row");
        change(harriet, attended, "yes");
        assertThat(changed).hasCount(0);

        page.navigate(home + "/triangulation");
        Locator waits = page.getByText("Waits to be looked at again");
        Locator finding = page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("In LA04 the systemic practitioner was in post"));
        assertThat(finding.first()).isVisible();
        assertThat(waits).hasCount(0);
        change(harriet, attended, "no");
        assertThat(waits.first()).isVisible();
        finding.first().click();
        assertThat(changed.first()).isVisible();
        change(harriet, attended, "yes");
        assertThat(changed).hasCount(0);
    }

    private void change(Lead lead, RecordRow row, String present) {
        Map<String, String> words = new TreeMap<>(row.values());
        words.put("present", present);
        hands.change(lead, row.id(), words);
    }

    private static void bring(Page page, String records, String csv) {
        chosen(page, records, csv);
        page.getByText("Look at every line").click();
        assertThat(page.getByText("Drop the file")).isVisible();
    }

    private static void chosen(Page page, String records, String csv) {
        page.navigate(records + "/bring");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("staff.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static String sent(String house, String token, String csv) throws IOException, InterruptedException {
        return sent(house, token, "text/csv", csv);
    }

    private static String sent(String house, String token, String type, String content)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(house + "/api/records/keyworker"))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", type)
                                    .POST(HttpRequest.BodyPublishers.ofString(content))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
