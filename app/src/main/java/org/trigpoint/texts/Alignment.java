package org.trigpoint.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trigpoint.texts.PositionMap.Run;

/**
 * What two texts have in common when nobody says how the one became the other: by words first; then by characters where words
 * were written so much alike that one is plainly a correction of the other.
 */
final class Alignment {

    private static final int LONGEST_LIKENESS = 3_000;

    private final Tokens before;
    private final Tokens after;

    private Alignment(Tokens before, Tokens after) {
        this.before = before;
        this.after = after;
    }

    /** The map from one text to the other, by words and by characters of words that are alike. */
    static PositionMap between(String before, String after) {
        Tokens[] both = Tokens.of(before, after);
        Alignment alignment = new Alignment(both[0], both[1]);
        return alignment.refined(alignment.words());
    }

    /** The map from one text to the other by whole words. */
    static PositionMap byWords(String before, String after) {
        Tokens[] both = Tokens.of(before, after);
        return new Alignment(both[0], both[1]).words();
    }

    private PositionMap words() {
        List<Run> tokens = Matching.of(before.kinds(), after.kinds());
        List<Run> runs = new ArrayList<>();
        for (Run run : withoutChance(tokens)) {
            int from = before.start(run.from());
            runs.add(new Run(from, after.start(run.to()), before.start(run.fromEnd()) - from));
        }
        return map(runs);
    }

    /** Leaves out blanks and stops that two rewritten stretches merely happen to share. */
    private List<Run> withoutChance(List<Run> tokens) {
        List<Run> kept = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Run run = tokens.get(i);
            boolean rewrittenBefore = i > 0 && rewritten(tokens.get(i - 1), run);
            boolean rewrittenAfter = i + 1 < tokens.size() && rewritten(run, tokens.get(i + 1));
            if (!rewrittenBefore || !rewrittenAfter || before.hasWord(run.from(), run.fromEnd())) {
                kept.add(run);
            }
        }
        return kept;
    }

    private static boolean rewritten(Run one, Run next) {
        return next.from() > one.fromEnd() && next.to() > one.toEnd();
    }

    private PositionMap map(List<Run> runs) {
        return PositionMap.of(before.points().length, after.points().length, runs);
    }

    private PositionMap refined(PositionMap words) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        int to = 0;
        for (Run run : words.runs()) {
            alike(from, run.from(), to, run.to(), runs);
            runs.add(run);
            from = run.fromEnd();
            to = run.toEnd();
        }
        alike(from, words.fromLength(), to, words.toLength(), runs);
        return map(runs);
    }

    /** Adds what two rewritten stretches share, when that is at least half of the longer one. */
    private void alike(int from, int fromEnd, int to, int toEnd, List<Run> into) {
        int longer = Math.max(fromEnd - from, toEnd - to);
        if (from == fromEnd || to == toEnd || longer > LONGEST_LIKENESS) {
            return;
        }
        List<Run> shared = Matching.of(
                Arrays.copyOfRange(before.points(), from, fromEnd), Arrays.copyOfRange(after.points(), to, toEnd));
        if (2 * shared.stream().mapToInt(Run::length).sum() >= longer) {
            shared.forEach(run -> into.add(new Run(from + run.from(), to + run.to(), run.length())));
        }
    }
}
