package org.trigpoint.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.CodeService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.memos.MemoService;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.Quotation;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class ReadingCodedPassagesTest {

    private static final String ONE = "Małgorzata 🙂🙂 never rang.\nNobody rang me back 🙂 and I waited.";
    private static final String TWO = "We waited, and waited.";

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private MemoService memos;

    @Autowired
    private CodedSourceQueries workspace;

    @Autowired
    private ExtractQueries extracts;

    private SmallStudy study;
    private Coder ana;
    private SourceId one;
    private SourceId two;
    private CodeId waiting;

    @BeforeEach
    void twoSourcesAndACode() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        one = study.source("One", study.la01, ana, ONE);
        two = study.source("Two", study.la02, ana, TWO);
        waiting = codes.make(ana, study.analysis, null, "Waiting", null);
    }

    @Test
    void theWorkspaceShowsTheWholeTextWithEverythingLaidOverIt() {
        Coding made = coding.code(ana, study.passage(one, "I waited"), waiting);
        memos.write(ana, study.analysis, study.passage(one, "🙂 and"), "A *pause* here.");

        CodedSource seen = workspace.of(ana, one, study.analysis);

        assertThat(seen.text()).isEqualTo(ONE);
        assertThat(seen.site()).isEqualTo("LA01");
        assertThat(seen.turns()).hasSize(2);
        assertThat(seen.codings()).singleElement().satisfies(given -> {
            assertThat(given.id()).isEqualTo(made.id());
            assertThat(given.coderName()).startsWith("ana");
        });
        assertThat(seen.memos())
                .singleElement()
                .satisfies(memo -> assertThat(memo.body()).isEqualTo("A *pause* here."));
    }

    @Test
    void anExtractIsCutByCodePointsWithItsContext() {
        coding.code(ana, study.passage(one, "Nobody rang me back 🙂"), waiting);

        Extracts found =
                extracts.of(ana, new ExtractQueries.Request(study.analysis, Set.of(waiting), Set.of(), 8, 0, 10));

        assertThat(found.page()).singleElement().satisfies(extract -> {
            assertThat(extract.quotation()).isEqualTo(new Quotation(" rang.\n", "Nobody rang me back 🙂", " and I "));
            assertThat(extract.title()).isEqualTo("One");
        });
    }

    @Test
    void extractsComeInTheOrderOfSourceAndPositionAPageAtATime() {
        coding.code(ana, study.passage(two, "waited."), waiting);
        coding.code(ana, study.passage(two, "We waited"), waiting);
        coding.code(ana, study.passage(one, "I waited"), waiting);

        Extracts first =
                extracts.of(ana, new ExtractQueries.Request(study.analysis, Set.of(waiting), Set.of(), 0, 0, 2));
        Extracts second =
                extracts.of(ana, new ExtractQueries.Request(study.analysis, Set.of(waiting), Set.of(), 0, 2, 2));

        assertThat(first.total()).isEqualTo(3);
        assertThat(words(first)).containsExactly("I waited", "We waited");
        assertThat(words(second)).containsExactly("waited.");
        assertThat(words(extracts.of(
                        ana, new ExtractQueries.Request(study.analysis, Set.of(waiting), Set.of(two), 0, 0, 9))))
                .containsExactly("We waited", "waited.");
    }

    @Test
    void aReaderOfOneSiteSeesNoOtherSitesWords() {
        coding.code(ana, study.passage(one, "I waited"), waiting);
        coding.code(ana, study.passage(two, "We waited"), waiting);
        Coder olu = study.coderOf("olu", study.la02);

        assertThat(words(extracts.of(olu, ExtractQueries.Request.all(study.analysis, Set.of(waiting)))))
                .containsExactly("We waited");
        assertThatThrownBy(() -> workspace.of(olu, one, study.analysis)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsOfAnotherStudyIsAsIfItWereNotThere() {
        coding.code(ana, study.passage(one, "I waited"), waiting);
        SmallStudy other = new SmallStudy(sql, access);
        Coder eve = other.coder("eve");

        assertThatThrownBy(() -> workspace.of(eve, one, other.analysis)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> workspace.of(ana, one, other.analysis)).isInstanceOf(NotFound.class);
        assertThat(extracts.of(eve, ExtractQueries.Request.all(study.analysis, Set.of(waiting)))
                        .page())
                .isEmpty();
    }

    @Test
    void theSecondOfTwoPeopleOnOneMemoIsToldAndNothingIsOverwritten() {
        var memo = memos.write(ana, study.analysis, study.passage(one, "rang"), "First.");
        Coder ben = study.coder("ben");

        assertThat(memos.revise(ben, memo, 1, "Ben's.")).isEqualTo(2);
        assertThatThrownBy(() -> memos.revise(ana, memo, 1, "Ana's.")).hasMessageContaining("colleague");
        assertThat(workspace.of(ana, one, study.analysis).memos().getFirst().body())
                .isEqualTo("Ben's.");
        assertThatThrownBy(() -> memos.remove(ben, memo)).hasMessageContaining("colleague");
        memos.remove(ana, memo);
        assertThat(study.journal()).endsWith("MemoWritten", "MemoRevised", "MemoRemoved");
    }

    private static List<String> words(Extracts found) {
        return found.page().stream().map(extract -> extract.quotation().words()).toList();
    }
}
