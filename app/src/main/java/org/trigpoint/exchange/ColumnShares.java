package org.trigpoint.exchange;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trigpoint.exchange.PrintedTables.Table;

/** How wide the columns of a table are on paper, against each other. */
final class ColumnShares {

    private static final int LEAST = 5;
    private static final int MOST = 40;

    private ColumnShares() {}

    static List<Integer> of(Table table) {
        return IntStream.range(0, table.heads().size())
                .mapToObj(column -> share(table, column))
                .toList();
    }

    /** Room for its longest word and for that of its head in bold, and more for longer texts, though not as much as they are longer. */
    private static int share(Table table, int column) {
        int longest = cells(table, column).mapToInt(String::length).max().orElse(0);
        double words =
                Math.max(1.15 * word(table, column), 1.5 * word(table.heads().get(column))) + 3;
        return Math.clamp(Math.round(Math.max(words, 2.2 * Math.sqrt(longest))), LEAST, MOST);
    }

    /** How many letters the longest word of a column has; a space that doesn't break binds words to one. */
    static int word(Table table, int column) {
        return cells(table, column).mapToInt(ColumnShares::word).max().orElse(0);
    }

    private static int word(String cell) {
        int longest =
                Stream.of(cell.split("\\s+", -1)).mapToInt(String::length).max().orElse(0);
        return Math.min(longest, MOST);
    }

    /** How many letters the longest line of a column has. */
    static int line(Table table, int column) {
        return cells(table, column)
                .flatMap(String::lines)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** What stands over the whole width stands in no column. */
    private static Stream<String> cells(Table table, int column) {
        return Stream.concat(
                Stream.of(table.heads().get(column)),
                table.rows().stream()
                        .filter(row -> row.size() == table.heads().size())
                        .map(row -> row.get(column)));
    }
}
