package org.trigpoint.reports;

import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.quoting.Quotable;

/**
 * The words of a passage in what surrounds them, as far as whoever speaks there may be quoted.
 *
 * @param turn which turn of the text it starts in, from 1; 0 where it starts before the first
 * @param speaker the label of who speaks there in the transcript; empty where nobody is named
 * @param participant who that is; null where nobody said so
 * @param before the words before it; may be empty, and is where somebody speaks around it who may not be quoted
 * @param words its words, exactly, or that they are left out
 * @param after the words after it; empty as those before it
 * @param quotable who speaks in it, and what they answered
 */
public record InContext(
        int turn,
        String speaker,
        @Nullable ParticipantId participant,
        String before,
        String words,
        String after,
        Quotable quotable) {}
