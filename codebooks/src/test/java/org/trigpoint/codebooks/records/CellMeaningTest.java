package org.trigpoint.codebooks.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.codebooks.records.Meaning.Understood;
import org.trigpoint.codebooks.records.Meaning.Unreadable;

/** What is said clearly is understood; what could be two things is refused with a sentence. */
class CellMeaningTest {

    private static final Column DAY = Column.field("date", Column.Type.DAY);
    private static final Column NUMBER = Column.field("months", Column.Type.NUMBER);
    private static final Column COUNT = Column.field("eligible", Column.Type.COUNT);
    private static final Column SITE = Column.field("site", Column.Type.SITE);

    private final CellMeaning cells = new CellMeaning(Map.of("la01", "LA01", "ashford vale", "LA01"));

    @ParameterizedTest
    @CsvSource({
        "2025-12-01, 2025-12-01",
        "1/12/2025, 2025-12-01",
        "01.12.2025, 2025-12-01",
        "1 December 2025, 2025-12-01",
        "1-DEC-2025, 2025-12-01",
        "2025-12-01T00:00, 2025-12-01",
        "29/2/2024, 2024-02-29"
    })
    void days_are_read_day_before_month(String cell, String day) {
        assertThat(cells.of(DAY, cell))
                .isInstanceOfSatisfying(
                        Understood.class, meant -> assertThat(meant.value()).isEqualTo(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/31/2025", "30/2/2025", "1/12/25", "45992", "soon", "2025-12-01T13:30", "1/1/0025"})
    void what_is_no_day_or_could_be_two_is_refused(String cell) {
        assertThat(cells.of(DAY, cell))
                .isInstanceOfSatisfying(
                        Unreadable.class, no -> assertThat(no.why()).contains("is no day: write it as 2025-12-01"));
    }

    @Test
    void a_comma_is_a_decimal_point_only_where_it_can_be_nothing_else() {
        assertThat(cells.of(NUMBER, "11,5")).isEqualTo(new Understood("11.5", "\u201c11,5\u201d was read as 11.5."));
        assertThat(cells.of(NUMBER, "11.50")).isEqualTo(new Understood("11.5", ""));
        assertThat(cells.of(NUMBER, "0.0")).isEqualTo(new Understood("0", ""));
        assertThat(cells.of(NUMBER, "1,234"))
                .isInstanceOfSatisfying(
                        Unreadable.class, no -> assertThat(no.why()).contains("could be two numbers"));
        assertThat(cells.of(NUMBER, "1.234,5")).isInstanceOf(Unreadable.class);
        assertThat(cells.of(NUMBER, "85%")).isInstanceOf(Unreadable.class);
        assertThat(cells.of(COUNT, "12.0")).isEqualTo(new Understood("12", ""));
        assertThat(cells.of(COUNT, "12.5")).isInstanceOf(Unreadable.class);
        assertThat(cells.of(COUNT, "-1")).isInstanceOf(Unreadable.class);
    }

    @Test
    void sites_go_by_code_or_name_and_choices_by_their_words() {
        assertThat(cells.of(SITE, "Ashford Vale")).isEqualTo(new Understood("LA01", ""));
        assertThat(cells.of(SITE, "LA99"))
                .isEqualTo(new Unreadable("There is no site \u201cLA99\u201d in this study."));
        Column course = RecordKind.TRAINING.column("course").orElseThrow();
        assertThat(cells.of(course, "Core")).isEqualTo(new Understood("core", ""));
        assertThat(cells.of(course, "yoga"))
                .isEqualTo(new Unreadable("\u201cyoga\u201d is no course: write core, champion or leaders."));
        Column outcome = RecordKind.CLOSURE.column("outcome").orElseThrow();
        assertThat(cells.of(outcome, "Step up")).isEqualTo(new Understood("step-up", ""));
    }

    @Test
    void a_key_is_never_missing_and_anything_else_may_be() {
        Column person = RecordKind.TRAINING.column("person").orElseThrow();
        Column present = RecordKind.TRAINING.column("present").orElseThrow();
        assertThat(cells.of(person, " \u00a0")).isEqualTo(new Unreadable("There is no person: every row needs one."));
        assertThat(cells.of(person, "KW\u00b71")).isInstanceOf(Unreadable.class);
        assertThat(cells.of(present, "")).isEqualTo(new Understood("", ""));
        assertThat(cells.of(present, "Y")).isEqualTo(new Understood("yes", ""));
        assertThat(cells.of(present, "x"))
                .as("in one register it is who was there, in another who was not")
                .isEqualTo(new Unreadable("\u201cx\u201d is neither yes nor no."));
        assertThat(cells.of(present, "maybe")).isInstanceOf(Unreadable.class);
        assertThat(cells.answer(" Do not want to answer ")).isEqualTo(new Understood("Do not want to answer", ""));
    }

    @Test
    void every_kind_has_a_key_and_heads_that_mean_one_column_each() {
        for (RecordKind kind : RecordKind.values()) {
            assertThat(kind.keys()).as(kind.word()).isNotEmpty();
            assertThat(RecordKind.of(kind.word())).contains(kind);
            for (Column column : kind.columns()) {
                assertThat(kind.columns().stream().filter(other -> other.named(column.title())))
                        .as(kind.word() + " " + column.title())
                        .containsExactly(column);
                column.also()
                        .forEach(head -> assertThat(kind.columns().stream().filter(other -> other.named(head)))
                                .as(kind.word() + " " + head)
                                .containsExactly(column));
            }
        }
    }
}
