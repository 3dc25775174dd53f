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
 * @param role the role of the participant who speaks, or null
 * @param said whether it is a turn, or belongs to a source without any: not a label, time stamp or head between turns
 */
record Passage(
        int start,
        int end,
        @Nullable String speaker,
        @Nullable String role,
        boolean said) {
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[\\s\\u00a0]*\\n");

    static List<Passage> of(IndexedSource source, CodePoints border) {
        Matcher blank = BLANK_LINES.matcher(source.text());
        List<Passage> passages = new ArrayList<>();
        int reached = 0;
        for (IndexedTurn turn : source.turns()) {
            int start = border.toUnit(turn.start());
            int end = border.toUnit(turn.end());
            addParagraphs(source.text(), blank, reached, start, false, passages);
            addUnlessBlank(source.text(), new Passage(start, end, turn.speaker(), turn.role(), true), passages);
            reached = end;
        }
        boolean said = source.turns().isEmpty();
        addParagraphs(source.text(), blank, reached, source.text().length(), said, passages);
        return passages;
    }

    private static void addParagraphs(
            String text, Matcher blank, int start, int end, boolean said, List<Passage> into) {
        blank.region(start, end);
        int from = start;
        while (blank.find()) {
            addUnlessBlank(text, new Passage(from, blank.start(), null, null, said), into);
            from = blank.end();
        }
        addUnlessBlank(text, new Passage(from, end, null, null, said), into);
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
