package org.trigpoint.triangulation;

import static org.trigpoint.migrations.schema.Tables.FINDING;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.codebooks.convergence.Comparison;
import org.trigpoint.codebooks.convergence.ConvergenceCode;
import org.trigpoint.codebooks.convergence.Strand.Pair;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.ConvergenceJudgementId;
import org.trigpoint.migrations.FindingId;
import org.trigpoint.migrations.schema.tables.records.ConvergenceJudgementRecord;
import org.trigpoint.triangulation.Finding.Judged;
import org.trigpoint.triangulation.TriangulationFact.ConvergenceAgreed;
import org.trigpoint.triangulation.TriangulationFact.ConvergenceJudged;
import org.trigpoint.triangulation.TriangulationFact.ConvergenceKept;
import org.trigpoint.triangulation.TriangulationFact.ConvergenceTakenBack;

/**
 * How two strands compare on a finding: each rater for themselves, and what they agree on beside it. The code follows; each
 * judgement keeps what it rested on. Whoever sees one site alone can't judge.
 */
@Service
@Transactional
public class ConvergenceService {

    private static final int LONGEST = 5_000;
    private static final String RATER = "rater";
    private static final String AGREED = "agreed";

    private final FindingRepository findings;
    private final ComposedFindings composed;
    private final FindingRows rows;
    private final Judgements judgements;
    private final Gestures gestures;
    private final Journal journal;

    ConvergenceService(
            FindingRepository findings,
            ComposedFindings composed,
            FindingRows rows,
            Judgements judgements,
            Gestures gestures,
            Journal journal) {
        this.findings = findings;
        this.composed = composed;
        this.rows = rows;
        this.judgements = judgements;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Judges two strands, or judges them anew. What colleagues judged stays beside it.
     *
     * @param coder who judges
     * @param finding on which finding
     * @param pair which strands
     * @param comparison what they find; the code follows
     * @param rationale why, 1 to 5,000 characters
     * @return its key
     * @throws NotFound when the study has no such finding
     * @throws Refusal when the rationale is missing or too long, or a third strand is called silent
     */
    public ConvergenceJudgementId judge(
            Coder coder, FindingId finding, Pair pair, Comparison comparison, String rationale) {
        Finding found = demand(coder, finding);
        String why = checked(pair, comparison, rationale);
        var before = findings.judgements(finding, pair).stream()
                .filter(each ->
                        each.getPart().equals(RATER) && each.getPersonId().equals(coder.person()))
                .findFirst();
        begin(coder, "Compared " + pair.label() + " on", found);
        ConvergenceJudgementId judgement = put(coder, found, new Wish(pair, RATER, comparison, why), before);
        journal.record(
                coder.study(),
                coder.person(),
                new ConvergenceJudged(finding, pair, code(before), comparison, comparison.code(), why));
        return judgement;
    }

    /**
     * Writes down what raters agreed on. What each judged stays beside it.
     *
     * @param coder who writes it down
     * @param finding on which finding
     * @param pair which strands
     * @param comparison what they agreed on; the code follows
     * @param rationale why, 1 to 5,000 characters
     * @return its key
     * @throws NotFound when the study has no such finding
     * @throws Refusal when fewer than two have judged, the rationale is missing or too long, or a third strand is called silent
     */
    public ConvergenceJudgementId agree(
            Coder coder, FindingId finding, Pair pair, Comparison comparison, String rationale) {
        Finding found = demand(coder, finding);
        String why = checked(pair, comparison, rationale);
        List<ConvergenceJudgementRecord> there = findings.judgements(finding, pair);
        if (there.stream().filter(each -> each.getPart().equals(RATER)).count() < 2) {
            throw new Refusal("Two raters judge first, each for themselves: then write down what they agree on.");
        }
        var before =
                there.stream().filter(each -> each.getPart().equals(AGREED)).findFirst();
        begin(coder, "Wrote down what was agreed of " + pair.label() + " on", found);
        ConvergenceJudgementId judgement = put(coder, found, new Wish(pair, AGREED, comparison, why), before);
        journal.record(
                coder.study(),
                coder.person(),
                new ConvergenceAgreed(finding, pair, code(before), comparison, comparison.code(), why));
        return judgement;
    }

    /**
     * Says that a judgement still stands, after what it rests on has changed.
     *
     * @param coder who looked at it again: its rater, or for what was agreed anybody
     * @param judgement which
     * @throws NotFound when the study has no such judgement
     * @throws Refusal when it is a colleague's own
     */
    public void keep(Coder coder, ConvergenceJudgementId judgement) {
        ConvergenceJudgementRecord row = theirs(coder, judgement);
        Finding found = demand(coder, row.getFindingId());
        Judged judged = found.judged().stream()
                .filter(each -> each.id().equals(judgement))
                .findFirst()
                .orElseThrow(NotFound::new);
        begin(coder, "Looked again at " + judged.pair().label() + " on", found);
        findings.rejudge(judgement, rested(coder, found, judged.pair()));
        journal.record(
                coder.study(),
                coder.person(),
                new ConvergenceKept(
                        found.id(),
                        judged.pair(),
                        judged.comparison().code(),
                        judged.agreed(),
                        judged.journal(),
                        judged.changes(),
                        composed.records(coder, judged)));
    }

    /**
     * Takes a judgement back.
     *
     * @param coder its rater, or for what was agreed anybody
     * @param judgement which
     * @throws NotFound when the study has no such judgement
     * @throws Refusal when it is a colleague's own
     */
    public void takeBack(Coder coder, ConvergenceJudgementId judgement) {
        ConvergenceJudgementRecord row = theirs(coder, judgement);
        Finding found = demand(coder, row.getFindingId());
        Pair pair = Judgements.pair(row);
        begin(coder, "Took a judgement of " + pair.label() + " back on", found);
        findings.takeBack(judgement);
        journal.record(
                coder.study(),
                coder.person(),
                new ConvergenceTakenBack(
                        found.id(),
                        pair,
                        Judgements.comparison(row).code(),
                        row.getPart().equals(AGREED)));
    }

    private ConvergenceJudgementRecord theirs(Coder coder, ConvergenceJudgementId judgement) {
        ConvergenceJudgementRecord row = findings.judgement(coder, judgement);
        if (row.getPart().equals(RATER) && !row.getPersonId().equals(coder.person())) {
            throw new Refusal(
                    "A colleague judged this: judge for yourself beside it, or write down what you agree on.");
        }
        return row;
    }

    /** The finding, held, as it is now. */
    private Finding demand(Coder coder, FindingId finding) {
        findings.lock(coder, finding);
        WholeStudy.demand(coder);
        return composed.findings(coder, FINDING.ID.eq(finding), false).getFirst();
    }

    private static String checked(Pair pair, Comparison comparison, String rationale) {
        String why = rationale.strip();
        if (why.isEmpty()) {
            throw new Refusal("Say why in a sentence: a code without its reason can't be looked at again.");
        }
        if (why.length() > LONGEST) {
            throw new Refusal("A rationale holds 5,000 characters at most: shorten it.");
        }
        if (comparison instanceof Comparison.Silent(var strand, var _) && !pair.has(strand)) {
            throw new Refusal("Only one of the two strands can be the silent one: choose which.");
        }
        return why;
    }

    private record Wish(Pair pair, String part, Comparison comparison, String why) {}

    private ConvergenceJudgementId put(
            Coder coder, Finding finding, Wish wish, Optional<ConvergenceJudgementRecord> before) {
        ConvergenceJudgementRecord row = rested(coder, finding, wish.pair());
        Judgements.put(row, wish.comparison());
        row.setRationale(wish.why());
        if (before.isPresent()) {
            findings.rejudge(before.get().getId(), row);
            return before.get().getId();
        }
        row.setStudyId(coder.study());
        row.setFindingId(finding.id());
        row.setFirstStrand(wish.pair().first().word());
        row.setSecondStrand(wish.pair().second().word());
        row.setPart(wish.part());
        return findings.judge(row);
    }

    /** Who judges when, and what it rests on. */
    private ConvergenceJudgementRecord rested(Coder coder, Finding finding, Pair pair) {
        ConvergenceJudgementRecord row = new ConvergenceJudgementRecord();
        row.setPersonId(coder.person());
        row.setJudgedAt(OffsetDateTime.now(Clock.systemUTC()));
        row.setJournalNumber(rows.journal());
        row.setRested(judgements.stored(Resting.of(finding, pair)));
        return row;
    }

    private static @Nullable ConvergenceCode code(Optional<ConvergenceJudgementRecord> before) {
        return before.map(row -> Judgements.comparison(row).code()).orElse(null);
    }

    private void begin(Coder coder, String did, Finding finding) {
        gestures.begin(
                coder.study(),
                coder.person(),
                null,
                Sentences.about(did, finding.words().sentence()));
    }
}
