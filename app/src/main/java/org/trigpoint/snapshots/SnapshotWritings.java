package org.trigpoint.snapshots;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.evidence.ThemeEvidence;
import org.trigpoint.migrations.FrameworkMatrixId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.sources.Span;
import org.trigpoint.themes.Theme;

/**
 * What people wrote and chose, as a snapshot holds it: beside what is counted over it.
 *
 * @param of which snapshot
 * @param frame the names of then of what it belongs to
 * @param themes in their order, the dropped ones too
 * @param codes the code tree; how many segments each code has is not told
 * @param evidence by theme, the quotations chosen to print and the passages for and against it, in the words of then; nobody
 *     is told as speaking them, for their labels say what is to be printed
 * @param charts the framework matrices, by name
 */
public record SnapshotWritings(
        Snapshot of,
        Frame frame,
        List<Theme> themes,
        CodeTree codes,
        Map<ThemeId, ThemeEvidence> evidence,
        List<Chart> charts) {

    /**
     * What a snapshot belongs to.
     *
     * @param study the study's name then
     * @param analysis the analysis' name then
     * @param method the method it declared
     * @param onlySite the code of the only site that is in it; empty for all
     */
    public record Frame(String study, String analysis, String method, String onlySite) {}

    /**
     * A framework matrix as far as it was written. Why a cell was empty follows from guides and codings and is not in it, but
     * where somebody had said so.
     *
     * @param id its key
     * @param name its name
     * @param rows what its cases were
     * @param columns the names of its themes and codes, in their order
     * @param cases those of which something was written, by name
     */
    public record Chart(FrameworkMatrixId id, String name, String rows, List<String> columns, List<Case> cases) {}

    /**
     * A case.
     *
     * @param title its name
     * @param cells one a column
     */
    public record Case(String title, List<Cell> cells) {}

    /**
     * What was written of a case and a theme.
     *
     * @param text the summary; empty when none was written
     * @param draft whether these were quotations put in by the program
     * @param author the full name of who wrote it last; empty when nobody did, or the snapshot does not tell
     * @param at when; null when nobody did
     * @param said the state that somebody had said, with their reason; empty where none was said
     * @param links the passages it rested on, by number
     */
    public record Cell(
            String text,
            boolean draft,
            String author,
            @Nullable OffsetDateTime at,
            String said,
            List<Link> links) {

        /** Nothing written, and nothing said. */
        static final Cell EMPTY = new Cell("", false, "", null, "", List.of());

        /** Whether there is anything in it. */
        public boolean written() {
            return !text.isEmpty() || !said.isEmpty();
        }
    }

    /**
     * A passage that a summary rested on.
     *
     * @param number what stands in square brackets
     * @param source in which source
     * @param title its title then
     * @param version the text version that the span counts on
     * @param span where
     * @param words as they were
     * @param quotable whether they may be printed, by what is recorded now
     */
    public record Link(
            int number, SourceId source, String title, VersionId version, Span span, String words, Quotable quotable) {}
}
