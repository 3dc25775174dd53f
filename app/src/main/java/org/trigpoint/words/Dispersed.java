package org.trigpoint.words;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.Span;

/**
 * Where something stands along the sources, those without it among them.
 *
 * @param strips one a source, by title
 * @param total how often it stands in all
 * @param inSources in how many of the sources
 * @param deviation Gries' DP over the sources, by their numbers of words: 0 is spread as the words are, close to 1 is all in
 *     a small part; undefined when it stands nowhere, when there is only one source, or when speakers or codings were
 *     asked for, so that the sources' words do not stand for what was looked at
 * @param lag how many sources have changed since and may read otherwise by now; 0 for codes, which are read as they are
 * @param leftOut how many places have no mark, because there are too many
 */
public record Dispersed(
        List<Strip> strips, long total, int inSources, OptionalDouble deviation, int lag, long leftOut) {

    /** Keeps the strips as they are. */
    public Dispersed {
        strips = List.copyOf(strips);
    }

    /**
     * A source.
     *
     * @param source its key
     * @param title its title
     * @param kind what it is
     * @param site the code of its site; null for none
     * @param length code points of its text
     * @param words its words, runs of characters between blanks with a letter or digit in them
     * @param marks where the thing stands, in the order of the text
     */
    public record Strip(
            SourceId source,
            String title,
            SourceKind kind,
            @Nullable String site,
            int length,
            int words,
            List<Span> marks) {

        /** Keeps the marks as they are. */
        public Strip {
            marks = List.copyOf(marks);
        }
    }
}
