package org.trigpoint.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A turn, or a paragraph outside every turn: what one Lucene document holds. A long turn is not split, so that no
 * phrase is lost at a seam; words are asked for together within a passage.
 *
 * @param start first UTF-16 unit in the whole text
 * @param end unit after the last
 * @param speaker who speaks, or null
 */
record Passage(int start, int end, @Nullable String speaker) {
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[\\s\\u00a0]*\\n");

    static List<Passage> of(IndexedSource source) {
        CodePoints border = new CodePoints(source.text());
        List<Passage> passages = new ArrayList<>();
        int reached = 0;
        for (IndexedTurn turn : source.turns()) {
            int start = border.toUnit(turn.start());
            int end = border.toUnit(turn.end());
            addParagraphs(source.text(), reached, start, passages);
            addUnlessBlank(source.text(), new Passage(start, end, turn.speaker()), passages);
            reached = end;
        }
        addParagraphs(source.text(), reached, source.text().length(), passages);
        return passages;
    }

    private static void addParagraphs(String text, int start, int end, List<Passage> into) {
        Matcher blank = BLANK_LINES.matcher(text).region(start, end);
        int from = start;
        while (blank.find()) {
            addUnlessBlank(text, new Passage(from, blank.start(), null), into);
            from = blank.end();
        }
        addUnlessBlank(text, new Passage(from, end, null), into);
    }

    private static void addUnlessBlank(String text, Passage passage, List<Passage> into) {
        for (int i = passage.start; i < passage.end; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                into.add(passage);
                return;
            }
        }
    }
}
