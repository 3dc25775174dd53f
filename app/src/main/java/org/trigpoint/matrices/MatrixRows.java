package org.trigpoint.matrices;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.matrices.MatrixRequest.What;
import org.trigpoint.matrices.ThemeMatrix.RowKey;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.themes.Theme;
import org.trigpoint.themes.ThemeStatus;

/** What the rows of a matrix are, before anything is counted. */
final class MatrixRows {

    private MatrixRows() {}

    /** A row to be counted. */
    record Asked(RowKey key, String name, @Nullable Theme theme, Set<CodeId> codes) {}

    /** The rows that a request asks for; chosen codes that are not there any more have none. */
    static List<Asked> of(MatrixRequest request, Material material) {
        List<Asked> rows = new ArrayList<>();
        if (request.rows().what() != What.CODES) {
            material.themes().stream()
                    .filter(theme -> theme.status() != ThemeStatus.DROPPED && theme.status() != ThemeStatus.MERGED)
                    .map(theme ->
                            new Asked(new RowKey(theme.id(), null), theme.name(), theme, Set.copyOf(theme.codes())))
                    .forEach(rows::add);
        }
        if (request.rows().what() != What.THEMES) {
            CodeTree tree = material.codes();
            List<CodeId> chosen = request.rows().codes();
            for (Code code : tree.flat()) {
                if (chosen.isEmpty() || chosen.contains(code.id())) {
                    rows.add(new Asked(
                            new RowKey(null, code.id()),
                            tree.path(code.id()),
                            null,
                            request.rows().alone() ? Set.of(code.id()) : tree.withSubcodes(code.id())));
                }
            }
        }
        return rows;
    }
}
