package org.trigpoint.search.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trigpoint.search.reading.LineHead.Candidate;
import org.trigpoint.search.reading.TextLines.Line;

/** Walks the lines of a text once and cuts its turns, counting code points as it goes. */
final class TurnCutter {
    private static final Pattern MEETING = Pattern.compile(".{1,60} (?:started|stopped) transcription");
    private static final int MEETING_AT_MOST = 90;

    private final String text;
    private final List<Line> lines;
    private final LabelCensus census;
    private final boolean wrapped;
    private final List<Turn> turns = new ArrayList<>();

    private @Nullable String speaker;
    private @Nullable Duration pending;
    private @Nullable Duration at;
    private String before = "";
    private int from = -1;
    private int to;
    private int countedUnits;
    private int countedPoints;

    TurnCutter(String text, List<Line> lines, LabelCensus census) {
        this.text = text;
        this.lines = lines;
        this.census = census;
        this.wrapped = TextLines.areWrapped(lines);
    }

    List<Turn> cut() {
        for (Line line : lines) {
            if (line.isBlank()) {
                close();
            } else if (line.range() != null) {
                close();
                pending = line.range();
            } else {
                speech(line);
            }
        }
        close();
        return turns;
    }

    private void speech(Line line) {
        Candidate label = line.head().label();
        String named = label == null ? null : census.speaker(label);
        if (label != null && named != null) {
            close();
            speaker = named;
            pending = label.at() == null ? pending : label.at();
            words(line, label.wordsFrom());
            return;
        }
        boolean ofTheMeeting = line.words().length() <= MEETING_AT_MOST
                && MEETING.matcher(line.words().strip()).matches();
        if (ofTheMeeting) {
            close();
            speaker = null;
        }
        if (line.head().at() != null) {
            close();
            pending = line.head().at();
        }
        words(line, line.head().plainFrom());
        if (ofTheMeeting) {
            close();
        }
    }

    private void words(Line line, int wordsFrom) {
        TimeStamp last = TimeStamp.finalOf(line.words());
        int wordsTo = last == null ? line.words().length() : Math.max(wordsFrom, last.end());
        if (wordsFrom < wordsTo) {
            if (from >= 0 && !wrapped && !TextLines.goesOn(before, line.words())) {
                close();
            }
            if (from < 0) {
                from = line.start() + wordsFrom;
                at = pending;
                pending = null;
            }
            to = line.start() + wordsTo;
            before = line.words();
        }
        if (last != null) {
            close();
            pending = last.at();
        }
    }

    private void close() {
        if (from >= 0) {
            int start = from;
            int end = to;
            while (start < end && Words.isSpace(text.charAt(start))) {
                start++;
            }
            while (end > start && Words.isSpace(text.charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                turns.add(new Turn(points(start), points(end), speaker, at));
            }
            from = -1;
        }
    }

    private int points(int units) {
        countedPoints += text.codePointCount(countedUnits, units);
        countedUnits = units;
        return countedPoints;
    }
}
