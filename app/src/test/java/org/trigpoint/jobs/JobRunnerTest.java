package org.trigpoint.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.migrations.schema.Tables.JOB;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.JobId;
import org.trigpoint.migrations.schema.tables.records.JobRecord;
import org.trigpoint.testing.SmallStudy;

@HouseTest
@Import(RehearsedHandler.class)
class JobRunnerTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private AccessDesk access;

    @Autowired
    private JobQueue queue;

    @Autowired
    private JobRunner runner;

    @Autowired
    private RehearsedHandler handler;

    private Coder ana;

    @BeforeEach
    void anEmptyQueue() {
        sql.deleteFrom(JOB).execute();
        handler.runs.set(0);
        handler.mostAtOnce.set(0);
        handler.begun = new CountDownLatch(1);
        ana = new SmallStudy(sql, access).coder("ana");
    }

    @Test
    void aJobIsDoneAndItsOutcomeIsKept() {
        JobId job = asked("double", 21);

        runner.runUntilEmpty();

        assertThat(row(job).getState()).isEqualTo("done");
        assertThat(row(job).getOutcome().data()).isEqualTo("{\"doubled\": 42}");
        assertThat(row(job).getNote()).isEqualTo("double");
        assertThat(row(job).getEndedAt()).isNotNull();
    }

    @Test
    void whatWasAskedInATransactionThatRolledBackWasNeverAsked() {
        transactions.executeWithoutResult(transaction -> {
            queue.ask(ana.study(), ana.person(), RehearsedHandler.KIND, new RehearsedHandler.Request("double", 1));
            transaction.setRollbackOnly();
        });

        runner.runUntilEmpty();

        assertThat(handler.runs).hasValue(0);
        assertThat(sql.fetchCount(JOB)).isZero();
    }

    @Test
    void aRefusalLeavesItsSentenceAndAFaultItsReference() {
        JobId refused = asked("refuse", 1);
        JobId broken = asked("break", 1);
        JobId fine = asked("double", 1);

        runner.runUntilEmpty();

        assertThat(row(refused).getState()).isEqualTo("failed");
        assertThat(row(refused).getOutcome().data()).contains("The table has no columns: choose another one.");
        assertThat(row(broken).getState()).isEqualTo("failed");
        assertThat(row(broken).getOutcome().data())
                .containsPattern("reference [0-9a-f]{8}")
                .doesNotContain("foresaw");
        assertThat(row(fine).getState()).isEqualTo("done");
    }

    @Test
    void twoJobsRunAtOnceAndNeverMore() {
        IntStream.range(0, 6).forEach(number -> asked("meet", number));

        runner.runUntilEmpty();

        assertThat(sql.fetchCount(JOB, JOB.STATE.eq("done"))).isEqualTo(6);
        assertThat(handler.mostAtOnce).hasValue(2);
    }

    @Test
    void aRunningJobStopsWhenItsAskerSaysSo() throws InterruptedException {
        JobId job = asked("until stopped", 1);
        Thread running = Thread.ofVirtual().start(runner::runUntilEmpty);
        assertThat(handler.begun.await(20, TimeUnit.SECONDS)).isTrue();

        boolean told = cancel(job);
        running.join(Duration.ofSeconds(20));

        assertThat(told).isTrue();
        assertThat(row(job).getState()).isEqualTo("cancelled");
    }

    @Test
    void aWaitingJobThatIsCancelledIsNotDone() {
        JobId job = asked("double", 1);

        cancel(job);
        runner.runUntilEmpty();

        assertThat(row(job).getState()).isEqualTo("cancelled");
    }

    @Test
    void aJobWhoseProcessWasKilledBeginsAgain() {
        JobId job = asked("double", 4);
        runningSince(job, 6);

        runner.runUntilEmpty();

        assertThat(row(job).getState()).isEqualTo("done");
    }

    @Test
    void aJobThatAnotherProcessHasInHandIsLeftToIt() throws SQLException {
        JobId job = asked("double", 4);
        runningSince(job, 30);

        try (JobLine other = JobLine.open(dataSource)) {
            assertThat(other.hold(job)).isTrue();
            runner.runUntilEmpty();
        }

        assertThat(row(job).getState()).isEqualTo("running");
        assertThat(handler.runs).hasValue(0);
    }

    @Test
    void aProcessThatGaveNoSignOfLifeForAMinuteLosesItsJob() throws SQLException {
        JobId job = asked("double", 4);
        runningSince(job, 61);

        try (JobLine other = JobLine.open(dataSource)) {
            assertThat(other.hold(job)).isTrue();
            runner.runUntilEmpty();
        }

        assertThat(row(job).getState()).isEqualTo("done");
    }

    @Test
    void anApplicationThatStopsPutsItsJobBack() throws InterruptedException {
        JobId job = asked("sleep once", 5);
        Thread serving = Thread.ofPlatform().start(runner::serve);
        assertThat(handler.begun.await(20, TimeUnit.SECONDS)).isTrue();

        serving.interrupt();
        serving.join(Duration.ofSeconds(20));

        assertThat(row(job).getState()).isEqualTo("waiting");
        runner.runUntilEmpty();
        assertThat(row(job).getState()).isEqualTo("done");
        assertThat(handler.runs).hasValue(2);
    }

    @Test
    void theConnectionGoesBackWithoutItsLocksAndItsEar() throws SQLException {
        JobId job = asked("double", 1);
        try (JobLine line = JobLine.open(dataSource)) {
            line.hold(job);
        }

        assertThat(sql.fetchValue("select count(*) from pg_locks where locktype = 'advisory'"))
                .isEqualTo(0L);
    }

    private JobId asked(String word, int number) {
        JobId job = transactions.execute(transaction -> queue.ask(
                ana.study(), ana.person(), RehearsedHandler.KIND, new RehearsedHandler.Request(word, number)));
        assertThat(job).isNotNull();
        return job;
    }

    private boolean cancel(JobId job) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> queue.cancel(ana.study(), ana.person(), job)));
    }

    private void runningSince(JobId job, int seconds) {
        sql.update(JOB)
                .set(JOB.STATE, "running")
                .set(JOB.BEAT_AT, DSL.field("now() - {0} * interval '1 second'", JOB.BEAT_AT.getDataType(), seconds))
                .where(JOB.ID.eq(job))
                .execute();
    }

    private JobRecord row(JobId job) {
        return sql.fetchSingle(JOB, JOB.ID.eq(job));
    }
}
