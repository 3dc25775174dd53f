package org.trigpoint.triangulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.fidelity.FidelityQueries;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.triangulation.JointDisplay.Kind;
import org.trigpoint.triangulation.JointDisplay.Row;

/** Readings of joint displays: counted anew each time, with what was concluded of their rows and what changed since. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class JointDisplayQueries {

    private final DisplayRows displays;
    private final RowJudgements judgements;
    private final FidelityQueries fidelity;

    JointDisplayQueries(DisplayRows displays, RowJudgements judgements, FidelityQueries fidelity) {
        this.displays = displays;
        this.fidelity = fidelity;
        this.judgements = judgements;
    }

    /**
     * A display.
     *
     * @param reader who asks
     * @param kind which display
     * @param analysis whose themes stand in it
     * @return with what was concluded of each row
     * @throws NotFound when the study has no such analysis
     * @throws Refusal when the reader sees one site alone, or is blinded and it follows delivery
     */
    public JointDisplay of(Reader reader, Kind kind, AnalysisId analysis) {
        JointDisplay bare = displays.of(reader, kind, analysis);
        WholeStudy.demand(reader);
        return judgements.beside(reader, bare);
    }

    /**
     * Whether a display is closed to somebody, since it tells which sites deliver.
     *
     * @param reader who asks
     * @param kind which display
     * @return whether they are blinded and it follows delivery
     */
    public boolean closed(Reader reader, Kind kind) {
        return kind.tells() && fidelity.closed(reader);
    }

    /**
     * A row whose evidence changed since it was judged.
     *
     * @param kind in which display
     * @param row the row
     */
    public record Stale(Kind kind, Row row) {}

    /**
     * The rows of all displays of an analysis that wait to be looked at again.
     *
     * @param reader who asks
     * @param analysis whose themes stand in them
     * @return by display; empty when all stands, or the reader sees one site alone
     * @throws NotFound when the study has no such analysis
     */
    public List<Stale> stale(Reader reader, AnalysisId analysis) {
        List<Stale> stale = new ArrayList<>();
        for (JointDisplay bare : displays.of(reader, judgements.judged(reader, analysis), analysis)) {
            judgements.beside(reader, bare).rows().stream()
                    .filter(row -> row.judged() != null && row.judged().stale())
                    .forEach(row -> stale.add(new Stale(bare.kind(), row)));
        }
        return stale;
    }

    /**
     * A row of which something was concluded.
     *
     * @param kind in which display
     * @param analysis whose themes stand in it
     * @param heads of its cells
     * @param row the row, with what was concluded
     */
    public record Concluded(Kind kind, AnalysisId analysis, List<String> heads, Row row) {}

    /**
     * What was concluded of some rows, wherever they stand; a display of which none was judged is not counted.
     *
     * @param reader who asks
     * @param rows their keys
     * @return by analysis and display; empty when nothing was concluded, or the reader sees one site alone
     */
    public List<Concluded> concluded(Reader reader, Set<String> rows) {
        List<Concluded> concluded = new ArrayList<>();
        for (RowJudgements.Place place : judgements.judgedAmong(reader, rows)) {
            JointDisplay display = judgements.beside(reader, displays.of(reader, place.kind(), place.analysis()));
            List<String> heads = display.heads().subList(1, display.heads().size());
            display.rows().stream()
                    .filter(row -> row.judged() != null && rows.contains(row.key()))
                    .forEach(row -> concluded.add(new Concluded(place.kind(), place.analysis(), heads, row)));
        }
        return concluded;
    }
}
