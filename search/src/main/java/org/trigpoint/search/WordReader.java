package org.trigpoint.search;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Cuts text into words by the Unicode rules and gives each its forms; for one thread at a time. The stemmer is Porter2:
 * whoever asks for {@code listen} or {@code take} means {@code listening} and {@code taking} too, which KStem keeps apart
 * because its dictionary holds them as words of their own. What Porter2 throws together too readily, exact words take apart.
 */
final class WordReader {
    private static final int MOST_STRANGE = 40_000;

    private final WordCutter cutter = new WordCutter();
    private final Lexicon lexicon = new Lexicon();
    private final Map<String, Integer> strange = new HashMap<>();
    private final byte[] term = new byte[1 + WordCutter.LONGEST];
    private final EnglishStemmer stemmer = new EnglishStemmer();
    private final Words words = new Words(lexicon);

    /** The words of the text; valid until the next call, which gives the same object. */
    Words read(String text) {
        tidy();
        return readOn(text);
    }

    /** Forgets the words when there are too many. */
    void tidy() {
        if (lexicon.tidy() || strange.size() > MOST_STRANGE) {
            strange.clear();
        }
    }

    /** The terms of the words that are read on from here. */
    WordTerms begin() {
        tidy();
        return new WordTerms(lexicon);
    }

    /** How many words it remembers. */
    int size() {
        return lexicon.size() + strange.size();
    }

    /** All words are new in the source that begins here. */
    void beginSource() {
        lexicon.beginSource();
    }

    /** The same, but no word loses its number: for as much text only as can be remembered. */
    Words readOn(String text) {
        words.clear();
        cutter.cut(text, this::add);
        return words;
    }

    private void add(int start, int end) {
        int length = spell(cutter.letters(), start, end);
        int word = length > 0 ? plain(length) : strange(new String(cutter.letters(), start, end - start));
        if (word != Lexicon.NONE) {
            words.add(word, start, end);
        }
    }

    /** Writes the term of a word of ASCII letters; gives its length, or 0 for another. */
    private int spell(char[] letters, int start, int end) {
        int length = 0;
        term[length++] = Forms.EXACT;
        for (int i = start; i < end; i++) {
            char c = letters[i];
            if (c >= 'A' && c <= 'Z') {
                c = (char) (c + ('a' - 'A'));
            } else if (c == '\u2019') {
                c = '\'';
            } else if (c >= 0x80) {
                return 0;
            }
            term[length++] = (byte) c;
        }
        return length;
    }

    private int plain(int length) {
        int word = lexicon.find(term, length);
        return word != Lexicon.NONE
                ? word
                : lexicon.add(term, length, forms(new String(term, 1, length - 1, StandardCharsets.US_ASCII)));
    }

    private int strange(String written) {
        return strange.computeIfAbsent(written, word -> {
            String exact = Folding.lower(word);
            if (exact.isEmpty()) {
                return Lexicon.NONE;
            }
            BytesRef utf8 = Forms.exact(exact);
            int met = lexicon.find(utf8.bytes, utf8.length);
            return met != Lexicon.NONE ? met : lexicon.add(utf8.bytes, utf8.length, forms(exact));
        });
    }

    private Forms forms(String exact) {
        String folded = Folding.fold(exact);
        return new Forms(exact, folded, stem(folded));
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
