package org.trigpoint.coding;

import java.util.List;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.sources.SourceQueries.SourceRow;

/**
 * What stands beside the text where people code.
 *
 * @param codes the tree of the analysis, with how many segments each code has
 * @param sources those that the reader may see, by title, with how many segments of this analysis each has
 */
public record CodingWindow(CodeTree codes, List<SourceRow> sources) {

    /** Keeps its own copies. */
    public CodingWindow {
        sources = List.copyOf(sources);
    }
}
