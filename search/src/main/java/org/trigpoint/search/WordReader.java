package org.trigpoint.search;

import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Cuts text into words by the Unicode rules and gives each its forms; for one thread at a time. The stemmer is Porter2:
 * whoever asks for {@code listen} or {@code take} means {@code listening} and {@code taking} too, which KStem keeps apart
 * because its dictionary holds them as words of their own. What Porter2 throws together too readily, exact words take apart.
 */
final class WordReader {
    private final WordCutter cutter = new WordCutter();
    private final KnownForms known = new KnownForms();
    private final EnglishStemmer stemmer = new EnglishStemmer();
    private final Words words = new Words();

    /** The words of the text; valid until the next call, which gives the same object. */
    Words read(String text) {
        words.clear();
        cutter.cut(text, this::add);
        return words;
    }

    private void add(int start, int end) {
        Forms forms = known.get(cutter.letters(), start, end);
        if (forms == null) {
            forms = forms(new String(cutter.letters(), start, end - start));
            if (forms == null) {
                return;
            }
            known.put(cutter.letters(), start, end, forms);
        }
        words.add(forms, start, end);
    }

    private @Nullable Forms forms(String word) {
        String exact = Folding.lower(word);
        if (exact.isEmpty()) {
            return null;
        }
        String folded = Folding.fold(exact);
        return new Forms(exact, folded, stem(folded));
    }

    /** Where the words of the text start and end, without their forms. */
    Offsets offsets(String text) {
        Offsets offsets = new Offsets();
        cutter.cut(text, (start, end) -> {
            if (!Folding.isNothing(cutter.letters(), start, end)) {
                offsets.add(start, end);
            }
        });
        return offsets;
    }

    /** The stem of a word in lower case, as its forms have it. */
    String stemOf(String lower) {
        return stem(Folding.fold(lower));
    }

    private String stem(String folded) {
        String singular = singular(folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded);
        stemmer.setCurrent(singular);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** The plurals of people, which no rule about endings knows. */
    private static String singular(String word) {
        if (word.endsWith("children")) {
            return word.substring(0, word.length() - "ren".length());
        }
        if (word.equals("men") || word.endsWith("women")) {
            return word.substring(0, word.length() - "en".length()) + "an";
        }
        return word;
    }
}
