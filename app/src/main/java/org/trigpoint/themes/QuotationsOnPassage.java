package org.trigpoint.themes;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.HIDDEN_WORK;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.THEME_QUOTATION;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.claims.Claim;
import org.trigpoint.claims.RestsOn;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** The themes that print words of a passage, each once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class QuotationsOnPassage implements RestsOn {

    private final DSLContext sql;

    QuotationsOnPassage(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Claim> on(Reader reader, SourceId source, VersionId version, Span span) {
        return sql.selectDistinct(ANALYSIS.ID, ANALYSIS.NAME, THEME.ID, THEME.NAME)
                .from(THEME_QUOTATION)
                .join(THEME)
                .on(THEME.ID.eq(THEME_QUOTATION.THEME_ID), THEME.REMOVED_AT.isNull())
                .join(ANALYSIS)
                .on(ANALYSIS.ID.eq(THEME_QUOTATION.ANALYSIS_ID))
                .where(
                        THEME_QUOTATION.STUDY_ID.eq(reader.study()),
                        THEME_QUOTATION.SOURCE_ID.eq(source),
                        THEME_QUOTATION.VERSION_ID.eq(version),
                        THEME_QUOTATION.SPAN_START.lt(span.end()),
                        THEME_QUOTATION.SPAN_END.gt(span.start()),
                        DSL.notExists(DSL.selectOne()
                                .from(HIDDEN_WORK)
                                .where(
                                        HIDDEN_WORK.VIEWER_ID.eq(reader.person()),
                                        HIDDEN_WORK.ANALYSIS_ID.eq(THEME_QUOTATION.ANALYSIS_ID),
                                        HIDDEN_WORK.SOURCE_ID.eq(source),
                                        HIDDEN_WORK.WORKER_ID.eq(THEME_QUOTATION.ADDED_BY))))
                .fetch(row -> new Claim(
                        Claim.Kind.QUOTATION,
                        row.value1(),
                        row.value2(),
                        String.valueOf(row.value3().value()),
                        row.value4(),
                        "prints words of it"));
    }
}
