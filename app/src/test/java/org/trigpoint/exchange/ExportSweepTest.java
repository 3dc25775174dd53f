package org.trigpoint.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.JOB;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.jobs.JobRunner;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.CountingUnit;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.migrations.JobId;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.themes.ThemeService;

@HouseTest
class ExportSweepTest {

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
    private ExportShelf shelf;

    @Autowired
    private ExportSweep sweep;

    @Autowired
    private JobRunner runner;

    private SmallStudy study;
    private Coder ana;

    @BeforeEach
    void aTheme() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        sql.update(PERSON)
                .set(PERSON.PASSWORD_ONE_TIME, false)
                .where(PERSON.ID.eq(ana.person()))
                .execute();
        themes.make(ana, study.analysis, "Time stands still");
    }

    @Test
    void an_export_is_kept_for_seven_days_and_is_deleted_then_with_its_folder_and_a_line_in_the_journal() {
        JobId old = exported();
        JobId young = exported();
        Path file = shelf.folder(old).resolve(exports.file(ana, old).name());
        endedDaysAgo(old, 8);
        endedDaysAgo(young, 6);

        sweep.sweep();

        assertThat(file).doesNotExist();
        assertThat(Objects.requireNonNull(file.getParent())).doesNotExist();
        assertThatThrownBy(() -> exports.file(ana, old)).isInstanceOf(NotFound.class);
        assertThat(exports.ready(ana)).extracting(ExportDesk.Ready::job).containsExactly(young);
        assertThat(exports.file(ana, young).length()).isPositive();
        assertThat(sql.selectFrom(JOURNAL)
                        .where(JOURNAL.STUDY_ID.eq(study.study), JOURNAL.KIND.eq("ExportDeleted"))
                        .fetch())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getSubjectId()).isEqualTo(old.value());
                    assertThat(line.getPersonId()).isNull();
                });
    }

    @Test
    void sweeping_again_finds_nothing_and_writes_nothing() {
        endedDaysAgo(exported(), 8);
        sweep.sweep();
        int lines = study.journal().size();

        sweep.sweep();

        assertThat(study.journal()).hasSize(lines);
    }

    @Test
    void what_a_failed_export_left_goes_too_and_no_file_is_said_to_have_been_there() {
        JobId failed = exported();
        sql.update(JOB)
                .set(JOB.STATE, "failed")
                .setNull(JOB.OUTCOME)
                .where(JOB.ID.eq(failed))
                .execute();
        endedDaysAgo(failed, 8);

        sweep.sweep();

        assertThat(shelf.folder(failed)).doesNotExist();
        assertThat(study.journal()).doesNotContain("ExportDeleted");
    }

    @Test
    void a_folder_of_work_that_still_goes_on_or_that_is_no_jobs_stays() throws Exception {
        JobId running = exported();
        sql.update(JOB)
                .set(JOB.STATE, "running")
                .setNull(JOB.ENDED_AT)
                .where(JOB.ID.eq(running))
                .execute();
        Path strange = Files.createDirectories(
                Objects.requireNonNull(shelf.folder(running).getParent()).resolve("notes"));

        sweep.sweep();

        assertThat(shelf.folder(running)).isDirectory();
        assertThat(strange).isDirectory();
    }

    private JobId exported() {
        JobId job = jobs.ask(ana, MatrixRequest.of(study.analysis, By.WAVE, CountingUnit.SOURCES), ExportFormat.CSV);
        runner.runUntilEmpty();
        return job;
    }

    private void endedDaysAgo(JobId job, int days) {
        sql.update(JOB)
                .set(JOB.ENDED_AT, OffsetDateTime.now(ZoneOffset.UTC).minusDays(days))
                .where(JOB.ID.eq(job))
                .execute();
    }
}
