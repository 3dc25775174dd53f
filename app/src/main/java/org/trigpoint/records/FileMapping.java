package org.trigpoint.records;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.codebooks.records.Column;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.codebooks.scores.FormAnswers;

/**
 * How a file is read: which head is which column, what words of its cells mean, and what an empty cell does.
 *
 * @param sheet the sheet of a workbook; null: the first
 * @param columns head to the name of a column; heads that are left out are not read
 * @param always column to the words that every row has there, for columns that the file lacks
 * @param words column to what its cells may say, to what that means; an empty meaning: nothing is said
 * @param empty what an empty cell does to what stands there
 */
public record FileMapping(
        @Nullable String sheet,
        Map<String, String> columns,
        Map<String, String> always,
        Map<String, Map<String, String>> words,
        Empty empty) {

    private static final Pattern NUMBERED = Pattern.compile("\\p{L}+\\d+\\p{L}?");

    /** What an empty cell does to a value that stands. */
    public enum Empty {
        /** It says nothing: the value stays. */
        LEAVE,
        /** It takes the value away. */
        TAKE_AWAY
    }

    /** Keeps its own copies, in the order given. */
    public FileMapping {
        columns = new LinkedHashMap<>(columns);
        always = new LinkedHashMap<>(always);
        Map<String, Map<String, String>> own = new LinkedHashMap<>();
        words.forEach((column, meanings) -> {
            if (!meanings.isEmpty()) {
                own.put(column, new LinkedHashMap<>(meanings));
            }
        });
        words = own;
    }

    /**
     * A mapping that leaves words as they are, and what stands where a cell is empty.
     *
     * @param sheet the sheet of a workbook; null: the first
     * @param columns head to the name of a column
     * @param always column to the words that every row has there
     */
    public FileMapping(@Nullable String sheet, Map<String, String> columns, Map<String, String> always) {
        this(sheet, columns, always, Map.of(), Empty.LEAVE);
    }

    /**
     * What the heads of a file mean by themselves: columns of the kind by their names, and in kinds that are open heads that
     * are numbered as items are. Other heads are not read unless somebody says so.
     *
     * @param kind what the rows are about
     * @param sheet the sheet that the heads are on; null: the first
     * @param heads as the file has them
     * @return a mapping that may lack columns
     */
    public static FileMapping proposed(RecordKind kind, @Nullable String sheet, List<String> heads) {
        Map<String, String> columns = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String head : heads) {
            kind.columns().stream()
                    .filter(column -> column.named(head) && taken.add(column.name()))
                    .findFirst()
                    .ifPresent(column -> columns.put(head, column.name()));
        }
        if (kind.open()) {
            heads.stream()
                    .filter(head -> isItem(kind, Column.plain(head)) && !columns.containsKey(head))
                    .filter(head -> taken.add(Column.plain(head)))
                    .forEach(head -> columns.put(head, Column.plain(head)));
        }
        return new FileMapping(sheet, columns, Map.of());
    }

    private static boolean isItem(RecordKind kind, String head) {
        return kind == RecordKind.SURVEY ? NUMBERED.matcher(head).matches() : FormAnswers.numbered(head);
    }

    /**
     * The same with further meanings of words.
     *
     * @param more column to words to what they mean; they stand before what was said of the same words
     * @return another mapping
     */
    public FileMapping meaning(Map<String, Map<String, String>> more) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>(words);
        more.forEach((column, meanings) -> {
            Map<String, String> together = new LinkedHashMap<>(all.getOrDefault(column, Map.of()));
            meanings.forEach((word, meant) -> together.put(plain(word), meant.strip()));
            all.put(column, together);
        });
        return new FileMapping(sheet, columns, always, all, empty);
    }

    /**
     * Words as they are looked up.
     *
     * @param word as a cell has it
     * @return in small letters, with single blanks
     */
    public static String plain(String word) {
        return word.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }

    /**
     * Refuses what can't be read.
     *
     * @param kind what the rows are about
     * @param heads as the file has them
     * @throws Refusal when a head that it names is not there, a column comes from two places, or one of the key from none
     */
    public void demandFits(RecordKind kind, List<String> heads) {
        List<String> missing =
                columns.keySet().stream().filter(head -> !heads.contains(head)).toList();
        if (!missing.isEmpty()) {
            throw new Refusal("The file has no column \u201c" + missing.getFirst() + "\u201d: its heads are "
                    + heads.stream().filter(head -> !head.isEmpty()).collect(Collectors.joining(", ")) + ".");
        }
        Set<String> taken = new HashSet<>(always.keySet());
        for (String column : columns.values()) {
            if (!taken.add(column)) {
                throw new Refusal("Two things are said to be \u201c" + titled(kind, column) + "\u201d: leave one out.");
            }
            if (kind.column(column).isEmpty() && !kind.open()) {
                throw new Refusal(kind.label() + " have no column \u201c" + column + "\u201d.");
            }
        }
        kind.keys().stream()
                .filter(key -> !taken.contains(key.name()))
                .findFirst()
                .ifPresent(key -> {
                    throw new Refusal("No column of the file is used for \u201c" + key.title()
                            + "\u201d, by which rows are told apart: choose one, or say what it is for all rows.");
                });
    }

    private static String titled(RecordKind kind, String column) {
        return kind.column(column).map(Column::title).orElse(column);
    }
}
