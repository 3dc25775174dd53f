package org.trigpoint.privacy;

import java.util.BitSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pseudonyms as they stand in texts: in square brackets, so that a reader knows what nobody said. */
final class Marked {

    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]\\n]{1,100})]");

    private Marked() {}

    /** What is written in place of a name. */
    static String mark(String replacement) {
        return "[" + replacement + "]";
    }

    /** The UTF-16 units that marks of these pseudonyms cover. */
    static BitSet in(String text, Set<String> replacements) {
        BitSet covered = new BitSet();
        if (text.indexOf('[') >= 0) {
            Matcher brackets = BRACKETS.matcher(text);
            while (brackets.find()) {
                if (replacements.contains(brackets.group(1))) {
                    covered.set(brackets.start(), brackets.end());
                }
            }
        }
        return covered;
    }
}
