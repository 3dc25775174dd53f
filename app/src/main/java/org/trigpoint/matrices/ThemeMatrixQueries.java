package org.trigpoint.matrices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Code;
import org.trigpoint.coding.Extract;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceSetId;
import org.trigpoint.quoting.Quotable;

/** The matrices of an analysis as it is, and the extracts that a cell rests on. One reading at one moment. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ThemeMatrixQueries {

    private static final int AROUND = 120;

    private final Materials materials;

    ThemeMatrixQueries(Materials materials) {
        this.materials = materials;
    }

    /**
     * A matrix.
     *
     * @param reader who asks; a member of one site alone has that site's material counted
     * @param request which
     * @return the matrix; without rows when there are no themes or codes yet
     * @throws NotFound when the study has no such analysis, or it is narrowed to a set that is not there
     */
    public ThemeMatrix of(Reader reader, MatrixRequest request) {
        return Counting.of(material(reader, request), request);
    }

    /**
     * A matrix as a screen shows it.
     *
     * @param matrix the matrix
     * @param choices what else could be asked
     */
    public record Shown(ThemeMatrix matrix, Choices choices) {}

    /**
     * What a matrix can be made of in this analysis.
     *
     * @param codes in the order of the tree
     * @param paths of each code its path, by its key
     * @param attributes of each free attribute of sources its values, both by name
     * @param sites in their order, with their labels
     * @param waves in their order
     * @param sets named sets and saved filters, by name
     */
    public record Choices(
            List<Code> codes,
            Map<CodeId, String> paths,
            Map<String, List<String>> attributes,
            Map<String, String> sites,
            List<String> waves,
            Map<SourceSetId, String> sets) {}

    /**
     * A matrix with what else could be asked, for a screen.
     *
     * @param reader who asks
     * @param request which
     * @return both, of one moment
     * @throws NotFound as with {@link #of}
     */
    public Shown shown(Reader reader, MatrixRequest request) {
        Material material = material(reader, request);
        return new Shown(Counting.of(material, request), choices(material));
    }

    private static Choices choices(Material material) {
        Map<CodeId, String> paths = new LinkedHashMap<>();
        List<Code> codes = material.codes().flat();
        codes.forEach(code -> paths.put(code.id(), material.codes().path(code.id())));
        Map<String, String> sites = new LinkedHashMap<>();
        material.sites().forEach(site -> sites.put(site.code(), site.code() + " " + site.name()));
        Map<String, List<String>> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        material.sources().stream()
                .flatMap(source -> source.attributes().entrySet().stream())
                .distinct()
                .sorted(Map.Entry.comparingByValue())
                .forEach(one -> attributes
                        .computeIfAbsent(one.getKey(), name -> new ArrayList<>())
                        .add(one.getValue()));
        Map<SourceSetId, String> sets = new LinkedHashMap<>();
        material.sets().forEach(set -> sets.put(set.id(), set.name()));
        return new Choices(codes, paths, attributes, sites, material.waves(), sets);
    }

    /**
     * A cell, or a whole row.
     *
     * @param row the key of the row
     * @param column the key of the column; null for the whole row
     */
    public record Cell(ThemeMatrix.RowKey row, @Nullable String column) {}

    /**
     * What a cell rests on, in part.
     *
     * @param page some of its extracts
     * @param total how many there are in all
     */
    public record CellExtracts(List<Line> page, int total) {}

    /**
     * An extract of a cell.
     *
     * @param extract the passage
     * @param quotable whether it may be printed, and who in it could be recognised by role and site
     */
    public record Line(Extract extract, Quotable quotable) {}

    /**
     * Some of the extracts that a cell rests on: one a distinct passage, in the order of source title and position; where a
     * passage carries several codes of the row, the first given.
     *
     * @param reader who asks
     * @param request the matrix
     * @param cell the cell or row
     * @param offset how many to leave out at the beginning
     * @param limit how many at most
     * @return those, with the number of all
     * @throws NotFound when the matrix has no such row or column
     */
    public CellExtracts extracts(Reader reader, MatrixRequest request, Cell cell, int offset, int limit) {
        Material material = materials.of(reader, request.analysis(), true);
        Counting.Passages found = Counting.passages(material, request, cell.row(), cell.column());
        int total = found.passages().size();
        int from = Math.min(offset, total);
        int to = from + Math.min(limit, total - from);
        List<Passage> wanted = found.passages().subList(from, to);
        List<Extract> extracts = material.wording().extracts(found.codes(), wanted, AROUND);
        List<Quotable> quotable = material.wording().quotable(wanted);
        List<Line> page = new ArrayList<>();
        for (int at = 0; at < extracts.size(); at++) {
            page.add(new Line(extracts.get(at), quotable.get(at)));
        }
        return new CellExtracts(page, total);
    }

    private Material material(Reader reader, MatrixRequest request) {
        return materials.of(reader, request.analysis(), request.needsSpeakers());
    }
}
