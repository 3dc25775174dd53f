package org.trigpoint.framework;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.framework.FrameworkFact.StateCleared;
import org.trigpoint.framework.FrameworkFact.StateSet;
import org.trigpoint.framework.Grids.Spot;

/** What people say of why a cell is empty, where it is otherwise than what follows from the material. */
@Service
@Transactional
public class FrameworkStateService {

    private final Grids grids;
    private final Composed composed;
    private final CellRepository cells;
    private final Written written;
    private final Recorder recorder;

    FrameworkStateService(Grids grids, Composed composed, CellRepository cells, Written written, Recorder recorder) {
        this.grids = grids;
        this.composed = composed;
        this.cells = cells;
        this.written = written;
        this.recorder = recorder;
    }

    /**
     * Says what the state of a cell is; it holds until somebody lets it follow from the material again.
     *
     * @param coder who says it
     * @param place which cell
     * @param state what holds
     * @param reason why, 1 to 2,000 characters
     * @throws NotFound when there is no such cell for them
     * @throws Refusal when no reason is given, or a colleague said a state whose work is hidden from them
     */
    public void say(Coder coder, CellPlace place, CellState state, String reason) {
        Spot spot = grids.one(coder, place);
        demandOpen(spot);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > 2_000) {
            throw new Refusal("Give a reason of 1 to 2,000 characters, so that others can follow it.");
        }
        CellState follows =
                composed.of(coder, spot.grid()).get(spot.row()).getFirst().follows();
        begin(coder, spot, "Set \u201c" + state.label() + "\u201d for");
        cells.say(coder, spot, state, why);
        recorder.record(coder, new StateSet(place.matrix(), place.row(), place.column(), follows, state, why));
    }

    /**
     * Lets the state of a cell follow from the material again.
     *
     * @param coder who does it
     * @param place which cell; nothing happens when nobody said a state
     * @throws NotFound when there is no such cell for them
     * @throws Refusal when a colleague said it whose work is hidden from them
     */
    public void follow(Coder coder, CellPlace place) {
        Spot spot = grids.one(coder, place);
        Written.Said was = demandOpen(spot);
        if (was != null) {
            begin(coder, spot, "Took back the state set by hand for");
            cells.unsay(spot);
            recorder.record(coder, new StateCleared(place.matrix(), place.row(), place.column(), was.state()));
        }
    }

    /** What was said of a cell; null when nothing was. */
    private Written.@Nullable Said demandOpen(Spot spot) {
        Written.Said said = written.states(spot.grid().matrix().id()).get(spot.at());
        if (said != null && spot.grid().hides(spot.of(), said.by())) {
            throw new Refusal(
                    "A colleague has said a state here, and their work is hidden from you: submit your round first.");
        }
        return said;
    }

    private void begin(Coder coder, Spot spot, String did) {
        recorder.begin(coder, spot.grid().matrix().analysis(), did + " \u201c" + spot.name() + "\u201d");
    }
}
