package org.trigpoint.fidelity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.fidelity.Reading;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.RecordId;

/**
 * A measure at one site or pooled, with where everything behind it comes from.
 *
 * @param reading the measure
 * @param origins by the row that {@link org.trigpoint.codebooks.fidelity.Behind#rows()} names
 */
public record FidelityDetail(Reading reading, Map<String, Origin> origins) {

    /** Keeps its own copy. */
    public FidelityDetail {
        origins = Map.copyOf(origins);
    }

    /**
     * Where a record comes from, as it was last said.
     *
     * @param record which
     * @param kind of which kind
     * @param key the values of its key columns
     * @param file the file that said it; null: by hand
     * @param sha256 the file's digest, in hexadecimal digits; null: by hand
     * @param line the line of the file, its heads being 1; null: by hand
     * @param by who brought the file, or typed
     * @param at when
     */
    public record Origin(
            RecordId record,
            RecordKind kind,
            String key,
            @Nullable String file,
            @Nullable String sha256,
            @Nullable Integer line,
            String by,
            OffsetDateTime at) {}

    /**
     * Where one of those behind the measure comes from.
     *
     * @param rows as it names them
     * @return in that order; what is gone in between is left out
     */
    public List<Origin> of(List<String> rows) {
        return rows.stream().filter(origins::containsKey).map(origins::get).toList();
    }
}
