package org.trigpoint.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trigpoint.codebooks.records.CellMeaning;
import org.trigpoint.codebooks.records.Column;
import org.trigpoint.codebooks.records.Meaning;
import org.trigpoint.codebooks.records.Meaning.Understood;
import org.trigpoint.codebooks.records.Meaning.Unreadable;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.records.FileMapping.Empty;
import org.trigpoint.tables.Cells.Line;

/** Understands the lines of one file, one by one. */
final class LineReading {

    private static final int LONGEST_WORD = 100;
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private final RecordKind kind;
    private final CellMeaning meaning;
    private final FileMapping mapping;
    private final List<String> heads;

    LineReading(RecordKind kind, CellMeaning meaning, FileMapping mapping, List<String> heads) {
        this.kind = kind;
        this.meaning = meaning;
        this.mapping = mapping;
        this.heads = List.copyOf(heads);
    }

    /** A word that its column does not know. */
    record Unknown(String column, String word) {}

    /**
     * A line as it is understood.
     *
     * @param number in the file
     * @param cells head to words, as the file has them
     * @param key what tells it from others, also where something else of it is wrong; empty where that can't be read
     * @param values column to value, of what it says anything about; an empty one takes away what stands
     * @param blank the columns that are read and of which it says nothing
     * @param faults why it can't be taken
     * @param remarks how it was understood
     * @param unknown the words that might be given a meaning
     */
    record Understanding(
            int number,
            Map<String, String> cells,
            String key,
            Map<String, String> values,
            List<String> blank,
            List<String> faults,
            List<String> remarks,
            List<Unknown> unknown) {

        private static Understanding of(int number, Map<String, String> cells, List<String> faults) {
            return new Understanding(
                    number,
                    cells,
                    "",
                    new TreeMap<>(),
                    new ArrayList<>(),
                    new ArrayList<>(faults),
                    new ArrayList<>(),
                    new ArrayList<>());
        }

        private Understanding under(String found) {
            return new Understanding(number, cells, found, values, blank, faults, remarks, unknown);
        }
    }

    /** The same below other heads. */
    LineReading below(List<String> others) {
        return new LineReading(kind, meaning, mapping, others);
    }

    Understanding of(Line line) {
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, String> said = new LinkedHashMap<>(mapping.always());
        List<String> faults = new ArrayList<>(line.faults());
        for (int at = 0; at < Math.max(heads.size(), line.cells().size()); at++) {
            String head = at < heads.size() ? heads.get(at) : "";
            String cell = line.cell(at);
            if (head.isEmpty() && !cell.isEmpty()) {
                faults.add("Column " + (at + 1) + " has a value and no head: name it in the first row.");
            } else if (!cell.isEmpty()) {
                cells.put(head, cell);
            }
            String column = mapping.columns().get(head);
            if (column != null) {
                said.put(column, cell);
            }
        }
        Understanding whole = Understanding.of(line.number(), cells, faults);
        said.forEach((name, words) -> understand(whole, name, words));
        holdTogether(whole);
        boolean known = kind.keys().stream().allMatch(column -> whole.values().containsKey(column.name()));
        return known ? whole.under(key(kind, whole.values())) : whole;
    }

    private void holdTogether(Understanding line) {
        RowSense sense =
                RowSense.of(kind, line.values(), Set.copyOf(line.values().keySet()));
        line.faults().addAll(sense.faults());
        line.remarks().addAll(sense.remarks());
        for (String item : sense.unread()) {
            String word = line.values().getOrDefault(item, "");
            if (word.length() <= LONGEST_WORD && !DIGIT.matcher(word).find()) {
                line.unknown().add(new Unknown(item, word));
            }
        }
    }

    private void understand(Understanding line, String name, String words) {
        String title = kind.column(name).map(Column::title).orElse(name);
        Map<String, String> known = mapping.words().get(name);
        String meant = known == null ? null : known.get(FileMapping.plain(words));
        if (meant != null) {
            line.remarks()
                    .add(title + ": \u201c" + words.strip() + "\u201d was read as "
                            + (meant.isEmpty() ? "nothing said" : meant) + ", as this way of reading says.");
        }
        switch (meant(name, meant == null ? words : meant)) {
            case Unreadable no -> {
                line.faults().add(title + ": " + no.why());
                if (meant == null && mayMean(name, words)) {
                    line.unknown().add(new Unknown(name, words.strip()));
                }
            }
            case Understood(String value, String remark) -> {
                take(line, name, value);
                if (!remark.isEmpty()) {
                    line.remarks().add(title + ": " + remark);
                }
            }
        }
    }

    private void take(Understanding line, String name, String value) {
        if (!value.isEmpty()) {
            line.values().put(name, value);
        } else if (mapping.columns().containsValue(name)) {
            line.blank().add(name);
            if (mapping.empty() == Empty.TAKE_AWAY) {
                line.values().put(name, "");
            }
        }
    }

    private Meaning meant(String name, String words) {
        return kind.column(name).map(column -> meaning.of(column, words)).orElseGet(() -> meaning.answer(words));
    }

    /** Words of columns that know few; in others, such as days, only what has no digit, for a wrong day is to be mended. */
    private boolean mayMean(String name, String words) {
        return !words.isBlank()
                && words.length() <= LONGEST_WORD
                && kind.column(name)
                        .filter(column -> switch (column.type()) {
                            case YES_NO, SITE, CHOICE -> true;
                            case DAY, COUNT, NUMBER -> !DIGIT.matcher(words).find();
                            case TEXT -> false;
                        })
                        .isPresent();
    }

    static String key(RecordKind kind, Map<String, String> values) {
        return kind.keys().stream()
                .map(column -> values.getOrDefault(column.name(), ""))
                .collect(Collectors.joining(CellMeaning.BETWEEN));
    }
}
