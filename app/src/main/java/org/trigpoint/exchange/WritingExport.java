package org.trigpoint.exchange;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.trigpoint.access.Lead;
import org.trigpoint.practice.WritingTableQueries;
import org.trigpoint.practice.WritingTableQueries.Writings;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;

/**
 * Learning logs, case studies and feedback that were handed in, tidy, with a data dictionary. A text is in a file only where
 * its writer may be quoted, and whose it is only where they let it be linked.
 */
@Service
public class WritingExport {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Set<String> NUMBERS = Set.of("writing", "version", "words", "part");

    /** What kind of file. */
    public enum Format {
        /** A workbook with all tables, and where they come from. */
        XLSX("writings", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        /** One line a writing. */
        WRITINGS("writings", "csv", "text/csv"),
        /** One line an answer that is no words. */
        ANSWERS("writings-answers", "csv", "text/csv"),
        /** What the columns and items mean. */
        DICTIONARY("writings-data-dictionary", "csv", "text/csv");

        private final String name;
        private final String letters;
        private final String mediaType;

        Format(String name, String letters, String mediaType) {
            this.name = name;
            this.letters = letters;
            this.mediaType = mediaType;
        }
    }

    private final WritingTableQueries writings;
    private final WordTableOrigin origin;
    private final WayOut way;

    WritingExport(WritingTableQueries writings, WordTableOrigin origin, WayOut way) {
        this.writings = writings;
        this.origin = origin;
        this.way = way;
    }

    /**
     * The file.
     *
     * @param lead who takes it
     * @param format what kind of file
     * @return a workbook, or CSV in UTF-8 with a byte order mark whose last line says where it comes from
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared file(Lead lead, Format format) {
        Writings found = writings.all(lead);
        List<String> told = told(lead, found);
        byte[] content = switch (format) {
            case XLSX ->
                TidyFile.book(
                        "Writings",
                        List.of(
                                WritingTables.writings(found.lines()),
                                WritingTables.answers(found.lines()),
                                WritingTables.dictionary(found.lines())),
                        NUMBERS,
                        told);
            case WRITINGS -> TidyFile.csv(WritingTables.writings(found.lines()), told);
            case ANSWERS -> TidyFile.csv(WritingTables.answers(found.lines()), told);
            case DICTIONARY -> TidyFile.csv(WritingTables.dictionary(found.lines()), told);
        };
        return way.out(
                lead,
                format.name + "-" + LocalDate.now(ZONE) + "." + format.letters,
                format.mediaType,
                content,
                digest -> new WritingsExported(
                        lead.study(),
                        format.name().toLowerCase(Locale.ROOT),
                        found.lines().size(),
                        found.tally().printed(),
                        digest));
    }

    private List<String> told(Lead lead, Writings found) {
        List<String> told = new ArrayList<>(List.of("Writings that were handed in; " + origin.of(lead)));
        told.addAll(found.tally().sentences());
        if (found.unlinked() > 0) {
            told.add("Writings without their writer, who did not let them be linked: " + found.unlinked() + ".");
        }
        return List.copyOf(told);
    }
}
