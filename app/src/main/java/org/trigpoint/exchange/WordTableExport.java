package org.trigpoint.exchange;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;
import org.trigpoint.words.CollocationQueries;
import org.trigpoint.words.Collocations;
import org.trigpoint.words.Dispersed;
import org.trigpoint.words.DispersionQueries;
import org.trigpoint.words.WordFrequencies;
import org.trigpoint.words.WordQueries;

/**
 * Tables of words and of dispersion as CSV, the same numbers as on the screen; the last line says where they come from.
 * Each that is taken is in the journal.
 */
@Service
public class WordTableExport {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final WordTableOrigin origin;
    private final WordQueries words;
    private final CollocationQueries collocations;
    private final DispersionQueries dispersion;
    private final WayOut way;

    WordTableExport(
            WordTableOrigin origin,
            WordQueries words,
            CollocationQueries collocations,
            DispersionQueries dispersion,
            WayOut way) {
        this.origin = origin;
        this.words = words;
        this.collocations = collocations;
        this.dispersion = dispersion;
        this.way = way;
    }

    /**
     * Word frequencies.
     *
     * @param reader who takes them
     * @param request which
     * @return a file in UTF-8 with a byte order mark
     * @throws KeptBack when names stand in it that pseudonyms stand for
     * @throws NotFound when the study has no such analysis or code
     */
    public Cleared frequencies(Reader reader, WordFrequencies.Request request) {
        String made = origin.of(reader);
        WordFrequencies found = words.frequencies(reader, request);
        return taken(reader, "word frequencies", WordTableCsv.of(found, made));
    }

    /**
     * Collocations.
     *
     * @param reader who takes them
     * @param request which
     * @return a file in UTF-8 with a byte order mark
     * @throws KeptBack when names stand in it that pseudonyms stand for
     * @throws NotFound when the study has no such analysis or code
     * @throws Refusal when there is no word to ask for
     */
    public Cleared collocations(Reader reader, Collocations.Request request) {
        String made = origin.of(reader);
        Collocations found = collocations.of(reader, request);
        return taken(reader, "collocations", WordTableCsv.of(found, made));
    }

    /**
     * The dispersion of a code along the sources.
     *
     * @param reader who takes it
     * @param analysis whose code
     * @param code the code
     * @param withSubcodes whether the codes under it count too
     * @param narrowing which sources
     * @return a file in UTF-8 with a byte order mark
     * @throws KeptBack when names stand in it that pseudonyms stand for
     * @throws NotFound when the study has no such analysis, or the analysis no such code
     */
    public Cleared dispersion(
            Reader reader, AnalysisId analysis, CodeId code, boolean withSubcodes, Narrowing narrowing) {
        String made = origin.of(reader);
        Narrowing sources = narrowing.ofSources();
        Dispersed found = dispersion.ofCode(reader, analysis, code, withSubcodes, sources);
        return taken(reader, "dispersion", WordTableCsv.of(found, withSubcodes, sources, made));
    }

    private Cleared taken(Reader reader, String table, String csv) {
        return way.out(
                reader,
                table.replace(' ', '-') + "-" + LocalDate.now(ZONE) + ".csv",
                "text/csv",
                csv.getBytes(StandardCharsets.UTF_8),
                digest -> new WordTableExported(reader.study(), table, digest));
    }
}
