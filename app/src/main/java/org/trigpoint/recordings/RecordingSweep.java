package org.trigpoint.recordings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.jobs.Sweep;
import org.trigpoint.migrations.schema.tables.records.RecordingRecord;

/** Deletes the recordings whose day has come, those of sources that are gone for good, and files that outlived their row. */
@Component
class RecordingSweep implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingSweep.class);

    private final RecordingRepository recordings;
    private final RecordingStore store;
    private final Deletion deletion;
    private final TransactionTemplate transactions;

    RecordingSweep(
            RecordingRepository recordings, RecordingStore store, Deletion deletion, TransactionTemplate transactions) {
        this.recordings = recordings;
        this.store = store;
        this.deletion = deletion;
        this.transactions = transactions;
    }

    @Override
    public String what() {
        return "recordings whose day has come";
    }

    @Override
    public void sweep() {
        int deleted = sweep(Days.today());
        if (deleted > 0) {
            LOG.info("Recordings deleted because their day had come or their source is gone: {}", deleted);
        }
    }

    /**
     * Sweeps once, each recording in a transaction of its own.
     *
     * @param today the day that counts
     * @return how many recordings were deleted
     */
    int sweep(LocalDate today) {
        int deleted = 0;
        while (deleteOne(today)) {
            deleted++;
        }
        List<RecordingRecord> gone = transactions.execute(open -> recordings.deleted());
        for (RecordingRecord one : gone == null ? List.<RecordingRecord>of() : gone) {
            store.delete(one.getStudyId(), one.getFile());
        }
        store.deleteFragments();
        return deleted;
    }

    private boolean deleteOne(LocalDate today) {
        return Boolean.TRUE.equals(transactions.execute(open -> {
            Optional<RecordingRecord> due = recordings.due(today);
            due.ifPresent(one -> deletion.delete(one, null, why(one)));
            return due.isPresent();
        }));
    }

    private static String why(RecordingRecord recording) {
        return recording.getSourceId() == null
                ? "its source was deleted for good"
                : "its day had come, " + recording.getDeleteOn();
    }
}
