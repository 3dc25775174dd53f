package org.trigpoint.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.SOURCE_CHANGE;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.codes.CodeService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class CodingServiceTest {

    private static final String TEXT = "I did not ring back 🙂 because nobody had time.\nThen the letter came.";

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    private SmallStudy study;
    private Coder ana;
    private SourceId source;
    private CodeId trust;

    @BeforeEach
    void aSourceAndACode() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        source = study.source("Interview 1", study.la01, ana, TEXT);
        trust = codes.make(ana, study.analysis, null, "Trust", null);
    }

    @Test
    void aCodingHoldsExactlyTheWordsThatWereChosen() {
        Coding made = coding.code(ana, study.passage(source, "because nobody had time"), trust);

        assertThat(made.span()).isEqualTo(new Span(22, 45));
        assertThat(sql.fetchCount(CODING)).isGreaterThan(0);
        assertThat(study.journal()).containsExactly("CodeMade", "PassageCoded");
        assertThat(sql.fetchExists(SOURCE_CHANGE, SOURCE_CHANGE.SOURCE_ID.eq(source)))
                .isTrue();
    }

    @Test
    void codingTheSameWordsTwiceIsOneCodingAndOneLine() {
        Passage words = study.passage(source, "letter");

        Coding first = coding.code(ana, words, trust);
        Coding second = coding.code(ana, words, trust);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(study.journal()).containsExactly("CodeMade", "PassageCoded");
    }

    @Test
    void manyPassagesAreCodedInOneGestureOrNoneIs() {
        Passage good = study.passage(source, "letter");
        Passage beyond = new Passage(source, good.version(), new Span(0, 5_000));

        assertThatThrownBy(() -> coding.codeAll(ana, List.of(good, beyond), trust))
                .isInstanceOf(Refusal.class);
        assertThat(segmentsOf(trust)).isZero();

        assertThat(coding.codeAll(ana, List.of(good, study.passage(source, "nobody"), good), trust))
                .isEqualTo(2);
        assertThat(coding.codeAll(ana, List.of(good), trust)).isZero();
        assertThat(study.journal()).containsExactly("CodeMade", "PassagesCoded");
    }

    @Test
    void aBoundaryIsMovedAndTheJournalKnowsWhereItWas() {
        Coding made = coding.code(ana, study.passage(source, "nobody"), trust);

        coding.resize(ana, made.id(), study.passage(source, "nobody had time").span());

        assertThat(study.journal()).endsWith("PassageCoded", "CodingResized");
        assertThatThrownBy(() -> coding.resize(ana, made.id(), new Span(0, 900)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ends before");
    }

    @Test
    void aColleaguesCodingIsTakenAwayByALeadAlone() {
        Coding made = coding.code(ana, study.passage(source, "nobody"), trust);
        Coder ben = study.coder("ben");
        Lead lead = study.lead("lena");

        assertThatThrownBy(() -> coding.uncode(ben, made.id())).hasMessageContaining("colleague");
        assertThat(coding.uncode(lead, made.id()).span()).isEqualTo(made.span());
        assertThat(segmentsOf(trust)).isZero();
        assertThat(study.journal()).endsWith("PassageUncoded");
    }

    @Test
    void aTextVersionThatIsNotThePresentOneIsRefused() {
        assertThatThrownBy(() -> coding.code(ana, new Passage(source, new VersionId(999_999), new Span(0, 3)), trust))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("changed");
    }

    @Test
    void whatIsOfAnotherStudyIsAsIfItWereNotThere() {
        SmallStudy other = new SmallStudy(sql, access);
        Coder eve = other.coder("eve");
        CodeId hers = codes.make(eve, other.analysis, null, "Hers", null);
        Coding made = coding.code(ana, study.passage(source, "nobody"), trust);
        Passage words = study.passage(source, "nobody");

        assertThatThrownBy(() -> coding.code(eve, words, hers)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> coding.code(ana, words, hers)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> coding.uncode(eve, made.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> coding.uncode(eve, new CodingId(987_654))).isInstanceOf(NotFound.class);
    }

    @Test
    void aCoderOfOneSiteTouchesNoOtherSitesMaterial() {
        Coder ofOther = study.coderOf("olu", study.la02);
        Passage words = study.passage(source, "nobody");

        assertThatThrownBy(() -> coding.code(ofOther, words, trust)).isInstanceOf(NotFound.class);
    }

    private int segmentsOf(CodeId code) {
        return sql.fetchCount(CODING, CODING.CODE_ID.eq(code));
    }
}
