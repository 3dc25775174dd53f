package org.trigpoint.sources;

import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Coder;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.migrations.GestureId;

/** Files that one person brings in at once: one gesture, though each lands in a transaction of its own. */
final class Batch {

    private @Nullable GestureId gesture;
    private int landed;

    /** Begins or goes on with the gesture, in the transaction in which the next file lands. */
    void begin(Gestures gestures, Coder coder, String title) {
        GestureId before = gesture;
        if (before == null || !gestures.goOn(before, "Brought " + (landed + 1) + " sources in")) {
            landed = 0;
            gestures.begin(coder.study(), coder.person(), null, "Brought \u201c" + title + "\u201d in");
        }
    }

    /** The file has landed. */
    void landed(Gestures gestures) {
        landed++;
        gesture = gestures.opened().orElse(null);
    }
}
