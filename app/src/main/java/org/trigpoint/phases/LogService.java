package org.trigpoint.phases;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.LogEntryId;
import org.trigpoint.migrations.schema.tables.records.LogEntryRecord;
import org.trigpoint.phases.PhaseFact.LogEntryRemoved;
import org.trigpoint.phases.PhaseFact.LogEntryRevised;
import org.trigpoint.phases.PhaseFact.LogEntryWritten;

/** The log that a team keeps of its analysis. */
@Service
@Transactional
public class LogService {

    private static final int LONGEST = 20_000;

    private final LogRepository log;
    private final LogCheck check;
    private final Gestures gestures;
    private final Journal journal;

    LogService(LogRepository log, LogCheck check, Gestures gestures, Journal journal) {
        this.log = log;
        this.check = check;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Writes an entry.
     *
     * @param coder who writes
     * @param analysis in whose log
     * @param words what they write
     * @return its key
     * @throws NotFound when the study has no such analysis, or what the entry speaks of is not there for them
     * @throws Refusal when the body is empty or too long, the day is to come, or a text has changed since
     */
    public LogEntryId write(Coder coder, AnalysisId analysis, EntryWords words) {
        Phase phase = check.phase(coder, analysis, words.phase(), null);
        String body = checked(words.body());
        check.demandThere(coder, analysis, words.links());
        LogEntryRecord fresh = new LogEntryRecord();
        fresh.setStudyId(coder.study());
        fresh.setAnalysisId(analysis);
        fresh.setKind(words.kind().word());
        fresh.setPhase(phase.word());
        fresh.setBody(body);
        fresh.setAuthorId(coder.person());
        fresh.setHappenedAt(Days.at(words.on(), null));
        begin(coder, analysis, "Wrote", words.kind());
        LogEntryId entry = log.insert(fresh, words.links());
        journal.record(
                coder.study(),
                coder.person(),
                new LogEntryWritten(analysis, entry, words.kind().word(), phase.word(), body, words.links()));
        return entry;
    }

    /**
     * Writes an entry anew, unless somebody else did since it was read.
     *
     * @param coder who writes
     * @param entry which
     * @param revision the revision that they had before them
     * @param words the whole entry
     * @return the new revision
     * @throws NotFound when there is no such entry for them, or what it speaks of is not there
     * @throws EntryChangedSince when a colleague wrote in between; nothing is overwritten
     * @throws Refusal when it is a colleague's statement of where they stand, the body is empty or too long, the day is to come, or
     *     a text has changed since
     */
    public int revise(Coder coder, LogEntryId entry, int revision, EntryWords words) {
        LogEntryRecord found = log.lock(coder, entry);
        boolean own = found.getAuthorId().equals(coder.person());
        boolean statement = found.getKind().equals(EntryKind.POSITIONALITY.word());
        if (!own && (statement || words.kind() == EntryKind.POSITIONALITY)) {
            throw new Refusal("Where somebody stands is theirs to say: write a statement of your own.");
        }
        if (found.getRevision() != revision) {
            throw new EntryChangedSince();
        }
        AnalysisId analysis = found.getAnalysisId();
        Phase phase = check.phase(coder, analysis, words.phase(), Phase.of(found.getPhase()));
        String body = checked(words.body());
        check.demandThere(coder, analysis, words.links());
        OffsetDateTime at = Days.at(words.on(), found.getHappenedAt());
        begin(coder, analysis, "Rewrote", words.kind());
        log.revise(found, words.kind(), phase, body, at);
        log.relink(coder, entry, words.links());
        journal.record(
                coder.study(),
                coder.person(),
                new LogEntryRevised(
                        analysis, entry, words.kind().word(), phase.word(), found.getBody(), body, words.links()));
        return revision + 1;
    }

    /**
     * Takes an entry away. The journal keeps its words.
     *
     * @param coder whose own entry it is, or a lead
     * @param entry which
     * @throws NotFound when there is no such entry for them
     * @throws Refusal when it is a colleague's
     */
    public void remove(Coder coder, LogEntryId entry) {
        LogEntryRecord found = log.lock(coder, entry);
        if (!found.getAuthorId().equals(coder.person()) && !(coder instanceof Lead)) {
            throw new Refusal("This entry is a colleague\u2019s: ask them, or a team lead, to remove it.");
        }
        begin(coder, found.getAnalysisId(), "Removed", EntryKind.of(found.getKind()));
        log.delete(entry);
        journal.record(
                coder.study(),
                coder.person(),
                new LogEntryRemoved(found.getAnalysisId(), entry, found.getKind(), found.getBody()));
    }

    private void begin(Coder coder, @Nullable AnalysisId analysis, String did, EntryKind kind) {
        gestures.begin(
                coder.study(),
                coder.person(),
                analysis,
                did + " an entry in the log: " + kind.label().toLowerCase(Locale.UK));
    }

    private static String checked(String body) {
        if (body.isBlank()) {
            throw new Refusal("Write at least one word in the entry.");
        }
        if (body.length() > LONGEST) {
            throw new Refusal("An entry holds 20,000 characters at most: shorten it, or write two.");
        }
        return body.strip();
    }
}
