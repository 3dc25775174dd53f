package org.trigpoint.recordings;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A recording that can be played.
 *
 * @param type what it is
 * @param length how many bytes
 * @param sha256 their digest, in hexadecimal digits
 * @param addedBy who brought it, as colleagues see them
 * @param addedAt when it was brought
 * @param deleteOn the first day on which it is not there any more
 */
public record Recording(
        RecordingType type, long length, String sha256, String addedBy, OffsetDateTime addedAt, LocalDate deleteOn) {}
