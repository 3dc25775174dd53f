package org.trigpoint.memos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.Passage;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.exchange.MemoExport;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.sources.SourceService;
import org.trigpoint.studies.ParticipantDetails;
import org.trigpoint.studies.ParticipantService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.themes.ThemeService;

@HouseTest
class MemoTest {

    private static final MemoFilter IMPORTANT = new MemoFilter(null, null, null, null, null, null, true);

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private ThemeService themes;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private SourceService sources;

    @Autowired
    private MemoService memos;

    @Autowired
    private SubjectMemoService subjects;

    @Autowired
    private MemoQueries queries;

    @Autowired
    private MemoExport export;

    private SmallStudy study;
    private Lead lead;
    private Coder ana;
    private SourceId source;
    private CodeId code;
    private ThemeId theme;
    private ParticipantId kim;

    @BeforeEach
    void aMemoAboutEverything() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        ana = study.coder("ana");
        source = study.source("Interview 1", study.la01, ana, "We waited for the letter.");
        code = codes.make(ana, study.analysis, null, "Waiting", null);
        theme = themes.make(ana, study.analysis, "Waiting is work");
        kim = participants.add(lead, new ParticipantDetails("Kim", "parent", study.la01));
        memos.write(ana, study.analysis, study.passage(source, "the letter"), "Which letter?");
        subjects.writeOnSource(ana, source, "A hard one to read.");
        subjects.writeOnCode(ana, code, "Perhaps split by who waits.");
        subjects.writeOnTheme(ana, theme, "Nobody **counts** it.");
        subjects.writeOnParticipant(ana, kim, "Spoke for her sister too.");
        subjects.writeOnStudy(lead, "Three sites are late.");
    }

    @Test
    void all_of_them_stand_in_one_list_with_what_they_are_about() {
        assertThat(queries.list(ana, MemoFilter.ALL))
                .extracting(memo -> memo.about() + ": " + memo.subject())
                .containsExactlyInAnyOrder(
                        "PASSAGE: Interview 1",
                        "SOURCE: Interview 1",
                        "CODE: Waiting",
                        "THEME: Waiting is work",
                        "PARTICIPANT: Kim",
                        "STUDY: "
                                + sql.fetchSingle("select name from study where id = ?", study.study.value())
                                        .get(0));
        assertThat(study.journal()).contains("MemoWritten", "SubjectMemoWritten");
    }

    @Test
    void words_find_memos_in_any_form_and_quotes_hold_a_phrase_together() {
        assertThat(said("wait letters")).isEmpty();
        assertThat(said("waits")).containsExactly("Perhaps split by who waits.");
        assertThat(said("splitting")).containsExactly("Perhaps split by who waits.");
        assertThat(said("\"hard one\"")).containsExactly("A hard one to read.");
        assertThat(said("\"one hard\"")).isEmpty();
        assertThat(said("hard -reading")).isEmpty();
    }

    @Test
    void a_source_shows_its_own_memos_and_those_on_its_words() {
        assertThat(queries.list(ana, new MemoFilter(null, MemoAbout.SOURCE, source.value(), null, null, null, false)))
                .extracting(MemoLine::body)
                .containsExactlyInAnyOrder("Which letter?", "A hard one to read.");
        assertThat(queries.list(ana, new MemoFilter(null, MemoAbout.CODE, code.value(), null, null, null, false)))
                .extracting(MemoLine::body)
                .containsExactly("Perhaps split by who waits.");
    }

    @Test
    void author_and_days_narrow_the_list() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

        assertThat(queries.list(ana, new MemoFilter(null, null, null, lead.person(), null, null, false)))
                .extracting(MemoLine::body)
                .containsExactly("Three sites are late.");
        assertThat(queries.list(ana, new MemoFilter(null, null, null, null, today, today, false)))
                .hasSize(6);
        assertThat(queries.list(ana, new MemoFilter(null, null, null, null, today.plusDays(1), null, false)))
                .isEmpty();
        assertThat(queries.authors(ana))
                .extracting(MemoQueries.Author::person)
                .containsExactlyInAnyOrder(ana.person(), lead.person());
    }

    @Test
    void who_is_held_to_one_site_sees_memos_on_its_material_and_their_own_thoughts_alone() {
        Coder here = study.coderOf("here", study.la01);
        Coder there = study.coderOf("there", study.la02);
        subjects.writeOnStudy(there, "From the other site.");

        assertThat(queries.list(here, MemoFilter.ALL))
                .extracting(MemoLine::body)
                .containsExactlyInAnyOrder("Which letter?", "A hard one to read.", "Spoke for her sister too.");
        assertThat(queries.list(there, MemoFilter.ALL))
                .extracting(MemoLine::body)
                .containsExactly("From the other site.");
        assertThatThrownBy(() -> subjects.writeOnParticipant(there, kim, "Not mine."))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> subjects.writeOnSource(there, source, "Not mine."))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void memos_about_what_is_in_the_bin_are_out_of_sight_and_not_lost() {
        codes.remove(ana, code);
        sources.remove(ana, source);

        assertThat(queries.list(ana, MemoFilter.ALL))
                .extracting(MemoLine::about)
                .containsExactlyInAnyOrder(MemoAbout.THEME, MemoAbout.PARTICIPANT, MemoAbout.STUDY);
        sources.restore(ana, source);
        assertThat(queries.list(ana, MemoFilter.ALL)).hasSize(5);
    }

    @Test
    void two_people_on_one_memo_overwrite_nothing_and_only_its_author_or_a_lead_takes_it_away() {
        MemoId memo = subjects.writeOnCode(ana, code, "First.");
        Coder ben = study.coder("ben");

        assertThat(memos.revise(ben, memo, 1, "Second.")).isEqualTo(2);
        assertThatThrownBy(() -> memos.revise(ana, memo, 1, "Another second."))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("A colleague has changed this memo");
        assertThatThrownBy(() -> memos.remove(ben, memo)).isInstanceOf(Refusal.class);
        memos.remove(lead, memo);
        assertThat(study.journal()).contains("SubjectMemoRevised").endsWith("SubjectMemoRemoved");
    }

    @Test
    void they_are_taken_away_as_markdown_and_as_csv_that_no_spreadsheet_calculates() {
        subjects.writeOnStudy(ana, "=1+1");

        String markdown = new String(
                export.file(ana, MemoFilter.ALL, MemoExport.Format.MARKDOWN).content(), UTF_8);
        assertThat(markdown)
                .startsWith("# Memos of ")
                .contains("7 memos, exported on ")
                .contains("## Passage: Interview 1 (characters 15 to 24)")
                .contains("Nobody **counts** it.");
        String csv = new String(
                export.file(ana, MemoFilter.ALL, MemoExport.Format.CSV).content(), UTF_8);
        assertThat(csv.lines()).hasSize(8);
        assertThat(csv).contains(",'=1+1").contains(",theme,Waiting is work,Reflexive,");
    }

    @Test
    void a_passage_is_marked_important_without_a_word_and_listed_with_its_words() {
        Passage waited = study.passage(source, "We waited");
        MemoId mark = memos.markImportant(ana, study.analysis, waited);

        assertThat(memos.markImportant(ana, study.analysis, waited)).isEqualTo(mark);
        assertThat(queries.list(ana, MemoFilter.ALL)).hasSize(6);
        assertThat(queries.list(ana, IMPORTANT)).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(mark);
            assertThat(line.words()).isEqualTo("We waited");
            assertThat(line.body()).isEmpty();
        });
        assertThat(new String(
                        export.file(ana, IMPORTANT, MemoExport.Format.MARKDOWN).content(), UTF_8))
                .contains(", marked important*\n\n> We waited\n");
        memos.unmarkImportant(ana, mark);
        assertThat(queries.list(ana, IMPORTANT)).isEmpty();
        assertThat(study.journal()).endsWith("PassageMarkedImportant", "MemosExported", "ImportantMarkRemoved");
    }

    @Test
    void words_with_a_memo_are_marked_by_it_and_only_who_marked_them_or_a_lead_takes_the_mark_off() {
        Passage waited = study.passage(source, "We waited");
        MemoId memo = memos.write(ana, study.analysis, waited, "How long?");
        Coder ben = study.coder("ben");

        assertThat(memos.markImportant(ana, study.analysis, waited)).isEqualTo(memo);
        assertThat(memos.markImportant(ben, study.analysis, waited)).isNotEqualTo(memo);
        assertThat(queries.list(ben, IMPORTANT)).hasSize(2);
        assertThatThrownBy(() -> memos.unmarkImportant(ben, memo))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("A colleague marked these words important");
        memos.unmarkImportant(lead, memo);
        assertThat(queries.one(ana, memo).body()).isEqualTo("How long?");
        assertThat(queries.list(ben, IMPORTANT)).hasSize(1);
    }

    @Test
    void an_observer_reads_and_an_empty_memo_is_refused() {
        Reader observer = study.observer("obs");

        assertThat(queries.list(observer, MemoFilter.ALL)).hasSize(6);
        assertThatThrownBy(() -> subjects.writeOnStudy(ana, "  \n"))
                .isInstanceOf(Refusal.class)
                .hasMessage("Write at least one word in the memo.");
    }

    private Iterable<String> said(String words) {
        return queries.list(ana, new MemoFilter(words, null, null, null, null, null, false)).stream()
                .map(MemoLine::body)
                .toList();
    }
}
