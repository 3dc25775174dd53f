package org.trigpoint.privacy;

import static org.trigpoint.migrations.schema.Tables.GATE_OPENING;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.journal.Journal;
import org.trigpoint.privacy.PrivacyFact.GateOpened;

/** Leads may take a file in which names stand, when they say why. The sole writer of such openings. */
@Service
@Transactional
public class GateService {

    /** For how long the gate stays open, in minutes. */
    public static final int MINUTES = 10;

    private static final int LONGEST_REASON = 300;

    private final DSLContext sql;
    private final Journal journal;

    GateService(DSLContext sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /**
     * Opens the gate for this lead alone, for ten minutes.
     *
     * @param lead who takes files
     * @param reason why names may leave, 1 to 300 characters; it stays in the journal
     * @return until when
     * @throws Refusal when there is no reason, or it is too long
     */
    public OffsetDateTime open(Lead lead, String reason) {
        String why = reason.strip().replaceAll("\\s+", " ");
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new Refusal("Say in 1 to 300 characters why names may leave: it stays in the journal.");
        }
        OffsetDateTime until = OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(MINUTES);
        sql.insertInto(GATE_OPENING)
                .set(GATE_OPENING.STUDY_ID, lead.study())
                .set(GATE_OPENING.PERSON_ID, lead.person())
                .set(GATE_OPENING.REASON, why)
                .set(GATE_OPENING.UNTIL, until)
                .execute();
        journal.record(lead.study(), lead.person(), new GateOpened(lead.study(), MINUTES, why));
        return until;
    }
}
