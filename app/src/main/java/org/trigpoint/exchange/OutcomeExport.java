package org.trigpoint.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Service;
import org.trigpoint.access.Reader;
import org.trigpoint.outcomes.OutcomeQueries;
import org.trigpoint.outcomes.Outcomes;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;

/** Outcomes as tidy tables with a data dictionary: scores, and the answers that they were made of. No goal's words are in them. */
@Service
public class OutcomeExport {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** What kind of file. */
    public enum Format {
        /** One line a total or subscale of a questionnaire. */
        SCORES("outcome-scores", "Scores CSV"),
        /** One line an answer. */
        ANSWERS("outcome-answers", "Answers CSV"),
        /** What the columns, items and rules mean. */
        DICTIONARY("outcome-data-dictionary", "Data dictionary CSV");

        private final String name;
        private final String label;

        Format(String name, String label) {
            this.name = name;
            this.label = label;
        }

        /**
         * As people read it.
         *
         * @return in sentence case
         */
        public String label() {
            return label;
        }
    }

    private final OutcomeQueries outcomes;
    private final WordTableOrigin origin;
    private final WayOut way;

    OutcomeExport(OutcomeQueries outcomes, WordTableOrigin origin, WayOut way) {
        this.outcomes = outcomes;
        this.origin = origin;
        this.way = way;
    }

    /**
     * The file.
     *
     * @param reader who takes it; held to one site, they get the questionnaires of that site
     * @param format what kind of file
     * @return CSV in UTF-8 with a byte order mark whose last line says where it comes from; families that do not consent are
     *     not in it
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared file(Reader reader, Format format) {
        List<Outcomes> all = Outcomes.scored().stream()
                .map(each -> outcomes.of(reader, each.key()))
                .toList();
        ScoreTables.Table table = switch (format) {
            case SCORES -> OutcomeRows.scores(all);
            case ANSWERS -> OutcomeRows.answers(all);
            case DICTIONARY -> OutcomeRows.dictionary();
        };
        int left = all.stream().mapToInt(Outcomes::withoutConsent).sum();
        String told = "Outcome questionnaires; " + origin.of(reader)
                + " Left out, because the family does not consent: " + left + ".";
        return way.out(
                reader,
                format.name + "-" + LocalDate.now(ZONE) + ".csv",
                "text/csv",
                csv(table, told),
                digest -> new OutcomesExported(
                        reader.study(), format.name().toLowerCase(Locale.ROOT), table.rows(), digest));
    }

    private static byte[] csv(ScoreTables.Table table, String told) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (List<String> line : table.lines()) {
                printer.printRecord(line.stream().map(CellText::harmless).toList());
            }
            printer.printRecord();
            printer.printRecord("Where this comes from", CellText.harmless(told));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
