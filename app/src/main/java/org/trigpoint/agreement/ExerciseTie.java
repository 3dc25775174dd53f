package org.trigpoint.agreement;

import static org.trigpoint.migrations.schema.Tables.EXERCISE;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Method;
import org.trigpoint.codes.Offer;
import org.trigpoint.migrations.AnalysisId;

/** A declared sample holds its analysis to methods that have coefficients. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExerciseTie implements Method.Tie {

    private final DSLContext sql;

    ExerciseTie(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<String> against(Reader reader, AnalysisId analysis, Method wanted) {
        int declared = wanted.offers(Offer.COEFFICIENTS)
                ? 0
                : sql.fetchCount(EXERCISE, EXERCISE.STUDY_ID.eq(reader.study()), EXERCISE.ANALYSIS_ID.eq(analysis));
        return switch (declared) {
            case 0 -> List.of();
            case 1 -> List.of("a sample is declared to be coded twice");
            default -> List.of(declared + " samples are declared to be coded twice");
        };
    }
}
