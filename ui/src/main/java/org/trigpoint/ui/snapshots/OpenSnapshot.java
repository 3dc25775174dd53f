package org.trigpoint.ui.snapshots;

import com.vaadin.flow.router.RouteParameters;
import org.jspecify.annotations.Nullable;
import org.trigpoint.matrices.ThemeMatrix;
import org.trigpoint.snapshots.Snapshot;
import org.trigpoint.snapshots.SnapshotMatrixQueries;

/**
 * The snapshot on the screen. Each further reading asks for a proof of its own, for the screen may stand open for long.
 *
 * @param desk what is called
 * @param route the parameters of the screen
 * @param address where it is
 * @param snapshot which
 * @param opened what it shows
 */
record OpenSnapshot(
        SnapshotDesk desk,
        RouteParameters route,
        SnapshotAddress address,
        Snapshot snapshot,
        SnapshotMatrixQueries.Opened opened) {

    private static final int AT_A_TIME = 50;

    /** The next extracts of a cell, or of a whole row. */
    SnapshotMatrixQueries.Page extracts(ThemeMatrix.RowKey row, @Nullable String column, int from) {
        return desk.opened()
                .extracts(
                        desk.door().reader(route),
                        snapshot.id(),
                        opened.matrix().request(),
                        row,
                        column,
                        from,
                        AT_A_TIME);
    }
}
