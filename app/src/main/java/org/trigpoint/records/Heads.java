package org.trigpoint.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.tables.Cells.Line;
import org.trigpoint.tables.Limits;
import org.trigpoint.tables.TableFile;

/**
 * The top of a file, to choose by what its columns are.
 *
 * @param sheets the sheets of a workbook; one empty name for a text
 * @param sheet the one that was looked at
 * @param heads its first row that holds anything
 * @param rows the first rows below
 */
public record Heads(List<String> sheets, String sheet, List<String> heads, List<List<String>> rows) {

    private static final int SHOWN = 5;

    /** Keeps its own copies. */
    public Heads {
        sheets = List.copyOf(sheets);
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Stops a reading that has seen enough. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough", null, false, false);
        }
    }

    /**
     * Reads the top of a file.
     *
     * @param fileName what it is called
     * @param bytes XLSX, or CSV in UTF-8 or Windows-1252; 25 MB at most
     * @param sheet which sheet; null: the first
     * @return its top
     * @throws Refusal when it can't be read, has no such sheet, or its heads can't be told apart
     */
    public static Heads of(String fileName, byte[] bytes, @Nullable String sheet) {
        TableFile file = TableFile.of(fileName, bytes, Limits.LARGE);
        List<String> heads = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        try {
            file.read(sheet, heads::addAll, (Line line) -> {
                rows.add(line.cells());
                if (rows.size() == SHOWN) {
                    throw new Enough();
                }
            });
        } catch (Enough seen) {
            // The rest is read when it is asked for.
        }
        demandSound(heads);
        return new Heads(file.sheets(), sheet == null ? file.sheets().getFirst() : sheet, heads, rows);
    }

    static void demandSound(List<String> heads) {
        Set<String> seen = new HashSet<>();
        for (String head : heads) {
            if (head.length() > 200) {
                throw new Refusal(
                        "Shorten the head \u201c" + head.substring(0, 60) + "\u2026\u201d to 200 characters.");
            }
            if (!head.isEmpty() && !seen.add(head)) {
                throw new Refusal("Two columns are called \u201c" + head + "\u201d: give each a head of its own.");
            }
        }
    }
}
