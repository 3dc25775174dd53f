package org.trigpoint.themes;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.THEME_CODE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.schema.tables.records.ThemeRecord;

/** Readings of themes. */
@Service
@Transactional(readOnly = true)
public class ThemeQueries {

    private final DSLContext sql;

    ThemeQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The themes of an analysis, the dropped and merged ones too.
     *
     * @param reader who asks
     * @param analysis the analysis
     * @return in their order, each before its subthemes; empty when no theme is made yet
     * @throws NotFound when the study has no such analysis
     */
    public List<Theme> of(Reader reader, AnalysisId analysis) {
        var codes = multiset(select(THEME_CODE.CODE_ID)
                        .from(THEME_CODE)
                        .join(CODE)
                        .on(CODE.ID.eq(THEME_CODE.CODE_ID))
                        .where(THEME_CODE.THEME_ID.eq(THEME.ID), CODE.REMOVED_AT.isNull())
                        .orderBy(CODE.ID))
                .convertFrom(rows -> rows.map(Record1::value1));
        var rows = sql.select(THEME, codes)
                .from(THEME)
                .where(THEME.STUDY_ID.eq(reader.study()), THEME.ANALYSIS_ID.eq(analysis), THEME.REMOVED_AT.isNull())
                .orderBy(THEME.POSITION, THEME.ID)
                .fetch();
        if (rows.isEmpty()
                && !sql.fetchExists(ANALYSIS, ANALYSIS.STUDY_ID.eq(reader.study()), ANALYSIS.ID.eq(analysis))) {
            throw new NotFound();
        }
        return Theme.inOrder(rows.map(row -> theme(row.value1(), row.value2())));
    }

    private static Theme theme(ThemeRecord row, List<CodeId> codes) {
        return new Theme(
                row.getId(),
                row.getUnderId(),
                0,
                words(row),
                ThemeStatus.of(row.getStatus()),
                row.getReason(),
                row.getWentIntoId(),
                row.getRevision(),
                codes);
    }

    static ThemeWords words(ThemeRecord row) {
        return new ThemeWords(row.getName(), row.getConcept(), row.getBoundary(), row.getDefinition());
    }
}
