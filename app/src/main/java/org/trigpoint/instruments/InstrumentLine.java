package org.trigpoint.instruments;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.migrations.InstrumentId;

/**
 * One version of an instrument in a list.
 *
 * @param id its key in the study; null for a shipped one that the study has not used so far
 * @param key the same for all versions
 * @param version 1 or more
 * @param title as people choose it
 * @param use what it is filled in for
 * @param shipped whether it came with the product
 * @param publishedAt since when it does not change; null for a draft, and for a shipped one that was not used so far
 * @param retiredAt since when nobody is asked to fill it in; null while somebody can be
 * @param asked how many forms people were asked to fill in; for a reader of one site, about that site
 */
public record InstrumentLine(
        @Nullable InstrumentId id,
        String key,
        int version,
        String title,
        Instrument.Use use,
        boolean shipped,
        @Nullable OffsetDateTime publishedAt,
        @Nullable OffsetDateTime retiredAt,
        int asked) {

    /**
     * How people tell versions apart.
     *
     * @return for instance {@code direct-practice@1}
     */
    public String name() {
        return key + "@" + version;
    }

    /**
     * Whether it can still be changed.
     *
     * @return true for a draft
     */
    public boolean draft() {
        return !shipped && publishedAt == null;
    }
}
