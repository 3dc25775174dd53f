package org.trigpoint.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Workbooks as people send them, made in memory. */
final class Spreadsheets {

    static final String[] HEADS = {"session", "site", "date", "eligible", "attended"};

    private Spreadsheets() {}

    static byte[] sheet(Consumer<Worksheet> content) {
        return book(book -> content.accept(book.newWorksheet("Sessions")));
    }

    static byte[] book(Consumer<Workbook> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "A test", "1.0")) {
            content.accept(book);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static void row(Worksheet sheet, int row, @Nullable Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cells[column] != null) {
                sheet.value(row, column, String.valueOf(cells[column]));
            }
        }
    }

    static void heads(Worksheet sheet) {
        row(sheet, 0, (Object[]) HEADS);
    }

    static void sound(Worksheet sheet) {
        heads(sheet);
        row(sheet, 1, "S1", "LA01", "2025-02-01", 10, 6);
    }

    /** A workbook with rows written as they stand, for what no library of ours writes; the heads come first. */
    static byte[] written(String rows) {
        Map<String, String> parts = parts(sheet(Spreadsheets::heads));
        parts.replaceAll((name, content) -> content.replace("</sheetData>", rows + "</sheetData>"));
        return zipped(parts);
    }

    /** A sound workbook as some programs write it: it has no formats, and says so. */
    static byte[] withoutFormats() {
        Map<String, String> parts = new TreeMap<>(parts(sheet(Spreadsheets::sound)));
        parts.keySet().removeIf(name -> name.endsWith("styles.xml"));
        parts.replaceAll((name, content) -> content.replaceAll("<(Override|Relationship)[^>]*styles[^>]*/>", ""));
        return zipped(parts);
    }

    private static Map<String, String> parts(byte[] book) {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(book))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                parts.put(part.getName(), new String(zip.getInputStream(part).readAllBytes(), UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    /** A row of a written sheet whose fourth cell is as given. */
    static String soundBut(String fourth) {
        return "<row r=\"2\">" + words("A2", "S1") + words("B2", "LA01") + words("C2", "2025-02-01") + fourth
                + "<c r=\"E2\"><v>6</v></c></row>";
    }

    private static String words(String place, String words) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
    }

    static byte[] zipped(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
