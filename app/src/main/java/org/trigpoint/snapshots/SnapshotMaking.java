package org.trigpoint.snapshots;

import static org.trigpoint.migrations.schema.Tables.CODING_ROUND;
import static org.trigpoint.migrations.schema.Tables.HIDDEN_WORK;
import static org.trigpoint.migrations.schema.Tables.SNAPSHOT;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.Refusal;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.snapshots.SnapshotFact.SnapshotMade;

/**
 * Makes a snapshot in two steps: one reading at one moment, written by the transaction that reads; then its line in the journal,
 * with which it is whole. The line can't be part of the first: it takes the journal's head, and a transaction that sees one moment
 * may not take what others have moved on since.
 */
@Component
class SnapshotMaking {

    private static final int PARTS_AT_A_TIME = 100;
    private static final int BYTES_AT_A_TIME = 4 << 20;

    private final DSLContext sql;
    private final SnapshotRepository repository;
    private final Freezing freezing;
    private final Journal journal;
    private final TransactionTemplate ofOneMoment;
    private final TransactionTemplate closing;

    SnapshotMaking(
            DSLContext sql,
            SnapshotRepository repository,
            Freezing freezing,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.repository = repository;
        this.freezing = freezing;
        this.journal = journal;
        this.closing = new TransactionTemplate(transactions);
        this.ofOneMoment = new TransactionTemplate(transactions);
        ofOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Makes it; cut off at any point and begun again, it leaves one.
     *
     * @param wish what is frozen for whom, its name free and in order
     * @param progress told how many parts are written
     * @return its key
     * @throws Refusal when a blind round hides work of the analysis from anybody
     */
    SnapshotId make(SnapshotRepository.Wish wish, IntConsumer progress) {
        SnapshotId snapshot = Objects.requireNonNull(ofOneMoment.execute(open -> {
            repository.clear(wish.analysis(), wish.name());
            return freeze(wish, progress);
        }));
        closing.executeWithoutResult(open -> {
            repository.finish(snapshot);
            journal.record(wish.coder().study(), wish.coder().person(), fact(snapshot, wish));
        });
        return snapshot;
    }

    private SnapshotId freeze(SnapshotRepository.Wish wish, IntConsumer progress) {
        demandNothingHidden(wish.analysis());
        SnapshotId snapshot = repository.begin(wish, madeWith());
        Writing writing = new Writing(wish.coder().study(), snapshot, progress);
        freezing.rows(wish.coder(), wish.analysis(), writing::add);
        freezing.segments(wish.coder().study(), wish.analysis(), writing::add);
        writing.flush();
        repository.close(wish.coder().study(), snapshot);
        return snapshot;
    }

    /**
     * Refuses while anybody is blind in the analysis: a snapshot shows everybody's work to everybody.
     *
     * @param analysis which
     */
    void demandNothingHidden(AnalysisId analysis) {
        if (!sql.fetchExists(HIDDEN_WORK, HIDDEN_WORK.ANALYSIS_ID.eq(analysis))) {
            return;
        }
        String round = sql.select(CODING_ROUND.NAME)
                .from(CODING_ROUND)
                .where(
                        CODING_ROUND.ANALYSIS_ID.eq(analysis),
                        CODING_ROUND.MODE.eq("blind"),
                        CODING_ROUND.ENDED_AT.isNull())
                .orderBy(CODING_ROUND.ID)
                .limit(1)
                .fetchSingle()
                .value1();
        throw new Refusal(
                "The blind round \u201c" + round
                        + "\u201d hides work in this analysis, and a snapshot would show it: make one when the round has ended.");
    }

    private SnapshotMade fact(SnapshotId snapshot, SnapshotRepository.Wish wish) {
        return sql.select(SNAPSHOT.DIGEST, SNAPSHOT.JOURNAL_NUMBER)
                .from(SNAPSHOT)
                .where(SNAPSHOT.ID.eq(snapshot))
                .fetchSingle(row -> new SnapshotMade(
                        wish.analysis(), snapshot, wish.name(), HexFormat.of().formatHex(row.value1()), row.value2()));
    }

    private static String madeWith() {
        String version = SnapshotMaking.class.getPackage().getImplementationVersion();
        return version == null ? "not packaged" : version;
    }

    /** Keeps a few parts until they are worth a statement. */
    private final class Writing {

        private final StudyId study;
        private final SnapshotId snapshot;
        private final IntConsumer progress;
        private final List<FrozenPart> waiting = new ArrayList<>();
        private int bytes;
        private int written;

        Writing(StudyId study, SnapshotId snapshot, IntConsumer progress) {
            this.study = study;
            this.snapshot = snapshot;
            this.progress = progress;
        }

        void add(FrozenPart part) {
            waiting.add(part);
            bytes += part.content().length;
            if (waiting.size() == PARTS_AT_A_TIME || bytes > BYTES_AT_A_TIME) {
                flush();
            }
        }

        void flush() {
            if (waiting.isEmpty()) {
                return;
            }
            repository.add(study, snapshot, written, waiting);
            written += waiting.size();
            waiting.clear();
            bytes = 0;
            progress.accept(written);
        }
    }
}
