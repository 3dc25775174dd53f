package org.trigpoint.scoring;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/**
 * What an answer stands on.
 *
 * @param id its key
 * @param item key of the item; null: not put to an item yet
 * @param part which filling of the item's section, from 1
 * @param version the text version that the passage lies on; null where it is no passage, or one of a casefile
 * @param span the passage, on that version or on the masked text of the casefile; null where it is none
 * @param quote its words; empty where it is no passage, or its version is closed to the reader
 * @param atMs milliseconds since the clock was started or the recording began; null where it has no time
 * @param note what was noted; may be empty
 * @param revision the highest that was kept
 */
public record Evidence(
        UUID id,
        @Nullable String item,
        int part,
        @Nullable VersionId version,
        @Nullable Span span,
        String quote,
        @Nullable Integer atMs,
        String note,
        long revision) {

    /**
     * The same with its words.
     *
     * @param words the quotation
     * @return a copy
     */
    Evidence quoting(String words) {
        return new Evidence(id, item, part, version, span, words, atMs, note, revision);
    }
}
