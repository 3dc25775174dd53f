package org.trigpoint.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.search.WordCounts.Form;
import org.trigpoint.search.WordCounts.Row;

/** Words as they are counted, and the sources they stand in. */
final class WordTally {
    private static final Comparator<Row> MOST_FIRST =
            Comparator.comparingLong(Row::count).reversed().thenComparing(Row::key);
    private static final Comparator<Form> FORMS =
            Comparator.comparingLong(Form::count).reversed().thenComparing(Form::word);

    private static final class Counted {
        private final Map<String, Long> forms = new HashMap<>();
        private int sources;
    }

    private final Map<String, Counted> byKey = new HashMap<>();
    private long leftOut;

    /** Counts words that get no row; negative to take them back. */
    void leaveOut(long times) {
        leftOut += times;
    }

    void add(String key, String form, long times) {
        byKey.computeIfAbsent(key, one -> new Counted()).forms.merge(form, times, Long::sum);
    }

    /** Says that the words of this key stand in so many sources that were not told of before. */
    void inSources(String key, int more) {
        Counted counted = byKey.get(key);
        if (counted != null) {
            counted.sources += more;
        }
    }

    /** Whether a word has neither letters nor digits, and so is none. */
    static boolean isNone(String word) {
        return word.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    WordCounts counts(int sources) {
        List<Row> rows = new ArrayList<>(byKey.size());
        long words = 0;
        for (Map.Entry<String, Counted> entry : byKey.entrySet()) {
            List<Form> forms = new ArrayList<>();
            entry.getValue().forms.forEach((form, count) -> forms.add(new Form(form, count)));
            forms.removeIf(form -> form.count() == 0);
            forms.sort(FORMS);
            long count = forms.stream().mapToLong(Form::count).sum();
            if (count > 0) {
                rows.add(new Row(entry.getKey(), forms, count, entry.getValue().sources));
                words += count;
            }
        }
        rows.sort(MOST_FIRST);
        return new WordCounts(words + leftOut, leftOut, sources, rows);
    }
}
