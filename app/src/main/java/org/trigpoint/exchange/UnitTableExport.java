package org.trigpoint.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.agreement.CountedUnit;
import org.trigpoint.agreement.UnitQueries;
import org.trigpoint.agreement.UnitTable;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ExerciseId;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;

/**
 * Units by coders as CSV, one line a coder and a unit, so that other programs can count agreement again. The table of one
 * code is what the command {@code agreement} reads. No words of a source stand in it.
 */
@Service
public class UnitTableExport {

    private final UnitQueries units;
    private final WayOut way;

    UnitTableExport(UnitQueries units, WayOut way) {
        this.units = units;
        this.way = way;
    }

    /**
     * The table as a file.
     *
     * @param reader who takes it away
     * @param exercise of which exercise
     * @param unit turns, sentences or passages
     * @param code which code; null for all that were given
     * @return a file in UTF-8: code, unit, rater, value (1 given, 0 not), and where the unit stands in code points
     * @throws NotFound when there is no such exercise for them, or no such code in it
     * @throws Refusal when somebody has not submitted yet
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared csv(Reader reader, ExerciseId exercise, CountedUnit unit, @Nullable CodeId code) {
        UnitTable table = units.table(reader, exercise, unit, code);
        StringWriter text = new StringWriter();
        int rows;
        try (CSVPrinter lines = new CSVPrinter(text, CSVFormat.RFC4180)) {
            rows = write(table, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return way.out(
                reader,
                "agreement-" + unit.word() + "s.csv",
                "text/csv",
                text.toString().getBytes(StandardCharsets.UTF_8),
                digest -> new UnitTableExported(exercise, unit.word(), rows, digest));
    }

    private static int write(UnitTable table, CSVPrinter lines) throws IOException {
        lines.printRecord("code", "unit", "rater", "value", "source", "start", "end", "exercise");
        int rows = 0;
        for (UnitTable.Row row : table.rows()) {
            for (int coder = 0; coder < table.coders().size(); coder++) {
                lines.printRecord(
                        CellText.harmless(row.code()),
                        row.source() + ":" + row.start() + "-" + row.end(),
                        CellText.harmless(table.coders().get(coder)),
                        row.gave().get(coder) ? 1 : 0,
                        CellText.harmless(row.title()),
                        row.start(),
                        row.end(),
                        CellText.harmless(table.exercise()));
                rows++;
            }
        }
        return rows;
    }
}
