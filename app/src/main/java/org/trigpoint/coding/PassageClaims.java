package org.trigpoint.coding;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.THEME_EXTRACT;
import static org.trigpoint.migrations.schema.Tables.THEME_QUOTATION;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** The themes that rest on passages of a text themselves, or have them against them. */
@Component
class PassageClaims {

    /** What was dropped, or went into another theme, claims nothing. */
    static final Condition GOING_ON = THEME.STATUS.in("candidate", "kept");

    private final DSLContext sql;

    PassageClaims(DSLContext sql) {
        this.sql = sql;
    }

    /** In the order of the text; without what is hidden from a blind coder. */
    List<CodedSource.ThemeOnPassage> of(Reader reader, VersionId version, AnalysisId analysis) {
        return sql.select(THEME_EXTRACT.SPAN_START, THEME_EXTRACT.SPAN_END, THEME.ID, THEME.NAME, THEME_EXTRACT.STANCE)
                .from(THEME_EXTRACT)
                .join(THEME)
                .on(THEME.ID.eq(THEME_EXTRACT.THEME_ID), THEME.REMOVED_AT.isNull(), GOING_ON)
                .where(
                        THEME_EXTRACT.VERSION_ID.eq(version),
                        THEME_EXTRACT.ANALYSIS_ID.eq(analysis),
                        Blindness.openThemeExtracts(reader.person()))
                .unionAll(select(
                                THEME_QUOTATION.SPAN_START,
                                THEME_QUOTATION.SPAN_END,
                                THEME.ID,
                                THEME.NAME,
                                inline("quotation"))
                        .from(THEME_QUOTATION)
                        .join(THEME)
                        .on(THEME.ID.eq(THEME_QUOTATION.THEME_ID), THEME.REMOVED_AT.isNull(), GOING_ON)
                        .where(
                                THEME_QUOTATION.VERSION_ID.eq(version),
                                THEME_QUOTATION.ANALYSIS_ID.eq(analysis),
                                Blindness.openQuotations(reader.person())))
                .orderBy(DSL.field("1"), DSL.field("2"), DSL.field("3"))
                .fetch(row -> new CodedSource.ThemeOnPassage(
                        new Span(row.value1(), row.value2()), row.value3(), row.value4(), row.value5()));
    }
}
