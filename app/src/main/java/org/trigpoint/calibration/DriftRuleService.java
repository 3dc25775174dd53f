package org.trigpoint.calibration;

import static org.trigpoint.migrations.schema.Tables.DRIFT_RULE;

import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Lead;
import org.trigpoint.journal.Fact;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.StudyId;

/** The rule by which observers are flagged, as a lead of the study sets it. */
@Service
@Transactional
public class DriftRuleService {

    private final DSLContext sql;
    private final Journal journal;

    DriftRuleService(DSLContext sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** Another rule flags observers from now on. */
    record DriftRuleSet(StudyId study, int sessions, double points) implements Fact {

        @Override
        public String subject() {
            return "study";
        }

        @Override
        public long subjectId() {
            return study.value();
        }
    }

    /**
     * Sets the rule. It looks at what is there already too.
     *
     * @param lead who sets it
     * @param rule when an observer is flagged
     */
    public void set(Lead lead, DriftRule rule) {
        BigDecimal points = BigDecimal.valueOf(rule.points());
        sql.insertInto(DRIFT_RULE)
                .set(DRIFT_RULE.STUDY_ID, lead.study())
                .set(DRIFT_RULE.SESSIONS, rule.sessions())
                .set(DRIFT_RULE.POINTS, points)
                .onConflict(DRIFT_RULE.STUDY_ID)
                .doUpdate()
                .set(DRIFT_RULE.SESSIONS, rule.sessions())
                .set(DRIFT_RULE.POINTS, points)
                .execute();
        journal.record(lead.study(), lead.person(), new DriftRuleSet(lead.study(), rule.sessions(), rule.points()));
    }
}
