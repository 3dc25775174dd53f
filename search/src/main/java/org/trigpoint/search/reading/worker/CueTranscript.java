package org.trigpoint.search.reading.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.search.reading.Refused.Reason;
import org.trigpoint.search.reading.SpeakerTurns;
import org.trigpoint.search.reading.Transcript;
import org.trigpoint.search.reading.Turn;
import org.trigpoint.search.reading.worker.CueFile.Cue;

/**
 * Makes a transcript of cues: what one speaker says on end is one turn, a paragraph {@code Speaker: words}, with a blank line
 * between. A long monologue goes on in a further paragraph, without the label, after the cue that ends a sentence.
 */
final class CueTranscript {
    private static final int PARAGRAPH = 1_200;

    /** What one cue adds: the words without a label, and who says them as far as the cues tell. */
    private record Speech(Duration start, @Nullable String speaker, String words) {}

    private final int mostChars;
    private final StringBuilder text = new StringBuilder();
    private final List<Turn> turns = new ArrayList<>();
    private final Map<String, String> spellings = new HashMap<>();
    private int points;

    private CueTranscript(int mostChars) {
        this.mostChars = mostChars;
    }

    /** The transcript of these cues, of which there is at least one. */
    static Transcript of(List<Cue> cues, int mostChars, Warnings warnings) {
        CueTranscript making = new CueTranscript(mostChars);
        making.write(speeches(cues));
        return new Transcript(making.text.toString(), making.turns, warnings.sentences());
    }

    /** Names before a colon are recognised over all cues together; a cue without one goes on with the voice before. */
    private static List<Speech> speeches(List<Cue> cues) {
        String text = cues.stream().map(cue -> cue.words() + "\n\n").collect(Collectors.joining());
        List<Turn> found = SpeakerTurns.recognise(text).turns();
        List<Speech> speeches = new ArrayList<>(cues.size());
        int units = 0;
        int counted = 0;
        int next = 0;
        int line = 0;
        for (Cue cue : cues) {
            int lineEnd = line + cue.words().codePointCount(0, cue.words().length());
            String speaker = cue.voice();
            String words = speaker == null ? "" : cue.words();
            while (next < found.size() && found.get(next).start() < lineEnd) {
                Turn turn = found.get(next++);
                int from = text.offsetByCodePoints(units, turn.start() - counted);
                int to = text.offsetByCodePoints(from, turn.end() - turn.start());
                units = to;
                counted = turn.end();
                if (cue.voice() == null) {
                    speaker = turn.speaker();
                    words = text.substring(from, to);
                }
            }
            line = lineEnd + 2;
            if (!words.isEmpty()) {
                speeches.add(new Speech(cue.start(), speaker, words));
            }
        }
        return speeches;
    }

    private void write(List<Speech> speeches) {
        int i = 0;
        String previous = null;
        while (i < speeches.size()) {
            Speech first = speeches.get(i);
            String speaker = spelled(first.speaker());
            StringBuilder words = new StringBuilder(first.words());
            boolean goesOn = true;
            while (++i < speeches.size() && goesOn) {
                Speech next = speeches.get(i);
                boolean same = java.util.Objects.equals(speaker, spelled(next.speaker()));
                boolean full = words.length() >= PARAGRAPH && ".?!…".indexOf(words.charAt(words.length() - 1)) >= 0;
                goesOn = same && !full;
                if (goesOn) {
                    words.append(' ').append(next.words());
                } else {
                    i--;
                }
            }
            boolean labelled = speaker != null && !speaker.equals(previous);
            turn(first.start(), speaker, labelled, words.toString());
            previous = speaker;
        }
    }

    private void turn(Duration at, @Nullable String speaker, boolean labelled, String words) {
        if (text.length() + (long) words.length() > mostChars) {
            throw new RefusedException(Reason.TOO_LARGE);
        }
        append(text.isEmpty() ? "" : "\n\n");
        append(labelled ? speaker + ": " : "");
        int start = points;
        append(words);
        turns.add(new Turn(start, points, speaker, at));
    }

    private void append(String more) {
        text.append(more);
        points += more.codePointCount(0, more.length());
    }

    private @Nullable String spelled(@Nullable String speaker) {
        if (speaker == null) {
            return null;
        }
        return spellings.computeIfAbsent(speaker.toLowerCase(Locale.ROOT), unseen -> speaker);
    }
}
