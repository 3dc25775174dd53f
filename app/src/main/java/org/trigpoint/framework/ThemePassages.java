package org.trigpoint.framework;

import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.THEME_EXTRACT;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.framework.CodedPassages.Saying;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.OverBudget;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.SpeakerId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Quotations.Place;
import org.trigpoint.sources.Span;

/** Reads the passages that people hung on themes, for them or against: on present texts, and open to the reader. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ThemePassages {

    /** The stance of a passage that contradicts its theme, as it is stored. */
    private static final String AGAINST = "contradicts";

    private final DSLContext sql;

    ThemePassages(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A passage of a theme.
     *
     * @param against whether it contradicts the theme
     */
    record Hung(
            ThemeId theme,
            boolean against,
            SourceId source,
            VersionId version,
            Span span,
            boolean named,
            @Nullable ParticipantId says)
            implements Saying {

        Place place() {
            return new Place(version, span);
        }
    }

    @OverBudget("One statement: its columns are the components of the record, in their order.")
    List<Hung> of(Reader reader, AnalysisId analysis, Collection<ThemeId> themes) {
        if (themes.isEmpty()) {
            return List.of();
        }
        var site = reader.onlySite();
        Field<SpeakerId> speaking = CodedPassages.speaking(THEME_EXTRACT.VERSION_ID, THEME_EXTRACT.SPAN_START);
        return sql.select(
                        THEME_EXTRACT.THEME_ID,
                        THEME_EXTRACT.STANCE,
                        THEME_EXTRACT.SOURCE_ID,
                        THEME_EXTRACT.VERSION_ID,
                        THEME_EXTRACT.SPAN_START,
                        THEME_EXTRACT.SPAN_END,
                        speaking,
                        CodedPassages.saying(speaking))
                .from(THEME_EXTRACT)
                .join(SOURCE)
                .on(SOURCE.ID.eq(THEME_EXTRACT.SOURCE_ID), SOURCE.VERSION_ID.eq(THEME_EXTRACT.VERSION_ID))
                .where(
                        THEME_EXTRACT.STUDY_ID.eq(reader.study()),
                        THEME_EXTRACT.ANALYSIS_ID.eq(analysis),
                        THEME_EXTRACT.THEME_ID.in(themes),
                        SOURCE.REMOVED_AT.isNull(),
                        Blindness.openThemeExtracts(reader.person()),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .orderBy(THEME_EXTRACT.ID)
                .fetch(row -> new Hung(
                        row.value1(),
                        AGAINST.equals(row.value2()),
                        row.value3(),
                        row.value4(),
                        new Span(row.value5(), row.value6()),
                        row.value7() != null,
                        row.value8()));
    }
}
