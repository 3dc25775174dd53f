package org.trigpoint.themes;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.THEME_CODE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.claims.Claim;
import org.trigpoint.claims.RestsOn;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** The themes that rest on a passage by its codes, with how far each has come; the dropped ones too. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ThemesOnPassage implements RestsOn {

    private final DSLContext sql;

    ThemesOnPassage(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Claim> on(Reader reader, SourceId source, VersionId version, Span span) {
        var codes = DSL.arrayAggDistinct(CODE.NAME).orderBy(CODE.NAME);
        return sql.select(ANALYSIS.ID, ANALYSIS.NAME, THEME.ID, THEME.NAME, THEME.STATUS, codes)
                .from(CODING)
                .join(CODE)
                .on(CODE.ID.eq(CODING.CODE_ID), CODE.REMOVED_AT.isNull())
                .join(THEME_CODE)
                .on(THEME_CODE.CODE_ID.eq(CODE.ID))
                .join(THEME)
                .on(THEME.ID.eq(THEME_CODE.THEME_ID), THEME.REMOVED_AT.isNull())
                .join(ANALYSIS)
                .on(ANALYSIS.ID.eq(THEME.ANALYSIS_ID))
                .where(
                        CODING.STUDY_ID.eq(reader.study()),
                        CODING.SOURCE_ID.eq(source),
                        CODING.VERSION_ID.eq(version),
                        CODING.AGREED_IN.isNull(),
                        CODING.SPAN_START.lt(span.end()),
                        CODING.SPAN_END.gt(span.start()),
                        Blindness.openCodings(reader.person()))
                .groupBy(ANALYSIS.ID, ANALYSIS.NAME, THEME.ID, THEME.NAME, THEME.STATUS)
                .fetch(row -> new Claim(
                        Claim.Kind.THEME,
                        row.value1(),
                        row.value2(),
                        String.valueOf(row.value3().value()),
                        row.value4(),
                        ThemeStatus.of(row.value5()).label() + ", by " + String.join(", ", row.value6())));
    }
}
