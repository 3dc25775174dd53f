package org.trigpoint.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.migrations.RecordImportId;
import org.trigpoint.records.RecordImportQueries.State;
import org.trigpoint.records.TakenBack.Stays;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.undo.UndoService;

/** A file that was taken is taken back: what it brought goes, what it replaced stands again, what was said since stays. */
@HouseTest
class TakenBackTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private RecordImportService service;

    @Autowired
    private RecordReturnService returns;

    @Autowired
    private RecordImportQueries files;

    @Autowired
    private RecordHandService hand;

    @Autowired
    private RecordQueries records;

    @Autowired
    private UndoService undo;

    private SmallStudy study;
    private Lead lead;

    @BeforeEach
    void aStudy() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
    }

    @Test
    void what_it_brought_goes_what_it_replaced_stands_again_and_what_was_changed_by_hand_stays() {
        taken("worker,site,team\nKW1,LA01,North\n");
        RecordImportId file =
                taken("worker,site,team,role\nKW1,LA02,South,Lead\nKW2,LA01,South,Worker\nKW3,LA01,East,Worker\n");
        hand.change(lead, id("KW3"), Map.of("team", "West"));

        TakenBack foreseen = returns.foreseen(lead, file);
        assertThat(foreseen)
                .isEqualTo(new TakenBack(1, 6, 2, 1, 0, 0, List.of(new Stays(id("KW3"), "KW3", "team", "West"))));
        assertThat(values()).as("nothing changed by asking").hasSize(3);

        assertThat(returns.takeBack(lead, file)).isEqualTo(foreseen);
        assertThat(values())
                .containsExactly(
                        Map.of("keyworker", "KW1", "site", "LA01", "team", "North"),
                        Map.of("keyworker", "KW3", "team", "West"));
        assertThat(records.of(lead, RecordKind.KEYWORKER).getFirst().site()).isEqualTo(study.la01);
        assertThat(records.of(lead, RecordKind.KEYWORKER).getLast().site()).isNull();
        assertThat(files.one(lead, file).state()).isEqualTo(State.RETURNED);
        assertThat(study.journal()).contains("RecordsTakenBack");
        assertThatThrownBy(() -> returns.takeBack(lead, file))
                .isInstanceOf(Refusal.class)
                .hasMessage("The file was taken back already.");
    }

    @Test
    void taking_back_is_undone_and_done_again_whole() {
        RecordImportId file = taken("worker,site,team\nKW1,LA01,North\nKW2,LA02,South\n");
        List<Map<String, String>> before = values();
        returns.takeBack(lead, file);
        assertThat(values()).isEmpty();

        undo.undo(lead);
        assertThat(values()).isEqualTo(before);
        assertThat(files.one(lead, file).state()).isEqualTo(State.TAKEN);
        assertThat(Objects.requireNonNull(records.stock(lead).get(RecordKind.KEYWORKER))
                        .rows())
                .isEqualTo(2);
        assertThat(records.one(lead, id("KW1")).history().getFirst().file()).isEqualTo(file);

        undo.redo(lead);
        assertThat(values()).isEmpty();
        assertThat(files.one(lead, file).state()).isEqualTo(State.RETURNED);
    }

    @Test
    void what_a_later_file_changed_or_says_too_stays() {
        RecordImportId first = taken("worker,site,team\nKW1,LA01,North\nKW2,LA01,South\n");
        RecordImportId second = taken("worker,site,team\nKW1,LA01,East\n");
        assertThat(returns.foreseen(lead, first)).isEqualTo(new TakenBack(1, 2, 0, 0, 1, 1, List.of()));
        returns.takeBack(lead, first);
        assertThat(values()).containsExactly(Map.of("keyworker", "KW1", "site", "LA01", "team", "East"));
        assertThat(returns.takeBack(lead, second).rows())
                .as("nobody speaks of it any more")
                .isEqualTo(1);
        assertThat(values()).isEmpty();
    }

    @Test
    void a_file_that_was_not_taken_and_one_of_another_study_are_not_taken_back() {
        RecordImportId file = service.bring(
                lead,
                RecordKind.KEYWORKER,
                "file.csv",
                "worker\nKW1\n".getBytes(UTF_8),
                FileMapping.proposed(RecordKind.KEYWORKER, null, List.of("worker")));
        assertThatThrownBy(() -> returns.takeBack(lead, file))
                .isInstanceOf(Refusal.class)
                .hasMessage("The file was not taken, so there is nothing to take back.");
    }

    private List<Map<String, String>> values() {
        return records.of(lead, RecordKind.KEYWORKER).stream()
                .map(RecordRow::values)
                .toList();
    }

    private RecordId id(String key) {
        return records.of(lead, RecordKind.KEYWORKER).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private RecordImportId taken(String csv) {
        service.bringAndTake(
                lead,
                RecordKind.KEYWORKER,
                "file.csv",
                csv.getBytes(UTF_8),
                FileMapping.proposed(
                        RecordKind.KEYWORKER,
                        null,
                        List.of(csv.lines().findFirst().orElseThrow().split(","))));
        return files.files(lead).getFirst().id();
    }
}
