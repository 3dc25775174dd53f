package org.trigpoint.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.util.BytesRef;

/** The shape of the index: field names, and how values become terms. A change here, or of the forms of words, needs a new version. */
final class Shape {
    static final String VERSION = "3";

    static final String STUDY = "study";
    static final String SOURCE = "source";
    static final String SITE = "site";
    static final String WAVE = "wave";
    static final String KIND = "kind";
    static final String SPEAKER = "speaker";
    static final String ROLE = "role";
    static final String SAID = "said";
    static final String TITLE = "title";
    static final String PARTICIPANT = "participant";
    static final String ATTRIBUTE = "attribute";
    static final String CODED = "coded";

    /** Fields that a query can name and each passage has for itself; all others stand at the head of a source. */
    static final Set<String> OF_PASSAGES = Set.of(SPEAKER, ROLE);

    static final String CODINGS = "codings";
    static final String SPEAKER_VALUE = "speaker.value";
    static final String HEAD_STUDY = "head.study";
    static final String HEAD_SOURCE = "head.source";
    static final String HEAD_VERSION = "head.version";
    static final String HEAD_TITLE = "head.title";
    static final String HEAD_KIND = "head.kind";
    static final String HEAD_SITE = "head.site";
    static final String HEAD_WAVE = "head.wave";

    static final String TEXT = "text";
    static final String START = "start";

    private static final int LONGEST_VALUE = 2_000;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'*?]+");

    private Shape() {}

    /** Every study has a field, and so a vocabulary, of its own: wildcards and suggestions cannot see another's words. */
    static String wordsOf(long study) {
        return "words." + study;
    }

    static BytesRef whole(String value) {
        return new BytesRef("=" + clipped(value));
    }

    static BytesRef whole(String name, String value) {
        return new BytesRef("=" + clipped(name) + '\0' + clipped(value));
    }

    /** Terms by which a person may ask for the value: all of it, or any word of it, without regard to case and marks. */
    static List<String> loose(String value) {
        List<String> terms = new ArrayList<>();
        terms.add("~" + plain(value));
        for (String word : BETWEEN_WORDS.split(plain(value))) {
            if (!word.isEmpty() && !terms.contains("~" + word)) {
                terms.add("~" + word);
            }
        }
        return terms;
    }

    static List<String> loose(String name, String value) {
        return loose(value).stream().map(term -> attribute(name, term)).toList();
    }

    static String attribute(String name, String looseValue) {
        return "~" + plain(name) + '\0' + looseValue.substring(1);
    }

    static String plain(String value) {
        return Folding.fold(Folding.lower(clipped(value).strip().toLowerCase(Locale.ROOT)));
    }

    /** A value short enough for a term, which Lucene limits to 32,766 bytes; what lies beyond cannot be asked for. */
    static String clipped(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }

    static String coded(long analysis, long code) {
        return analysis + ":" + code;
    }
}
