package org.trigpoint.recordings;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source has been recorded on.
 *
 * @param title the source's title
 * @param present the recording that can be played; null when there is none
 * @param gone those that were deleted, the latest first
 */
public record SourceRecordings(String title, @Nullable Recording present, List<Gone> gone) {

    /**
     * A recording that was deleted.
     *
     * @param type what it was
     * @param length how many bytes
     * @param sha256 their digest, in hexadecimal digits
     * @param deletedAt when
     */
    public record Gone(RecordingType type, long length, String sha256, OffsetDateTime deletedAt) {}
}
