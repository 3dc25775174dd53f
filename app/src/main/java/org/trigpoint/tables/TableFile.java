package org.trigpoint.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.tables.Cells.Line;

/**
 * A file of cells, read row by row within limits. What it holds is a stranger's, and only ever words: a number stands as it
 * was entered, a day as {@code 2025-12-01}, a formula as the result that was saved with it.
 */
public final class TableFile {

    private final String name;
    private final Limits limits;
    private final Table table;

    private TableFile(String name, Limits limits, Table table) {
        this.name = name;
        this.limits = limits;
        this.table = table;
    }

    /** What a kind of file has to be able to do. */
    sealed interface Table permits CellWorkbook, CellText, CellObjects {

        /** The names of its sheets that can be seen, at least one. */
        List<String> sheets();

        /** Hands over each row of a sheet until told to stop by an exception; gives what should be known of the sheet. */
        List<String> read(String sheet, int columns, Consumer<Line> taker);
    }

    /**
     * Opens a file.
     *
     * @param name what it is called
     * @param bytes XLSX; CSV in UTF-8 or Windows-1252 with commas, semicolons or tabs; or, where it is called so, JSON
     * @param limits how much of it is taken
     * @return the file
     * @throws Refusal when it is none of these, or too large
     */
    public static TableFile of(String name, byte[] bytes, Limits limits) {
        if (bytes.length > limits.megabytes() * 1024 * 1024) {
            throw new Refusal("\u201c" + name + "\u201d is larger than " + limits.megabytes()
                    + " MB: keep the columns that are needed.");
        }
        boolean workbook = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
        String ending = name.toLowerCase(Locale.ROOT);
        if (!workbook && (ending.endsWith(".xls") || ending.endsWith(".ods") || ending.endsWith(".xlsx"))) {
            throw new Refusal("\u201c" + name + "\u201d can\u2019t be read: save it as XLSX or CSV.");
        }
        if (workbook) {
            return new TableFile(name, limits, CellWorkbook.of(name, bytes, limits));
        }
        return new TableFile(
                name, limits, ending.endsWith(".json") ? new CellObjects(name, bytes) : new CellText(name, bytes));
    }

    /**
     * Its sheets.
     *
     * @return their names, those that are hidden left out; one empty name for a text
     */
    public List<String> sheets() {
        return table.sheets();
    }

    /**
     * Reads a sheet row by row. The first row that holds anything is the heads.
     *
     * @param sheet which; null: the first
     * @param heads takes the heads, once, before the rows; blanks are taken from around each
     * @param rows takes each row below that holds anything, in order
     * @return what should be known of the sheet, such as columns that are hidden; a sentence each
     * @throws Refusal when there is no such sheet, or it is empty, too large, or has merged cells or rows that nobody can read
     */
    public List<String> read(@Nullable String sheet, Consumer<List<String>> heads, Consumer<Line> rows) {
        String which = sheet == null ? table.sheets().getFirst() : sheet;
        if (!table.sheets().contains(which)) {
            throw new Refusal("\u201c" + name + "\u201d has no sheet \u201c" + which + "\u201d: it has "
                    + String.join(", ", table.sheets()) + ".");
        }
        AtomicInteger taken = new AtomicInteger(-1);
        List<String> remarks = table.read(which, limits.columns(), line -> {
            if (line.isBlank()) {
                return;
            }
            if (line.cells().size() > limits.columns() || taken.get() == limits.rows()) {
                throw tooMuch();
            }
            if (taken.incrementAndGet() == 0) {
                heads.accept(line.cells().stream().map(String::strip).toList());
            } else {
                rows.accept(line);
            }
        });
        if (taken.get() < 0) {
            throw new Refusal(
                    which.isEmpty()
                            ? "\u201c" + name + "\u201d is empty."
                            : "The sheet \u201c" + which + "\u201d of \u201c" + name + "\u201d is empty.");
        }
        return remarks;
    }

    private Refusal tooMuch() {
        return new Refusal("\u201c" + name + "\u201d has more than " + String.format(Locale.UK, "%,d", limits.rows())
                + " rows or " + limits.columns() + " columns.");
    }

    Cells whole() {
        List<String> heads = new ArrayList<>();
        List<Line> rows = new ArrayList<>();
        read(null, heads::addAll, rows::add);
        return new Cells(heads, rows);
    }
}
