package org.trigpoint.casefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trigpoint.Refusal;
import org.trigpoint.casefiles.CasefileReading.Mask;
import org.trigpoint.casefiles.CasefileReading.Telling;
import org.trigpoint.privacy.PersonalKind;
import org.trigpoint.privacy.PersonalWords;
import org.trigpoint.sources.Span;
import org.trigpoint.studies.SiteDetails;

/** What tells of authority and time is found, and replaced by code points. */
class TellingsTest {

    private static final List<SiteDetails> SITES =
            List.of(new SiteDetails("LA03", "Marlow Borough Council", null, null, false));

    @Test
    void dates_in_every_writing_authorities_and_references_are_found() {
        String text =
                "Opened 12/03/2025 in Marlow \uD83D\uDE42 (LA03), file MB-77. Visit on 3rd of May 2025, then 4 June."
                        + " Review March 2026; closed 2025-12-01 by marlow borough council. Winter 2025. 2024/25. Not 17 visits.";
        List<Telling> tells = Tellings.in(text, Set.of("MB-77"), SITES, List.of());

        assertThat(tells)
                .extracting(Telling::words)
                .containsExactly(
                        "12/03/2025",
                        "Marlow",
                        "LA03",
                        "MB-77",
                        "3rd of May 2025",
                        "4 June",
                        "March 2026",
                        "2025-12-01",
                        "marlow borough council",
                        "Winter 2025",
                        "2024/25");
        CasefileReading reading = new CasefileReading("a.txt", new byte[0], text, List.of(), tells);
        String masked = reading.masked(tells.stream()
                .map(telling -> new Mask(telling.span(), telling.standIn()))
                .toList());
        assertThat(masked)
                .isEqualTo("Opened [date] in [authority] \uD83D\uDE42 ([authority]), file [reference]. Visit on [date],"
                        + " then [date]. Review [date]; closed [date] by [authority]. [date]. [date]. Not 17 visits.");
    }

    @Test
    void words_of_time_and_names_are_proposed_without_being_asked_for() {
        String text =
                "Mrs Joanna Baker was visited in October; the case closed in the autumn before the systemic practice"
                        + " pilot began. Joanna said so at Christmas. We met Ken Obi. May we ask? The Family Court agreed two years ago.";
        List<PersonalWords> personal =
                List.of(capitals(text, "Joanna Baker"), capitals(text, "Ken Obi"), capitals(text, "Family Court"));
        List<Telling> tells = Tellings.in(text, Set.of(), SITES, personal);

        assertThat(tells)
                .filteredOn(Telling::sure)
                .extracting(Telling::words)
                .containsExactly(
                        "Joanna Baker",
                        "October",
                        "autumn",
                        "before the systemic practice pilot began",
                        "Joanna",
                        "Christmas",
                        "Ken Obi");
        assertThat(tells)
                .filteredOn(telling -> !telling.sure())
                .extracting(Telling::words)
                .containsExactly("Family Court", "two years ago");
    }

    @Test
    void where_somebody_lives_and_a_name_that_begins_a_sentence_are_people_and_an_organisation_is_none() {
        String text =
                "Flat 2, 14 Elm Road was cold. Tom Whitlock from Women\u2019s Aid came to 22 Mill Lane. Whitlock rang"
                        + " again. The Holloways left on 14 May. Then Devlin wrote. It was worse then. Leeds City Council paid.";
        List<Telling> tells = Tellings.in(
                text,
                Set.of(),
                List.of(),
                List.of(
                        capitals(text, "Elm Road"),
                        capitals(text, "Whitlock"),
                        capitals(text, "Women\u2019s Aid"),
                        capitals(text, "Holloways"),
                        capitals(text, "Devlin"),
                        capitals(text, "City Council")));
        assertThat(tells)
                .filteredOn(Telling::sure)
                .extracting(telling -> telling.what() + ": " + telling.words())
                .containsExactly(
                        "Address: Flat 2, 14 Elm Road",
                        "Name: Tom Whitlock",
                        "Address: 22 Mill Lane",
                        "Name: Whitlock",
                        "Date: 14 May");
        assertThat(tells)
                .filteredOn(telling -> !telling.sure())
                .extracting(telling -> telling.what() + ": " + telling.words() + " " + telling.standIn())
                .containsExactly(
                        "Organisation or place: Women\u2019s Aid [organisation]",
                        "Word in capitals: Holloways [name]",
                        "Word in capitals: Devlin [name]",
                        "Organisation or place: City Council [organisation]");
    }

    private static PersonalWords capitals(String text, String words) {
        int at = text.indexOf(words);
        return new PersonalWords(PersonalKind.CAPITALISED, new Span(at, at + words.length()), words);
    }

    @Test
    void which_side_of_the_pilot_it_was_is_a_word_of_time() {
        assertThat(List.of(
                        "shortly before the pilot",
                        "after the training ended",
                        "two months after the intervention",
                        "prior to our trial",
                        "pre-pilot",
                        "the last half term",
                        "in May",
                        "the autumn term"))
                .allSatisfy(words -> {
                    List<Telling> tells = Tellings.in("It was " + words + " there.", Set.of(), List.of(), List.of());
                    assertThat(tells).hasSize(1).allMatch(Telling::sure);
                });
        assertThat(Tellings.in("She may march there before tea, after the family meeting.", Set.of(), SITES, List.of()))
                .isEmpty();
    }

    @Test
    void masks_that_overlap_or_lie_outside_are_refused() {
        CasefileReading reading = new CasefileReading("a.txt", new byte[0], "abcdef", List.of(), List.of());
        assertThatThrownBy(() ->
                        reading.masked(List.of(new Mask(new Span(0, 3), "[x]"), new Mask(new Span(2, 4), "[y]"))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> reading.masked(List.of(new Mask(new Span(4, 7), "[x]"))))
                .isInstanceOf(Refusal.class);
        assertThat(reading.masked(List.of(new Mask(new Span(5, 6), "[z]"), new Mask(new Span(0, 1), "[x]"))))
                .isEqualTo("[x]bcde[z]");
    }
}
