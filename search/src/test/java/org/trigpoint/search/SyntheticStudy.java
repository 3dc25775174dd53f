package org.trigpoint.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Interviews of about 9,000 words in made-up words with the frequencies of natural language: always the same ones, in turns
 * of fifty words whose labels stand outside, as transcripts come out of the database. Every third mentions "safeguarding";
 * "lack of trust in the system" stands about once in a thousand sentences.
 */
final class SyntheticStudy {
    private static final int WORDS = 40_000;
    private static final String[] COMMON =
            ("the and to of a i that you it in was is they we so of but with have for not"
                            + " what know think on like do this be there yeah at all just really were she he my them our about"
                            + " people if because then had your school can one when who would from time her or an get going out"
                            + " been some well more very could how did go said his into work support family trust need day")
                    .split(" ");
    private static final String[] SYLLABLES =
            "ba ce di fo gu la me ni po ru sa te vi wo ka le mi no pu ra se ti ven der lor man sti pre con".split(" ");
    private static final String[] ENDINGS = {"", "", "s", "ed", "ing", "er", "ly", "ment", "tion"};

    private final String[] words = new String[WORDS];
    private final double[] cumulative = new double[WORDS];

    SyntheticStudy() {
        Random random = new Random(20260101);
        Set<String> made = new LinkedHashSet<>(List.of(COMMON));
        while (made.size() < WORDS) {
            made.add(invented(random));
        }
        made.toArray(words);
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            sum += 1 / Math.pow(i + 2.7, 1.05);
            cumulative[i] = sum;
        }
    }

    private static String invented(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.append(ENDINGS[random.nextInt(ENDINGS.length)]).toString();
    }

    IndexedSource interview(int number, int codings) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder();
        List<IndexedTurn> turns = new ArrayList<>();
        boolean mentions = number % 3 == 0;
        int target = 6 * (int) Math.max(4_000, Math.min(14_000, 9_000 + 1_400 * random.nextGaussian()));
        while (text.length() < target) {
            int asked = text.length() + "Interviewer: ".length();
            tell(random, text, "Interviewer", 1 + random.nextInt(2), false);
            turns.add(new IndexedTurn(asked, text.length(), "Interviewer"));
            int answered = text.append("\n\n").length() + ("P" + number + ": ").length();
            int sentences = (int) Math.min(16, 1 - 4.5 * Math.log(1 - random.nextDouble()));
            tell(random, text, "P" + number, sentences, mentions);
            turns.add(new IndexedTurn(answered, text.length(), "P" + number, "Role " + number % 6));
            text.append("\n\n");
        }
        List<IndexedCoding> coded = new ArrayList<>();
        for (int i = 0; i < codings; i++) {
            int start = random.nextInt(text.length() - 400);
            coded.add(new IndexedCoding(
                    1, 1 + random.nextInt(150), 30 + random.nextInt(4), start, start + 20 + random.nextInt(380)));
        }
        return new IndexedSource(
                1,
                number,
                number,
                "Interview " + number,
                "interview",
                "Site " + number % 10,
                "Wave " + number % 3,
                Map.of("role", "Role " + number % 6),
                Set.of("P" + number),
                text.toString(),
                turns,
                coded);
    }

    private void tell(Random random, StringBuilder text, String speaker, int sentences, boolean mentions) {
        text.append(speaker).append(": ");
        for (int i = 0; i < sentences; i++) {
            sentence(random, text, mentions && random.nextDouble() < .008);
        }
    }

    private void sentence(Random random, StringBuilder text, boolean mention) {
        int length = 6 + random.nextInt(18);
        int phrase = random.nextDouble() < .0012 ? random.nextInt(length) : -1;
        for (int i = 0; i < length; i++) {
            text.append(word(random)).append(i == length - 1 ? ". " : " ");
            if (i == phrase) {
                text.append("lack of trust in the system ");
            }
            if (mention && i == 3) {
                text.append("safeguarding ");
            }
        }
    }

    private String word(Random random) {
        int at = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[WORDS - 1]);
        return words[at < 0 ? -at - 1 : at];
    }
}
