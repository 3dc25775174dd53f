package org.trigpoint.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.trigpoint.sources.Span;

/** Texts, edits and spans out of a seed: words in several scripts, combining marks, characters beyond the basic plane. */
public final class RandomEdits {

    private static final String[] WORDS = {
        "trust",
        "the",
        "hub",
        "a",
        "keyworker",
        "was",
        "e\u0301tude",
        "🙂",
        "👩‍👧",
        "שלום",
        "مرحبا",
        "naïve",
        "it",
        "said",
        "\u202Bעברית\u202C",
        "𝔘na",
        "n\u0303o",
        "one-to-one",
        "don’t",
        "2,000",
        ".",
        ",",
        "—"
    };

    private final SplittableRandom random;

    public RandomEdits(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A text of so many words, with spaces and line ends between them. */
    public String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(word()).append(random.nextInt(9) == 0 ? "\n" : " ");
        }
        return text.toString();
    }

    public String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A span that holds at least one character of a text that has some. */
    public Span span(int length) {
        int start = random.nextInt(length);
        return new Span(start, start + 1 + random.nextInt(Math.min(length - start, 60)));
    }

    /** Up to so many edits that do not touch: words put in, taken out, replaced. */
    public List<Edit> edits(int length, int most) {
        List<Edit> edits = new ArrayList<>();
        int free = 0;
        int wanted = random.nextInt(most + 1);
        for (int i = 0; i < wanted && free < length; i++) {
            int start = free + random.nextInt(Math.max(1, Math.min(length - free, 2 * length / (wanted + 1))));
            int goes = random.nextInt(3) == 0 ? 0 : random.nextInt(Math.min(length - start, 14) + 1);
            String comes = random.nextInt(3) == 0 && goes > 0 ? "" : word() + (random.nextBoolean() ? " " : "");
            edits.add(new Edit(start, start + goes, comes));
            free = start + goes + 1;
        }
        return edits;
    }
}
