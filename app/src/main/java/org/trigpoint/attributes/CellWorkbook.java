package org.trigpoint.attributes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.attributes.Cells.Line;

/** Reads the first sheet of a workbook as words. It is unpacked once beforehand, counting, so that a bomb is never loaded. */
final class CellWorkbook {

    private static final int MOST_UNPACKED = 64 * 1024 * 1024;
    private static final int CHUNK = 64 * 1024;
    private static final Pattern OF_A_DAY = Pattern.compile("(?i)yy|d+[-/. ]+m|m+[-/. ]+d");
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private CellWorkbook() {}

    static List<Line> read(String name, byte[] bytes) {
        try {
            demandModest(name, bytes);
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS);
                    Stream<Row> rows = first(book).openStream()) {
                return rows.limit(Cells.MOST_ROWS + 2L).map(CellWorkbook::line).toList();
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException broken) {
            throw new Refusal("\u201c" + name + "\u201d can\u2019t be read as a workbook: save it as XLSX once more.");
        }
    }

    private static Sheet first(ReadableWorkbook book) {
        return book.getFirstSheet();
    }

    private static void demandModest(String name, byte[] bytes) throws IOException {
        long unpacked = 0;
        byte[] chunk = new byte[CHUNK];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw new Refusal("\u201c" + name + "\u201d unpacks to more than 64 MB: save it as CSV.");
                        }
                    }
                }
            }
        }
    }

    private static Line line(Row row) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < Math.min(row.getCellCount(), Cells.MOST_COLUMNS + 1); at++) {
            cells.add(words(row.getCell(at)));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static String words(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        if (cell.getType() != CellType.NUMBER) {
            return Objects.requireNonNullElse(cell.getText(), raw);
        }
        String format = Objects.requireNonNullElse(cell.getDataFormatString(), "");
        if (OF_A_DAY.matcher(format).find()) {
            LocalDateTime moment = cell.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString();
        }
        BigDecimal number = new BigDecimal(raw);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
