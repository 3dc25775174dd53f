package org.trigpoint.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.THEME_STATE;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.codes.CodeService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.undo.BinService;
import org.trigpoint.undo.UndoService;

@HouseTest
class ThemeHistoryTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private ThemeService themes;

    @Autowired
    private ThemeStatusService statuses;

    @Autowired
    private ThemeQueries queries;

    @Autowired
    private ThemeHistoryQueries history;

    @Autowired
    private UndoService undo;

    @Autowired
    private BinService bin;

    private SmallStudy study;
    private Lead ana;
    private ThemeId waiting;
    private CodeId time;

    @BeforeEach
    void a_theme() {
        study = new SmallStudy(sql, access);
        ana = study.lead("ana");
        time = codes.make(ana, study.analysis, null, "Time", 1);
        waiting = themes.make(ana, study.analysis, "Waiting");
    }

    private List<ThemeState> states() {
        return history.of(ana, waiting);
    }

    private ThemeState last() {
        return states().getLast();
    }

    private List<String> parts() {
        List<ThemeState> all = states();
        return all.getLast().since(all.get(all.size() - 2)).stream()
                .map(ThemeState.Change::part)
                .toList();
    }

    @Test
    void every_earlier_state_stays_readable_whole_with_who_when_and_why() {
        themes.gather(ana, waiting, Set.of(time));
        assertThat(parts()).containsExactly("Codes gathered");
        themes.describe(ana, waiting, 1, new ThemeWords("Waiting is work", "Nobody counts it.", "Not patience.", ""));
        assertThat(parts()).containsExactly("Name", "Central organising concept", "What it is not");
        statuses.settle(ana, waiting, ThemeStatus.KEPT, "Told at every site.");

        assertThat(states())
                .hasSize(4)
                .extracting(state -> state.words().name())
                .containsExactly("Waiting", "Waiting", "Waiting is work", "Waiting is work");
        assertThat(states())
                .extracting(ThemeState::codes)
                .containsExactly(List.of(), List.of("Time"), List.of("Time"), List.of("Time"));
        assertThat(states()).extracting(ThemeState::person).doesNotContainNull();
        assertThat(states())
                .extracting(ThemeState::number)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(last().reason()).isEqualTo("Told at every site.");
    }

    @Test
    void what_others_do_to_its_codes_and_what_is_undone_are_states_of_it_too() {
        themes.gather(ana, waiting, Set.of(time));
        codes.remove(ana, time);
        assertThat(last().codes()).isEmpty();
        bin.restore(ana, time);
        assertThat(last().codes()).containsExactly("Time");
        themes.release(ana, waiting, time);
        undo.undo(ana);
        assertThat(last().codes()).containsExactly("Time");
        int before = states().size();

        themes.gather(ana, waiting, Set.of(time));
        themes.move(ana, waiting, null, 0);
        assertThat(states()).as("nothing of it changed").hasSize(before);
    }

    @Test
    void a_theme_is_dropped_only_for_a_reason_and_can_be_taken_up_again() {
        assertThatThrownBy(() -> statuses.settle(ana, waiting, ThemeStatus.DROPPED, "  "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("why this theme is dropped");
        statuses.settle(ana, waiting, ThemeStatus.DROPPED, "It is a topic.");
        assertThat(queries.of(ana, study.analysis)).singleElement().satisfies(theme -> {
            assertThat(theme.status()).isEqualTo(ThemeStatus.DROPPED);
            assertThat(theme.reason()).isEqualTo("It is a topic.");
        });

        statuses.settle(ana, waiting, ThemeStatus.CANDIDATE, "");
        assertThat(states())
                .extracting(ThemeState::status)
                .containsExactly(ThemeStatus.CANDIDATE, ThemeStatus.DROPPED, ThemeStatus.CANDIDATE);
    }

    @Test
    void themes_stand_three_levels_deep_and_never_under_themselves() {
        ThemeId part = themes.makeUnder(ana, waiting, "Part");
        ThemeId detail = themes.makeUnder(ana, part, "Detail");
        assertThatThrownBy(() -> themes.makeUnder(ana, detail, "Too deep")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> themes.move(ana, waiting, detail, 0)).hasMessageContaining("under itself");
        ThemeId other = themes.make(ana, study.analysis, "Other");
        assertThatThrownBy(() -> themes.move(ana, waiting, other, 0)).hasMessageContaining("three levels");

        themes.move(ana, other, waiting, 0);
        assertThat(queries.of(ana, study.analysis)).extracting(Theme::id).containsExactly(waiting, other, part, detail);
        assertThat(queries.of(ana, study.analysis)).extracting(Theme::level).containsExactly(0, 1, 1, 2);

        themes.remove(ana, waiting);
        assertThat(queries.of(ana, study.analysis)).extracting(Theme::level).containsExactly(0, 0, 1);
        bin.empty(ana);
        assertThat(queries.of(ana, study.analysis)).hasSize(3);
        assertThat(sql.fetchCount(THEME_STATE, THEME_STATE.THEME_ID.eq(waiting)))
                .isZero();
    }

    @Test
    void an_earlier_state_never_changes() {
        assertThatThrownBy(() -> sql.execute("update theme_state set name = 'x' where theme_id = " + waiting.value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> sql.execute("delete from theme_state where theme_id = " + waiting.value()))
                .isInstanceOf(DataAccessException.class);
    }
}
