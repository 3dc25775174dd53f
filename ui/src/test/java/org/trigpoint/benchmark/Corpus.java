package org.trigpoint.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The transcripts of a study of one size, each made when it is asked for and always the same. */
final class Corpus {

    /** How many codes the codings are spread over. */
    static final int CODES = 150;

    private static final int HEAVY_WORDS = 40_000;
    private static final int HEAVY_CODINGS = 3_000;
    private static final int LONGEST_CODING = 400;
    private static final int[] PHRASE = {310, 1, 120, 4, 0, 200};

    private final Vocabulary vocabulary = new Vocabulary();
    private final double[] codesUpTo = new double[CODES];
    private final Size size;

    Corpus(Size size) {
        this.size = size;
        double sum = 0;
        for (int code = 0; code < CODES; code++) {
            // The biggest of 150 codes takes six in a hundred.
            sum += 1 / (code + 4.7);
            codesUpTo[code] = sum;
        }
    }

    Size size() {
        return size;
    }

    /** The number of the document of 40,000 words and 3,000 codings. */
    int heavy() {
        return size.transcripts();
    }

    /** The commonest word: every twentieth or so. */
    String commonWord() {
        return vocabulary.word(0);
    }

    /** A word that stands about twice in 10,000 words. */
    String word() {
        return vocabulary.word(400);
    }

    /** Six words, rare and common ones, that stand together about once in a thousand sentences. */
    String phrase() {
        StringBuilder phrase = new StringBuilder();
        for (int rank : PHRASE) {
            phrase.append(phrase.isEmpty() ? "" : " ").append(vocabulary.word(rank));
        }
        return phrase.toString();
    }

    /**
     * A transcript of this study.
     *
     * @param number from 0 to {@link #heavy}; beyond it are transcripts of ordinary length that are not in the study
     */
    Transcript transcript(int number) {
        SplittableRandom random = new SplittableRandom(77_000_000L + number);
        int words = number == heavy() ? HEAVY_WORDS : 5_850 + random.nextInt(6_600);
        Telling telling = new Telling(random);
        while (telling.words < words) {
            telling.turn("Interviewer", true, 1 + random.nextInt(2));
            telling.turn("P" + number, false, (int) Math.min(16, 1 - 4.5 * Math.log(1 - random.nextDouble())));
        }
        String text = telling.text.toString();
        int codings = number == heavy() ? HEAVY_CODINGS : size.codings();
        return new Transcript(number, text, telling.words, telling.turns, codings(random, text.length(), codings));
    }

    /** A transcript of 9,000 words that is not in the study, with a word that is nowhere else. */
    Transcript visitor(int number, String unheard) {
        SplittableRandom random = new SplittableRandom(99_000_000L + number);
        Telling telling = new Telling(random);
        telling.turn("Interviewer", true, 2);
        telling.text.insert(telling.text.length() - 2, " " + unheard);
        while (telling.words < 9_000) {
            telling.turn("P" + number, false, 5);
            telling.turn("Interviewer", true, 1);
        }
        return new Transcript(number, telling.text.toString(), telling.words, List.of(), List.of());
    }

    private List<Transcript.Given> codings(SplittableRandom random, int length, int count) {
        List<Transcript.Given> given = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int start = random.nextInt(length - LONGEST_CODING);
            int end = start + 20 + random.nextInt(LONGEST_CODING - 20);
            given.add(new Transcript.Given(start, end, code(random.nextDouble() * codesUpTo[CODES - 1])));
        }
        return given;
    }

    private int code(double share) {
        int code = 0;
        while (codesUpTo[code] < share) {
            code++;
        }
        return code;
    }

    /** A transcript as it grows. */
    private final class Telling {

        private final SplittableRandom random;
        private final StringBuilder text = new StringBuilder();
        private final List<Transcript.Turn> turns = new ArrayList<>();
        private int words;

        Telling(SplittableRandom random) {
            this.random = random;
        }

        void turn(String speaker, boolean asks, int sentences) {
            text.append(speaker).append(": ");
            int start = text.length();
            for (int i = 0; i < sentences; i++) {
                text.append(i == 0 ? "" : " ");
                sentence();
            }
            turns.add(new Transcript.Turn(start, text.length(), asks));
            text.append("\n\n");
        }

        private void sentence() {
            int length = 6 + random.nextInt(18);
            int phrase = random.nextInt(1_000) == 0 ? random.nextInt(length) : -1;
            for (int i = 0; i < length; i++) {
                text.append(i == 0 ? "" : " ");
                if (i == phrase) {
                    text.append(phrase()).append(' ');
                    words += PHRASE.length;
                }
                text.append(vocabulary.any(random));
            }
            text.append('.');
            words += length;
        }
    }
}
