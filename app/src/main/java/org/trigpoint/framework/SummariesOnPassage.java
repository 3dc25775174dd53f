package org.trigpoint.framework;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_CELL;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_EVIDENCE;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_MATRIX;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Plural;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.claims.Claim;
import org.trigpoint.claims.RestsOn;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** The framework matrices in which a summary rests on a passage, with how many do. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SummariesOnPassage implements RestsOn {

    private final DSLContext sql;

    SummariesOnPassage(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Claim> on(Reader reader, SourceId source, VersionId version, Span span) {
        return sql.select(
                        ANALYSIS.ID,
                        ANALYSIS.NAME,
                        FRAMEWORK_MATRIX.ID,
                        FRAMEWORK_MATRIX.NAME,
                        DSL.countDistinct(FRAMEWORK_CELL.ID))
                .from(FRAMEWORK_EVIDENCE)
                .join(FRAMEWORK_CELL)
                .on(FRAMEWORK_CELL.ID.eq(FRAMEWORK_EVIDENCE.CELL_ID))
                .join(FRAMEWORK_MATRIX)
                .on(FRAMEWORK_MATRIX.ID.eq(FRAMEWORK_CELL.MATRIX_ID))
                .join(ANALYSIS)
                .on(ANALYSIS.ID.eq(FRAMEWORK_EVIDENCE.ANALYSIS_ID))
                .where(
                        FRAMEWORK_EVIDENCE.STUDY_ID.eq(reader.study()),
                        passage(source, version, span),
                        Blindness.openEvidence(reader.person()))
                .groupBy(ANALYSIS.ID, ANALYSIS.NAME, FRAMEWORK_MATRIX.ID, FRAMEWORK_MATRIX.NAME)
                .fetch(row -> new Claim(
                        Claim.Kind.SUMMARY,
                        row.value1(),
                        row.value2(),
                        String.valueOf(row.value3().value()),
                        row.value4(),
                        Plural.of(row.value5(), "summary", "summaries")));
    }

    private static Condition passage(SourceId source, VersionId version, Span span) {
        return DSL.and(
                FRAMEWORK_EVIDENCE.SOURCE_ID.eq(source),
                FRAMEWORK_EVIDENCE.VERSION_ID.eq(version),
                FRAMEWORK_EVIDENCE.SPAN_START.lt(span.end()),
                FRAMEWORK_EVIDENCE.SPAN_END.gt(span.start()));
    }
}
