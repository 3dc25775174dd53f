package org.trigpoint.codebooks.fidelity;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.codebooks.fidelity.Behind.Standing;
import org.trigpoint.codebooks.fidelity.Part.Threshold;

/** What a rule gathers, site by site. */
final class Gathering {

    final List<Part> parts = new ArrayList<>();
    final List<Behind> units = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<String> obstacles = new ArrayList<>();
    final List<String> gaps = new ArrayList<>();

    /** All units as one share; nothing is divided by none. */
    Found share(String label, String of, Threshold threshold) {
        List<Behind> counted = units.stream()
                .filter(unit -> unit.standing() != Standing.LEFT_OUT)
                .toList();
        if (counted.isEmpty()) {
            if (obstacles.isEmpty()) {
                obstacles.add("There are no " + of + " to divide by.");
            }
        } else {
            parts.add(Part.counted(label, of, counted, threshold));
        }
        return found();
    }

    Found found() {
        return new Found(parts, units, notes, obstacles, gaps);
    }
}
