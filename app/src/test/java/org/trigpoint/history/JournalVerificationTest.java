package org.trigpoint.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.history.JournalCheck.Broken;
import org.trigpoint.history.JournalCheck.Holds;
import org.trigpoint.studies.PlanService;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class JournalVerificationTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private PlanService plan;

    @Autowired
    private JournalVerification verification;

    @Test
    void whatever_is_changed_behind_its_back_is_found() {
        assertThat(check())
                .isInstanceOfSatisfying(
                        Holds.class, holds -> assertThat(holds.lines()).isZero());

        Lead lead = new SmallStudy(sql, access).lead("lead");
        for (int wave = 1; wave <= 5; wave++) {
            plan.addWave(lead, "Wave " + wave);
        }
        assertThat(check()).isInstanceOfSatisfying(Holds.class, holds -> {
            assertThat(holds.lines()).isEqualTo(5);
            assertThat(holds.digest()).hasSize(64);
        });

        sql.execute("alter table journal disable trigger journal_stays");
        assertBroken("update journal set payload = '{\"name\":\"Other\"}' where number = 3", 3, "was changed");
        assertBroken("delete from journal where number = 2", 3, "Line 2 is missing");
        assertBroken("delete from journal where number = 5", 5, "the last line is 4");
        assertBroken("delete from journal where number = 1", 2, "Line 1 is missing");
        assertBroken("update journal_head set digest = sha256('x'::bytea)", 5, "head does not carry");
        assertBroken(
                "update journal set digest_before = sha256('x'::bytea), digest = journal_digest(number, study_id,"
                        + " person_id, recorded_at, kind, subject, subject_id, payload, sha256('x'::bytea))"
                        + " where number = 4",
                4,
                "digest of the line before");
        assertThat(check()).isInstanceOf(Holds.class);
    }

    private void assertBroken(String tampering, long number, String words) {
        sql.execute("create table kept as select * from journal");
        sql.execute("create table kept_head as select * from journal_head");
        sql.execute(tampering);
        assertThat(check()).as(tampering).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.number()).isEqualTo(number);
            assertThat(broken.sentence()).contains(words);
        });
        sql.execute("delete from journal");
        sql.execute("insert into journal select * from kept");
        sql.execute("update journal_head set digest = (select digest from kept_head)");
        sql.execute("drop table kept, kept_head");
    }

    private JournalCheck check() {
        return verification.check(access.operator());
    }
}
