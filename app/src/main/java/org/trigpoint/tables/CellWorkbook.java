package org.trigpoint.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.tables.Cells.Line;

/** Reads sheets of a workbook as words. It is unpacked once beforehand, counting, so that a bomb is never loaded. */
final class CellWorkbook implements TableFile.Table {

    private static final Pattern OF_A_DAY = Pattern.compile("(?i)yy|d+[-/. ]+m|m+[-/. ]+d");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    private final String name;
    private final byte[] bytes;
    private final List<String> sheets;

    private CellWorkbook(String name, byte[] bytes, List<String> sheets) {
        this.name = name;
        this.bytes = bytes;
        this.sheets = sheets;
    }

    static CellWorkbook of(String name, byte[] bytes, Limits limits) {
        WorkbookSigns.demandModest(name, bytes, limits);
        try (ReadableWorkbook book = opened(bytes)) {
            List<String> seen = book.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .map(Sheet::getName)
                    .toList();
            if (seen.isEmpty()) {
                throw new Refusal("All sheets of \u201c" + name + "\u201d are hidden: unhide the one that is meant.");
            }
            return new CellWorkbook(name, bytes, seen);
        } catch (IOException | ExcelReaderException | IllegalArgumentException | NullPointerException broken) {
            throw broken(name);
        }
    }

    /** Formats tell days from numbers; a workbook need not have any. */
    private static ReadableWorkbook opened(byte[] bytes) throws IOException {
        return new ReadableWorkbook(
                new ByteArrayInputStream(bytes), new ReadingOptions(WorkbookSigns.hasFormats(bytes), false));
    }

    private static Refusal broken(String name) {
        return new Refusal("\u201c" + name + "\u201d can\u2019t be read as a workbook: save it as XLSX once more.");
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public List<String> read(String sheet, int columns, Consumer<Line> taker) {
        WorkbookSigns signs = WorkbookSigns.of(name, bytes, sheet);
        signs.demandUnmerged(sheet);
        try (ReadableWorkbook book = opened(bytes);
                Stream<Row> rows = book.findSheet(sheet).orElseThrow().openStream()) {
            rows.map(row -> line(row, columns)).forEach(taker);
        } catch (IOException | ExcelReaderException | IllegalArgumentException broken) {
            throw broken(name);
        }
        return signs.remarks();
    }

    private static Line line(Row row, int columns) {
        List<String> cells = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (int at = 0; at < Math.min(row.getCellCount(), columns + 1); at++) {
            cells.add(words(row.getCell(at), faults));
        }
        return new Line(row.getRowNum(), cells, faults);
    }

    private static String words(@Nullable Cell cell, List<String> faults) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        if (cell.getType() == CellType.ERROR || (cell.getType() == CellType.FORMULA && raw.startsWith("#"))) {
            faults.add("Cell " + cell.getAddress() + " holds the error " + raw + ": mend it or empty it.");
            return "";
        }
        if (cell.getType() == CellType.FORMULA && raw.isEmpty()) {
            faults.add("Cell " + cell.getAddress()
                    + " holds a formula without a saved result: open the file, let it calculate, and save it.");
            return "";
        }
        if (cell.getType() == CellType.NUMBER
                || (cell.getType() == CellType.FORMULA && NUMBER.matcher(raw).matches())) {
            return number(cell, raw);
        }
        return Objects.requireNonNullElse(cell.getText(), raw);
    }

    private static String number(Cell cell, String raw) {
        String format = Objects.requireNonNullElse(cell.getDataFormatString(), "");
        if (cell.getType() == CellType.NUMBER && OF_A_DAY.matcher(format).find()) {
            LocalDateTime moment = cell.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString();
        }
        BigDecimal number = new BigDecimal(raw);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
