package org.trigpoint.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trigpoint.ui.journey.Chromium;

/** What a page's own sheet says holds, whether the sheet of all pages comes before it or after it. */
@EnabledIf("org.trigpoint.ui.journey.Chromium#isThere")
@ExtendWith(Chromium.class)
class SheetsInAnyOrderTest {

    private static final String WHERE = "/META-INF/resources/trigpoint/";
    private static final List<List<String>> WIDTHS = List.of(
            List.of("fidelity.css", "fidelity-page", "1360px"),
            List.of("chart.css", "trig-scores-page", "1280px"),
            List.of("triangulation.css", "trig-triangulation-page", "none"),
            List.of("familiarisation.css", "trig-progress-page", "1280px"));

    @Test
    void a_page_is_as_wide_as_its_own_sheet_says() throws IOException {
        try (Page page = Chromium.browser().newPage()) {
            for (List<String> width : WIDTHS) {
                String words = "<main class='trig-page " + width.get(1) + "'>Words</main>";
                for (String sheets : both(width.getFirst())) {
                    page.setContent(sheets + words);
                    assertThat(page.evaluate("getComputedStyle(document.querySelector('main')).maxWidth"))
                            .as(width.getFirst())
                            .isEqualTo(width.get(2));
                }
            }
        }
    }

    @Test
    void a_name_that_is_chosen_breaks_its_line_instead_of_being_cut_and_notes_have_marks() throws IOException {
        try (Page page = Chromium.browser().newPage()) {
            for (String sheets : both("numbers.css")) {
                page.setContent(
                        sheets
                                + "<style>vaadin-select-value-button { display: block; overflow: hidden; width: 9rem; }</style>"
                                + "<main class='trig-page'><div class='trig-choosing'><vaadin-select><vaadin-select-value-button>"
                                + "<vaadin-select-item>F6 Systemic practitioner in post, per cent</vaadin-select-item>"
                                + "</vaadin-select-value-button></vaadin-select></div><ul class='trig-notes'><li>Note</li></ul></main>");
                assertThat(
                                page.evaluate(
                                        "(b => b.scrollWidth <= b.clientWidth)(document.querySelector('vaadin-select-value-button'))"))
                        .isEqualTo(true);
                assertThat(page.evaluate("getComputedStyle(document.querySelector('.trig-notes')).listStyleType"))
                        .isEqualTo("disc");
            }
        }
    }

    private static List<String> both(String own) throws IOException {
        String general = sheet("pages.css");
        return List.of(general + sheet(own), sheet(own) + general);
    }

    private static String sheet(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(SheetsInAnyOrderTest.class.getResourceAsStream(WHERE + name))) {
            return "<style>" + new String(in.readAllBytes(), StandardCharsets.UTF_8) + "</style>";
        }
    }
}
