package org.trigpoint.recordings;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.RecordingMarkRecord;
import org.trigpoint.migrations.schema.tables.records.SourceRecord;

/** Says when turns were spoken, as a person hears it; that goes before the time that the file gave. Can be undone. */
@Service
@Transactional
public class TurnTimeService {

    private final RecordingRepository recordings;
    private final TurnTimeRepository times;
    private final Gestures gestures;
    private final Journal journal;

    TurnTimeService(RecordingRepository recordings, TurnTimeRepository times, Gestures gestures, Journal journal) {
        this.recordings = recordings;
        this.times = times;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Says when a turn begins.
     *
     * @param coder who heard it
     * @param source which
     * @param version the text version that was listened along
     * @param start where the turn begins in it, in code points
     * @param atMillis when, in milliseconds from the beginning of the recording; at least 0
     * @throws NotFound when there is no such source for this coder
     * @throws Refusal when the text has another version by now, no turn begins there, or the time is negative
     */
    public void set(Coder coder, SourceId source, VersionId version, int start, int atMillis) {
        SourceRecord held = held(coder, source, version);
        if (atMillis < 0) {
            throw new Refusal("A turn can't begin before its recording does.");
        }
        if (!times.isTurn(version, start)) {
            throw new Refusal("No turn begins there any more: open the source again.");
        }
        Optional<RecordingMarkRecord> before = times.mark(version, start);
        begin(coder, held, "Set a turn of \u201c%s\u201d to " + clock(atMillis));
        before.ifPresentOrElse(
                mark -> times.change(coder, mark, atMillis), () -> times.insert(coder, held, start, atMillis));
        journal.record(
                coder.study(),
                coder.person(),
                new RecordingFact.TurnTimeSet(
                        source,
                        version,
                        start,
                        atMillis,
                        before.map(RecordingMarkRecord::getAtMs).orElse(null)));
    }

    /**
     * Takes back what was said of a turn; the time that the file gave holds again, if it gave one.
     *
     * @param coder who does so
     * @param source which
     * @param version the text version that is looked at
     * @param start where the turn begins in it, in code points
     * @throws NotFound when there is no such source for this coder, or nothing was said of that turn
     * @throws Refusal when the text has another version by now
     */
    public void clear(Coder coder, SourceId source, VersionId version, int start) {
        SourceRecord held = held(coder, source, version);
        RecordingMarkRecord mark = times.mark(version, start).orElseThrow(NotFound::new);
        begin(coder, held, "Took the time of a turn of \u201c%s\u201d back");
        times.delete(mark);
        journal.record(
                coder.study(),
                coder.person(),
                new RecordingFact.TurnTimeCleared(source, version, start, mark.getAtMs()));
    }

    private SourceRecord held(Coder coder, SourceId source, VersionId version) {
        SourceRecord held = recordings.source(coder, source);
        if (!Objects.equals(held.getVersionId(), version)) {
            throw new Refusal("The text has changed since it was opened: open the source again.");
        }
        return held;
    }

    private void begin(Coder coder, SourceRecord source, String sentence) {
        gestures.begin(coder.study(), coder.person(), null, sentence.replace("%s", source.getTitle()));
    }

    /** Such as {@code 2:03} or {@code 1:02:03}. */
    static String clock(int millis) {
        int seconds = millis / 1000;
        String minutes = String.format(Locale.UK, "%d:%02d", seconds / 60 % 60, seconds % 60);
        return seconds < 3600
                ? minutes
                : String.format(Locale.UK, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
