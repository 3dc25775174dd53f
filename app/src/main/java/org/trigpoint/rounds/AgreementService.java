package org.trigpoint.rounds;

import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.codes.Offer;
import org.trigpoint.coding.AgreedCodings;
import org.trigpoint.coding.Passage;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AgreementId;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.CodingRoundRecord;
import org.trigpoint.migrations.schema.tables.records.RoundAgreementRecord;
import org.trigpoint.rounds.RoundFact.AgreementTakenBack;
import org.trigpoint.rounds.RoundFact.CodingsAgreed;
import org.trigpoint.sources.SourceChanges;
import org.trigpoint.sources.Span;

/** What a team agrees on after it has compared. The coders' own codings stay, whatever is agreed. */
@Service
@Transactional
public class AgreementService {

    private final DSLContext sql;
    private final RoundRepository rounds;
    private final RoundCheck check;
    private final AgreedCodings agreed;
    private final SourceChanges changes;
    private final Journal journal;

    AgreementService(
            DSLContext sql,
            RoundRepository rounds,
            RoundCheck check,
            AgreedCodings agreed,
            SourceChanges changes,
            Journal journal) {
        this.sql = sql;
        this.rounds = rounds;
        this.check = check;
        this.agreed = agreed;
        this.changes = changes;
        this.journal = journal;
    }

    private record Original(
            CodingId coding, AnalysisId analysis, SourceId source, VersionId version, CodeId code, String name) {}

    /**
     * Agrees on codings of one code at one place: one coding speaks for them from now on, or none does.
     *
     * @param coder who writes it down for the team
     * @param round the round in which they were compared
     * @param originals codings of one code in one source; none of them spoken for yet
     * @param span the words that shall carry the code; null when none shall
     * @param note why, up to 2,000 characters; may be empty
     * @return the agreement
     * @throws NotFound when there are no such codings in such a round for them
     * @throws Refusal when nothing can be agreed on in such a round, somebody has not submitted, or a colleague was first
     */
    public AgreementId agree(Coder coder, RoundId round, Set<CodingId> originals, @Nullable Span span, String note) {
        CodingRoundRecord found = rounds.lock(coder, round);
        AnalysisId analysis = found.getAnalysisId();
        Original one = originals(coder, analysis, originals);
        demandAgreeing(coder, found, one.source());
        if (note.length() > 2000) {
            throw new Refusal("A note holds 2,000 characters at most: shorten it.");
        }
        begin(coder, found, one);
        RoundAgreementRecord fresh = new RoundAgreementRecord();
        fresh.setStudyId(coder.study());
        fresh.setRoundId(round);
        fresh.setSourceId(one.source());
        fresh.setNote(note.strip());
        fresh.setAgreedBy(coder.person());
        if (span != null) {
            fresh.setCodingId(agreed.make(coder, analysis, new Passage(one.source(), one.version(), span), one.code()));
        }
        AgreementId agreement = rounds.agree(fresh);
        agreed.speakFor(coder, one.source(), agreement, originals);
        List<CodingId> inOrder = originals.stream()
                .sorted(Comparator.comparingLong(CodingId::value))
                .toList();
        journal.record(
                coder.study(),
                coder.person(),
                new CodingsAgreed(one.source(), analysis, round, agreement, inOrder, one.code(), span, note.strip()));
        return agreement;
    }

    /**
     * Takes an agreement back: the coding that it made goes, and those that it spoke for speak for themselves again.
     *
     * @param coder who does it
     * @param agreement which
     * @throws NotFound when there is no such agreement for them
     */
    public void takeBack(Coder coder, AgreementId agreement) {
        RoundAgreementRecord found = rounds.lock(coder, agreement);
        CodingRoundRecord round = rounds.lock(coder, found.getRoundId());
        String title = check.demandSource(coder, found.getSourceId());
        rounds.begin(coder, round, "Took an agreement in " + title + " back");
        CodingId coding = found.getCodingId();
        if (coding == null) {
            rounds.delete(agreement);
            changes.changed(coder.study(), Set.of(found.getSourceId()));
        } else {
            // The agreement goes with its coding.
            agreed.remove(coder, found.getSourceId(), coding);
        }
        journal.record(
                coder.study(),
                coder.person(),
                new AgreementTakenBack(found.getSourceId(), round.getAnalysisId(), found.getRoundId(), agreement));
    }

    private void begin(Coder coder, CodingRoundRecord round, Original one) {
        String title = check.demandSource(coder, one.source());
        rounds.begin(coder, round, "Agreed on \u201c" + one.name() + "\u201d in a passage of " + title);
    }

    private Original originals(Coder coder, AnalysisId analysis, Set<CodingId> originals) {
        List<Original> found = sql.select(
                        CODING.ID, CODING.ANALYSIS_ID, CODING.SOURCE_ID, CODING.VERSION_ID, CODING.CODE_ID, CODE.NAME)
                .from(CODING)
                .join(CODE)
                .on(CODE.ID.eq(CODING.CODE_ID))
                .where(
                        CODING.STUDY_ID.eq(coder.study()),
                        CODING.ANALYSIS_ID.eq(analysis),
                        CODING.ID.in(originals),
                        CODING.ORIGIN.eq("coder"),
                        Blindness.openCodings(coder.person()))
                .fetch(Records.mapping(Original::new));
        if (originals.isEmpty() || found.size() != originals.size()) {
            throw new NotFound();
        }
        Original first = found.getFirst();
        check.demandSource(coder, first.source());
        boolean alike = found.stream()
                .allMatch(one -> one.source().equals(first.source())
                        && one.code().equals(first.code())
                        && one.version().equals(first.version()));
        if (!alike) {
            throw new Refusal("Agree on the codings of one code in one source at a time.");
        }
        return first;
    }

    private void demandAgreeing(Coder coder, CodingRoundRecord round, SourceId source) {
        RoundMode mode = RoundMode.of(round.getMode());
        check.methodOf(coder, round.getAnalysisId()).demand(Offer.CONSENSUS);
        if (mode == RoundMode.OPEN) {
            throw new Refusal("Nothing is agreed on in this round: it lays readings side by side, and leaves them so.");
        }
        check.demandIn(round.getId(), source);
        check.demandAllSubmitted(round.getId(), mode, source);
    }
}
