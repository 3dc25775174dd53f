package org.trigpoint.codebooks.fidelity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure at one site, or pooled.
 *
 * @param measure which
 * @param site its code; missing for the pooled row
 * @param status what is known
 * @param reason why it can't be computed, or when it is due; empty else
 * @param parts the comparisons; none where there is nothing to divide by
 * @param behind what they count
 * @param notes what stands beside the number and decides nothing
 * @param lastDay until when what it measures goes on
 */
public record Reading(
        Measure measure,
        @Nullable String site,
        Status status,
        String reason,
        List<Part> parts,
        List<Behind> behind,
        List<String> notes,
        LocalDate lastDay) {

    /** Keeps its own copies. */
    public Reading {
        parts = List.copyOf(parts);
        behind = List.copyOf(behind);
        notes = List.copyOf(notes);
    }

    /**
     * The comparison that decides: the first that is not met, else the first.
     *
     * @return at most one
     */
    public List<Part> deciding() {
        return parts.stream()
                .filter(part -> part.status() != Status.MET)
                .findFirst()
                .or(() -> parts.stream().findFirst())
                .stream()
                .toList();
    }
}
