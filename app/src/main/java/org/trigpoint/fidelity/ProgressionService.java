package org.trigpoint.fidelity;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.trigpoint.migrations.schema.Tables.PROGRESSION_DECISION;
import static org.trigpoint.migrations.schema.Tables.PROGRESSION_VALUE;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.progression.Colour;
import org.trigpoint.codebooks.progression.Criterion;
import org.trigpoint.fidelity.FidelityFact.ProgressionDecided;
import org.trigpoint.fidelity.FidelityFact.ProgressionDecisionTakenBack;
import org.trigpoint.fidelity.FidelityFact.ProgressionValueEntered;
import org.trigpoint.fidelity.ProgressionTable.Decision;
import org.trigpoint.fidelity.ProgressionTable.Line;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.schema.tables.records.ProgressionDecisionRecord;

/** What people enter and decide where the printed table computes nothing or says nothing. */
@Service
@Transactional
public class ProgressionService {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final int PLACES = 6;

    private final DSLContext sql;
    private final ProgressionQueries queries;
    private final Gestures gestures;
    private final Journal journal;

    ProgressionService(DSLContext sql, ProgressionQueries queries, Gestures gestures, Journal journal) {
        this.sql = sql;
        this.queries = queries;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Enters a value that is not computed, in the place of the one before.
     *
     * @param lead who enters it
     * @param criterion 6 (a per cent) or 8 (an effect size)
     * @param value from 0 to 100, with at most six decimal places
     * @param provenance where it comes from, in their words
     * @throws NotFound when there is no such criterion
     * @throws Refusal when its value is counted or judged, the number is out of range, or no provenance is given
     */
    public void enter(Lead lead, int criterion, BigDecimal value, String provenance) {
        Line line = line(lead, criterion);
        if (criterion != 6 && line.criterion().asked() != Criterion.Asked.ENTERED) {
            throw new Refusal("The value of criterion " + criterion + " is not entered: " + line.how());
        }
        demandInRange(value);
        String words = worded(provenance, 2_000, "Say where the value comes from: who worked it out, how and when.");
        begin(lead, "Entered the value of criterion " + criterion);
        sql.insertInto(PROGRESSION_VALUE)
                .set(PROGRESSION_VALUE.STUDY_ID, lead.study())
                .set(PROGRESSION_VALUE.CRITERION, criterion)
                .set(PROGRESSION_VALUE.VALUE, value)
                .set(PROGRESSION_VALUE.PROVENANCE, words)
                .set(PROGRESSION_VALUE.WRITTEN_BY, lead.person())
                .onConflict(PROGRESSION_VALUE.STUDY_ID, PROGRESSION_VALUE.CRITERION)
                .doUpdate()
                .set(PROGRESSION_VALUE.VALUE, value)
                .set(PROGRESSION_VALUE.PROVENANCE, words)
                .set(PROGRESSION_VALUE.WRITTEN_BY, lead.person())
                .set(PROGRESSION_VALUE.ENTERED_AT, currentOffsetDateTime())
                .execute();
        journal.record(
                lead.study(),
                lead.person(),
                new ProgressionValueEntered(
                        lead.study(), criterion, line.value().words(), value.toPlainString(), words));
    }

    /**
     * Decides a criterion that the printed table leaves undefined or to people, in the place of what was decided before.
     *
     * @param lead who decides, by name
     * @param criterion 1 to 10
     * @param colour which column they put it in
     * @param reason why
     * @param seen the value and what the table said of it, as they saw them
     * @throws NotFound when there is no such criterion
     * @throws Refusal when the table gives it a colour or its value is missing, when something else stands there by now, or
     *     when no reason is given
     */
    public void decide(Lead lead, int criterion, Colour colour, String reason, String seen) {
        Line line = line(lead, criterion);
        demandOpen(line, seen);
        String words = worded(reason, 4_000, "Say why: a decision without a reason can\u2019t be audited.");
        ProgressionDecisionRecord row = new ProgressionDecisionRecord();
        row.setStudyId(lead.study());
        row.setCriterion(criterion);
        row.setColour(colour.word());
        row.setReason(words);
        row.setSeen(seen);
        row.setDeclaredBy(lead.person());
        row.setDecidedAt(OffsetDateTime.now(ZoneOffset.UTC));
        keep(row, lead);
        Decision before = line.decision();
        journal.record(
                lead.study(),
                lead.person(),
                new ProgressionDecided(
                        lead.study(),
                        criterion,
                        before == null ? "" : before.colour().word(),
                        colour.word(),
                        seen,
                        words));
    }

    /**
     * Takes a decision back; the journal keeps it.
     *
     * @param lead who takes it back
     * @param criterion 1 to 10
     * @throws NotFound when nothing was decided about it
     */
    public void takeBack(Lead lead, int criterion) {
        Decision decision = line(lead, criterion).decision();
        if (decision == null) {
            throw new NotFound();
        }
        begin(lead, "Took back the decision on criterion " + criterion);
        sql.deleteFrom(PROGRESSION_DECISION)
                .where(PROGRESSION_DECISION.STUDY_ID.eq(lead.study()), PROGRESSION_DECISION.CRITERION.eq(criterion))
                .execute();
        journal.record(
                lead.study(),
                lead.person(),
                new ProgressionDecisionTakenBack(
                        lead.study(), criterion, decision.colour().word(), decision.reason()));
    }

    private void keep(ProgressionDecisionRecord row, Lead lead) {
        begin(lead, "Decided criterion " + row.getCriterion());
        sql.insertInto(PROGRESSION_DECISION)
                .set(row)
                .onConflict(PROGRESSION_DECISION.STUDY_ID, PROGRESSION_DECISION.CRITERION)
                .doUpdate()
                .set(row)
                .execute();
    }

    private static void demandInRange(BigDecimal value) {
        if (value.signum() < 0
                || value.compareTo(MOST) > 0
                || value.stripTrailingZeros().scale() > PLACES) {
            throw new Refusal("Enter a number from 0 to 100 with at most six decimal places.");
        }
    }

    private void begin(Lead lead, String sentence) {
        gestures.begin(lead.study(), lead.person(), null, sentence);
    }

    private static void demandOpen(Line line, String seen) {
        if (!line.seen().equals(seen)) {
            throw new Refusal("The value is another by now (" + line.seen() + "): look at it again before you decide.");
        }
        if (!line.open()) {
            throw new Refusal("There is nothing to decide: the table says \u201c"
                    + line.outcome().words() + "\u201d of criterion "
                    + line.criterion().number() + ".");
        }
    }

    private Line line(Lead lead, int criterion) {
        return queries.table(lead).lines().stream()
                .filter(each -> each.criterion().number() == criterion)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String worded(String words, int most, String demand) {
        if (words.isBlank()) {
            throw new Refusal(demand);
        }
        if (words.strip().length() > most) {
            throw new Refusal(String.format("Keep it below %,d characters.", most));
        }
        return words.strip();
    }
}
