package org.trigpoint.analyses;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODEBOOK_LOCK;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.THEME;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.codes.Analysis;
import org.trigpoint.codes.Method;

/** How far the analyses of a study are. */
@Service
@Transactional(readOnly = true)
public class AnalysisQueries {

    private final DSLContext sql;

    AnalysisQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The analyses of the study, the first begun first.
     *
     * @param reader who asks; sources and codings that they don't see are not counted
     * @return empty when none is begun
     */
    public List<AnalysisLine> list(Reader reader) {
        return sql.select(
                        ANALYSIS.ID,
                        ANALYSIS.NAME,
                        ANALYSIS.METHOD,
                        coded(reader),
                        field(selectCount().from(SOURCE).where(there(reader))),
                        field(selectCount()
                                .from(CODE)
                                .where(CODE.ANALYSIS_ID.eq(ANALYSIS.ID), CODE.REMOVED_AT.isNull())),
                        field(selectCount()
                                .from(THEME)
                                .where(
                                        THEME.ANALYSIS_ID.eq(ANALYSIS.ID),
                                        THEME.REMOVED_AT.isNull(),
                                        THEME.STATUS.in("candidate", "kept"))),
                        field(exists(selectOne().from(CODEBOOK_LOCK).where(CODEBOOK_LOCK.ANALYSIS_ID.eq(ANALYSIS.ID)))))
                .from(ANALYSIS)
                .where(ANALYSIS.STUDY_ID.eq(reader.study()))
                .orderBy(ANALYSIS.ID)
                .fetch(row -> new AnalysisLine(
                        new Analysis(row.value1(), row.value2(), Method.of(row.value3())),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    private static Field<Integer> coded(Reader reader) {
        return field(selectCount()
                .from(SOURCE)
                .where(
                        there(reader),
                        exists(selectOne()
                                .from(CODING)
                                .join(CODE)
                                .on(CODE.ID.eq(CODING.CODE_ID), CODE.REMOVED_AT.isNull())
                                .where(
                                        CODING.SOURCE_ID.eq(SOURCE.ID),
                                        CODING.ANALYSIS_ID.eq(ANALYSIS.ID),
                                        CODING.VERSION_ID.eq(SOURCE.VERSION_ID),
                                        Blindness.openCodings(reader.person())))));
    }

    private static Condition there(Reader reader) {
        var site = reader.onlySite();
        return SOURCE.STUDY_ID
                .eq(reader.study())
                .and(SOURCE.REMOVED_AT.isNull())
                .and(site == null ? noCondition() : SOURCE.SITE_ID.eq(site));
    }
}
