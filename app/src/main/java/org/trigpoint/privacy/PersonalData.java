package org.trigpoint.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trigpoint.privacy.WrittenShapes.Shape;
import org.trigpoint.sources.Span;

/**
 * Finds what may be personal data in a text. It proposes; a person looks at each in its context.
 *
 * <p>Names of the roster are found whatever their case, as whole words, in all their forms of possession. What has a shape
 * of its own is told by that shape, and by its check digit where it has one. What is left in capitals is shown too.
 */
final class PersonalData {

    private final String text;
    private final BitSet taken;
    private final List<Unit> found = new ArrayList<>();

    private record Unit(PersonalKind kind, int start, int end) {}

    private PersonalData(String text) {
        this.text = text;
        this.taken = new BitSet(text.length());
    }

    /**
     * Looks through one text.
     *
     * @param text any
     * @param roster names as they may be said; longer ones win over shorter ones within them
     * @param known words in capitals that are no personal data, such as pseudonyms, whatever their case
     * @return in the order of the text; none overlaps another
     */
    static List<PersonalWords> in(String text, Collection<String> roster, Set<String> known) {
        PersonalData data = new PersonalData(text);
        data.roster(roster);
        WrittenShapes.ALL.forEach(data::shape);
        CapitalisedWords.find(text, known, (start, end) -> data.take(PersonalKind.CAPITALISED, start, end));
        return data.inOrder();
    }

    private void roster(Collection<String> names) {
        String any = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(name -> Pattern.quote(name).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
        if (any.isEmpty()) {
            return;
        }
        Matcher name = Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        while (name.find()) {
            take(PersonalKind.ROSTER, name.start(), name.end());
        }
    }

    private void shape(Shape shape) {
        Matcher written = shape.pattern().matcher(text);
        while (written.find()) {
            int group = written.groupCount();
            if (shape.holds().test(written.group(group))) {
                take(shape.kind(), written.start(group), written.end(group));
            }
        }
    }

    private void take(PersonalKind kind, int start, int end) {
        int next = taken.nextSetBit(start);
        if (next < 0 || next >= end) {
            taken.set(start, end);
            found.add(new Unit(kind, start, end));
        }
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
