package org.trigpoint.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.Refusal;

/** Where words stand in a text, exactly as they are written or in any case. */
final class Occurrences {

    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}\\p{M}])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{N}\\p{M}])";

    private Occurrences() {}

    /** An edit for each place, in order. */
    static List<Edit> edits(String text, CorrectionService.Replacing replacing) {
        String words = NextVersion.clean(replacing.words());
        if (words.isBlank()) {
            throw new Refusal("Say which words are to be replaced.");
        }
        String by = NextVersion.clean(replacing.by());
        String exact = Pattern.quote(words);
        Matcher places = Pattern.compile(
                        replacing.wholeWords() ? NO_LETTER_BEFORE + exact + NO_LETTER_AFTER : exact,
                        replacing.matchCase() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        List<Edit> edits = new ArrayList<>();
        int unit = 0;
        int point = 0;
        while (places.find()) {
            int start = point + text.codePointCount(unit, places.start());
            int end = start + text.codePointCount(places.start(), places.end());
            edits.add(new Edit(start, end, by));
            unit = places.end();
            point = end;
        }
        return edits;
    }
}
