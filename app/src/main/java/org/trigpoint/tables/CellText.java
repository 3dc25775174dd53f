package org.trigpoint.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.trigpoint.Refusal;
import org.trigpoint.tables.Cells.Line;

/** Reads a text of cells: commas, semicolons or tabs, whichever stands most often in the first line. */
final class CellText implements TableFile.Table {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final String name;
    private final String text;

    CellText(String name, byte[] bytes) {
        this.name = name;
        this.text = text(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new Refusal("\u201c" + name + "\u201d is no text that can be read: save it as CSV in UTF-8.");
        }
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public List<String> read(String sheet, int columns, Consumer<Line> taker) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        int at = 0;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord row : parser) {
                at++;
                taker.accept(new Line(
                        at, Arrays.stream(row.values()).map(CellText::bare).toList(), List.of()));
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new Refusal("\u201c" + name + "\u201d can\u2019t be read as CSV: a quotation mark is missing in row "
                    + (at + 1) + " or after it.");
        }
        return List.of();
    }

    private static String text(byte[] bytes) {
        if (bytes.length > 1 && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1))) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
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
