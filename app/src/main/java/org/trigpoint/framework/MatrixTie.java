package org.trigpoint.framework;

import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_MATRIX;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Method;
import org.trigpoint.codes.Offer;
import org.trigpoint.migrations.AnalysisId;

/** Matrices hold an analysis to methods that chart. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MatrixTie implements Method.Tie {

    private final DSLContext sql;

    MatrixTie(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<String> against(Reader reader, AnalysisId analysis, Method wanted) {
        int charted = wanted.offers(Offer.CHARTING)
                ? 0
                : sql.fetchCount(
                        FRAMEWORK_MATRIX,
                        FRAMEWORK_MATRIX.STUDY_ID.eq(reader.study()),
                        FRAMEWORK_MATRIX.ANALYSIS_ID.eq(analysis));
        if (charted == 0) {
            return List.of();
        }
        return List.of(
                charted == 1
                        ? "it has a framework matrix (remove it first)"
                        : "it has " + charted + " framework matrices (remove them first)");
    }
}
