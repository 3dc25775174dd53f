package org.trigpoint.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.trigpoint.privacy.WrittenShapes.Shape;
import org.trigpoint.sources.Span;

/**
 * Finds what may be personal data in a text. It proposes; a person looks at each in its context.
 *
 * <p>Names are found whatever their case, as whole words, in all their forms of possession. What has a shape
 * of its own is told by that shape, and by its check digit where it has one. What is left in capitals is shown too.
 */
final class PersonalData {

    private final String text;
    private final BitSet taken;
    private final List<Unit> found = new ArrayList<>();

    private record Unit(PersonalKind kind, int start, int end) {}

    private PersonalData(String text, BitSet taken) {
        this.text = text;
        this.taken = taken;
    }

    /**
     * What is known of a study when its texts are looked through.
     *
     * @param key finds the names that pseudonyms stand for
     * @param roster finds the names of the team and of speakers
     * @param replacements what stands for names, without brackets
     * @param harmless words in capitals that are no personal data, in small letters
     */
    record Known(NameFinder key, NameFinder roster, Set<String> replacements, Set<String> harmless) {}

    /**
     * Looks through one text.
     *
     * @param text any
     * @param known what is known of the study
     * @return in the order of the text; none overlaps another
     */
    static List<PersonalWords> in(String text, Known known) {
        PersonalData data = new PersonalData(text, Marked.in(text, known.replacements()));
        data.names(PersonalKind.KEY, known.key(), Set.of());
        data.names(PersonalKind.ROSTER, known.roster(), known.harmless());
        WrittenShapes.ALL.forEach(shape -> data.shape(shape, known.harmless()));
        CapitalisedWords.find(
                text, known.harmless(), (start, end) -> data.take(PersonalKind.CAPITALISED, start, end, Set.of()));
        return data.inOrder();
    }

    private void names(PersonalKind kind, NameFinder names, Set<String> harmless) {
        names.in(text).forEach(hit -> take(kind, hit.start(), hit.end(), harmless));
    }

    private void shape(Shape shape, Set<String> harmless) {
        Matcher written = shape.pattern().matcher(text);
        while (written.find()) {
            int group = written.groupCount();
            if (shape.holds().test(written.group(group))) {
                take(shape.kind(), written.start(group), written.end(group), harmless);
            }
        }
    }

    private void take(PersonalKind kind, int start, int end, Set<String> harmless) {
        int next = taken.nextSetBit(start);
        if (next < 0 || next >= end) {
            taken.set(start, end);
            if (!harmless.contains(plain(text.substring(start, end)))) {
                found.add(new Unit(kind, start, end));
            }
        }
    }

    /** Words as they are compared: one space between them, in small letters. */
    static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private List<PersonalWords> inOrder() {
        found.sort(Comparator.comparingInt(Unit::start));
        List<PersonalWords> words = new ArrayList<>();
        int unit = 0;
        int point = 0;
        for (Unit one : found) {
            point += text.codePointCount(unit, one.start());
            int length = text.codePointCount(one.start(), one.end());
            words.add(new PersonalWords(
                    one.kind(), new Span(point, point + length), text.substring(one.start(), one.end())));
            unit = one.start();
        }
        return words;
    }
}
