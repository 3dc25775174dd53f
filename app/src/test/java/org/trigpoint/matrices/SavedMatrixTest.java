package org.trigpoint.matrices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.SavedMatrixId;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.undo.UndoService;

@HouseTest
class SavedMatrixTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private SavedMatrixService saving;

    @Autowired
    private SavedMatrixQueries saved;

    @Autowired
    private UndoService undo;

    private SmallStudy study;
    private Coder ana;
    private MatrixRequest crossed;

    @BeforeEach
    void aCrossedMatrix() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        crossed = new MatrixRequest(
                study.analysis,
                MatrixRequest.Rows.THEMES,
                List.of(By.SITE, By.ROLE),
                CountingUnit.PARTICIPANTS,
                MatrixRequest.Only.ALL,
                true,
                5);
    }

    @Test
    void what_one_saves_the_whole_team_opens_as_it_was_asked() {
        saving.save(ana, "  For the report ", crossed);

        assertThat(saved.list(study.observer("olu"), study.analysis))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.name()).isEqualTo("For the report");
                    assertThat(one.author()).endsWith("of the team");
                    assertThat(one.request()).isEqualTo(crossed);
                });
        assertThat(study.journal()).endsWith("MatrixSaved");
    }

    @Test
    void under_the_same_name_it_asks_something_else_from_then_on_and_undoing_asks_the_old_thing_again() {
        SavedMatrixId one = saving.save(ana, "For the report", crossed);
        MatrixRequest plain = MatrixRequest.of(study.analysis, By.WAVE, CountingUnit.WORDS);

        assertThat(saving.save(ana, "for the REPORT", plain)).isEqualTo(one);
        assertThat(requests()).containsExactly(plain);
        undo.undo(ana);
        assertThat(requests()).containsExactly(crossed);
        undo.undo(ana);
        assertThat(requests()).isEmpty();
    }

    @Test
    void taken_away_it_can_be_had_back() {
        SavedMatrixId one = saving.save(ana, "For the report", crossed);
        saving.remove(ana, one);
        assertThat(requests()).isEmpty();

        undo.undo(ana);

        assertThat(requests()).containsExactly(crossed);
        assertThatThrownBy(() -> saving.save(ana, " ", crossed)).isInstanceOf(Refusal.class);
    }

    @Test
    void another_studys_matrices_are_not_there() {
        SavedMatrixId one = saving.save(ana, "For the report", crossed);
        Coder eve = new SmallStudy(sql, access).coder("eve");

        assertThatThrownBy(() -> saved.list(eve, study.analysis)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> saving.save(eve, "Mine", crossed)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> saving.remove(eve, one)).isInstanceOf(NotFound.class);
    }

    private List<MatrixRequest> requests() {
        return saved.list(ana, study.analysis).stream()
                .map(SavedMatrix::request)
                .toList();
    }
}
