package org.trigpoint.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.JOB;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.NotFound;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.jobs.JobQueue;
import org.trigpoint.jobs.JobState;
import org.trigpoint.migrations.JobId;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class JobDeskTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JobQueue queue;

    @Autowired
    private JobDesk desk;

    private SmallStudy study;
    private Coder ana;

    record Nothing() {}

    @BeforeEach
    void aStudy() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
    }

    @Test
    void colleaguesSeeEachOthersJobsAndCancelTheirOwnAlone() {
        JobId job = asked(ana);
        Coder ben = study.coder("ben");

        assertThat(desk.ofStudy(ben)).singleElement().satisfies(seen -> {
            assertThat(seen.id()).isEqualTo(job);
            assertThat(seen.state()).isEqualTo(JobState.WAITING);
            assertThat(seen.mine()).isFalse();
            assertThat(seen.askedBy()).endsWith("of the team");
        });
        assertThatThrownBy(() -> desk.cancel(ben, job)).isInstanceOf(NotFound.class);
        desk.cancel(ana, job);
        assertThat(sql.fetchSingle(JOB, JOB.ID.eq(job)).getCancelAsked()).isTrue();
    }

    @Test
    void whoIsHeldToOneSiteSeesTheirOwnJobsAlone() {
        asked(ana);
        Coder ben = study.coderOf("ben", study.la01);
        JobId bens = asked(ben);

        assertThat(desk.ofStudy(ben)).extracting(JobDesk.Job::id).containsExactly(bens);
    }

    @Test
    void anotherStudysJobIsNotThere() {
        JobId job = asked(ana);
        Coder eve = new SmallStudy(sql, access).coder("eve");

        assertThat(desk.ofStudy(eve)).isEmpty();
        assertThatThrownBy(() -> desk.cancel(eve, job)).isInstanceOf(NotFound.class);
    }

    @Test
    void aJobThatEndedCannotBeCancelled() {
        JobId job = asked(ana);
        sql.update(JOB).set(JOB.STATE, "done").where(JOB.ID.eq(job)).execute();

        assertThatThrownBy(() -> desk.cancel(ana, job)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsOpenIsCountedAndStandsBeforeWhatHasEnded() {
        JobId first = asked(ana);
        JobId second = asked(ana);
        sql.update(JOB).set(JOB.STATE, "done").where(JOB.ID.eq(second)).execute();

        assertThat(desk.open(ana)).isEqualTo(1);
        assertThat(desk.ofStudy(ana)).extracting(JobDesk.Job::id).containsExactly(first, second);
        assertThat(desk.ofStudy(ana)).extracting(JobDesk.Job::open).containsExactly(true, false);
    }

    @Test
    void allOnesOwnAreCancelledAtOnceAndNobodyElses() {
        JobId first = asked(ana);
        JobId second = asked(ana);
        Coder ben = study.coder("ben");
        JobId bens = asked(ben);

        assertThat(desk.cancelAll(ana)).isEqualTo(2);

        assertThat(desk.ofStudy(ana))
                .filteredOn(JobDesk.Job::stopping)
                .extracting(JobDesk.Job::id)
                .containsExactlyInAnyOrder(first, second)
                .doesNotContain(bens);
        assertThat(desk.cancelAll(ana)).isZero();
    }

    private JobId asked(Coder coder) {
        JobId job = transactions.execute(
                transaction -> queue.ask(coder.study(), coder.person(), "nobody does this", new Nothing()));
        assertThat(job).isNotNull();
        return job;
    }
}
