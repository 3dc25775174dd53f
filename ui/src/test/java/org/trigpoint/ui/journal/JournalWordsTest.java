package org.trigpoint.ui.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.history.JournalPage.Line;

class JournalWordsTest {

    private static String details(String... parts) {
        Map<String, String> details = new LinkedHashMap<>();
        for (int at = 0; at < parts.length; at += 2) {
            details.put(parts[at], parts[at + 1]);
        }
        return JournalWords.details(new Line(
                1,
                OffsetDateTime.now(Clock.systemUTC()),
                null,
                null,
                "MetaInferenceWritten",
                "analysis",
                1,
                null,
                true,
                details));
    }

    @Test
    void what_is_no_more_leads_to_the_list_it_was_in() {
        assertThat(JournalWords.place(about("question", true), "study/1")).hasValue("study/1/questions/7");
        assertThat(JournalWords.place(about("question", false), "study/1")).hasValue("study/1/questions");
        assertThat(JournalWords.place(about("source", false), "study/1")).hasValue("study/1/sources");
        assertThat(JournalWords.place(about("memo", false), "study/1")).isEmpty();
    }

    private static Line about(String subject, boolean there) {
        return new Line(
                1, OffsetDateTime.now(Clock.systemUTC()), null, null, "Told", subject, 7, null, there, Map.of());
    }

    @Test
    void what_the_program_calls_by_keys_is_told_in_words() {
        assertThat(details("display", "SITES_BY_FIDELITY", "row", "LA02", "fit", "CONFIRMS"))
                .isEqualTo("display: sites by fidelity \u00b7 row: LA02 \u00b7 fit: confirms");
        assertThat(details("row", "theme-2", "rowTitle", "Trust is made of slowness"))
                .isEqualTo("row: Trust is made of slowness");
        assertThat(details("row", "theme-2")).as("a line of before").isEqualTo("row: theme 2");
        assertThat(details("strands", "first INTERVIEWS, second LOGS", "code", "PARTIAL_AGREEMENT"))
                .isEqualTo("strands: first interviews, second logs \u00b7 code: partial agreement");
    }

    @Test
    void what_people_wrote_stays_as_they_wrote_it() {
        assertThat(details("name", "TRUST", "instrument", "CARE", "metaInference", "ALL"))
                .isEqualTo("name: TRUST \u00b7 instrument: CARE \u00b7 meta inference: ALL");
    }
}
