package org.trigpoint.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and addresses in here are made up, or published as examples that belong to nobody. */
class PersonalDataTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ring me on 020 7946 0958, please.            | TELEPHONE     | 020 7946 0958
            It was +44 (0)1632 960 001 then.             | TELEPHONE     | +44 (0)1632 960 001
            Text 07700900123 tonight.                    | TELEPHONE     | 07700900123
            We live at SW1A 1AA now.                     | POSTCODE      | SW1A 1AA
            It is in m1 1ae somewhere.                   | POSTCODE      | m1 1ae
            Near ec1a 1bb as well.                       | POSTCODE      | ec1a 1bb
            His number is 943 476 5919 he said.          | NHS_NUMBER    | 943 476 5919
            Hers is AB 12 34 56 C in the file.           | NI_NUMBER     | AB 12 34 56 C
            Mail jo.bloggs+home@example.org.uk about it. | EMAIL         | jo.bloggs+home@example.org.uk
            She was born on 3rd of March 2014 at home.   | DATE_OF_BIRTH | 3rd of March 2014
            DOB: 03/03/2014, as we know.                 | DATE_OF_BIRTH | 03/03/2014
            """)
    void what_has_a_shape_is_told_by_it(String text, PersonalKind kind, String words) {
        assertThat(find(text)).containsExactly(kind + " " + words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "His number is 943 476 5918 he said.",
                "We met on 3 March 2024 at the hub.",
                "It took 10 of 12 weeks and 3.5 visits in 2014.",
                "Hers is GB 12 34 56 C in the file.",
                "Room B2 is on floor 3 and took 1000000 pounds.",
                "On Monday the IFT met at Easter.",
            })
    void what_only_looks_like_it_is_left_alone(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void the_check_digit_of_an_nhs_number_is_worked_out_by_modulus_11() {
        // By hand: 4*10 + 0*9 + 1*8 + 0*7 + 2*6 + 3*5 + 2*4 + 1*3 + 3*2 = 92; 92 mod 11 = 4; 11 - 4 = 7.
        assertThat(WrittenShapes.checkedByModulus11("401 023 2137")).isTrue();
        for (int digit = 0; digit <= 9; digit++) {
            if (digit != 7) {
                assertThat(WrittenShapes.checkedByModulus11("401023213" + digit))
                        .as("401023213%d", digit)
                        .isFalse();
            }
        }
    }

    @Test
    void names_of_the_roster_are_found_as_whole_words_in_any_case_and_the_longest_wins() {
        assertThat(find("Anna said ann's sister ANNA LEE knows Joanna.", "Ann", "Anna", "Anna Lee"))
                .containsExactly("ROSTER Anna", "ROSTER ann", "ROSTER ANNA LEE", "CAPITALISED Joanna");
    }

    @Test
    void names_over_a_line_end_or_with_signs_in_them_are_found() {
        assertThat(find("It was Mary\nAnn and O'Neil (again).", "Mary Ann", "O'Neil"))
                .containsExactly("ROSTER Mary\nAnn", "ROSTER O'Neil");
    }

    @Test
    void words_in_capitals_are_shown_unless_they_begin_a_sentence_or_stand_in_small_letters_too() {
        assertThat(find("Then Sarah Jones came. Nobody knew the Keyworker, but the keyworker knew Sarah."))
                .containsExactly("CAPITALISED Sarah Jones", "CAPITALISED Sarah");
        assertThat(find("Sarah Jones came.")).containsExactly("CAPITALISED Jones");
    }

    @Test
    void pseudonyms_that_are_known_are_not_shown() {
        assertThat(PersonalData.in("Then Robin came to Northbridge.", known(Set.of("robin", "northbridge"))))
                .isEmpty();
    }

    @Test
    void places_count_code_points() {
        assertThat(PersonalData.in("\uD83D\uDE42\uD83D\uDE42 for Anna", known(Set.of(), "Anna")))
                .singleElement()
                .satisfies(words -> {
                    assertThat(words.span().start()).isEqualTo(7);
                    assertThat(words.span().end()).isEqualTo(11);
                });
    }

    private static List<String> find(String text, String... roster) {
        return PersonalData.in(text, known(Set.of(), roster)).stream()
                .map(one -> one.kind() + " " + one.words())
                .toList();
    }

    private static PersonalData.Known known(Set<String> harmless, String... roster) {
        return new PersonalData.Known(
                new NameFinder(List.of(), Set.of()), new NameFinder(List.of(roster), Set.of()), Set.of(), harmless);
    }

    @Test
    void names_with_a_pseudonym_go_first_and_what_was_found_harmless_is_not_shown() {
        PersonalData.Known known = new PersonalData.Known(
                new NameFinder(List.of("Anna Berg"), Set.of("Bea")),
                new NameFinder(List.of("Anna", "Kofi"), Set.of("Bea")),
                Set.of("Bea"),
                Set.of("kofi", "bea"));

        assertThat(PersonalData.in("So Anna Berg and Anna saw [Bea] and Kofi.", known))
                .extracting(one -> one.kind() + " " + one.words())
                .containsExactly("KEY Anna Berg", "ROSTER Anna");
    }
}
