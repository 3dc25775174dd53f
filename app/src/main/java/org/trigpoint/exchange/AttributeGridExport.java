package org.trigpoint.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Service;
import org.trigpoint.access.Reader;
import org.trigpoint.attributes.AttributeGrid;
import org.trigpoint.attributes.AttributeQueries;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;

/** The grid of sources by attributes as a file that can be filled in and brought back; each that is taken is in the journal. */
@Service
public class AttributeGridExport {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private record Ending(String letters, String mediaType) {}

    private static final Ending XLSX =
            new Ending("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final Ending CSV = new Ending("csv", "text/csv");

    private static final String HOW = "Fill in or change cells, add columns for new attributes, and bring the file back"
            + " under Sources, Attributes. Sources are found by their title, so leave that as it is. What will change is"
            + " shown before it does.";

    private final AttributeQueries queries;
    private final WordTableOrigin origin;
    private final WayOut way;

    AttributeGridExport(AttributeQueries queries, WordTableOrigin origin, WayOut way) {
        this.queries = queries;
        this.origin = origin;
        this.way = way;
    }

    /**
     * As a workbook, whose second sheet says how to fill it in and where it comes from.
     *
     * @param reader who takes it
     * @return the file
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared xlsx(Reader reader) {
        List<List<String>> lines = lines(queries.grid(reader));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CellText text = new CellText();
        try (Workbook book = new Workbook(out, "Trigpoint", null)) {
            Worksheet sheet = book.newWorksheet("Attributes");
            for (int row = 0; row < lines.size(); row++) {
                List<String> cells = lines.get(row);
                for (int at = 0; at < cells.size(); at++) {
                    sheet.inlineString(row, at, text.of(cells.get(at)));
                }
            }
            int columns = lines.getFirst().size();
            SheetPaper.of(sheet, "Attributes of sources")
                    .widths(36)
                    .each(1, columns - 1, 18)
                    .heads(1, 1);
            SheetPaper.words(sheet, 1, lines.size() - 1, columns);
            SheetPaper.markHeads(sheet, 1, columns);
            Worksheet about = book.newWorksheet("About");
            about.inlineString(0, 0, HOW);
            about.inlineString(1, 0, text.of(origin.of(reader)));
            SheetPaper.of(about, "Attributes of sources").widths(110).heads(0, 0);
            SheetPaper.words(about, 0, 1, 1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return taken(reader, XLSX, lines.size() - 1, out.toByteArray());
    }

    /**
     * As CSV, for spreadsheets: what begins like a formula has an apostrophe before it, which goes when the file is brought back.
     *
     * @param reader who takes it
     * @return a file in UTF-8 with a byte order mark
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared csv(Reader reader) {
        List<List<String>> lines = lines(queries.grid(reader));
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (List<String> line : lines) {
                printer.printRecord(line.stream().map(CellText::harmless).toList());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return taken(reader, CSV, lines.size() - 1, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> lines(AttributeGrid grid) {
        List<String> heads = new ArrayList<>(AttributeGrid.FIXED);
        heads.addAll(grid.attributes());
        List<List<String>> lines = new ArrayList<>();
        lines.add(new ArrayList<>(heads));
        lines.getFirst().addFirst("Title");
        for (AttributeGrid.Row row : grid.rows()) {
            List<String> line = new ArrayList<>(List.of(row.title()));
            heads.forEach(head -> line.add(row.cell(head)));
            lines.add(line);
        }
        return lines;
    }

    private Cleared taken(Reader reader, Ending ending, int sources, byte[] content) {
        return way.out(
                reader,
                "attributes-" + LocalDate.now(ZONE) + "." + ending.letters(),
                ending.mediaType(),
                content,
                digest -> new AttributesExported(reader.study(), ending.letters(), sources, digest));
    }
}
