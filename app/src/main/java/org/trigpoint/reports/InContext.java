package org.trigpoint.reports;

import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.ParticipantId;

/**
 * The words of a passage in what surrounds them.
 *
 * @param turn which turn of the text it starts in, from 1; 0 where it starts before the first
 * @param speaker the label of who speaks there in the transcript; empty where nobody is named
 * @param participant who that is; null where nobody said so
 * @param before the words before it; may be empty
 * @param words its words, exactly
 * @param after the words after it; may be empty
 */
public record InContext(
        int turn, String speaker, @Nullable ParticipantId participant, String before, String words, String after) {}
