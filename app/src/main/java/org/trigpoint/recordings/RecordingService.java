package org.trigpoint.recordings;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.schema.tables.records.RecordingRecord;

/**
 * What can be done with recordings: bring one to its source, say when it is to be deleted, delete it now. Bringing one may
 * take long, so it opens its transactions around that: one looks whether it may begin, one lets it land.
 */
@Service
public class RecordingService {

    private final RecordingRepository recordings;
    private final RecordingStore store;
    private final RecordingKeys keys;
    private final Deletion deletion;
    private final Journal journal;
    private final TransactionTemplate transactions;

    RecordingService(
            RecordingRepository recordings,
            RecordingStore store,
            RecordingKeys keys,
            Deletion deletion,
            Journal journal,
            TransactionTemplate transactions) {
        this.recordings = recordings;
        this.store = store;
        this.keys = keys;
        this.deletion = deletion;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * Brings a recording to a source, whole or not at all; what is kept of it on disk is sealed.
     *
     * @param coder who brings it
     * @param source which has none so far
     * @param incoming the recording
     * @throws NotFound when there is no such source for this coder
     * @throws Refusal when the source has one, the day has come already, or the recording is too large, none of the kinds
     *     taken or not whole
     */
    public void add(Coder coder, SourceId source, IncomingRecording incoming) {
        demandToCome(incoming.deleteOn());
        transactions.executeWithoutResult(open -> demandNone(coder, source));
        RecordingStore.Stored stored = store.take(coder.study(), incoming);
        transactions.executeWithoutResult(open -> {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status != STATUS_COMMITTED) {
                        store.delete(coder.study(), stored.file());
                    }
                }
            });
            demandNone(coder, source);
            byte[] sealedKey = keys.seal(coder.study(), stored.file(), stored.key());
            recordings.insert(coder, source, stored, sealedKey, incoming.deleteOn());
            journal.record(
                    coder.study(),
                    coder.person(),
                    new RecordingFact.RecordingAdded(
                            source, stored.type().mediaType(), stored.length(), stored.sha256(), incoming.deleteOn()));
        });
    }

    /**
     * Names another day on which a recording is to be deleted.
     *
     * @param coder who does so
     * @param source whose recording it is
     * @param deleteOn the first day on which it shall not be there any more; after today
     * @throws NotFound when there is no such source for this coder, or it has no recording
     * @throws Refusal when that day has come already
     */
    public void deleteOn(Coder coder, SourceId source, LocalDate deleteOn) {
        demandToCome(deleteOn);
        transactions.executeWithoutResult(open -> {
            RecordingRecord held = held(coder, source);
            if (!held.getDeleteOn().equals(deleteOn)) {
                recordings.moveDeletion(held.getFile(), deleteOn);
                journal.record(
                        coder.study(),
                        coder.person(),
                        new RecordingFact.RecordingDeletionMoved(source, held.getDeleteOn(), deleteOn));
            }
        });
    }

    /**
     * Deletes a recording now, for good: nothing brings it back. The text, its times and its codings stay.
     *
     * @param coder who does so
     * @param source whose recording it is
     * @throws NotFound when there is no such source for this coder, or it has no recording
     */
    public void remove(Coder coder, SourceId source) {
        transactions.executeWithoutResult(
                open -> deletion.delete(held(coder, source), coder.person(), "somebody deleted it by hand"));
    }

    private RecordingRecord held(Coder coder, SourceId source) {
        recordings.source(coder, source);
        return recordings.present(coder, source).orElseThrow(NotFound::new);
    }

    private void demandNone(Coder coder, SourceId source) {
        recordings.source(coder, source);
        if (recordings.present(coder, source).isPresent()) {
            throw new Refusal("This source has a recording already: delete that one first.");
        }
    }

    private static void demandToCome(LocalDate deleteOn) {
        if (!deleteOn.isAfter(Days.today())) {
            throw new Refusal("Choose a day to come for the recording to be deleted on.");
        }
    }
}
