package org.trigpoint.codes;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.VersionId;

/** Readings of a code system. */
@Service
@Transactional(readOnly = true)
public class CodeQueries {

    private final DSLContext sql;

    CodeQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The tree of an analysis, with how many segments each code has.
     *
     * @param reader who asks; a member of one site alone has the segments of that site counted
     * @param analysis the analysis
     * @return an empty tree when it has no codes yet
     * @throws NotFound when the study has no such analysis
     */
    public CodeTree tree(Reader reader, AnalysisId analysis) {
        var segments = count().as("segments");
        var counted = counted(reader, analysis, segments);
        return tree(
                reader,
                analysis,
                CODE.leftJoin(counted).on(CODE.ID.eq(counted.field(CODING.CODE_ID))),
                coalesce(counted.field(segments), inline(0)));
    }

    /**
     * The tree of an analysis for whoever needs its names alone: no segment is counted, every count is 0.
     *
     * @param reader who asks
     * @param analysis the analysis
     * @return an empty tree when it has no codes yet
     * @throws NotFound when the study has no such analysis
     */
    public CodeTree uncounted(Reader reader, AnalysisId analysis) {
        return tree(reader, analysis, CODE, inline(0));
    }

    private CodeTree tree(Reader reader, AnalysisId analysis, Table<?> from, Field<Integer> segments) {
        List<Code> codes = sql.select(
                        CODE.ID, CODE.PARENT_ID, CODE.NAME, CODE.DESCRIPTION, CODE.COLOUR, CODE.POSITION, segments)
                .from(from)
                .where(CODE.STUDY_ID.eq(reader.study()), CODE.ANALYSIS_ID.eq(analysis), CODE.REMOVED_AT.isNull())
                .fetch(row -> new Code(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
        if (codes.isEmpty()
                && !sql.fetchExists(ANALYSIS, ANALYSIS.STUDY_ID.eq(reader.study()), ANALYSIS.ID.eq(analysis))) {
            throw new NotFound();
        }
        return new CodeTree(codes);
    }

    private Table<?> counted(Reader reader, AnalysisId analysis, Field<Integer> segments) {
        return sql.select(CODING.CODE_ID, segments)
                .from(CODING)
                .where(isCounted(reader, analysis))
                .groupBy(CODING.CODE_ID)
                .asTable("counted");
    }

    private static Condition isCounted(Reader reader, AnalysisId analysis) {
        return DSL.and(
                CODING.ANALYSIS_ID.eq(select(ANALYSIS.ID)
                        .from(ANALYSIS)
                        .where(ANALYSIS.STUDY_ID.eq(reader.study()), ANALYSIS.ID.eq(analysis))),
                CODING.AGREED_IN.isNull(),
                Blindness.openCodings(reader.person()),
                CODING.VERSION_ID.notIn(notLookedAt(reader)));
    }

    /** Texts of the study that are in the bin, have a later version, or belong to a site that is not open to the reader. */
    private static Select<Record1<VersionId>> notLookedAt(Reader reader) {
        var site = reader.onlySite();
        return select(TEXT_VERSION.ID)
                .from(TEXT_VERSION)
                .join(SOURCE)
                .on(SOURCE.ID.eq(TEXT_VERSION.SOURCE_ID))
                .where(SOURCE.STUDY_ID.eq(reader.study()))
                .and(SOURCE.REMOVED_AT
                        .isNotNull()
                        .or(SOURCE.VERSION_ID.isDistinctFrom(TEXT_VERSION.ID))
                        .or(site == null ? falseCondition() : SOURCE.SITE_ID.isDistinctFrom(site)));
    }
}
