package org.trigpoint.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.sources.SourceKind;

/**
 * A page of what was found, by title of the source and then by position.
 *
 * @param hits those of the page whose text is still the present one
 * @param total how many occurrences there are in all
 * @param sources in how many sources
 * @param lag how many sources have changed since and may read otherwise by now; 0 when the index is in step
 */
public record Findings(List<Line> hits, long total, int sources, int lag) {

    /** Keeps the page as it is. */
    public Findings {
        hits = List.copyOf(hits);
    }

    /**
     * One line of the concordance.
     *
     * @param passage the words that were found
     * @param title the source's title
     * @param kind what the source is
     * @param site the code of its site; null for none
     * @param speaker who speaks; null when nobody is named
     * @param before what stands before the words in their turn, line breaks as spaces
     * @param match the words
     * @param after what stands after them
     * @param codes the codes of the question's analysis that lie over the words
     */
    public record Line(
            Passage passage,
            String title,
            SourceKind kind,
            @Nullable String site,
            @Nullable String speaker,
            String before,
            String match,
            String after,
            List<Mark> codes) {}

    /**
     * A code that lies over a hit.
     *
     * @param code its key
     * @param name its name
     * @param colour 0 to 11
     */
    public record Mark(CodeId code, String name, int colour) {}
}
