package org.trigpoint.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Cuts text into words by the Unicode rules and gives each its forms; for one thread at a time. The stemmer is Porter2:
 * whoever asks for {@code listen} or {@code take} means {@code listening} and {@code taking} too, which KStem keeps apart
 * because its dictionary holds them as words of their own. What Porter2 throws together too readily, exact words take apart.
 */
final class WordReader {
    private final StandardTokenizer tokens = new StandardTokenizer();
    private final CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
    private final KnownForms known = new KnownForms();
    private final EnglishStemmer stemmer = new EnglishStemmer();
    private final Words words = new Words();

    /** The words of the text; valid until the next call, which gives the same object. */
    Words read(String text) {
        words.clear();
        cut(text, () -> {
            Forms forms = forms();
            if (forms != null) {
                words.add(forms, offset.startOffset(), offset.endOffset());
            }
        });
        return words;
    }

    /** Where the words of the text start and end, without their forms. */
    Offsets offsets(String text) {
        Offsets offsets = new Offsets();
        cut(text, () -> {
            if (!Folding.isNothing(term)) {
                offsets.add(offset.startOffset(), offset.endOffset());
            }
        });
        return offsets;
    }

    private void cut(String text, Runnable word) {
        try {
            tokens.setReader(new StringReader(Folding.joined(text)));
            tokens.reset();
            while (tokens.incrementToken()) {
                word.run();
            }
            tokens.end();
            tokens.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Forms forms() {
        Forms met = known.get(term.buffer(), term.length());
        if (met != null) {
            return met;
        }
        String exact = Folding.lower(term.toString());
        if (exact.isEmpty()) {
            return null;
        }
        String folded = Folding.fold(exact);
        Forms forms = Forms.of(exact, folded, stem(folded));
        known.put(term.buffer(), term.length(), forms);
        return forms;
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
