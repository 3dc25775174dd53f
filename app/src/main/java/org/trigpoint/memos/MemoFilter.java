package org.trigpoint.memos;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.PersonId;

/**
 * Which memos are wanted. What is null does not narrow.
 *
 * @param words as typed into a search field: all of them must occur, in any form; quotes hold a phrase together, a minus excludes
 * @param about what kind of thing
 * @param subjectId which of these things; counts only with {@code about}
 * @param author who wrote it
 * @param from the first day, in the time of the United Kingdom
 * @param until the last day
 * @param important true: passages that are marked important, though nothing be written on them; false: memos with words
 */
public record MemoFilter(
        @Nullable String words,
        @Nullable MemoAbout about,
        @Nullable Long subjectId,
        @Nullable PersonId author,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean important) {

    /** Every memo with words. */
    public static final MemoFilter ALL = new MemoFilter(null, null, null, null, null, null, false);
}
