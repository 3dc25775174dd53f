package org.trigpoint.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.coding.Passage;
import org.trigpoint.framework.CodedPassages.Piece;
import org.trigpoint.framework.FrameworkFact.CellsStarted;
import org.trigpoint.framework.FrameworkFact.SummaryConfirmed;
import org.trigpoint.framework.FrameworkFact.SummaryWritten;
import org.trigpoint.framework.Grids.Spot;
import org.trigpoint.framework.Resting.Rest;
import org.trigpoint.migrations.FrameworkMatrixId;
import org.trigpoint.migrations.schema.tables.records.FrameworkCellRecord;
import org.trigpoint.sources.Quotations.Place;

/** What can be done with the summaries in cells. Each step can be undone; nobody writes over a colleague unknowingly. */
@Service
@Transactional
public class FrameworkCellService {

    private static final int LONGEST = 20_000;

    private final Grids grids;
    private final Composed composed;
    private final Written written;
    private final CellRepository cells;
    private final EvidenceRepository evidence;
    private final Recorder recorder;

    FrameworkCellService(
            Grids grids,
            Composed composed,
            Written written,
            CellRepository cells,
            EvidenceRepository evidence,
            Recorder recorder) {
        this.grids = grids;
        this.composed = composed;
        this.written = written;
        this.cells = cells;
        this.evidence = evidence;
        this.recorder = recorder;
    }

    /**
     * Writes the summary of a cell, unless somebody else did since it was read. From then on it is an analyst's, draft or not
     * before, and rests on what lies there now.
     *
     * @param coder who writes
     * @param place which cell
     * @param revision the revision that they had before them; 0 when nothing was written
     * @param text Markdown, 20,000 characters at most; empty takes the summary away, and links stay
     * @return the new revision
     * @throws NotFound when there is no such cell for them
     * @throws Refusal when a colleague wrote in between, or it is too long; nothing is overwritten
     */
    public int write(Coder coder, CellPlace place, int revision, String text) {
        Spot spot = grids.one(coder, place);
        String summary = text.strip();
        if (summary.length() > LONGEST) {
            throw new Refusal("A summary holds 20,000 characters at most: shorten it.");
        }
        begin(coder, spot, "Wrote");
        FrameworkCellRecord cell = held(coder, spot, revision);
        if (summary.equals(cell.getSummary()) && !cell.getDraft()) {
            return revision;
        }
        cells.write(coder, cell.getId(), summary, false, written.stored(rested(coder, spot)));
        seen(coder, spot, cell);
        recorder.record(
                coder, new SummaryWritten(place.matrix(), place.row(), place.column(), revision + 1, summary.length()));
        return revision + 1;
    }

    /**
     * Says that a summary still holds, after what it rests on has changed.
     *
     * @param coder who looked at it again
     * @param place which cell
     * @param revision the revision that they had before them
     * @return the new revision
     * @throws NotFound when there is no such cell for them
     * @throws Refusal when a colleague wrote in between, or there is no summary
     */
    public int confirm(Coder coder, CellPlace place, int revision) {
        Spot spot = grids.one(coder, place);
        begin(coder, spot, "Confirmed");
        FrameworkCellRecord cell = held(coder, spot, revision);
        if (cell.getSummary().isEmpty()) {
            throw new Refusal("There is no summary to confirm: write one first.");
        }
        FrameworkMatrix.Cell before =
                composed.of(coder, spot.grid()).get(spot.row()).getFirst();
        FrameworkMatrix.Change change = before.summary() == null
                ? new FrameworkMatrix.Change(0, 0, 0, List.of())
                : before.summary().change();
        cells.confirm(cell.getId(), written.stored(rested(coder, spot)));
        seen(coder, spot, cell);
        recorder.record(coder, new SummaryConfirmed(place.matrix(), place.row(), place.column(), revision + 1, change));
        return revision + 1;
    }

    /**
     * Begins an empty cell with the extracts of its case: quotations with links, marked as a draft until an analyst writes.
     *
     * @param coder who begins it
     * @param place which cell
     * @return how many extracts were put in, from 1
     * @throws NotFound when there is no such cell for them
     * @throws Refusal when something is written there, or there is no extract
     */
    public int start(Coder coder, CellPlace place) {
        Spot spot = grids.one(coder, place);
        if (spot.pieces().isEmpty()) {
            throw new Refusal(
                    "This case has no extract of \u201c" + spot.column().title() + "\u201d to begin with.");
        }
        begin(coder, spot, "Began with extracts");
        FrameworkCellRecord cell = cells.hold(coder, spot);
        if (!cell.getSummary().isEmpty()) {
            throw new Refusal("Something is written in this cell already: link extracts to it one by one.");
        }
        int extracts = draft(coder, spot, cell, words(coder, spot.pieces()));
        recorder.record(coder, new CellsStarted(place.matrix(), 1, extracts));
        return extracts;
    }

    /**
     * Begins every empty cell of a matrix whose case has extracts, in one step that one undoing takes back.
     *
     * @param coder who begins them
     * @param matrix which matrix
     * @return how many cells were begun, from 0
     * @throws NotFound when there is no such matrix for them
     */
    public int startAll(Coder coder, FrameworkMatrixId matrix) {
        Grid grid = grids.whole(coder, matrix);
        Set<Written.At> there = written.cells(matrix).entrySet().stream()
                .filter(one -> !one.getValue().cell().getSummary().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<Spot> empty = grid.spots().stream()
                .filter(spot -> !spot.pieces().isEmpty() && !there.contains(spot.at()))
                .toList();
        Map<Place, String> words = words(
                coder, empty.stream().flatMap(spot -> spot.pieces().stream()).toList());
        recorder.begin(
                coder,
                grid.matrix().analysis(),
                "Began " + Plural.of(empty.size(), "cell") + " with extracts in \u201c"
                        + grid.matrix().plan().name() + "\u201d");
        int extracts = 0;
        for (Spot spot : empty) {
            extracts += draft(coder, spot, cells.hold(coder, spot), words);
        }
        if (!empty.isEmpty()) {
            recorder.record(coder, new CellsStarted(matrix, empty.size(), extracts));
        }
        return empty.size();
    }

    private int draft(Coder coder, Spot spot, FrameworkCellRecord cell, Map<Place, String> words) {
        Map<Place, Piece> passages = new LinkedHashMap<>();
        spot.pieces().forEach(piece -> passages.putIfAbsent(piece.place(), piece));
        List<String> lines = new ArrayList<>();
        passages.forEach((place, piece) -> {
            String said = words.getOrDefault(place, "");
            Passage passage = new Passage(piece.source(), piece.version(), piece.span());
            int number = evidence.link(coder, cell, passage, said);
            lines.add("\u201c" + said.strip() + "\u201d [" + number + "]");
        });
        String text = String.join("\n\n", lines);
        String held = text.length() > LONGEST ? text.substring(0, text.lastIndexOf("\n\n", LONGEST)) : text;
        List<Rest> rested = spot.pieces().stream()
                .map(piece -> Resting.of(piece, words.getOrDefault(piece.place(), "")))
                .toList();
        cells.write(coder, cell.getId(), held, true, written.stored(rested));
        return passages.size();
    }

    private void begin(Coder coder, Spot spot, String did) {
        recorder.begin(coder, spot.grid().matrix().analysis(), did + " \u201c" + spot.name() + "\u201d");
    }

    private FrameworkCellRecord held(Coder coder, Spot spot, int revision) {
        FrameworkCellRecord cell = cells.hold(coder, spot);
        if (spot.grid().hides(spot.of(), cell.getAuthorId())) {
            throw new Refusal("A colleague has written here whose work is hidden from you: submit your round first.");
        }
        if (cell.getRevision() != revision) {
            throw new Refusal(
                    "A colleague has written in this cell since you opened it: your words are not kept here, so"
                            + " copy them, reload, and add them.");
        }
        return cell;
    }

    private List<Rest> rested(Coder coder, Spot spot) {
        Map<Place, String> words = words(coder, spot.pieces());
        return spot.pieces().stream()
                .map(piece -> Resting.of(piece, words.getOrDefault(piece.place(), "")))
                .toList();
    }

    private Map<Place, String> words(Coder coder, List<Piece> pieces) {
        return composed.words(
                coder, pieces.stream().map(Piece::place).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private void seen(Coder coder, Spot spot, FrameworkCellRecord cell) {
        List<FrameworkMatrix.Link> links = composed.links(coder, spot, cell.getId()).stream()
                .map(Written.Linked::link)
                .filter(link -> !link.held())
                .toList();
        Map<Place, String> words = composed.words(
                coder,
                links.stream()
                        .map(link -> new Place(link.version(), link.span()))
                        .collect(Collectors.toSet()));
        Map<FrameworkMatrix.Link, String> now = new LinkedHashMap<>();
        links.forEach(link -> now.put(link, words.getOrDefault(new Place(link.version(), link.span()), "")));
        evidence.seen(now);
    }
}
