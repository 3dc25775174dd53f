package org.trigpoint.recoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.CODING;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class CodeSplitTest {

    private static final String TEXT = "I rang and rang, and nobody rang back. Then the letter came.";

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private CodeSplitService splitting;

    private SmallStudy study;
    private Coder ana;
    private Coder ben;
    private CodeId contact;
    private CodeId calls;
    private CodeId letters;
    private CodingId second;

    @BeforeEach
    void aCodeWithThreeSegments() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        ben = study.coder("ben");
        SourceId source = study.source("Interview 1", study.la01, ana, TEXT);
        SourceId other = study.source("Interview 2", study.la02, ana, TEXT);
        contact = codes.make(ana, study.analysis, null, "Contact", null);
        calls = codes.make(ana, study.analysis, contact, "Calls", null);
        letters = codes.make(ana, study.analysis, contact, "Letters", null);
        second = coding.code(ana, study.passage(source, "letter"), contact).id();
        coding.code(ana, study.passage(source, "rang and rang"), contact);
        coding.code(ben, study.passage(other, "nobody rang back"), contact);
    }

    @Test
    void segmentsComeInTheOrderOfTheTextAndColleaguesAreTheirsToDecide() {
        SplitQueue queue = splitting.queue(ana, contact);

        assertThat(queue.segments()).hasSize(2);
        assertThat(queue.segments().getLast()).isEqualTo(second);
        assertThat(queue.colleagues()).isEqualTo(1);
        assertThat(splitting.queue(study.lead("lena"), contact).segments()).hasSize(3);
        assertThat(splitting.queue(study.coderOf("una", study.la02), contact).colleagues())
                .isEqualTo(1);
    }

    @Test
    void whatIsDecidedIsGoneFromTheQueueSoThatItCanBeLeftAndGoneOnWith() {
        splitting.give(ana, second, List.of(letters));

        assertThat(splitting.queue(ana, contact).segments()).hasSize(1).doesNotContain(second);
        assertThat(codesOf(second)).containsExactly("Letters");
        assertThat(coderNames(second)).isEqualTo(1);
        assertThat(study.journal()).endsWith("SegmentRecoded");
    }

    @Test
    void aSegmentCanGoToSeveralCodesAndKeepItsOwnBesideThem() {
        splitting.give(ana, second, List.of(letters, calls));
        assertThat(codesOf(second)).containsExactly("Calls", "Letters");

        splitting.give(ana, splitting.queue(ana, contact).segments().getFirst(), List.of(calls, contact));
        assertThat(splitting.queue(ana, contact).segments()).hasSize(1);
    }

    @Test
    void aDecisionTakenBackLeavesNoTrace() {
        for (List<CodeId> to :
                List.of(List.of(letters), List.of(letters, calls), List.of(letters, contact), List.of(contact))) {
            SplitDecision decision = splitting.give(ana, second, to);
            splitting.takeBack(ana, decision);
            assertThat(codesOf(second)).as(to.toString()).containsExactly("Contact");
        }
    }

    @Test
    void wordsThatHadATargetAlreadyHaveItOnceAndKeepItWhenTheDecisionIsTakenBack() {
        var row = sql.fetchSingle(CODING, CODING.ID.eq(second));
        SourceId source = row.getSourceId();
        coding.code(ana, study.passage(source, "letter"), letters);

        SplitDecision decision = splitting.give(ana, second, List.of(letters));
        assertThat(codesOf(second)).containsExactly("Letters");
        assertThat(sql.fetchCount(CODING, CODING.CODE_ID.eq(letters))).isEqualTo(1);

        splitting.takeBack(ana, decision);
        assertThat(codesOf(second)).containsExactly("Contact", "Letters");
    }

    @Test
    void whatIsNotTheirsIsNotTheirsToDecide() {
        CodingId bens = splitting.queue(ben, contact).segments().getFirst();
        assertThatThrownBy(() -> splitting.give(ana, bens, List.of(calls))).hasMessageContaining("colleague");
        assertThatThrownBy(() -> splitting.give(ana, second, List.of())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> splitting.give(study.coderOf("una", study.la02), second, List.of(calls)))
                .isInstanceOf(NotFound.class);
        SmallStudy other = new SmallStudy(sql, access);
        Coder eve = other.coder("eve");
        CodeId hers = codes.make(eve, other.analysis, null, "Hers", null);
        assertThatThrownBy(() -> splitting.give(ana, second, List.of(hers))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> splitting.queue(eve, contact)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> splitting.takeBack(eve, new SplitDecision(second, hers, List.of(), List.of())))
                .isInstanceOf(NotFound.class);
    }

    /** All codes that the words of a segment have by its coder, by name. */
    private Set<String> codesOf(CodingId segment) {
        var row = sql.fetchSingle(CODING, CODING.ID.eq(segment));
        Set<String> names = new TreeSet<>();
        sql.selectFrom(CODING)
                .where(
                        CODING.VERSION_ID.eq(row.getVersionId()),
                        CODING.SPAN_START.eq(row.getSpanStart()),
                        CODING.SPAN_END.eq(row.getSpanEnd()))
                .forEach(one -> names.add(
                        one.getCodeId().equals(letters)
                                ? "Letters"
                                : one.getCodeId().equals(calls) ? "Calls" : "Contact"));
        return names;
    }

    private long coderNames(CodingId segment) {
        return sql.fetchCount(CODING, CODING.ID.eq(segment), CODING.CODER_ID.eq(ana.person()));
    }
}
