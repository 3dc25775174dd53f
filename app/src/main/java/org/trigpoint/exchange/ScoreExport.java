package org.trigpoint.exchange;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.trigpoint.access.Reader;
import org.trigpoint.calibration.EvidenceQueries;
import org.trigpoint.calibration.Scores;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;

/**
 * Every open score of sessions with what it stands on, tidy, with a data dictionary. What is not open yet by the rules of
 * blindness is in no file; words are left out where somebody who speaks may not be quoted, and the file says how many.
 */
@Service
public class ScoreExport {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Set<String> NUMBERS =
            Set.of("assessment", "version", "session", "part", "number", "start", "end", "time_ms");

    /** What kind of file. */
    public enum Format {
        /** A workbook with all tables, and where they come from. */
        XLSX("scores", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        /** One line an answer. */
        SCORES("scores", "csv", "text/csv"),
        /** One line a piece of evidence. */
        EVIDENCE("scores-evidence", "csv", "text/csv"),
        /** What the columns and items mean. */
        DICTIONARY("scores-data-dictionary", "csv", "text/csv");

        private final String name;
        private final String letters;
        private final String mediaType;

        Format(String name, String letters, String mediaType) {
            this.name = name;
            this.letters = letters;
            this.mediaType = mediaType;
        }
    }

    private record Found(
            ScoreTables.Table scores, ScoreTables.Table evidence, ScoreTables.Table dictionary, List<String> origin) {}

    private final EvidenceQueries evidence;
    private final WordTableOrigin origin;
    private final WayOut way;

    ScoreExport(EvidenceQueries evidence, WordTableOrigin origin, WayOut way) {
        this.evidence = evidence;
        this.origin = origin;
        this.way = way;
    }

    /**
     * The file.
     *
     * @param reader who takes it; held to one site, they get the sessions of that site
     * @param format what kind of file
     * @return a workbook, or CSV in UTF-8 with a byte order mark whose last line says where it comes from
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared file(Reader reader, Format format) {
        EvidenceQueries.Evidence stands = evidence.all(reader);
        List<Scores> all = stands.scores();
        List<String> told = new ArrayList<>(List.of("Open scores of observed sessions; " + origin.of(reader)));
        told.addAll(stands.tally().sentences());
        if (stands.refused() > 0) {
            told.add("Evidence of sessions that may not be quoted, left out: " + stands.refused() + ".");
        }
        Found found = new Found(
                ScoreTables.scores(all), ScoreTables.evidence(stands), ScoreDictionary.of(all), List.copyOf(told));
        return way.out(
                reader,
                format.name + "-" + LocalDate.now(ZONE) + "." + format.letters,
                format.mediaType,
                content(found, format),
                digest -> new ScoresExported(
                        reader.study(),
                        format.name().toLowerCase(Locale.ROOT),
                        found.scores().rows(),
                        found.evidence().rows(),
                        digest));
    }

    private static byte[] content(Found found, Format format) {
        return switch (format) {
            case XLSX ->
                TidyFile.book(
                        "Scores",
                        List.of(found.scores(), found.evidence(), found.dictionary()),
                        NUMBERS,
                        found.origin());
            case SCORES -> TidyFile.csv(found.scores(), found.origin());
            case EVIDENCE -> TidyFile.csv(found.evidence(), found.origin());
            case DICTIONARY -> TidyFile.csv(found.dictionary(), found.origin());
        };
    }
}
