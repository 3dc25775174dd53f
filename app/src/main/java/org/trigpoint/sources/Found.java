package org.trigpoint.sources;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.search.reading.Transcript;
import org.trigpoint.search.reading.Turn;
import org.trigpoint.search.reading.Words;

/**
 * The turns that were found in a file, as they are kept until it lands.
 *
 * @param words how many words the text has
 * @param read the turns as they were read
 * @param now the turns as a person corrected them
 */
record Found(int words, List<Stretch> read, List<Stretch> now) {

    /**
     * One turn.
     *
     * @param label the speaker as the file spells it; null where nobody is named
     * @param name the speaker as the source will call them
     * @param atMs milliseconds since the recording began; null where the file gives none
     */
    record Stretch(
            int start,
            int end,
            @Nullable String label,
            @Nullable String name,
            @Nullable Integer atMs) {

        static Stretch of(Turn turn) {
            Duration at = turn.at();
            Integer millis = at == null ? null : (int) Math.min(Integer.MAX_VALUE, at.toMillis());
            return new Stretch(turn.start(), turn.end(), turn.speaker(), turn.speaker(), millis);
        }

        Turn turn() {
            return new Turn(start, end, label, atMs == null ? null : Duration.ofMillis(atMs));
        }

        Stretch called(Map<String, String> names) {
            String wanted = label == null ? null : names.getOrDefault(label, label);
            return new Stretch(start, end, label, wanted, atMs);
        }
    }

    static Found of(Transcript transcript) {
        List<Stretch> turns = transcript.turns().stream().map(Stretch::of).toList();
        return new Found(Words.count(transcript.text()), turns, turns);
    }

    /** What a person said of the labels, applied to the turns as they were read. */
    Found corrected(String text, Set<String> notSpeakers, Map<String, String> names) {
        Transcript asRead =
                new Transcript(text, read.stream().map(Stretch::turn).toList(), List.of());
        Transcript corrected = notSpeakers.isEmpty() ? asRead : asRead.withoutSpeakers(notSpeakers);
        List<Stretch> now = new ArrayList<>();
        corrected.turns().forEach(turn -> now.add(Stretch.of(turn).called(names)));
        return new Found(words, read, now);
    }
}
