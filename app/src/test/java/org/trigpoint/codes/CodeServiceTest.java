package org.trigpoint.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class CodeServiceTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodeQueries queries;

    @Autowired
    private CodingService coding;

    private SmallStudy study;
    private Coder ana;
    private CodeId trust;
    private CodeId waiting;

    @BeforeEach
    void twoCodes() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        trust = codes.make(ana, study.analysis, null, "Trust", 4);
        waiting = codes.make(ana, study.analysis, trust, "Waiting", null);
    }

    @Test
    void aSubcodeTakesItsParentsColourAndReadsWithItsPath() {
        CodeTree tree = queries.tree(ana, study.analysis);

        assertThat(tree.find(waiting)).map(Code::colour).contains(4);
        assertThat(tree.path(waiting)).isEqualTo("Trust › Waiting");
        assertThat(tree.flat()).extracting(Code::name).containsExactly("Trust", "Waiting");
        assertThat(tree.named("trust / waiting")).containsExactly(waiting);
        assertThat(tree.named("TRUST")).containsExactlyInAnyOrder(trust, waiting);
    }

    @Test
    void whoNeedsNamesAloneReadsTheSameTreeWithNothingCounted() {
        SourceId source = study.source("Interview 1", study.la01, ana, "She waited.");
        coding.code(ana, study.passage(source, "waited"), waiting);

        CodeTree names = queries.uncounted(ana, study.analysis);

        assertThat(queries.tree(ana, study.analysis).find(waiting))
                .map(Code::segments)
                .contains(1);
        assertThat(names.flat()).extracting(Code::segments).containsExactly(0, 0);
        assertThat(names.path(waiting)).isEqualTo("Trust › Waiting");
        assertThatThrownBy(() -> queries.uncounted(ana, new AnalysisId(Long.MAX_VALUE)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void siblingsHaveDifferentNamesWhateverTheCase() {
        assertThatThrownBy(() -> codes.make(ana, study.analysis, null, " trust ", null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already");
        assertThatThrownBy(() -> codes.make(ana, study.analysis, null, "  ", null))
                .isInstanceOf(Refusal.class);
        codes.make(ana, study.analysis, waiting, "Trust", null);
    }

    @Test
    void aCodeMovesWithAllThatStandsUnderItButNeverUnderItself() {
        CodeId time = codes.make(ana, study.analysis, null, "Time", null);

        codes.move(ana, trust, time, 0);

        assertThat(queries.tree(ana, study.analysis).path(waiting)).isEqualTo("Time › Trust › Waiting");
        assertThatThrownBy(() -> codes.move(ana, time, waiting, 0)).isInstanceOf(Refusal.class);
    }

    @Test
    void aCodeMovesToTheTopAtThePlaceAsked() {
        CodeId time = codes.make(ana, study.analysis, null, "Time", null);

        codes.move(ana, waiting, null, 1);

        assertThat(queries.tree(ana, study.analysis).roots())
                .extracting(Code::id)
                .containsExactly(trust, waiting, time);
    }

    @Test
    void aCodeInTheBinTakesItsSegmentsOutOfEveryCount() {
        SourceId source = study.source("One", null, ana, "Nobody rang. Nobody wrote.");
        coding.code(ana, study.passage(source, "Nobody rang"), waiting);
        coding.code(ana, study.passage(source, "Nobody wrote"), waiting);
        assertThat(queries.tree(ana, study.analysis).find(waiting))
                .map(Code::segments)
                .contains(2);

        assertThat(codes.remove(ana, trust)).isEqualTo(2);

        assertThat(queries.tree(ana, study.analysis).flat()).isEmpty();
        codes.make(ana, study.analysis, null, "Trust", null);
    }

    @Test
    void everyChangeIsOneLineOfTheJournalAndNoChangeIsNone() {
        codes.rename(ana, trust, "Trusting");
        codes.rename(ana, trust, "Trusting");
        codes.describe(ana, trust, "When somebody relies on a worker.");
        codes.recolour(ana, trust, 4);
        codes.recolour(ana, trust, 5);

        assertThat(study.journal())
                .containsExactly("CodeMade", "CodeMade", "CodeRenamed", "CodeDescribed", "CodeRecoloured");
    }

    @Test
    void whatIsOfAnotherStudyIsAsIfItWereNotThere() {
        SmallStudy other = new SmallStudy(sql, access);
        Coder eve = other.coder("eve");

        assertThatThrownBy(() -> codes.rename(eve, trust, "Mine")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> codes.make(eve, study.analysis, null, "Mine", null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> codes.make(eve, other.analysis, trust, "Mine", null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.tree(eve, study.analysis)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.tree(eve, new AnalysisId(987_654))).isInstanceOf(NotFound.class);
    }
}
