package org.trigpoint.ui.rounds;

import org.trigpoint.rounds.Comparison;
import org.trigpoint.rounds.Comparison.Likeness;

/** Which places are wanted of those that lie side by side. */
enum Places {
    ALL("Everything"),
    DIFFERENT("What differs"),
    UNDECIDED("What differs and is not agreed on");

    private final String label;

    Places(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean lets(Comparison.Row row) {
        return switch (this) {
            case ALL -> true;
            case DIFFERENT -> row.likeness() != Likeness.SAME;
            case UNDECIDED -> row.likeness() != Likeness.SAME && row.agreed() == null;
        };
    }
}
