package org.trigpoint.framework;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.coding.Passage;
import org.trigpoint.coding.PassageCheck;
import org.trigpoint.framework.FrameworkFact.PassageLinked;
import org.trigpoint.framework.FrameworkFact.PassageUnlinked;
import org.trigpoint.framework.Grids.Spot;
import org.trigpoint.migrations.FrameworkEvidenceId;
import org.trigpoint.migrations.schema.tables.records.FrameworkCellRecord;
import org.trigpoint.migrations.schema.tables.records.FrameworkEvidenceRecord;
import org.trigpoint.sources.Quotations.Place;
import org.trigpoint.sources.Span;

/** The passages that summaries rest on. */
@Service
@Transactional
public class FrameworkEvidenceService {

    private final Grids grids;
    private final CellRepository cells;
    private final EvidenceRepository evidence;
    private final PassageCheck passages;
    private final Composed composed;
    private final Recorder recorder;

    FrameworkEvidenceService(
            Grids grids,
            CellRepository cells,
            EvidenceRepository evidence,
            PassageCheck passages,
            Composed composed,
            Recorder recorder) {
        this.grids = grids;
        this.cells = cells;
        this.evidence = evidence;
        this.passages = passages;
        this.composed = composed;
        this.recorder = recorder;
    }

    /**
     * Links a passage to a cell. The summary refers to it by its number in square brackets.
     *
     * @param coder who links it
     * @param place which cell
     * @param passage which words, on the source's present text version
     * @return its number in the cell, from 1; its own when it is linked already
     * @throws NotFound when there is no such cell or source for them
     * @throws Refusal when the text has changed since, or a colleague wrote there whose work is hidden from them
     */
    public int link(Coder coder, CellPlace place, Passage passage) {
        Spot spot = grids.one(coder, place);
        passages.demand(coder, passage);
        recorder.begin(coder, spot.grid().matrix().analysis(), "Linked a passage to \u201c" + spot.name() + "\u201d");
        FrameworkCellRecord cell = cells.hold(coder, spot);
        if (spot.grid().hides(spot.of(), cell.getAuthorId())) {
            throw new Refusal("A colleague has written here whose work is hidden from you: submit your round first.");
        }
        Place words = new Place(passage.version(), passage.span());
        int number = evidence.link(
                coder, cell, passage, composed.words(coder, Set.of(words)).getOrDefault(words, ""));
        recorder.record(
                coder,
                new PassageLinked(
                        place.matrix(),
                        place.row(),
                        place.column(),
                        number,
                        passage.source(),
                        passage.version(),
                        passage.span()));
        return number;
    }

    /**
     * Takes a link away. Its number is not given to another; where a summary still names it, it refers to nothing.
     *
     * @param coder who does it
     * @param link which
     * @throws NotFound when there is no such link for them
     */
    public void unlink(Coder coder, FrameworkEvidenceId link) {
        FrameworkEvidenceRecord row = evidence.lock(coder, link);
        recorder.begin(coder, row.getAnalysisId(), "Took a link out of a summary");
        evidence.delete(link);
        recorder.record(
                coder,
                new PassageUnlinked(
                        evidence.matrixOf(row),
                        row.getNumber(),
                        row.getSourceId(),
                        row.getVersionId(),
                        new Span(row.getSpanStart(), row.getSpanEnd()),
                        row.getAddedBy()));
    }
}
