package org.trigpoint.triangulation;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.schema.tables.records.JointJudgementRecord;
import org.trigpoint.triangulation.JointDisplay.Cause;
import org.trigpoint.triangulation.JointDisplay.Fit;
import org.trigpoint.triangulation.JointDisplay.Kind;
import org.trigpoint.triangulation.JointDisplay.Row;
import org.trigpoint.triangulation.JointFact.MetaInferenceKept;
import org.trigpoint.triangulation.JointFact.MetaInferenceTakenBack;
import org.trigpoint.triangulation.JointFact.MetaInferenceWritten;

/** What people conclude of rows of joint displays. Each keeps what its row showed. */
@Service
@Transactional
public class JointDisplayService {

    private static final int LONGEST = 5_000;

    private final DisplayRows displays;
    private final RowJudgements judgements;
    private final JointRepository rows;
    private final Judgements json;
    private final Gestures gestures;
    private final Journal journal;

    JointDisplayService(
            DisplayRows displays,
            RowJudgements judgements,
            JointRepository rows,
            Judgements json,
            Gestures gestures,
            Journal journal) {
        this.displays = displays;
        this.judgements = judgements;
        this.rows = rows;
        this.json = json;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Which row.
     *
     * @param kind in which display
     * @param analysis whose themes stand in it
     * @param row the key of the row
     */
    public record RowPlace(Kind kind, AnalysisId analysis, String row) {}

    private record Found(JointDisplay display, Row row) {}

    /**
     * Writes what follows from a row, and how its sides fit; in place of what was written before.
     *
     * @param coder who concludes it
     * @param place which row
     * @param metaInference a sentence or two, 1 to 5,000 characters
     * @param fit how words and numbers fit
     * @throws NotFound when there is no such analysis or row
     * @throws Refusal when it is empty or too long, or the coder sees one site alone
     */
    public void judge(Coder coder, RowPlace place, String metaInference, Fit fit) {
        Found found = demand(coder, place);
        String said = metaInference.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new Refusal("Write what follows from the row, in 5,000 characters at most.");
        }
        begin(coder, place, "Concluded");
        JointJudgementRecord row = row(coder, found);
        row.setStudyId(coder.study());
        row.setAnalysisId(place.analysis());
        row.setDisplay(place.kind().word());
        row.setRowKey(place.row());
        row.setMetaInference(said);
        row.setFit(fit.word());
        rows.put(row);
        journal.record(
                coder.study(),
                coder.person(),
                new MetaInferenceWritten(
                        place.analysis(), place.kind(), place.row(), found.row().title(), said, fit));
    }

    /**
     * Says that what was concluded still stands, after the row has changed.
     *
     * @param coder who looked at it again
     * @param place which row
     * @throws NotFound when there is no such analysis or row, or nothing was concluded of it
     * @throws Refusal when the coder sees one site alone
     */
    public void keep(Coder coder, RowPlace place) {
        Found found = demand(coder, place);
        var judged = found.row().judged();
        if (judged == null) {
            throw new NotFound();
        }
        begin(coder, place, "Looked again at");
        rows.keep(place, row(coder, found));
        journal.record(
                coder.study(),
                coder.person(),
                new MetaInferenceKept(
                        place.analysis(),
                        place.kind(),
                        place.row(),
                        found.row().title(),
                        judged.journal(),
                        judged.changes(),
                        judged.causes().stream().map(Cause::line).toList()));
    }

    /**
     * Takes back what was concluded of a row.
     *
     * @param coder who does it
     * @param place which row
     * @throws NotFound when there is no such analysis or row, or nothing was concluded of it
     * @throws Refusal when the coder sees one site alone
     */
    public void takeBack(Coder coder, RowPlace place) {
        Found found = demand(coder, place);
        var judged = found.row().judged();
        if (judged == null) {
            throw new NotFound();
        }
        begin(coder, place, "Took back what was concluded of");
        rows.delete(place);
        journal.record(
                coder.study(),
                coder.person(),
                new MetaInferenceTakenBack(
                        place.analysis(), place.kind(), place.row(), found.row().title(), judged.metaInference()));
    }

    private Found demand(Coder coder, RowPlace place) {
        JointDisplay display = judgements.beside(coder, displays.of(coder, place.kind(), place.analysis()));
        WholeStudy.demand(coder);
        return display.rows().stream()
                .filter(row -> row.key().equals(place.row()))
                .findFirst()
                .map(row -> new Found(display, row))
                .orElseThrow(NotFound::new);
    }

    private JointJudgementRecord row(Coder coder, Found found) {
        JointJudgementRecord row = new JointJudgementRecord();
        row.setPersonId(coder.person());
        row.setJudgedAt(OffsetDateTime.now(Clock.systemUTC()));
        row.setJournalNumber(rows.journal());
        row.setRested(json.stored(RowJudgements.rested(found.display(), found.row())));
        return row;
    }

    private void begin(Coder coder, RowPlace place, String did) {
        gestures.begin(
                coder.study(),
                coder.person(),
                place.analysis(),
                did + " a row of \u201c" + place.kind().label() + "\u201d");
    }
}
