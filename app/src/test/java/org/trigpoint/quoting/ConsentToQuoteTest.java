package org.trigpoint.quoting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.coding.Passage;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.evidence.ThemeEvidence.Chosen;
import org.trigpoint.evidence.ThemeEvidenceQueries;
import org.trigpoint.evidence.ThemeQuotationService;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.Span;
import org.trigpoint.sources.WrittenTextService;
import org.trigpoint.studies.ParticipantDetails;
import org.trigpoint.studies.ParticipantService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.themes.ThemeService;
import org.trigpoint.undo.UndoService;

@HouseTest
class ConsentToQuoteTest {

    private static final String TEXT = """
            Kim: They came when they said they would.
            Una: And did that help?
            Kim: It did.
            Max: I was glad of it too.
            """;
    private static final Consent NO = new Consent(Answer.MAY_NOT, "", LocalDate.of(2025, 3, 4), "Form 12");
    private static final Consent YES = new Consent(Answer.MAY, "", null, "");
    private static final Consent CONDITIONS =
            new Consent(Answer.CONDITIONS, "Not with the site.", LocalDate.of(2025, 3, 4), "Form 13");

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private WrittenTextService writing;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private ConsentService consents;

    @Autowired
    private ConsentQueries recorded;

    @Autowired
    private QuotingQueries quoting;

    @Autowired
    private ThemeService themes;

    @Autowired
    private ThemeQuotationService quotations;

    @Autowired
    private ThemeEvidenceQueries evidence;

    @Autowired
    private UndoService undo;

    private SmallStudy study;
    private Lead lead;
    private Coder ana;
    private ParticipantId kim;
    private ParticipantId max;
    private SourceId source;
    private ThemeId theme;

    @BeforeEach
    void a_transcript_of_two_parents_and_an_interviewer() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lea");
        ana = study.coder("ana");
        kim = participants.add(lead, new ParticipantDetails("Kim", "parent", study.la01));
        max = participants.add(lead, new ParticipantDetails("Max", "parent", study.la01));
        source = writing.add(
                ana,
                "one.txt",
                TEXT,
                SourceDescription.unchanged().titled("Interview 1").atSite(study.la01));
        theme = themes.make(ana, study.analysis, "They keep their word");
    }

    private Passage passage(String words) {
        var text = sql.select(SOURCE.VERSION_ID, TEXT_VERSION.TEXT)
                .from(SOURCE)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .where(SOURCE.ID.eq(source))
                .fetchSingle();
        int start = text.value2().indexOf(words);
        return new Passage(source, text.value1(), new Span(start, start + words.length()));
    }

    private Quotable quotable(String words) {
        return quoting.of(ana, List.of(passage(words))).getFirst();
    }

    private Chosen chosen() {
        return evidence.of(ana, theme).quotations().getFirst();
    }

    @Test
    void one_answer_is_recorded_of_many_stands_in_the_journal_and_is_undone_in_one_step() {
        assertThat(consents.record(lead, Set.of(kim, max), NO)).isEqualTo(2);
        assertThat(consents.record(lead, Set.of(kim, max), NO))
                .as("nothing new")
                .isZero();

        assertThat(recorded.of(ana).get(kim)).satisfies(one -> {
            assertThat(one.consent()).isEqualTo(NO);
            assertThat(one.person()).startsWith("lea");
        });
        assertThat(study.journal()).filteredOn("ConsentToQuoteRecorded"::equals).hasSize(2);

        assertThat(undo.undo(lead).sentence()).isEqualTo("Recorded consent to quote of 2 participants");
        assertThat(recorded.of(ana)).isEmpty();
        undo.redo(lead);
        assertThat(recorded.of(ana)).hasSize(2);

        assertThat(consents.record(lead, Set.of(kim), Consent.NOT_RECORDED)).isEqualTo(1);
        assertThat(recorded.of(ana)).containsOnlyKeys(max);
        assertThat(undo.undo(lead).sentence()).isEqualTo("Recorded consent to quote of Kim");
        assertThat(recorded.of(ana)).containsOnlyKeys(kim, max);
    }

    @Test
    void conditions_need_their_words_an_answer_has_a_day_that_was_and_people_are_of_the_study() {
        assertThatThrownBy(() -> new Consent(Answer.CONDITIONS, " ", null, ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("on what conditions");
        assertThatThrownBy(() -> new Consent(Answer.MAY, "", LocalDate.of(2199, 1, 1), ""))
                .isInstanceOf(Refusal.class);
        assertThat(new Consent(Answer.NOT_RECORDED, "x", LocalDate.of(2025, 1, 1), "Form 1"))
                .isEqualTo(Consent.NOT_RECORDED);
        Lead stranger = new SmallStudy(sql, access).lead("stranger");
        ParticipantId theirs = participants.add(stranger, new ParticipantDetails("Lou", "parent", null));

        assertThatThrownBy(() -> consents.record(lead, Set.of(kim, theirs), NO)).isInstanceOf(NotFound.class);

        assertThat(recorded.of(lead)).isEmpty();
    }

    @Test
    void somebody_of_one_site_learns_of_the_answers_there_alone_and_of_no_passage_elsewhere() {
        ParticipantId far = participants.add(lead, new ParticipantDetails("Far", "parent", study.la02));
        consents.record(lead, Set.of(kim, far), NO);
        Coder ben = study.coderOf("ben", study.la02);

        assertThat(recorded.of(ben)).containsOnlyKeys(far);
        assertThatThrownBy(() -> quoting.of(ben, List.of(passage("It did.")))).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> quoting.of(new SmallStudy(sql, access).observer("stranger"), List.of(passage("It did."))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void everybody_who_speaks_in_a_passage_is_asked_and_who_has_no_record_is_said_to_have_none() {
        consents.record(lead, Set.of(kim), YES);
        consents.record(lead, Set.of(max), CONDITIONS);

        assertThat(quotable("It did.").warnings()).isEmpty();
        assertThat(quotable("And did that help?").warnings())
                .containsExactly("“Una” is a speaker without a record: consent unknown.");
        Quotable both = quotable("It did.\nMax: I was glad");
        assertThat(both.voices()).extracting(Quotable.Voice::name).containsExactly("Kim", "Max");
        assertThat(both.warnings()).containsExactly("Max may be quoted on conditions: Not with the site.");
        consents.record(lead, Set.of(max), NO);
        assertThat(quotable("It did.\nMax: I was glad").printable()).isFalse();
        assertThat(quotable("It did.").printable()).isTrue();
    }

    @Test
    void where_no_speaker_is_named_all_who_take_part_are_asked() {
        SourceId notes = study.source("Notes", study.la01, ana, "They said that it helped.");
        Passage said = study.passage(notes, "it helped");
        assertThat(quoting.of(ana, List.of(said)).getFirst().warnings())
                .containsExactly("Speaker without a record: consent unknown.");

        for (ParticipantId one : List.of(kim, max)) {
            sql.insertInto(SOURCE_PARTICIPANT)
                    .set(SOURCE_PARTICIPANT.STUDY_ID, study.study)
                    .set(SOURCE_PARTICIPANT.SOURCE_ID, notes)
                    .set(SOURCE_PARTICIPANT.PARTICIPANT_ID, one)
                    .execute();
        }
        consents.record(lead, Set.of(max), NO);

        assertThat(quoting.of(ana, List.of(said, passage("It did."))))
                .extracting(Quotable::printable)
                .containsExactly(false, true);
        assertThat(quoting.of(ana, List.of(said)).getFirst().warnings())
                .containsExactly("It is not recorded whether Kim may be quoted.", "Max may not be quoted.");
    }

    @Test
    void words_of_somebody_who_may_not_be_quoted_are_not_chosen_and_stay_in_the_analysis() {
        consents.record(lead, Set.of(kim), NO);

        assertThatThrownBy(() -> quotations.choose(ana, theme, passage("It did.")))
                .isInstanceOf(Refusal.class)
                .hasMessage("Kim may not be quoted: these words stay in the analysis, and can’t be printed.");

        assertThat(evidence.of(ana, theme).quotations()).isEmpty();
    }

    @Test
    void what_was_chosen_before_consent_was_withdrawn_stays_chosen_and_is_not_printed() {
        quotations.choose(ana, theme, passage("It did."));
        assertThat(chosen().origin().quotable().warnings())
                .containsExactly("It is not recorded whether Kim may be quoted.");

        consents.record(lead, Set.of(kim), NO);
        assertThat(chosen().origin().quotable().printable()).isFalse();
        assertThat(QuotingTally.of(List.of(chosen().origin().quotable())).sentences())
                .containsExactly("1 passage is left out: somebody who speaks there may not be quoted.");

        consents.record(lead, Set.of(kim), YES);
        assertThat(chosen().origin().quotable().printable()).isTrue();
    }

    @Test
    void who_is_the_only_one_of_a_role_at_a_site_is_chosen_under_a_wider_label_and_warned_of_under_a_narrow_one() {
        quotations.choose(ana, theme, passage("It did."));
        assertThat(chosen().label()).isEqualTo("Parent, LA01");
        assertThat(chosen().shown()).isEmpty();
        participants.change(lead, max, new ParticipantDetails("Max", "keyworker", study.la01));
        participants.add(lead, new ParticipantDetails("Far", "parent", study.la02));

        assertThat(chosen().shown())
                .hasValueSatisfying(alone ->
                        assertThat(alone.wider()).containsExactly("Parent", "A participant, LA01", "A participant"));
        quotations.choose(ana, theme, passage("They came when they said they would."));
        Chosen second = evidence.of(ana, theme).quotations().getLast();
        assertThat(second.label()).isEqualTo("Parent");
        assertThat(second.shown()).isEmpty();

        quotations.print(ana, second.id(), "", "The parent of LA01");
        assertThat(evidence.of(ana, theme).quotations().getLast().shown()).isPresent();
        quotations.print(ana, second.id(), "", "");
        assertThat(evidence.of(ana, theme).quotations().getLast().beneath()).isEqualTo("Parent");
    }
}
