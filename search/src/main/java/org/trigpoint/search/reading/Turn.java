package org.trigpoint.search.reading;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of speech, or of notes, of one paragraph. The span covers the words alone: label, time stamp and the white space
 * around are outside of it.
 *
 * @param start   first code point of the words in the transcript's text, from 0
 * @param end     code point after the last of the words, exclusive; always beyond {@code start}
 * @param speaker who speaks, as the file spells it most often; null where nobody is named
 * @param at      time since the recording began; null where the file gives none
 */
public record Turn(
        int start,
        int end,
        @Nullable String speaker,
        @Nullable Duration at) {
    /** Throws IllegalArgumentException for an empty or backward span, a blank speaker or a time before the beginning. */
    public Turn {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a turn covers at least one code point: " + start + " to " + end);
        }
        if (speaker != null && speaker.isBlank()) {
            throw new IllegalArgumentException("a speaker has a name, or is null");
        }
        if (at != null && at.isNegative()) {
            throw new IllegalArgumentException("a turn does not begin before the recording");
        }
    }
}
