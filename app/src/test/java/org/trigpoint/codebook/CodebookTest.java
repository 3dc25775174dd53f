package org.trigpoint.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.trigpoint.migrations.schema.Tables.CODEBOOK_ENTRY;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.CodeService;
import org.trigpoint.codes.CodeWordingService;
import org.trigpoint.codes.CodeWords;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.CodeGroupId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodebookVersionId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.recoding.CodeMergeService;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class CodebookTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodeWordingService wording;

    @Autowired
    private CodingService coding;

    @Autowired
    private CodeGroupService groups;

    @Autowired
    private CodeExampleService examples;

    @Autowired
    private CodebookVersionService versions;

    @Autowired
    private CodebookQueries codebooks;

    @Autowired
    private CodeUseQueries uses;

    @Autowired
    private CodeHistoryQueries histories;

    @Autowired
    private CodeMergeService merging;

    private SmallStudy study;
    private Coder ana;
    private SourceId source;
    private CodeId trust;
    private CodeId waiting;

    @BeforeEach
    void aSmallCodebook() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        source = study.source("Interview 1", study.la01, ana, "Nobody rang 🙂 back. Then the letter came.");
        trust = codes.make(ana, study.analysis, null, "Trust", 4);
        waiting = codes.make(ana, study.analysis, trust, "Waiting", null);
        coding.code(ana, study.passage(source, "Nobody rang"), waiting);
    }

    @Test
    void anEntryHoldsAllThatIsSaidOfACode() {
        wording.reword(
                ana,
                waiting,
                CodeWords.NONE,
                new CodeWords(
                        "Time that passes.",
                        "Months, letters.",
                        "Not being late.",
                        CodeWords.Reasoning.INDUCTIVE,
                        CodeWords.Depth.LATENT));
        CodeGroupId service = groups.make(ana, study.analysis, "Service");
        CodeGroupId first = groups.make(ana, study.analysis, "First round");
        groups.put(ana, service, List.of(waiting, trust));
        groups.put(ana, first, List.of(waiting));
        examples.add(ana, waiting, study.passage(source, "🙂 back"), "after an astral character");

        Codebook codebook = codebooks.present(ana, study.analysis);

        Codebook.Entry entry = Objects.requireNonNull(codebook.find(waiting));
        assertThat(codebook.entries()).extracting(Codebook.Entry::code).containsExactly(trust, waiting);
        assertThat(entry.level()).isEqualTo(1);
        assertThat(codebook.path(waiting)).isEqualTo("Trust › Waiting");
        assertThat(entry.words().depth()).isEqualTo(CodeWords.Depth.LATENT);
        assertThat(entry.groups()).containsExactly("First round", "Service");
        assertThat(entry.segments()).isEqualTo(1);
        assertThat(entry.sources()).isEqualTo(1);
        assertThat(entry.examples()).singleElement().satisfies(example -> {
            assertThat(example.words()).isEqualTo("🙂 back");
            assertThat(example.title()).isEqualTo("Interview 1");
        });
        assertThat(codebook.groups()).extracting(Codebook.Group::name).containsExactly("First round", "Service");
    }

    @Test
    void wordsWrittenByAColleagueMeanwhileAreNotOverwritten() {
        wording.reword(ana, trust, CodeWords.NONE, new CodeWords("Hers", "", "", null, null));

        assertThatThrownBy(() -> wording.reword(
                        study.coder("ben"), trust, CodeWords.NONE, new CodeWords("His", "", "", null, null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("colleague");
        assertThat(Objects.requireNonNull(codebooks.present(ana, study.analysis).find(trust))
                        .words()
                        .description())
                .isEqualTo("Hers");
    }

    @Test
    void aGroupIsNamedOnceAndItsCodesStayWhenItGoes() {
        CodeGroupId service = groups.make(ana, study.analysis, "Service");
        groups.put(ana, service, List.of(trust, waiting));
        groups.put(ana, service, List.of(trust));
        groups.take(ana, service, trust);
        groups.take(ana, service, trust);
        assertThatThrownBy(() -> groups.make(ana, study.analysis, " service ")).isInstanceOf(Refusal.class);
        groups.rename(ana, service, "The service");

        groups.remove(ana, service);

        assertThat(codebooks.present(ana, study.analysis).groups()).isEmpty();
        assertThat(codebooks.present(ana, study.analysis).entries()).hasSize(2);
        assertThat(study.journal())
                .endsWith("CodeGroupMade", "CodesGrouped", "CodeUngrouped", "CodeGroupRenamed", "CodeGroupRemoved");
        groups.make(ana, study.analysis, "The service");
    }

    @Test
    void aNamedVersionStaysAsItWas() {
        wording.reword(ana, waiting, CodeWords.NONE, new CodeWords("Before", "", "", null, null));
        CodebookVersionId version = versions.name(ana, study.analysis, "After round 1", "Double coding begins.");
        Codebook before = codebooks.version(ana, version);

        codes.rename(ana, waiting, "Waiting for help");
        wording.reword(
                ana, waiting, new CodeWords("Before", "", "", null, null), new CodeWords("After", "", "", null, null));
        codes.remove(ana, trust);

        assertThat(codebooks.version(ana, version)).isEqualTo(before);
        assertThat(codebooks.versions(ana, study.analysis)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("After round 1");
            assertThat(one.codes()).isEqualTo(2);
        });
        assertThatThrownBy(() -> sql.update(CODEBOOK_ENTRY)
                        .set(CODEBOOK_ENTRY.NAME, "Other")
                        .where(CODEBOOK_ENTRY.CODEBOOK_VERSION_ID.eq(version))
                        .execute())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> versions.name(ana, study.analysis, "after round 1", ""))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aDifferenceTellsWhatWasAddedMovedRenamedRewordedMergedAndRemoved() {
        CodeId calls = codes.make(ana, study.analysis, null, "Calls", 7);
        CodeId ringing = codes.make(ana, study.analysis, null, "Ringing", 8);
        CodeId odd = codes.make(ana, study.analysis, null, "Odd", 9);
        CodebookVersionId version = versions.name(ana, study.analysis, "Before", "");
        CodeId fresh = codes.make(ana, study.analysis, null, "Fresh", 10);
        codes.rename(ana, trust, "Trusting");
        codes.move(ana, waiting, null, 0);
        wording.reword(ana, waiting, CodeWords.NONE, new CodeWords("Time", "", "", null, null));
        merging.merge(ana, calls, List.of(ringing));
        merging.merge(ana, waiting, List.of(calls));
        codes.remove(ana, odd);

        CodebookDifference difference = codebooks.difference(ana, version, null);

        assertThat(difference.added())
                .extracting(CodebookDifference.Added::code)
                .containsExactly(fresh);
        assertThat(difference.gone())
                .extracting(CodebookDifference.Gone::path, CodebookDifference.Gone::mergedInto)
                .containsExactlyInAnyOrder(tuple("Calls", "Waiting"), tuple("Ringing", "Waiting"), tuple("Odd", null));
        assertThat(difference.changed()).hasSize(2);
        assertThat(difference.changed().stream().flatMap(one -> one.changes().stream()))
                .containsExactlyInAnyOrder(
                        new CodebookDifference.Change("name", "Trust", "Trusting"),
                        new CodebookDifference.Change("place", "under Trust", "at the top"),
                        new CodebookDifference.Change("description", "", "Time"));
        CodebookVersionId later = versions.name(ana, study.analysis, "After", "");
        assertThat(codebooks.difference(ana, version, later).changed()).isEqualTo(difference.changed());
        assertThat(codebooks.difference(ana, later, null).isEmpty()).isTrue();
    }

    @Test
    void whereUsedCountsBySourceAndByCoder() {
        SourceId other = study.source("Interview 2", study.la02, ana, "Nobody came. Nobody rang.");
        Coder ben = study.coder("ben");
        coding.code(ben, study.passage(other, "Nobody came"), waiting);
        coding.code(ben, study.passage(other, "Nobody rang"), waiting);

        CodeUse use = uses.of(ana, waiting);

        assertThat(use.sources())
                .extracting(CodeUse.InSource::title, CodeUse.InSource::segments)
                .containsExactly(tuple("Interview 1", 1), tuple("Interview 2", 2));
        assertThat(use.sources().getLast().first())
                .isEqualTo(study.passage(other, "Nobody came").span());
        assertThat(use.coders()).extracting(CodeUse.ByCoder::segments).containsExactly(1, 2);
        assertThat(use.segments()).isEqualTo(3);
        assertThat(uses.of(study.coderOf("una", study.la02), waiting).segments())
                .isEqualTo(2);
    }

    @Test
    void examplesAndCountsOfAnotherSiteStayThere() {
        examples.add(ana, waiting, study.passage(source, "letter"), "");
        CodebookVersionId version = versions.name(ana, study.analysis, "One", "");
        Coder una = study.coderOf("una", study.la02);

        Codebook.Entry present =
                Objects.requireNonNull(codebooks.present(una, study.analysis).find(waiting));
        Codebook.Entry then =
                Objects.requireNonNull(codebooks.version(una, version).find(waiting));

        assertThat(present.examples()).isEmpty();
        assertThat(present.segments()).isZero();
        assertThat(then.examples()).isEmpty();
        assertThat(then.segments()).isNull();
    }

    @Test
    void aHistoryIsReadInSentencesWithWhatWasBeforeAndAfter() {
        codes.rename(ana, waiting, "Waiting for help");
        codes.recolour(ana, waiting, 6);
        codes.move(ana, waiting, null, 0);
        wording.reword(ana, waiting, CodeWords.NONE, new CodeWords("Time", "Months", "", null, null));
        CodeGroupId service = groups.make(ana, study.analysis, "Service");
        groups.put(ana, service, List.of(waiting));
        examples.add(ana, waiting, study.passage(source, "letter"), "");

        List<CodeHistoryQueries.Event> history = histories.of(ana, waiting);

        assertThat(history)
                .extracting(CodeHistoryQueries.Event::sentence)
                .containsExactly(
                        "made a passage an example of it",
                        "put it into the group “Service”",
                        "reworded its description and when to use",
                        "moved it to the top",
                        "gave it another colour",
                        "renamed it",
                        "made it under “Trust”");
        assertThat(history.get(5).changes())
                .containsExactly(new CodebookDifference.Change("name", "Waiting", "Waiting for help"));
        assertThat(history.get(2).changes()).hasSize(2);
        assertThat(histories.of(study.observer("olga"), waiting))
                .as("as in the journal, an observer reads their own lines")
                .isEmpty();
    }

    @Test
    void whatIsOfAnotherStudyIsAsIfItWereNotThere() {
        SmallStudy other = new SmallStudy(sql, access);
        Coder eve = other.coder("eve");
        CodebookVersionId version = versions.name(ana, study.analysis, "One", "");
        CodeGroupId group = groups.make(ana, study.analysis, "Service");

        assertThatThrownBy(() -> codebooks.present(eve, study.analysis)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> codebooks.version(eve, version)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> groups.put(eve, group, List.of(waiting))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> uses.of(eve, waiting)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> histories.of(eve, waiting)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> examples.add(eve, waiting, study.passage(source, "letter"), ""))
                .isInstanceOf(NotFound.class);
    }
}
