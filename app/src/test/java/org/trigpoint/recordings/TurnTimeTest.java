package org.trigpoint.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.coding.CodedSource;
import org.trigpoint.coding.CodedSourceQueries;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.sources.SourceQueries.TurnRow;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.undo.UndoQueries;
import org.trigpoint.undo.UndoService;

@HouseTest
class TurnTimeTest {

    private static final String FIRST = "We met at the hub 🙂.";
    private static final int SECOND_TURN = FIRST.codePointCount(0, FIRST.length()) + 1;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private TurnTimeService times;

    @Autowired
    private CodedSourceQueries coded;

    @Autowired
    private SourceQueries sources;

    @Autowired
    private UndoService undo;

    @Autowired
    private UndoQueries gestures;

    private SmallStudy study;
    private Lead ana;
    private SourceId source;
    private VersionId version;

    @BeforeEach
    void anInterviewOfThreeTurns() {
        study = new SmallStudy(sql, access);
        ana = study.lead("ana");
        source = study.source("Interview 1", study.la01, ana, FIRST + "\nWho came?\nNobody.");
        version = coded.of(ana, source, study.analysis).version();
    }

    @Test
    void a_time_that_was_set_is_the_turns_wherever_turns_are_read() {
        times.set(ana, source, version, SECOND_TURN, 62_500);

        assertThat(coded.of(ana, source, study.analysis).turns())
                .extracting(CodedSource.Turn::atMillis)
                .containsExactly(null, 62_500, null);
        assertThat(sources.turns(ana, source)).extracting(TurnRow::atMs).containsExactly(null, 62_500, null);
        assertThat(study.journal()).containsExactly("TurnTimeSet");
    }

    @Test
    void it_is_undone_and_done_again_by_whoever_set_it() {
        times.set(ana, source, version, 0, 1_000);
        times.set(ana, source, version, 0, 3_723_000);
        assertThat(String.valueOf(gestures.next(ana).undo())).contains("Set a turn of “Interview 1” to 1:02:03");

        undo.undo(ana);
        assertThat(first()).isEqualTo(1_000);
        undo.undo(ana);
        assertThat(first()).isNull();
        undo.redo(ana);
        undo.redo(ana);
        assertThat(first()).isEqualTo(3_723_000);
    }

    @Test
    void it_is_taken_back_and_that_is_undone() {
        times.set(ana, source, version, 0, 1_000);

        times.clear(ana, source, version, 0);
        assertThat(first()).isNull();
        assertThatThrownBy(() -> times.clear(ana, source, version, 0)).isInstanceOf(NotFound.class);

        undo.undo(ana);
        assertThat(first()).isEqualTo(1_000);
    }

    @Test
    void only_a_turn_of_the_present_text_has_a_time_and_only_for_those_who_may_see_it() {
        assertThatThrownBy(() -> times.set(ana, source, version, 1, 1_000))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("No turn begins there");
        assertThatThrownBy(() -> times.set(ana, source, version, 0, -1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> times.set(ana, source, new VersionId(999_999), 0, 1_000))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has changed");
        for (var who : List.of(study.coderOf("max", study.la02), new SmallStudy(sql, access).lead("stranger"))) {
            assertThatThrownBy(() -> times.set(who, source, version, 0, 1_000)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> times.clear(who, source, version, 0)).isInstanceOf(NotFound.class);
        }
        assertThat(study.journal()).isEmpty();
    }

    private @Nullable Integer first() {
        return coded.of(ana, source, study.analysis).turns().getFirst().atMillis();
    }
}
