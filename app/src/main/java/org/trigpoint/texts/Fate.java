package org.trigpoint.texts;

import org.trigpoint.sources.Span;

/** What became of the words of a span in another version of the text. */
sealed interface Fate {

    /**
     * Not one character of them changed.
     *
     * @param span where they are now, as long as before
     */
    record Exact(Span span) implements Fate {}

    /**
     * A part of them survives.
     *
     * @param span from the first to the last of them, with whatever was written in their place or between them
     */
    record Changed(Span span) implements Fate {}

    /**
     * None of them survives.
     *
     * @param start where they were, in code points of the other version
     * @param end the end of what was written in their place; the same as start when nothing was
     */
    record Gone(int start, int end) implements Fate {}
}
