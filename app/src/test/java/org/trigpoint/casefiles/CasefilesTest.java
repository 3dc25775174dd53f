package org.trigpoint.casefiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.casefiles.CasefileReading.Mask;
import org.trigpoint.casefiles.CasefileReading.Telling;
import org.trigpoint.casefiles.Comparison.Criterion;
import org.trigpoint.casefiles.SampleService.SampleWish;
import org.trigpoint.claims.Claim;
import org.trigpoint.claims.ClaimQueries;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.SampleId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.scoring.Entries;
import org.trigpoint.scoring.Entries.AnswerEntry;
import org.trigpoint.scoring.Entries.EvidenceEntry;
import org.trigpoint.scoring.SheetQueries;
import org.trigpoint.scoring.SheetService;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.sources.Span;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class CasefilesTest {

    private static final List<String> AREAS = List.of(
            "alliance",
            "convening",
            "collaboration",
            "systemic-view",
            "conceptual-integration",
            "questioning",
            "feedback",
            "intervening",
            "power-and-difference",
            "emotions",
            "change-techniques",
            "outside-world");

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private InstrumentService instruments;

    @Autowired
    private SampleService samples;

    @Autowired
    private SampleQueries queries;

    @Autowired
    private CasefileTextService texts;

    @Autowired
    private ReviewerService reviewers;

    @Autowired
    private ReviewQueries reviews;

    @Autowired
    private UnmaskingService unmasking;

    @Autowired
    private ReviewResultQueries comparisons;

    @Autowired
    private SheetService sheets;

    @Autowired
    private SheetQueries forms;

    @Autowired
    private SourceQueries sources;

    @Autowired
    private ClaimQueries claims;

    private SmallStudy small;
    private Lead lead;
    private Coder ann;
    private Coder ben;
    private Coder own;
    private InstrumentId form;

    @BeforeEach
    void a_study_with_reviewers() {
        small = new SmallStudy(sql, access);
        lead = small.lead("lead");
        ann = small.coder("ann");
        ben = small.coder("ben");
        own = small.coderOf("own", small.la01);
        form = instruments.adopt(lead, "casefile-review", 1);
    }

    private CaseList list(String... lines) {
        String csv = "Case reference;Authority;Period;Closed\n" + String.join("\n", lines) + "\n";
        return samples.look(lead, "closed.csv", csv.getBytes(UTF_8));
    }

    private CaseList four() {
        return list(
                "A-1;LA01;before;1/3/2025",
                "A-2;LA01;late;2026-01-15",
                "B-1;Authority LA02;before;",
                "B-2;LA02;late;3 February 2026",
                "B-3;LA02;late;4 February 2026");
    }

    private SampleId drawn() {
        return samples.draw(lead, four(), new SampleWish("Pilot", form, 42, 1, 1, false));
    }

    /** Each file says which area it is about by its own reference, which is masked. */
    private SampleId withTexts() {
        SampleId sample = drawn();
        for (Sample.File file : queries.one(lead, sample).files()) {
            String text = "Case " + file.reference() + " of " + file.site() + ", opened 3 May 2025. "
                    + (file.period() == Period.LATE ? "A genogram hung there." : "A form was ticked.") + " "
                    + file.site().hashCode() + "\n";
            CasefileReading read =
                    texts.read(lead, file.id(), "secret-" + file.reference() + ".txt", text.getBytes(UTF_8));
            texts.keep(lead, file.id(), read, all(read));
        }
        return sample;
    }

    private static List<Mask> all(CasefileReading read) {
        return read.tells().stream()
                .filter(Telling::sure)
                .map(telling -> new Mask(telling.span(), telling.standIn()))
                .toList();
    }

    @Test
    void a_list_is_looked_at_line_by_line_before_anything_is_drawn() {
        CaseList list =
                list("A-1;LA01;before;1/3/2025", "A-1;LA01;late;", ";LA09;sometime;31/2/2025", "A-2;LA01;late;x");

        assertThat(list.lines()).extracting(CaseList.Line::good).containsExactly(true, false, false, false);
        assertThat(list.lines())
                .extracting(CaseList.Line::fault)
                .satisfiesExactly(
                        none -> assertThat(none).isEmpty(),
                        same -> assertThat(same).isEqualTo("It is the same case as line 2."),
                        many -> assertThat(many)
                                .contains("no reference", "no site \u201cLA09\u201d", "is no period", "is no day"),
                        day -> assertThat(day).contains("\u201cx\u201d is no day"));
        assertThatThrownBy(() -> samples.draw(lead, list, new SampleWish("Pilot", form, 1, 1, 1, true)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("mend the list");
    }

    @Test
    void too_few_are_said_and_drawn_only_when_that_is_well() {
        SampleWish three = new SampleWish("Pilot", form, 42, 3, 1, false);
        assertThatThrownBy(() -> samples.draw(lead, four(), three))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(
                        "LA01 has 1 closed before the pilot of 3; LA02 has 1 closed before the pilot of 3");

        SampleId sample = samples.draw(lead, four(), new SampleWish("Pilot", form, 42, 3, 1, true));

        assertThat(queries.one(lead, sample).files()).hasSize(4);
        assertThat(sql.fetchCount(CASEFILE, CASEFILE.SAMPLE_ID.eq(sample)))
                .as("the whole list")
                .isEqualTo(5);
    }

    @Test
    void a_text_is_masked_and_kept_and_is_no_source_until_the_sample_is_unmasked() {
        SampleId sample = withTexts();

        assertThat(sql.select(CASEFILE.TEXT)
                        .from(CASEFILE)
                        .where(CASEFILE.SAMPLE_ID.eq(sample), CASEFILE.TEXT.isNotNull())
                        .fetch(CASEFILE.TEXT))
                .hasSize(4)
                .allSatisfy(text -> assertThat(text).startsWith("Case [reference] of [authority], opened [date]."));
        assertThat(sources.list(lead)).isEmpty();
        assertThat(sql.select(JOURNAL.PAYLOAD)
                        .from(JOURNAL)
                        .where(JOURNAL.STUDY_ID.eq(small.study), JOURNAL.SUBJECT.eq("casefile-sample"))
                        .fetch(row -> row.value1().data()))
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain("C-")
                        .doesNotContain("A-1")
                        .doesNotContain("LA0"));
    }

    @Test
    void reviewers_get_what_they_may_see_and_nobody_who_knows_is_asked() {
        SampleId sample = withTexts();
        assertThatThrownBy(() -> reviewers.ask(lead, sample, Set.of(lead.person()), 0, false, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("knows which is which");
        assertThat(queries.one(lead, sample).knowing())
                .as("who is not to be offered as a reviewer")
                .containsExactly(lead.person());

        assertThat(reviewers.ask(lead, sample, Set.of(ann.person(), ben.person(), own.person()), 0, false, null))
                .isEqualTo(4 + 4 + 2);

        Sample now = queries.one(lead, sample);
        assertThat(now.reviewers()).extracting(Sample.Reviewer::ownSite).containsExactly(false, false, true);
        assertThat(reviews.mine(own)).hasSize(2);
        assertThat(reviews.mine(ann)).hasSize(4);
        assertThat(reviewers.ask(lead, sample, Set.of(ann.person()), 0, false, null))
                .as("asked before")
                .isZero();
        AssessmentId first = reviews.mine(ann).getFirst().assessment();
        assertThat(reviews.text(ann, first).text()).contains("[authority]");
        assertThatThrownBy(() -> reviews.text(ben, first)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> texts.read(lead, now.files().getFirst().id(), "a.txt", "Other".getBytes(UTF_8)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("asked");
        assertThatThrownBy(() -> comparisons.of(lead, sample)).isInstanceOf(Refusal.class);
    }

    /** Rates every area with one value, but for the first: 0 is no evidence. */
    private void review(Coder who, ReviewQueries.Task task, int value, int first, String guess) {
        List<AnswerEntry> answers = new ArrayList<>();
        List<EvidenceEntry> evidence = new ArrayList<>();
        for (String area : AREAS) {
            int rating = area.equals(AREAS.getFirst()) ? first : value;
            answers.add(new AnswerEntry(
                    new Place(area, 1),
                    rating == 0 ? Answer.NOT_OBSERVED : Answer.given(String.valueOf(rating)),
                    answers.size() + 1));
            evidence.add(new EvidenceEntry(
                    UUID.randomUUID(), area, 1, new Span(0, 4), null, "", false, evidence.size() + 100));
        }
        answers.add(new AnswerEntry(new Place("guessed-period", 1), Answer.given(guess), 50));
        assertThat(sheets.keep(who, task.assessment(), new Entries(answers, evidence))
                        .refused())
                .isEmpty();
        sheets.submit(who, task.assessment());
    }

    private boolean late(Coder who, ReviewQueries.Task task) {
        return reviews.text(who, task.assessment()).text().contains("genogram");
    }

    @Test
    void before_and_late_are_compared_as_independent_files_once_all_is_submitted_and_unmasked() {
        SampleId sample = withTexts();
        reviewers.ask(lead, sample, Set.of(ann.person(), ben.person(), own.person()), 0, false, null);
        for (Coder who : List.of(ann, own)) {
            reviews.mine(who)
                    .forEach(task -> review(who, task, late(who, task) ? 5 : 2, late(who, task) ? 4 : 0, "late"));
        }
        assertThatThrownBy(() -> unmasking.unmask(lead, sample, "Done", false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has 4 to submit");
        reviews.mine(ben).forEach(task -> review(ben, task, late(ben, task) ? 3 : 2, 6, "no-idea"));

        unmasking.unmask(lead, sample, "All have submitted", false);

        Comparison comparison = comparisons.of(ann, sample);
        assertThat(comparison.own()).hasSameSizeAs(comparison.independent());
        Criterion second = comparison.independent().get(1);
        assertThat(second.before().files()).as("two reviewers, two files").isEqualTo(2);
        assertThat(second.before().mean()).isEqualTo(2.0);
        assertThat(second.late().mean()).as("the mean of 5 and 3").isEqualTo(4.0);
        Criterion first = comparison.independent().getFirst();
        assertThat(first.before().noEvidence()).as("never zero").isEqualTo(2);
        assertThat(first.before().mean()).isEqualTo(6.0);
        assertThat(comparison.guesses().getFirst())
                .satisfies(guesses -> assertThat(guesses.right()).isEqualTo(2))
                .satisfies(guesses -> assertThat(guesses.guessed()).isEqualTo(4))
                .satisfies(guesses -> assertThat(guesses.noIdea()).isEqualTo(4));
        assertThat(((Estimate.Defined) comparison.guesses().getFirst().share()).value())
                .isCloseTo(0.5, within(1e-12));

        assertThat(sources.list(ann))
                .hasSize(4)
                .allSatisfy(source -> assertThat(source.kind()).isEqualTo(SourceKind.CASEFILE));
        assertThat(comparisons.lines(ann, sample))
                .filteredOn(line -> line.item().equals("emotions"))
                .allSatisfy(line -> assertThat(line.evidence()).containsExactly("Case"));
    }

    @Test
    void unmasking_by_force_names_what_is_unfinished_and_what_comes_later_is_not_counted() {
        SampleId sample = withTexts();
        reviewers.ask(lead, sample, Set.of(ann.person()), 0, false, null);
        assertThat(unmasking.unfinished(lead, sample).reviews()).isEqualTo(4);

        unmasking.unmask(lead, sample, "No time left", true);
        reviews.mine(ann).forEach(task -> review(ann, task, 3, 3, "late"));

        Comparison comparison = comparisons.of(lead, sample);
        assertThat(comparison.independent()).isEmpty();
        assertThat(comparison.notBlind()).isEqualTo(4);
        assertThat(small.journal()).contains("SampleUnmasked");
    }

    @Test
    void others_scores_stay_closed_until_the_sample_is_unmasked() {
        SampleId sample = withTexts();
        reviewers.ask(lead, sample, Set.of(ann.person(), ben.person()), 0, false, null);
        for (Coder who : List.of(ann, ben)) {
            reviews.mine(who).forEach(task -> review(who, task, 3, 3, "late"));
        }
        AssessmentId bens = reviews.mine(ben).getFirst().assessment();
        assertThatThrownBy(() -> forms.open(ann, bens)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> forms.open(lead, bens)).isInstanceOf(NotFound.class);
        unmasking.unmask(lead, sample, "Done", false);
        assertThat(forms.open(ann, bens).answers()).isNotEmpty();
        SourceId source = sources.list(ann).getFirst().id();
        assertThat(claims.on(ann, source, new Span(0, 4)))
                .hasSize(2)
                .allSatisfy(claim -> assertThat(claim.kind()).isEqualTo(Claim.Kind.REVIEW))
                .allSatisfy(claim -> assertThat(claim.reference()).isEqualTo(String.valueOf(sample.value())));
        assertThat(claims.on(ann, source, new Span(4, 9))).isEmpty();
    }
}
