package org.trigpoint.framework;

import java.util.List;
import java.util.Set;
import org.trigpoint.framework.MatrixPlan.Topic;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.FrameworkColumnId;
import org.trigpoint.migrations.FrameworkMatrixId;

/**
 * A matrix as it is planned, with its columns looked up.
 *
 * @param columns those whose theme or code is not in the bin, in their order
 */
record Charted(FrameworkMatrixId id, AnalysisId analysis, int revision, MatrixPlan plan, List<Column> columns) {

    /**
     * A column.
     *
     * @param codes whose extracts are its own
     */
    record Column(FrameworkColumnId id, Topic topic, String title, String under, Set<CodeId> codes) {}

    /** The same with some columns alone. */
    Charted only(List<Column> some) {
        return new Charted(id, analysis, revision, plan, some);
    }
}
