package org.trigpoint.search.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.search.reading.LineHead.Candidate;
import org.trigpoint.search.reading.LineHead.Form;
import org.trigpoint.search.reading.TextLines.Line;

/**
 * Decides which of the possible labels of a text are speakers, by how often and beside what they stand. A label that stands
 * once is one only if it is short and the text is plainly a conversation, or if it names a role.
 */
final class LabelCensus {
    private static final int SHORT = 2;
    private static final int LONG = 5;
    private static final int PLENTY = 6;

    /** What was seen of one label. */
    private static final class Tally {
        private final Map<String, Integer> spellings = new LinkedHashMap<>();
        private int times;
        private boolean stamped;
        private boolean plain;

        void add(Candidate candidate) {
            times++;
            stamped |= candidate.stamped();
            plain |= candidate.form() == Form.COLON
                    || candidate.form() == Form.SIGIL
                    || candidate.form() == Form.BRACKET;
            spellings.merge(LabelName.tidy(candidate.name()), 1, Integer::sum);
        }

        String name() {
            String best = "";
            int most = 0;
            for (Map.Entry<String, Integer> spelling : spellings.entrySet()) {
                if (spelling.getValue() > most) {
                    most = spelling.getValue();
                    best = spelling.getKey();
                }
            }
            return best;
        }
    }

    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, String> accepted = new HashMap<>();

    /** Counts the labels of the lines; {@code notSpeakers} are never taken for one, in whatever case they are given. */
    LabelCensus(List<Line> lines, Set<String> notSpeakers) {
        Set<String> barred = notSpeakers.stream().map(LabelName::key).collect(Collectors.toSet());
        int filled = 0;
        int labelled = 0;
        for (Line line : lines) {
            filled += line.isBlank() ? 0 : 1;
            Candidate candidate = line.head().label();
            if (candidate == null) {
                continue;
            }
            String key = LabelName.key(candidate.name());
            if (!barred.contains(key) && !LabelName.isNever(key)) {
                Tally tally = tallies.computeIfAbsent(key, unseen -> new Tally());
                tally.add(candidate);
                labelled += tally.plain && LabelName.words(key) <= SHORT ? 1 : 0;
            }
        }
        accept(labelled >= 2 && labelled * 2 >= filled);
    }

    private void accept(boolean conversation) {
        int exchanges = tallies.entrySet().stream()
                .filter(label -> isRepeated(label.getKey(), label.getValue()))
                .mapToInt(label -> label.getValue().times)
                .sum();
        boolean repeated = exchanges >= PLENTY;
        tallies.forEach((key, tally) -> {
            boolean once = tally.plain
                    && (LabelName.isRole(key) || ((conversation || repeated) && LabelName.words(key) <= SHORT));
            if (tally.stamped || isRepeated(key, tally) || once) {
                accepted.put(key, tally.name());
            }
        });
    }

    private static boolean isRepeated(String key, Tally tally) {
        return tally.times >= 2 && LabelName.words(key) < LONG;
    }

    /** The speaker that the label names, in its most frequent spelling; null when it is not taken for a speaker. */
    @Nullable
    String speaker(Candidate candidate) {
        return accepted.get(LabelName.key(candidate.name()));
    }

    /** The speakers in the order in which they first speak, with the number of their labels. */
    List<SpeakerTurns.Label> labels() {
        List<SpeakerTurns.Label> labels = new ArrayList<>();
        tallies.forEach((key, tally) -> {
            String name = accepted.get(key);
            if (name != null) {
                labels.add(new SpeakerTurns.Label(name, tally.times));
            }
        });
        return labels;
    }
}
