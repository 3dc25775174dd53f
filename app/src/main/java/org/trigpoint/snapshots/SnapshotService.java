package org.trigpoint.snapshots;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.SNAPSHOT;

import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.jobs.JobQueue;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.snapshots.SnapshotFact.SnapshotDeleted;

/** Freezes an analysis under a name, and lets a lead delete what was frozen. */
@Service
public class SnapshotService {

    private static final int CODINGS_AT_A_GESTURE = 20_000;
    private static final int NOTE_LONGEST = 5_000;

    private final DSLContext sql;
    private final SnapshotMaking making;
    private final SnapshotRepository repository;
    private final JobQueue jobs;
    private final Journal journal;
    private final TransactionTemplate transactions;

    SnapshotService(
            DSLContext sql,
            SnapshotMaking making,
            SnapshotRepository repository,
            JobQueue jobs,
            Journal journal,
            TransactionTemplate transactions) {
        this.sql = sql;
        this.making = making;
        this.repository = repository;
        this.jobs = jobs;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * Freezes an analysis as it stands at this moment. A large one is frozen in the background, as it stands when that begins.
     *
     * @param coder who does so, and sees the whole study
     * @param analysis which
     * @param name 1 to 200 characters, unique among the analysis' snapshots whatever the case
     * @param note why; may be empty, 5,000 characters at most
     * @return its key; empty when it is being made in the background
     * @throws NotFound when the study has no such analysis
     * @throws Refusal when the name is empty, too long or taken, the note too long, the coder sees one site alone, or a blind
     *     round of the analysis hides work from anybody
     */
    public Optional<SnapshotId> make(Coder coder, AnalysisId analysis, String name, String note) {
        SnapshotRepository.Wish wish =
                Objects.requireNonNull(transactions.execute(open -> checked(coder, analysis, name, note)));
        int codings = Objects.requireNonNull(
                transactions.execute(open -> sql.fetchCount(CODING, CODING.ANALYSIS_ID.eq(analysis))));
        if (codings <= CODINGS_AT_A_GESTURE) {
            return Optional.of(making.make(wish, written -> {}));
        }
        transactions.executeWithoutResult(open -> {
            making.demandNothingHidden(analysis);
            jobs.ask(
                    coder.study(),
                    coder.person(),
                    SnapshotJob.KIND,
                    new SnapshotJob.Asked(analysis.value(), wish.name(), wish.note()));
        });
        return Optional.empty();
    }

    /** What is to be made, with everything that can be said against it but hidden work. */
    SnapshotRepository.Wish checked(Coder coder, AnalysisId analysis, String name, String note) {
        if (!sql.fetchExists(ANALYSIS, ANALYSIS.STUDY_ID.eq(coder.study()), ANALYSIS.ID.eq(analysis))) {
            throw new NotFound();
        }
        if (coder.onlySite() != null) {
            throw new Refusal(
                    "A snapshot holds the whole study, and you see one site of it: ask a colleague who sees all.");
        }
        String wanted = name.strip().replaceAll("\\s+", " ");
        if (wanted.isEmpty() || wanted.length() > 200) {
            throw new Refusal("Give the snapshot a name of 1 to 200 characters.");
        }
        if (note.strip().length() > NOTE_LONGEST) {
            throw new Refusal("A note on a snapshot holds 5,000 characters at most: shorten it.");
        }
        boolean taken = sql.fetchExists(
                SNAPSHOT,
                SNAPSHOT.ANALYSIS_ID.eq(analysis),
                DSL.lower(SNAPSHOT.NAME).eq(DSL.lower(wanted)),
                SNAPSHOT.WHOLE.isTrue());
        if (taken) {
            throw new Refusal("There is a snapshot \u201c" + wanted + "\u201d already: choose another name.");
        }
        return new SnapshotRepository.Wish(coder, analysis, wanted, note.strip());
    }

    /**
     * Deletes a snapshot for good. What was printed from it can't be opened any more, and texts that it alone held can go when
     * the bin is emptied.
     *
     * @param lead who does so, and sees the whole study
     * @param snapshot which
     * @throws NotFound when the study has no such snapshot
     * @throws Refusal when the lead sees one site alone
     */
    public void delete(Lead lead, SnapshotId snapshot) {
        transactions.executeWithoutResult(open -> {
            SnapshotDeleted fact = sql.select(SNAPSHOT.ANALYSIS_ID, SNAPSHOT.NAME, SNAPSHOT.DIGEST)
                    .from(SNAPSHOT)
                    .where(SNAPSHOT.STUDY_ID.eq(lead.study()), SNAPSHOT.ID.eq(snapshot), SNAPSHOT.WHOLE.isTrue())
                    .forUpdate()
                    .fetchOptional(row -> new SnapshotDeleted(
                            row.value1(), snapshot, row.value2(), HexFormat.of().formatHex(row.value3())))
                    .orElseThrow(NotFound::new);
            if (lead.onlySite() != null) {
                throw new Refusal(
                        "A snapshot holds the whole study, and you see one site of it: ask a lead who sees all.");
            }
            repository.delete(lead.study(), snapshot);
            journal.record(lead.study(), lead.person(), fact);
        });
    }
}
