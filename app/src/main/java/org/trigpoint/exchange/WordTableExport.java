package org.trigpoint.exchange;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
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

    private final WordTableOrigin origin;
    private final WordQueries words;
    private final CollocationQueries collocations;
    private final DispersionQueries dispersion;
    private final Journal journal;
    private final TransactionTemplate transactions;

    WordTableExport(
            WordTableOrigin origin,
            WordQueries words,
            CollocationQueries collocations,
            DispersionQueries dispersion,
            Journal journal,
            TransactionTemplate transactions) {
        this.origin = origin;
        this.words = words;
        this.collocations = collocations;
        this.dispersion = dispersion;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * Word frequencies.
     *
     * @param reader who takes them
     * @param request which
     * @return a file in UTF-8 with a byte order mark
     * @throws NotFound when the study has no such analysis or code
     */
    public byte[] frequencies(Reader reader, WordFrequencies.Request request) {
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
     * @throws NotFound when the study has no such analysis or code
     * @throws Refusal when there is no word to ask for
     */
    public byte[] collocations(Reader reader, Collocations.Request request) {
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
     * @throws NotFound when the study has no such analysis, or the analysis no such code
     */
    public byte[] dispersion(
            Reader reader, AnalysisId analysis, CodeId code, boolean withSubcodes, Narrowing narrowing) {
        String made = origin.of(reader);
        Narrowing sources = narrowing.ofSources();
        Dispersed found = dispersion.ofCode(reader, analysis, code, withSubcodes, sources);
        return taken(reader, "dispersion", WordTableCsv.of(found, withSubcodes, sources, made));
    }

    private byte[] taken(Reader reader, String table, String csv) {
        byte[] content = csv.getBytes(StandardCharsets.UTF_8);
        String digest = HexFormat.of().formatHex(WholeFile.sha256().digest(content));
        WordTableExported fact = new WordTableExported(reader.study(), table, digest);
        transactions.executeWithoutResult(open -> journal.record(reader.study(), reader.person(), fact));
        return content;
    }
}
