package org.trigpoint.snapshots;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Frozen rows of what people wrote and chose, as they are read; a snapshot of before there was such a thing has none.
 *
 * @param saved saved matrices
 * @param quotations chosen to print
 * @param extracts hung on themes
 * @param charts framework matrices
 * @param columns of these
 * @param cells with a summary or a link
 * @param links of cells
 * @param states said by hand
 */
record FrozenWritten(
        List<Saved> saved,
        List<Chosen> quotations,
        List<Hung> extracts,
        List<Chart> charts,
        List<Column> columns,
        List<Cell> cells,
        List<Link> links,
        List<State> states) {

    /** A saved matrix. */
    record Saved(long id, String name, Map<String, String> words, long madeBy) {}

    /** Words of a source. */
    interface Lying {
        long sourceId();

        long versionId();

        int spanStart();

        int spanEnd();
    }

    /** A quotation to print. */
    record Chosen(
            long id,
            long themeId,
            long sourceId,
            long versionId,
            int spanStart,
            int spanEnd,
            List<Integer> cuts,
            String label,
            int position,
            long addedBy)
            implements Lying {}

    /** A passage for or against a theme. */
    record Hung(
            long id,
            long themeId,
            long sourceId,
            long versionId,
            int spanStart,
            int spanEnd,
            String stance,
            String note,
            long addedBy)
            implements Lying {}

    /** A framework matrix; of all sites where its site is null. */
    record Chart(
            long id, String name, String rowsBy, @Nullable Long siteId) {}

    /** A column: a theme or a code. */
    record Column(
            long id,
            long matrixId,
            @Nullable Long themeId,
            @Nullable Long codeId,
            int position) {}

    /** A cell. */
    record Cell(
            long id,
            long matrixId,
            long columnId,
            String rowKey,
            String summary,
            boolean draft,
            long authorId,
            OffsetDateTime writtenAt) {}

    /** A passage that a summary rested on. */
    record Link(long id, long cellId, int number, long sourceId, long versionId, int spanStart, int spanEnd)
            implements Lying {}

    /** A state that somebody said by hand. */
    record State(long matrixId, long columnId, String rowKey, String state, String reason) {}
}
