package org.trigpoint.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** 40,000 made-up words with the frequencies of natural language: the commonest first, and always the same. */
final class Vocabulary {

    private static final int WORDS = 40_000;
    private static final int SHORT_WORDS = 220;
    private static final int DRAWS = 1 << 20;
    private static final List<String> SYLLABLES =
            List.of("ba ce di fo gu la me ni po ru sa te vi wo ka le mi no pu ra se ti ven der lor man sti pre con ul"
                    .split(" "));
    private static final List<String> ENDINGS = List.of("", "", "s", "ed", "ing", "er", "ly");

    private final List<String> words;
    private final int[] draws = new int[DRAWS];

    Vocabulary() {
        SplittableRandom random = new SplittableRandom(20260101);
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < WORDS) {
            made.add(made.size() < SHORT_WORDS ? shortWord(random) : longWord(random));
        }
        words = new ArrayList<>(made);
        fillDraws();
    }

    /** The word of a rank, from 0. */
    String word(int rank) {
        return words.get(rank);
    }

    /** A word as often as it is spoken. */
    String any(SplittableRandom random) {
        return words.get(draws[random.nextInt(DRAWS)]);
    }

    /** A word that no transcript holds. */
    static String unheard(int number) {
        StringBuilder word = new StringBuilder("zyx");
        for (int rest = number; rest > 0; rest /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return word.append("oz").toString();
    }

    private static String shortWord(SplittableRandom random) {
        String one = SYLLABLES.get(random.nextInt(SYLLABLES.size()));
        return random.nextInt(3) > 0 ? one : one + "aeioumnlr".charAt(random.nextInt(9));
    }

    private static String longWord(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        int syllables = 2 + random.nextInt(4) / 3;
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.append(ENDINGS.get(random.nextInt(ENDINGS.size()))).toString();
    }

    private void fillDraws() {
        double[] upTo = new double[WORDS];
        double sum = 0;
        for (int rank = 0; rank < WORDS; rank++) {
            sum += 1 / Math.pow(rank + 2.7, 1.05);
            upTo[rank] = sum;
        }
        int rank = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            while (upTo[rank] < sum * draw / DRAWS) {
                rank++;
            }
            draws[draw] = rank;
        }
    }
}
