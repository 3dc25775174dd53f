package org.trigpoint.snapshots;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.coding.Extract;
import org.trigpoint.coding.Passage;
import org.trigpoint.matrices.Counting;
import org.trigpoint.matrices.Material;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.matrices.ThemeMatrix;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.themes.Theme;

/** A snapshot opened: its themes, codes and matrices as they were, and the words that they rest on. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class SnapshotMatrixQueries {

    private static final int AROUND = 120;

    private final SnapshotMaterials materials;

    SnapshotMatrixQueries(SnapshotMaterials materials) {
        this.materials = materials;
    }

    /**
     * What a snapshot shows.
     *
     * @param themes in their order, the dropped ones too
     * @param codes the code tree; how many segments each code has is not told
     * @param matrix the matrix that was asked for
     */
    public record Opened(List<Theme> themes, CodeTree codes, ThemeMatrix matrix) {}

    /**
     * An extract of a snapshot.
     *
     * @param extract as it was, with its words cut from the text of then
     * @param version the text version that its span counts on
     */
    public record Found(Extract extract, VersionId version) {}

    /**
     * Extracts of a snapshot.
     *
     * @param page in the order of source title and position
     * @param total how many there are in all
     */
    public record Page(List<Found> page, int total) {}

    /**
     * Opens a snapshot.
     *
     * @param reader who asks; a member of one site alone sees what was of that site and still is
     * @param snapshot which
     * @param request which matrix of it; its analysis is the snapshot's
     * @return the same whenever it is asked
     * @throws NotFound when the study has no such snapshot of that analysis
     * @throws Refusal when it would show what a blind round hides from the reader
     */
    public Opened open(Reader reader, SnapshotId snapshot, MatrixRequest request) {
        Material material = materials.of(reader, snapshot, request.analysis());
        return new Opened(material.themes(), material.codes(), Counting.of(material, request));
    }

    /**
     * Some of the extracts that a cell rests on, or a whole row.
     *
     * @param reader who asks
     * @param snapshot which
     * @param request the matrix
     * @param row the key of the row
     * @param column the key of the column; null for the whole row
     * @param offset how many to leave out at the beginning
     * @param limit how many at most
     * @return those, with the number of all
     * @throws NotFound when the study has no such snapshot of that analysis, or the matrix no such row or column
     * @throws Refusal when it would show what a blind round hides from the reader
     */
    public Page extracts(
            Reader reader,
            SnapshotId snapshot,
            MatrixRequest request,
            ThemeMatrix.RowKey row,
            @Nullable String column,
            int offset,
            int limit) {
        Material material = materials.of(reader, snapshot, request.analysis());
        Counting.Passages found = Counting.passages(material, request, row, column);
        List<Passage> wanted =
                found.passages().stream().skip(offset).limit(limit).toList();
        List<Extract> extracts = material.wording().extracts(found.codes(), wanted, AROUND);
        List<Found> page = new ArrayList<>();
        for (int at = 0; at < extracts.size(); at++) {
            page.add(new Found(extracts.get(at), wanted.get(at).version()));
        }
        return new Page(page, found.passages().size());
    }
}
