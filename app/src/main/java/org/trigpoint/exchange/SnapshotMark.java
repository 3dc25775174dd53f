package org.trigpoint.exchange;

import java.util.Optional;
import org.trigpoint.matrices.Material;

/** Prints the id of a snapshot on what was counted over it, so that paper leads back to it. */
final class SnapshotMark {

    private SnapshotMark() {}

    /** The printed id, such as {@code S-12-3f9a21}; empty for the study as it is. */
    static Optional<String> id(Material.Moment moment) {
        return Optional.ofNullable(moment.snapshot()).map(named -> named.split(" ", 2)[0]);
    }

    /** What stands in the head of a table beside its unit; empty for the study as it is. */
    static String beside(Material.Moment moment) {
        return id(moment).map(id -> ", snapshot " + id).orElse("");
    }

    /** At the foot of every page: the snapshot, or at which line of the journal the study was. */
    static String foot(Material.Moment moment) {
        return id(moment).map(id -> "Snapshot " + id).orElse("State " + moment.journalNumber());
    }
}
