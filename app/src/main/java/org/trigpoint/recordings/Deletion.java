package org.trigpoint.recordings;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.schema.tables.records.RecordingRecord;

/** Deletes a recording and leaves the proof of it in the journal: what it was, when, by whom and why. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Deletion {

    private final RecordingRepository recordings;
    private final RecordingStore store;
    private final Journal journal;

    Deletion(RecordingRepository recordings, RecordingStore store, Journal journal) {
        this.recordings = recordings;
        this.store = store;
        this.journal = journal;
    }

    /**
     * Deletes it with this transaction. At the commit its key is gone and so is what it held; the file follows, and the
     * sweep deletes one that did not.
     *
     * @param recording held by this transaction
     * @param person who does so; null for the application itself
     * @param why the reason, as the end of "deleted because"
     */
    void delete(RecordingRecord recording, @Nullable PersonId person, String why) {
        recordings.delete(recording.getFile());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                store.delete(recording.getStudyId(), recording.getFile());
            }
        });
        journal.record(
                recording.getStudyId(),
                person,
                new RecordingFact.RecordingDeleted(
                        recording.getSourceId(),
                        recording.getMediaType(),
                        recording.getLength(),
                        HexFormat.of().formatHex(recording.getDigest()),
                        recording.getAddedAt(),
                        recording.getDeleteOn(),
                        why));
    }
}
