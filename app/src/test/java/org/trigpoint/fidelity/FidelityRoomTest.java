package org.trigpoint.fidelity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.Fraction;
import org.trigpoint.codebooks.fidelity.Choice;
import org.trigpoint.codebooks.fidelity.Compliance;
import org.trigpoint.codebooks.fidelity.Compliance.Received;
import org.trigpoint.codebooks.fidelity.Definitions;
import org.trigpoint.codebooks.fidelity.Measure;
import org.trigpoint.codebooks.fidelity.Reading;
import org.trigpoint.codebooks.fidelity.Setting;
import org.trigpoint.codebooks.fidelity.Status;
import org.trigpoint.codebooks.progression.Colour;
import org.trigpoint.codebooks.progression.Guide;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.fidelity.ProgressionTable.Line;
import org.trigpoint.fidelity.Receipts.Counted;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.records.FileMapping;
import org.trigpoint.records.RecordHandService;
import org.trigpoint.records.RecordImportService;
import org.trigpoint.records.RecordQueries;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.undo.UndoService;

@HouseTest
class FidelityRoomTest {

    private static final LocalDate LATER = LocalDate.of(2026, 11, 1);

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private RecordImportService imports;

    @Autowired
    private RecordHandService hand;

    @Autowired
    private RecordQueries records;

    @Autowired
    private FidelityQueries fidelity;

    @Autowired
    private DefinitionService definitions;

    @Autowired
    private ProgressionQueries progression;

    @Autowired
    private ProgressionService progress;

    @Autowired
    private UndoService undo;

    private SmallStudy study;
    private Lead lead;

    @BeforeEach
    void two_sites_that_deliver() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        sql.update(SITE)
                .set(SITE.ARM, "intervention")
                .where(SITE.STUDY_ID.eq(study.study))
                .execute();
        brought(RecordKind.KEYWORKER, """
                keyworker,site,from,to,champion
                K1,LA01,2020-01-01,,yes
                K2,LA01,2020-01-01,,no
                K3,LA01,2024-12-01,,no
                K4,LA02,2020-01-01,,no
                """);
        brought(RecordKind.TRAINING, """
                person,course,day,present,date
                K1,core,1,yes,2024-11-04
                K1,core,2,yes,2024-11-11
                K1,core,3,yes,2024-11-18
                K1,core,4,yes,2024-11-25
                K1,core,5,yes,2024-12-02
                K2,core,1,yes,2024-11-04
                K2,core,2,yes,2024-11-11
                K2,core,3,no,2024-11-18
                K2,core,4,no,2024-11-25
                K2,core,5,no,2024-12-02
                """);
        brought(RecordKind.FAMILY, "family,site,keyworker\nF1,LA01,K1\nF2,LA01,K2\nF3,LA02,K4\n");
    }

    private void brought(RecordKind kind, String csv) {
        List<String> heads = List.of(csv.substring(0, csv.indexOf('\n')).split(","));
        imports.bringAndTake(
                lead, kind, kind.word() + ".csv", csv.getBytes(UTF_8), FileMapping.proposed(kind, null, heads));
    }

    private Reading reading(Measure measure, @Nullable String site) {
        return fidelity.table(lead, LATER).of(measure).stream()
                .filter(each -> Objects.equals(each.site(), site))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void records_are_counted_at_each_site_and_pooled() {
        FidelityTable table = fidelity.table(lead, LATER);

        assertThat(table.sites()).containsOnlyKeys("LA01", "LA02");
        assertThat(table.readings()).hasSize(Measure.values().length * 3);
        assertThat(table.of(Measure.F2))
                .extracting(Reading::site, Reading::status)
                .containsExactly(
                        tuple("LA01", Status.NOT_MET),
                        tuple("LA02", Status.CANNOT_BE_COMPUTED),
                        tuple(null, Status.CANNOT_BE_COMPUTED));
        assertThat(reading(Measure.F2, "LA01").parts().getFirst().share()).isEqualTo(Fraction.of(1, 2));
        assertThat(fidelity.table(lead, LocalDate.of(2025, 1, 1)).readings())
                .allMatch(each -> each.status() == Status.NOT_YET_DUE);
    }

    @Test
    void what_is_behind_a_measure_is_followed_to_the_line_of_its_file() {
        FidelityDetail detail = fidelity.detail(lead, Measure.F2, "LA01", LATER);

        var second = detail.reading().behind().get(1);
        assertThat(second.unit()).isEqualTo("K2");
        assertThat(detail.of(second.rows()))
                .extracting(FidelityDetail.Origin::file, FidelityDetail.Origin::line)
                .startsWith(tuple("keyworker.csv", 3), tuple("training.csv", 7))
                .hasSize(6);
        assertThatThrownBy(() -> fidelity.detail(lead, Measure.F2, "LA99", LATER))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void one_attendance_that_is_changed_changes_the_measure_and_the_receipt_at_once() {
        assertThat(reading(Measure.F2, "LA01").status()).isEqualTo(Status.NOT_MET);
        var third = records.of(lead, RecordKind.TRAINING).stream()
                .filter(row ->
                        row.value("person").equals("K2") && row.value("day").equals("3"))
                .findFirst()
                .orElseThrow();

        hand.change(lead, third.id(), Map.of("present", "yes"));

        assertThat(reading(Measure.F2, "LA01").status()).isEqualTo(Status.MET);
        assertThat(fidelity.detail(lead, Measure.F2, "LA01", LATER)
                        .of(List.of(String.valueOf(third.id().value())))
                        .getFirst()
                        .file())
                .as("typed by hand")
                .isNull();
        assertThat(study.journal()).last().isEqualTo("RecordChanged");
    }

    @Test
    void what_is_open_is_settled_by_a_lead_and_told_in_the_journal() {
        assertThat(fidelity.settled(lead).by()).isNull();

        definitions.set(lead, Definitions.DEFAULT.with(Choice.EVER_IN_POST).from(YearMonth.of(2025, 1)));

        var settled = fidelity.settled(lead);
        assertThat(settled.by()).isNotBlank();
        assertThat(settled.definitions().has(Choice.EVER_IN_POST)).isTrue();
        assertThat(settled.definitions().firstMonth()).isEqualTo(YearMonth.of(2025, 1));
        assertThat(reading(Measure.F2, "LA01").parts().getFirst().denominator()).isEqualTo(3);
        assertThat(study.journal()).last().isEqualTo("FidelityDefinitionsSet");
        assertThat(fidelity.sensitivity(lead, LATER))
                .anyMatch(line -> line.alternative().equals(Choice.IN_POST_AT_FIRST_DAY.label()));
    }

    @Test
    void what_is_settled_entered_and_decided_is_undone_and_done_again() {
        Definitions other = Definitions.DEFAULT.with(
                List.of(Setting.values()).getFirst().choices().getLast());
        definitions.set(lead, other);
        undo.undo(lead);
        assertThat(fidelity.settled(lead).definitions()).isEqualTo(Definitions.DEFAULT);
        undo.redo(lead);
        assertThat(fidelity.settled(lead).definitions()).isEqualTo(other);
        definitions.set(lead, Definitions.DEFAULT);
        undo.undo(lead);
        assertThat(fidelity.settled(lead).definitions())
                .as("the setting before")
                .isEqualTo(other);

        progress.enter(lead, 8, new BigDecimal("0.446"), "the protocol");
        progress.enter(lead, 8, new BigDecimal("0.5"), "worked out anew");
        undo.undo(lead);
        assertThat(seen(8)).startsWith("0.446");
        undo.undo(lead);
        assertThat(seen(8)).startsWith("no value");

        String seen = seen(10);
        progress.decide(lead, 10, Colour.AMBER, "as the team saw it", seen);
        undo.undo(lead);
        assertThat(line(10).decision()).isNull();
        undo.redo(lead);
        progress.takeBack(lead, 10);
        undo.undo(lead);
        assertThat(Objects.requireNonNull(line(10).decision()).reason()).isEqualTo("as the team saw it");
    }

    private Line line(int criterion) {
        return progression.table(lead).lines().get(criterion - 1);
    }

    private String seen(int criterion) {
        return line(criterion).seen();
    }

    @Test
    void an_undone_change_leaves_every_row_behind_a_measure_with_its_origin() {
        RecordId attendance = records.of(lead, RecordKind.TRAINING).getFirst().id();
        hand.change(lead, attendance, Map.of("present", "no"));
        undo.undo(lead);
        assertThat(fidelity.detail(lead, Measure.F2, "LA01", LATER).origins())
                .containsKey(String.valueOf(attendance.value()));
    }

    @Test
    void whoever_sees_one_site_gets_its_rows_and_nothing_of_the_whole() {
        Reader coder = study.coderOf("una", study.la01);

        FidelityTable table = fidelity.table(coder, LATER);
        assertThat(table.readings()).hasSize(Measure.values().length).allMatch(each -> "LA01".equals(each.site()));
        assertThat(fidelity.compliance(coder).compliance().keyworkers())
                .extracting(Compliance.Receipt::id)
                .containsExactly("K1", "K2", "K3");
        assertThat(fidelity.sensitivity(coder, LATER))
                .allSatisfy(line -> assertThat(line.readings()).hasSize(1));
        assertThatThrownBy(() -> fidelity.detail(coder, Measure.F2, "LA02", LATER))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> fidelity.detail(coder, Measure.F2, null, LATER))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> progression.table(coder)).isInstanceOf(Refusal.class);
    }

    @Test
    void families_received_what_their_keyworker_did() {
        brought(RecordKind.FAMILY, "family,site,keyworker,consent\nF4,LA01,K1,no\n");

        Receipts receipts = fidelity.compliance(lead);

        assertThat(receipts.compliance().families())
                .extracting(Compliance.Receipt::id, Compliance.Receipt::received)
                .containsExactly(tuple("F1", Received.YES), tuple("F2", Received.NO), tuple("F3", Received.UNKNOWN));
        assertThat(receipts.lines())
                .containsExactly(
                        new Receipts.Line("LA01", true, new Counted(1, 2, 0), new Counted(1, 1, 0)),
                        new Receipts.Line("LA02", true, new Counted(0, 0, 1), new Counted(0, 0, 1)),
                        new Receipts.Line(null, true, new Counted(1, 2, 1), new Counted(1, 1, 1)));
        assertThat(receipts.leftOut())
                .isEqualTo("An analysis by compliance leaves out 1 keyworker and 1 family of the intervention arm, of"
                        + " whom it is not known; and 1 family that did not consent, which no line here counts.");
    }

    private Line criterion(int number) {
        return progression.table(lead).lines().get(number - 1);
    }

    @Test
    void criteria_are_counted_from_records() {
        brought(RecordKind.PERSON, "person,family\nP1,F1\nP2,F1\nP3,F2\n");
        brought(
                RecordKind.QUESTIONNAIRE,
                "person,instrument,time,q1\nP1,gbo,baseline,1\nP2,gbo,baseline,2\nP3,gbo,baseline,3\nP2,gbo,endline,4\n");
        brought(RecordKind.SURVEY, "keyworker,wave,q1\nK1,baseline,1\nK1,Endline,1\nK2,endline,1\n");
        brought(RecordKind.CLOSURE, "family,complete\nF1,yes\nF2,no\nF3,\n");

        assertThat(progression.table(lead).lines().stream().map(Line::seen))
                .startsWith(
                        "2: red",
                        "0: green",
                        "2: red",
                        "50% (1 of 2): green",
                        "2: red",
                        "no value: cannot be computed",
                        "50% (1 of 2): undefined in the protocol",
                        "no value: cannot be computed");
        assertThat(progression.table(lead).printed()).isEqualTo(new Guide(2, 0, 3));
        assertThat(progression.table(lead).printed().literal()).isEmpty();
    }

    @Test
    void a_named_person_decides_what_is_open_and_the_decision_goes_stale_with_the_value() {
        brought(RecordKind.CLOSURE, "family,complete\nF1,yes\nF2,no\n");
        String seen = criterion(7).seen();

        progress.decide(lead, 7, Colour.AMBER, "Half are complete, and the rest is promised for May", seen);

        assertThat(criterion(7).stale()).isFalse();
        assertThat(criterion(7).colour()).contains(Colour.AMBER);
        assertThat(Objects.requireNonNull(criterion(7).decision()).by()).isNotBlank();
        assertThat(criterion(7).outcome().words())
                .as("the table says what it said")
                .isEqualTo("undefined in the protocol");
        assertThat(progression.table(lead).withDecisions().amber())
                .isEqualTo(progression.table(lead).printed().amber() + 1);
        assertThat(study.journal()).last().isEqualTo("ProgressionDecided");

        brought(RecordKind.CLOSURE, "family,complete\nF3,yes\nF4,no\nF5,yes\n");

        assertThat(criterion(7).seen()).isEqualTo("60% (3 of 5): undefined in the protocol");
        assertThat(criterion(7).stale()).isTrue();
        assertThat(criterion(7).colour()).isEmpty();
        assertThatThrownBy(() -> progress.decide(lead, 7, Colour.RED, "Too few", seen))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("another by now");

        progress.takeBack(lead, 7);
        assertThat(criterion(7).decision()).isNull();
        assertThatThrownBy(() -> progress.takeBack(lead, 7)).isInstanceOf(NotFound.class);
    }

    @Test
    void where_the_table_speaks_or_a_value_is_missing_nobody_decides_and_nobody_without_a_reason() {
        assertThatThrownBy(() -> progress.decide(
                        lead, 1, Colour.GREEN, "Enough", criterion(1).seen()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> progress.decide(
                        lead, 5, Colour.GREEN, "Enough", criterion(5).seen()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        progress.decide(lead, 9, Colour.GREEN, " ", criterion(9).seen()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> progress.decide(lead, 11, Colour.GREEN, "Enough", ""))
                .isInstanceOf(NotFound.class);
        progress.decide(
                lead,
                10,
                Colour.GREEN,
                "The observers' notes say so",
                criterion(10).seen());
        assertThat(criterion(10).colour()).contains(Colour.GREEN);
    }

    @Test
    void values_that_are_not_computed_are_entered_with_their_provenance() {
        progress.enter(lead, 8, new BigDecimal("0.446"), "Statistician, from the design, March 2026");

        assertThat(criterion(8).seen()).isEqualTo("0.446: green");
        assertThat(criterion(8).enteredBy()).isNotBlank();
        progress.enter(lead, 8, new BigDecimal("0.505"), "Statistician, once more");
        assertThat(criterion(8).seen()).isEqualTo("0.505: undefined in the protocol");
        assertThat(study.journal()).last().isEqualTo("ProgressionValueEntered");
        assertThatThrownBy(() -> progress.enter(lead, 8, BigDecimal.ONE, " ")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> progress.enter(lead, 8, new BigDecimal("-1"), "x"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> progress.enter(lead, 3, BigDecimal.ONE, "x")).isInstanceOf(Refusal.class);
    }
}
