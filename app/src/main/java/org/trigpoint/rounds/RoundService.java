package org.trigpoint.rounds;

import java.util.Comparator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.schema.tables.records.CodingRoundRecord;
import org.trigpoint.rounds.RoundFact.RoundEnded;
import org.trigpoint.rounds.RoundFact.RoundPlanned;
import org.trigpoint.rounds.RoundFact.SubmissionReopened;
import org.trigpoint.rounds.RoundFact.WorkSubmitted;

/** Rounds of coding: planned and ended by leads, and worked in by coders. */
@Service
@Transactional
public class RoundService {

    private final RoundRepository rounds;
    private final RoundCheck check;
    private final Journal journal;

    RoundService(RoundRepository rounds, RoundCheck check, Journal journal) {
        this.rounds = rounds;
        this.check = check;
        this.journal = journal;
    }

    /**
     * Plans a round. A blind one hides from this moment on, whatever its coders had coded in the sources before.
     *
     * @param lead who plans it
     * @param analysis whose codes are used
     * @param plan what it shall be
     * @return its key
     * @throws NotFound when the study has no such analysis or source, or nobody of those codes in it
     * @throws Refusal when the method of the analysis has no such rounds, a name is missing or taken, or coders are too few
     */
    public RoundId plan(Lead lead, AnalysisId analysis, RoundPlan plan) {
        RoundPlan stripped =
                new RoundPlan(plan.name().strip().replaceAll("\\s+", " "), plan.mode(), plan.sources(), plan.coders());
        check.demandSound(lead, analysis, stripped);
        RoundId round = rounds.insert(lead, analysis, stripped);
        journal.record(
                lead.study(),
                lead.person(),
                new RoundPlanned(
                        round,
                        analysis,
                        stripped.name(),
                        stripped.mode().word(),
                        stripped.sources().stream()
                                .sorted(Comparator.comparingLong(SourceId::value))
                                .toList(),
                        stripped.coders().stream()
                                .sorted(Comparator.comparingLong(PersonId::value))
                                .toList()));
        return round;
    }

    /**
     * Submits one's work on a source. In a blind round it stays as it is from then on, and colleagues' work can be seen.
     *
     * @param coder whose work
     * @param round in which round
     * @param source on which source
     * @throws NotFound when they do not code this source in such a round, or it has ended
     */
    public void submit(Coder coder, RoundId round, SourceId source) {
        CodingRoundRecord found = rounds.lock(coder, round);
        check.demandPart(coder, round, source, coder.person());
        if (rounds.submit(found, source, coder.person())) {
            journal.record(coder.study(), coder.person(), new WorkSubmitted(round, found.getAnalysisId(), source));
        }
    }

    /**
     * Opens a submission again, so that its coder can go on, and is blind again where the round is.
     *
     * @param lead who opens it
     * @param round in which round
     * @param source on which source
     * @param person whose submission
     * @param reason why; it stands in the journal
     * @throws NotFound when nothing was submitted so
     * @throws Refusal when the reason is missing
     */
    public void reopen(Lead lead, RoundId round, SourceId source, PersonId person, String reason) {
        String why = checked(reason);
        CodingRoundRecord found = rounds.lock(lead, round);
        check.demandPart(lead, round, source, person);
        if (!rounds.reopen(round, source, person)) {
            throw new NotFound();
        }
        journal.record(
                lead.study(), lead.person(), new SubmissionReopened(round, found.getAnalysisId(), source, person, why));
    }

    /**
     * Ends a round, finished or not: nothing is hidden or held by it any more. What was agreed on stays.
     *
     * @param lead who ends it
     * @param round which
     * @param reason why; it stands in the journal
     * @throws NotFound when there is no such round, or it has ended
     * @throws Refusal when the reason is missing
     */
    public void end(Lead lead, RoundId round, String reason) {
        String why = checked(reason);
        CodingRoundRecord found = rounds.lock(lead, round);
        rounds.end(round);
        journal.record(lead.study(), lead.person(), new RoundEnded(round, found.getAnalysisId(), why));
    }

    private static String checked(String reason) {
        if (reason.isBlank() || reason.length() > 1000) {
            throw new Refusal("Say why in 1 to 1,000 characters: the reason stands in the journal.");
        }
        return reason.strip();
    }
}
