package org.trigpoint.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.JOB;
import static org.trigpoint.migrations.schema.Tables.MEMBERSHIP;
import static org.trigpoint.migrations.schema.Tables.PERSON;

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
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.jobs.JobRunner;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.CountingUnit;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.migrations.JobId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.quoting.Answer;
import org.trigpoint.quoting.Consent;
import org.trigpoint.quoting.ConsentService;
import org.trigpoint.studies.ParticipantDetails;
import org.trigpoint.studies.ParticipantService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.themes.ThemeService;

@HouseTest
class ThemeMatrixJobTest {

    @Autowired
    private ParticipantService participants;

    @Autowired
    private ConsentService consents;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private ThemeService themes;

    @Autowired
    private ThemeMatrixJobs jobs;

    @Autowired
    private ExportDesk exports;

    @Autowired
    private JobRunner runner;

    private SmallStudy study;
    private Coder ana;
    private MatrixRequest request;

    @BeforeEach
    void aTheme() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        sql.update(PERSON)
                .set(PERSON.PASSWORD_ONE_TIME, false)
                .where(PERSON.ID.eq(ana.person()))
                .execute();
        themes.make(ana, study.analysis, "Time stands still");
        request = MatrixRequest.of(study.analysis, By.WAVE, CountingUnit.SOURCES);
    }

    @Test
    void what_was_asked_for_is_there_for_the_one_who_asked_and_for_nobody_else() {
        JobId job = jobs.ask(ana, request, ExportFormat.XLSX);
        assertThat(exports.ready(ana)).isEmpty();

        runner.runUntilEmpty();

        assertThat(exports.ready(ana))
                .singleElement()
                .satisfies(ready -> assertThat(ready.fileName())
                        .matches("theme-matrix-by-wave-sources-\\d{4}-\\d{2}-\\d{2}\\.xlsx"));
        assertThat(exports.file(ana, job).length()).isPositive();
        assertThat(study.journal()).endsWith("MatrixExported");
        Coder ben = study.coder("ben");
        assertThat(exports.ready(ben)).isEmpty();
        assertThatThrownBy(() -> exports.file(ben, job)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_workbook_made_before_somebody_said_no_to_being_quoted_is_not_handed_out_any_more() {
        Lead lead = study.lead("lea");
        ParticipantId kim = participants.add(lead, new ParticipantDetails("Kim", "parent", study.la01));
        JobId job = jobs.ask(ana, request, ExportFormat.XLSX);
        runner.runUntilEmpty();
        assertThat(exports.file(ana, job).length()).isPositive();

        consents.record(lead, Set.of(kim), new Consent(Answer.MAY_NOT, "", null, ""));

        assertThatThrownBy(() -> exports.file(ana, job))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("export it again");
    }

    @Test
    void who_has_left_the_study_meanwhile_takes_nothing() {
        JobId job = jobs.ask(ana, request, ExportFormat.CSV);
        sql.deleteFrom(MEMBERSHIP).where(MEMBERSHIP.PERSON_ID.eq(ana.person())).execute();

        runner.runUntilEmpty();

        assertThat(sql.select(JOB.STATE)
                        .from(JOB)
                        .where(JOB.ID.eq(job))
                        .fetchSingle()
                        .value1())
                .isEqualTo("failed");
        assertThat(study.journal()).doesNotContain("MatrixExported");
    }

    @Test
    void another_studys_analysis_can_not_be_asked_for_and_a_small_matrix_is_not_large() {
        Coder stranger = new SmallStudy(sql, access).coder("stranger");

        assertThatThrownBy(() -> jobs.ask(stranger, request, ExportFormat.XLSX)).isInstanceOf(NotFound.class);
        assertThat(jobs.large(ana, request)).isFalse();
    }
}
