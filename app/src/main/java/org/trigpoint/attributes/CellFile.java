package org.trigpoint.attributes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.trigpoint.Refusal;
import org.trigpoint.attributes.Cells.Line;

/** Reads a file of cells within narrow limits; what it holds is a stranger's, and only ever words. */
final class CellFile {

    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CellFile() {}

    static Cells read(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Refusal("\u201c" + name + "\u201d is larger than 5 MB: keep the columns that are to be filled.");
        }
        boolean workbook = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
        String ending = name.toLowerCase(Locale.ROOT);
        if (!workbook && (ending.endsWith(".xls") || ending.endsWith(".ods") || ending.endsWith(".xlsx"))) {
            throw new Refusal("\u201c" + name + "\u201d can\u2019t be read: save it as XLSX or CSV.");
        }
        List<Line> lines = workbook ? CellWorkbook.read(name, bytes) : csv(name, text(bytes));
        List<Line> rows = lines.stream().filter(line -> !line.isBlank()).toList();
        if (rows.isEmpty()) {
            throw new Refusal("\u201c" + name + "\u201d is empty.");
        }
        if (rows.size() - 1 > Cells.MOST_ROWS
                || rows.stream().anyMatch(row -> row.cells().size() > Cells.MOST_COLUMNS)) {
            throw new Refusal("\u201c" + name + "\u201d has more than 5,000 rows or 200 columns.");
        }
        return new Cells(rows.getFirst().cells().stream().map(String::strip).toList(), rows.subList(1, rows.size()));
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            text = new String(bytes, WINDOWS);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<Line> csv(String name, String text) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord row : parser) {
                lines.add(new Line(
                        lines.size() + 1,
                        Arrays.stream(row.values()).map(CellFile::bare).toList()));
                if (lines.size() > Cells.MOST_ROWS + 1) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new Refusal("\u201c" + name + "\u201d can\u2019t be read as CSV: a quotation mark is missing in row "
                    + (lines.size() + 1) + " or after it.");
        }
        return lines;
    }

    /** What stands most often in the first line. */
    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max((one, other) -> Long.compare(
                        first.chars().filter(unit -> unit == one).count(),
                        first.chars().filter(unit -> unit == other).count()))
                .orElse(',');
    }

    /** Without the apostrophe that our own files put before what a spreadsheet would take for a formula. */
    private static String bare(String cell) {
        boolean kept = cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0;
        return kept ? cell.substring(1) : cell;
    }
}
