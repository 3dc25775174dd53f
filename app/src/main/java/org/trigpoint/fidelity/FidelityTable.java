package org.trigpoint.fidelity;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.fidelity.Definitions;
import org.trigpoint.codebooks.fidelity.Measure;
import org.trigpoint.codebooks.fidelity.Reading;

/**
 * Sites by measures.
 *
 * @param asOf the day that it speaks of
 * @param settled how what is open is settled
 * @param sites names of the sites that deliver, by code
 * @param readings by measure, each at every site by code and then pooled; without the pooled ones for whoever sees one site alone
 */
public record FidelityTable(LocalDate asOf, Settled settled, Map<String, String> sites, List<Reading> readings) {

    /** Keeps its own copy. */
    public FidelityTable {
        readings = List.copyOf(readings);
    }

    /**
     * How what is open is settled.
     *
     * @param definitions in all
     * @param by who settled it; null: nobody, these are the program's own defaults
     * @param at when; null likewise
     */
    public record Settled(
            Definitions definitions,
            @Nullable String by,
            @Nullable OffsetDateTime at) {}

    /**
     * The readings of a measure.
     *
     * @param measure which
     * @return at every site by code, then pooled
     */
    public List<Reading> of(Measure measure) {
        return readings.stream().filter(each -> each.measure() == measure).toList();
    }
}
