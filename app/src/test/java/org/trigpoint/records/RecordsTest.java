package org.trigpoint.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.jobs.JobRunner;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.migrations.RecordImportId;
import org.trigpoint.records.FileMapping.Empty;
import org.trigpoint.records.RecordImportQueries.FileRow;
import org.trigpoint.records.RecordImportQueries.State;
import org.trigpoint.records.RecordImportQueries.UnknownWord;
import org.trigpoint.records.RecordImportService.Done;
import org.trigpoint.records.RecordQueries.Said;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.undo.UndoService;

/** Files of records are looked at, taken whole, and taken again without doubling; every value knows where it is from. */
@HouseTest
class RecordsTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private RecordImportService service;

    @Autowired
    private RecordImportQueries files;

    @Autowired
    private RecordMappingService mappings;

    @Autowired
    private RecordHandService hand;

    @Autowired
    private RecordQueries records;

    @Autowired
    private OrphanQueries orphans;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private UndoService undo;

    private SmallStudy study;
    private Lead lead;

    @BeforeEach
    void aStudy() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        sql.update(PERSON)
                .set(PERSON.PASSWORD_ONE_TIME, false)
                .where(PERSON.ID.eq(lead.person()))
                .execute();
    }

    @Test
    void a_file_is_looked_at_line_by_line_and_then_taken_whole() {
        taken(RecordKind.KEYWORKER, "Worker,Site,From\nKW1,LA01,1/10/2024\nKW2,Authority LA02,2024-11-01\n");

        RecordImportId file = looked(
                RecordKind.KEYWORKER,
                "Worker,Site,From,Notes\nKW1,LA01,2024-10-01,x\nKW2,LA01,,y\nKW3,LA02,1.12.2024,z\n");

        var line = files.one(lead, file);
        assertThat(line.state()).isEqualTo(State.READY);
        assertThat(line.verdicts()).isEqualTo(Map.of("same", 1, "changed", 1, "new", 1));
        assertThat(files.rows(lead, file, null, 0, 10))
                .extracting(FileRow::verdict, FileRow::remarks)
                .containsExactly(
                        tuple("same", List.of()),
                        tuple(
                                "changed",
                                List.of("Site: LA02 \u2192 LA01", "From: the cell is empty, and 2024-11-01 stays.")),
                        tuple("new", List.of("From: \u201c1.12.2024\u201d was read as 2024-12-01.")));
        assertThat(records.of(lead, RecordKind.KEYWORKER))
                .as("nothing changed by looking")
                .hasSize(2);

        assertThat(service.take(lead, file)).isEqualTo(new Done(1, 1, 1, List.of("Not read: \u201cNotes\u201d.")));
        assertThat(records.of(lead, RecordKind.KEYWORKER))
                .extracting(RecordRow::key, RecordRow::site, row -> row.value("from"), RecordRow::revision)
                .containsExactly(
                        tuple("KW1", study.la01, "2024-10-01", 1),
                        tuple("KW2", study.la01, "2024-11-01", 2),
                        tuple("KW3", study.la02, "2024-12-01", 1));
        assertThatThrownBy(() -> service.take(lead, file)).isInstanceOf(Refusal.class);
    }

    @Test
    void rows_are_listed_by_the_size_of_their_numbers_and_found_by_a_day_as_screens_write_it() {
        taken(RecordKind.TRAINING, """
                person,course,day,present,date
                P1,champion,10,yes,2024-12-04
                P1,champion,2,yes,2024-11-04
                P1,champion,1,yes,2024-09-04
                """);

        assertThat(records.page(lead, RecordKind.TRAINING, "", 0, 10).rows())
                .extracting(row -> row.value("day"))
                .containsExactly("1", "2", "10");
        for (String day : List.of("4 Sept 2024", "4 September 2024", "4/9/2024", "2024-09-04", "champion 4 Sep 2024")) {
            assertThat(records.page(lead, RecordKind.TRAINING, day, 0, 10).rows())
                    .as(day)
                    .extracting(row -> row.value("day"))
                    .containsExactly("1");
        }
        assertThat(records.page(lead, RecordKind.TRAINING, "31/2/2024", 0, 10).all())
                .isZero();
    }

    @Test
    void the_same_file_again_changes_nothing_and_every_value_keeps_its_origin() {
        String first = "Worker,Site,Team\nKW1,LA01,North\n";
        taken(RecordKind.KEYWORKER, first);
        assertThat(taken(RecordKind.KEYWORKER, first)).isEqualTo(new Done(0, 0, 1));
        taken(RecordKind.KEYWORKER, "Worker,Team\nKW1,South\n");

        RecordRow row = records.of(lead, RecordKind.KEYWORKER).getFirst();
        assertThat(row.values()).isEqualTo(Map.of("keyworker", "KW1", "site", "LA01", "team", "South"));
        List<Said> history = records.one(lead, row.id()).history();
        assertThat(history)
                .extracting(Said::revision, Said::values, Said::line)
                .containsExactly(
                        tuple(2, Map.of("team", "South"), 2),
                        tuple(1, Map.of("keyworker", "KW1", "site", "LA01", "team", "North"), 2));
        assertThat(history.getFirst().sha256())
                .isEqualTo(files.files(lead).getFirst().sha256())
                .hasSize(64);
    }

    @Test
    void one_line_that_cannot_be_taken_keeps_the_whole_file_out() {
        RecordImportId file = looked(
                RecordKind.REFLECTIVE_SESSION,
                "Session,Site,Date,Eligible,Attended\nS1,LA01,2025-02-01,10,6\nS2,LA99,31/2/2025,ten,6\nS1,LA01,2025-02-01,10,7\n");

        assertThat(files.rows(lead, file, "refused", 0, 10))
                .extracting(row -> row.number() + ": " + String.join(" ", row.remarks()))
                .containsExactly(
                        "3: Site: There is no site \u201cLA99\u201d in this study. Date: \u201c31/2/2025\u201d is no day: write it as"
                                + " 2025-12-01 or 1/12/2025, day before month and the year in full. Eligible:"
                                + " \u201cten\u201d is no number.",
                        "4: Line 2 is about the same record, \u201cS1\u201d: keep one of them.");
        assertThatThrownBy(() -> service.take(lead, file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("mend the file");
        assertThat(records.of(lead, RecordKind.REFLECTIVE_SESSION)).isEmpty();
        service.drop(lead, file);
        assertThat(files.one(lead, file).state()).isEqualTo(State.DROPPED);
    }

    @Test
    void what_changed_since_the_look_keeps_a_file_out_until_it_is_looked_at_again() {
        RecordImportId file = looked(RecordKind.KEYWORKER, "Worker,Site\nKW1,LA01\n");
        hand.add(lead, RecordKind.KEYWORKER, Map.of("keyworker", "KW1", "site", "LA02"));

        assertThatThrownBy(() -> service.take(lead, file))
                .isInstanceOf(Refusal.class)
                .hasMessage("Records were changed since the file was looked at: look at it again.");
        service.lookAgain(lead, file);
        look(file);
        assertThat(service.take(lead, file)).isEqualTo(new Done(0, 1, 0));
    }

    @Test
    void whoever_says_no_site_stands_where_their_family_or_keyworker_does() {
        taken(
                RecordKind.QUESTIONNAIRE,
                "person,instrument,time,form,Q1\nP1,score-15,baseline,adult,Do not want to answer\n");
        assertThat(records.of(lead, RecordKind.QUESTIONNAIRE).getFirst().site()).isNull();
        taken(RecordKind.PERSON, "person,family,age\nP1,F1,41\n");
        taken(RecordKind.FAMILY, "family,site,keyworker\nF1,LA02,KW1\n");

        RecordRow answers = records.of(lead, RecordKind.QUESTIONNAIRE).getFirst();
        assertThat(answers.site()).isEqualTo(study.la02);
        assertThat(answers.value("q1")).as("raw as answered").isEqualTo("Do not want to answer");
        assertThat(records.of(study.coderOf("one", study.la01), RecordKind.QUESTIONNAIRE))
                .isEmpty();
        assertThat(records.of(study.coderOf("two", study.la02), RecordKind.QUESTIONNAIRE))
                .hasSize(1);
    }

    @Test
    void a_record_typed_by_hand_can_be_changed_taken_out_and_all_of_it_undone() {
        RecordId record = hand.add(
                lead, RecordKind.TRAINING, Map.of("person", "KW1", "course", "core", "day", "1", "present", "y"));
        hand.change(lead, record, Map.of("present", "no", "date", "3/10/2024"));
        assertThat(records.one(lead, record).row().values())
                .containsEntry("present", "no")
                .containsEntry("date", "2024-10-03");
        assertThatThrownBy(() -> hand.change(lead, record, Map.of("day", "2"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> hand.change(lead, record, Map.of("present", "perhaps")))
                .isInstanceOf(Refusal.class)
                .hasMessage("Present: \u201cperhaps\u201d is neither yes nor no.");

        hand.remove(lead, record);
        assertThatThrownBy(() -> records.one(lead, record)).isInstanceOf(NotFound.class);
        undo.undo(lead);
        undo.undo(lead);
        assertThat(records.one(lead, record).row().values())
                .containsEntry("present", "yes")
                .doesNotContainKey("date");
        assertThat(records.one(lead, record).history()).hasSize(1);
    }

    @Test
    void a_head_that_is_missing_or_said_twice_is_told_before_anything_is_kept() {
        assertThatThrownBy(() -> taken(RecordKind.KEYWORKER, "Name,Site\nx,LA01\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("No column of the file is used for \u201cKeyworker\u201d");
        assertThatThrownBy(() -> taken(RecordKind.KEYWORKER, "Worker,Worker\nx,y\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Two columns are called");
        assertThatThrownBy(() -> taken(RecordKind.KEYWORKER, "Worker,Site\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no rows below");
        assertThat(files.files(lead)).isEmpty();
    }

    @Test
    void words_that_a_column_does_not_know_are_told_and_read_as_somebody_says_also_in_the_next_file() {
        String csv = "Person,Instrument,Time,Form,Q1\nP1,GBO,T1,grown-up,3\nP2,GBO,T2,n/a,4\n";
        RecordImportId file = looked(RecordKind.QUESTIONNAIRE, csv);
        assertThat(files.one(lead, file).unknown())
                .containsExactlyInAnyOrder(
                        new UnknownWord("time", "T1", 1),
                        new UnknownWord("form", "grown-up", 1),
                        new UnknownWord("time", "T2", 1),
                        new UnknownWord("form", "n/a", 1));

        FileMapping read = service.readAs(
                lead,
                file,
                Map.of(
                        "time", Map.of("T1", "baseline", "T2", "endline"),
                        "form", Map.of("grown-up", "adult", "n/a", "")));
        look(file);
        assertThat(files.one(lead, file).unknown()).isEmpty();
        assertThat(files.rows(lead, file, "new", 0, 10).getFirst().remarks())
                .contains("Time: \u201cT1\u201d was read as baseline, as this way of reading says.");
        service.take(lead, file);
        assertThat(records.of(lead, RecordKind.QUESTIONNAIRE))
                .extracting(RecordRow::key, row -> row.value("form"))
                .containsExactly(
                        tuple("P1 \u00b7 gbo \u00b7 baseline", "adult"), tuple("P2 \u00b7 gbo \u00b7 endline", ""));

        mappings.keep(lead, RecordKind.QUESTIONNAIRE, "Their export", read);
        FileMapping kept =
                mappings.all(lead, RecordKind.QUESTIONNAIRE).getFirst().mapping();
        String next = csv.replace("T1", "t2 ");
        assertThat(service.bringAndTake(lead, RecordKind.QUESTIONNAIRE, "next.csv", next.getBytes(UTF_8), kept))
                .as("P1 at endline is new, and nobody is recorded under either key so far")
                .isEqualTo(new Done(
                        1,
                        0,
                        1,
                        List.of(
                                "2 people of this file are in no other record: P1, P2. Bring in the records that have them"
                                        + " too, or mend the keys.")));
    }

    @Test
    void an_answer_that_the_form_does_not_print_is_refused_line_by_line_and_nothing_is_half_in() {
        RecordImportId file = looked(RecordKind.QUESTIONNAIRE, """
                Person,Instrument,Time,Form,q1,q2,q16
                P1,score-15,midline,adult,5,,
                P2,score-15,midline,adult,9,banana,
                P3,score-15,midline,adult,Do not want to answer,very well,3
                P4,gbo,midline,adult,"2,5",11,
                P5,gbo,midline,adult,0,10,
                P6,care,midline,child,Does not apply,6,
                """);
        assertThat(files.rows(lead, file, null, 0, 10))
                .extracting(FileRow::verdict)
                .containsExactly("new", "refused", "refused", "refused", "new", "refused");
        assertThat(files.rows(lead, file, "refused", 0, 10))
                .extracting(FileRow::key)
                .as("which row it is stands beside what is wrong")
                .startsWith("P2 \u00b7 score-15 \u00b7 midline");
        List<String> why = files.rows(lead, file, "refused", 0, 10).stream()
                .map(row -> String.join(" ", row.remarks()))
                .toList();
        assertThat(why.getFirst())
                .contains(
                        "q1: \u201c9\u201d is no answer to it. The form (adult) prints 1 to 5 or",
                        "\u201cVery well\u201d",
                        "q2: \u201cbanana\u201d is no answer to it.");
        assertThat(why.get(1)).contains("q16: SCORE-15", "has no such item: it has q1 to q15.");
        assertThat(why.get(2))
                .contains("q1: \u201c2,5\u201d is no answer", "prints 1 to 10 or", "q2: \u201c11\u201d is no answer");
        assertThat(why.get(3)).contains("q2: \u201c6\u201d is no answer");
        assertThat(files.rows(lead, file, "new", 0, 10).getLast().remarks())
                .containsExactly("q1: The adult form prints no 0: it is kept as answered, and flagged.");
        assertThat(files.one(lead, file).unknown()).containsExactly(new UnknownWord("q2", "banana", 1));
        assertThatThrownBy(() -> service.take(lead, file)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> taken(RecordKind.QUESTIONNAIRE, "person,instrument,time,q1\nP1,gbo,baseline,zebra\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Nothing was taken. Line 2: q1: \u201czebra\u201d is no answer to it.");
        assertThat(records.of(lead, RecordKind.QUESTIONNAIRE)).isEmpty();
    }

    @Test
    void an_answer_by_hand_is_held_against_its_form_too_and_what_stood_before_is_let_stand() {
        Map<String, String> row = Map.of("person", "P1", "instrument", "gbo", "time", "baseline", "form", "adult");
        Map<String, String> wrong = new TreeMap<>(row);
        wrong.put("q1", "11");
        assertThatThrownBy(() -> hand.add(lead, RecordKind.QUESTIONNAIRE, wrong))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("q1: \u201c11\u201d is no answer to it.");
        RecordId record = hand.add(lead, RecordKind.QUESTIONNAIRE, row);
        sql.execute(
                "update record_row set \"values\" = \"values\" || '{\"q1\": \"2,5\"}' where id = {0}",
                DSL.val(record.value()));
        hand.change(lead, record, Map.of("q1", "2,5", "q2", "7"));
        assertThat(records.one(lead, record).row().values())
                .containsEntry("q1", "2,5")
                .containsEntry("q2", "7");
        assertThatThrownBy(() -> hand.change(lead, record, Map.of("q2", "seven")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> hand.change(lead, record, Map.of("goal4", "Sleep")))
                .isInstanceOf(Refusal.class)
                .hasMessage("goal4: Goal Based Outcomes has no such item: it has goal1 to goal3 and q1 to q3.");
        assertThatThrownBy(() ->
                        hand.add(lead, RecordKind.TRAINING, Map.of("person", "KW1", "course", "core", "day", "77")))
                .isInstanceOf(Refusal.class)
                .hasMessage("Day: the course \u201ccore\u201d has days 1 to 5, and no day 77.");
    }

    @Test
    void a_head_that_is_no_item_is_not_read_unless_somebody_says_so_and_the_file_says_which() {
        String csv = "person,instrument,time,q1,Ethnic group\nP1,gbo,baseline,3,x\n";
        RecordImportId file = looked(RecordKind.QUESTIONNAIRE, csv);
        assertThat(files.one(lead, file).remarks()).contains("Not read: \u201cEthnic group\u201d.");
        assertThat(files.one(lead, file).mapping().columns()).doesNotContainKey("Ethnic group");
        service.take(lead, file);
        assertThat(records.of(lead, RecordKind.QUESTIONNAIRE).getFirst().values())
                .doesNotContainKey("ethnicgroup");
        assertThat(mapping(RecordKind.SURVEY, "keyworker,wave,wellbeing1,q2b,Remarks\n")
                        .columns())
                .containsOnlyKeys("keyworker", "wave", "wellbeing1", "q2b");
    }

    @Test
    void keys_that_name_nobody_are_taken_and_told_before_and_after_until_somebody_is_recorded_under_them() {
        taken(RecordKind.KEYWORKER, "keyworker,site\nKW1,LA01\n");
        RecordImportId file = looked(
                RecordKind.TRAINING,
                "person,course,day,present\nKW1,core,1,y\nKW-NOBODY,core,1,y\nKW-NOBODY,core,2,y\n");
        String sentence =
                "1 person of this file is in no other record: KW-NOBODY. Bring in the records that have them too,"
                        + " or mend the keys.";
        assertThat(files.one(lead, file).remarks()).containsExactly(sentence);
        assertThat(service.take(lead, file)).isEqualTo(new Done(3, 0, 0, List.of(sentence)));
        assertThat(orphans.all(lead)).isEqualTo(Map.of(RecordKind.TRAINING, List.of("KW-NOBODY")));
        assertThat(orphans.told(lead, RecordKind.TRAINING, Map.of("person", "KW-NOBODY")))
                .isPresent();
        hand.add(lead, RecordKind.PRACTITIONER, Map.of("person", "KW-NOBODY", "from", "2024-10-01", "site", "LA02"));
        assertThat(orphans.all(lead)).isEmpty();
        assertThat(orphans.told(lead, RecordKind.TRAINING, Map.of("person", "KW-NOBODY")))
                .isEmpty();
        assertThatThrownBy(() -> taken(RecordKind.TRAINING, "person,course,day\nKW1,core,6\nKW1,leaders,2\n"))
                .hasMessageContainingAll("has days 1 to 5, and no day 6.", "has day 1 alone, and no day 2.");
    }

    @Test
    void a_data_steward_brings_files_in_and_a_researcher_gets_no_proof_for_it() {
        var steward = study.steward("steward");
        String csv = "Worker,Site\nKW1,LA01\n";
        RecordImportId file = service.bring(
                steward, RecordKind.KEYWORKER, "file.csv", csv.getBytes(UTF_8), mapping(RecordKind.KEYWORKER, csv));
        sql.update(PERSON)
                .set(PERSON.PASSWORD_ONE_TIME, false)
                .where(PERSON.ID.eq(steward.person()))
                .execute();
        look(file);
        assertThat(service.take(steward, file)).isEqualTo(new Done(1, 0, 0));
        assertThat(study.coder("researcher")).isNotInstanceOf(RecordKeeper.class);
    }

    @Test
    void several_words_find_the_rows_that_have_all_of_them() {
        taken(RecordKind.TRAINING, "person,course,day,present\nKW-1,core,2,y\nKW-1,core,3,n\nKW-2,core,2,y\n");
        assertThat(records.page(lead, RecordKind.TRAINING, "KW-1 core 2", 0, 10).rows())
                .extracting(RecordRow::key)
                .containsExactly("KW-1 \u00b7 core \u00b7 2");
        assertThat(records.page(lead, RecordKind.TRAINING, "KW-1 \u00b7 core \u00b7 2", 0, 10)
                        .all())
                .isEqualTo(1);
        assertThat(records.page(lead, RecordKind.TRAINING, " ", 0, 10).all()).isEqualTo(3);
    }

    @Test
    void a_day_that_is_wrong_is_to_be_mended_and_no_word_to_be_given_a_meaning() {
        RecordImportId file =
                looked(RecordKind.KEYWORKER, "Worker,From,Champion\nKW1,32/1/2025,perhaps\nKW2,unknown,y\n");
        assertThat(files.one(lead, file).unknown())
                .containsExactly(new UnknownWord("champion", "perhaps", 1), new UnknownWord("from", "unknown", 1));
    }

    @Test
    void an_empty_cell_takes_a_value_away_only_where_that_was_chosen_and_each_line_shows_which() {
        taken(RecordKind.KEYWORKER, "Worker,Site,Team\nKW1,LA01,North\nKW2,LA01,South\n");
        String csv = "Worker,Site,Team\nKW1,LA01,\nKW2,LA02,South\n";
        RecordImportId file = looked(RecordKind.KEYWORKER, csv);
        assertThat(files.rows(lead, file, null, 0, 10))
                .extracting(FileRow::verdict, FileRow::remarks)
                .containsExactly(
                        tuple("same", List.of("Team: the cell is empty, and North stays.")),
                        tuple("changed", List.of("Site: LA01 \u2192 LA02")));
        service.drop(lead, file);

        FileMapping proposed = mapping(RecordKind.KEYWORKER, csv);
        FileMapping taking = new FileMapping(null, proposed.columns(), Map.of(), Map.of(), Empty.TAKE_AWAY);
        RecordImportId again = service.bring(lead, RecordKind.KEYWORKER, "file.csv", csv.getBytes(UTF_8), taking);
        look(again);
        assertThat(files.rows(lead, again, null, 0, 10))
                .extracting(FileRow::verdict, FileRow::remarks)
                .containsExactly(
                        tuple("changed", List.of("Team: North \u2192 nothing")),
                        tuple("changed", List.of("Site: LA01 \u2192 LA02")));
        assertThat(service.take(lead, again)).isEqualTo(new Done(0, 2, 0));
        RecordRow row = records.of(lead, RecordKind.KEYWORKER).getFirst();
        assertThat(row.values()).isEqualTo(Map.of("keyworker", "KW1", "site", "LA01"));
        assertThat(records.one(lead, row.id()).history().getFirst().values()).isEqualTo(Map.of("team", ""));
        assertThat(service.bringAndTake(lead, RecordKind.KEYWORKER, "file.csv", csv.getBytes(UTF_8), taking))
                .as("nothing is left to take away")
                .isEqualTo(new Done(0, 0, 2));
        service.bringAndTake(
                lead, RecordKind.KEYWORKER, "file.csv", "Worker,Site,Team\nKW3,LA01,\n".getBytes(UTF_8), taking);
        assertThat(records.of(lead, RecordKind.KEYWORKER).getLast().values())
                .isEqualTo(Map.of("keyworker", "KW3", "site", "LA01"));
    }

    @Test
    void objects_are_read_by_the_same_rules_and_told_by_their_place_in_the_array() {
        assertThat(sent("[{\"worker\": \"KW1\", \"site\": \"LA01\", \"champion\": true, \"team\": null},"
                        + " {\"worker\": \"KW2\", \"from\": \"2024-10-01\"}]"))
                .isEqualTo(new Done(2, 0, 0));
        assertThat(records.of(lead, RecordKind.KEYWORKER))
                .extracting(RecordRow::values)
                .containsExactly(
                        Map.of("keyworker", "KW1", "site", "LA01", "champion", "yes"),
                        Map.of("keyworker", "KW2", "from", "2024-10-01"));
        assertThatThrownBy(() -> sent("[{\"worker\": \"KW1\"}, {\"worker\": \"KW2\", \"site\": \"LA99\"},"
                        + " {\"worker\": \"KW3\", \"team\": [\"a\"]}]"))
                .isInstanceOf(Refusal.class)
                .hasMessage("Nothing was taken. Line 2: Site: There is no site \u201cLA99\u201d in this study. Line 3:"
                        + " \u201cteam\u201d holds a list or an object: send words, numbers, true or false.");
        for (String[] broken : new String[][] {
            {"", "\u201csent.json\u201d is empty."},
            {"[]", "\u201csent.json\u201d is empty."},
            {"{\"worker\": \"KW1\"}", "\u201csent.json\u201d is no array: send one, with an object for each row."},
            {"[\"KW1\"]", "Row 1 of \u201csent.json\u201d is no object: send an array with an object for each row."},
            {
                "[{\"worker\": \"KW1\"",
                "\u201csent.json\u201d can\u2019t be read as JSON: something is wrong at line 1, column"
            },
            {
                "[{\"worker\": \"KW9\", \"worker\": \"KW8\"}]",
                "Nothing was taken. Line 1: It says \u201cworker\u201d twice: keep one of them."
            }
        }) {
            assertThatThrownBy(() -> sent(broken[0])).as(broken[0]).hasMessageStartingWith(broken[1]);
        }
        assertThat(records.of(lead, RecordKind.KEYWORKER)).hasSize(2);
    }

    private Done sent(String json) {
        byte[] bytes = json.getBytes(UTF_8);
        return service.bringAndTake(
                lead,
                RecordKind.KEYWORKER,
                "sent.json",
                bytes,
                FileMapping.proposed(
                        RecordKind.KEYWORKER,
                        null,
                        service.heads(lead, "sent.json", bytes, null).heads()));
    }

    private Done taken(RecordKind kind, String csv) {
        return service.bringAndTake(lead, kind, "file.csv", csv.getBytes(UTF_8), mapping(kind, csv));
    }

    private RecordImportId looked(RecordKind kind, String csv) {
        RecordImportId file = service.bring(lead, kind, "file.csv", csv.getBytes(UTF_8), mapping(kind, csv));
        look(file);
        return file;
    }

    private void look(RecordImportId file) {
        jobs.runUntilEmpty();
        assertThat(files.one(lead, file).state()).isEqualTo(State.READY);
    }

    private static FileMapping mapping(RecordKind kind, String csv) {
        return FileMapping.proposed(
                kind, null, List.of(csv.lines().findFirst().orElseThrow().split(",")));
    }
}
