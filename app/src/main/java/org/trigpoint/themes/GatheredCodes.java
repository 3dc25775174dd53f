package org.trigpoint.themes;

import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.THEME_CODE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.ThemeId;

/** Which codes each theme rests on. The sole writer of that; whoever calls it has shown a proof. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GatheredCodes {

    private final DSLContext sql;

    GatheredCodes(DSLContext sql) {
        this.sql = sql;
    }

    /** Gives those that were not in the theme before. */
    List<CodeId> add(StudyId study, AnalysisId analysis, ThemeId theme, Collection<CodeId> codes) {
        var rows = codes.stream()
                .distinct()
                .map(code -> DSL.row(study, analysis, theme, code))
                .toList();
        return rows.isEmpty()
                ? List.of()
                : sql.insertInto(
                                THEME_CODE,
                                THEME_CODE.STUDY_ID,
                                THEME_CODE.ANALYSIS_ID,
                                THEME_CODE.THEME_ID,
                                THEME_CODE.CODE_ID)
                        .valuesOfRows(rows)
                        .onConflictDoNothing()
                        .returningResult(THEME_CODE.CODE_ID)
                        .fetch(THEME_CODE.CODE_ID);
    }

    /** Whether the theme rested on it. */
    boolean release(ThemeId theme, CodeId code) {
        return sql.deleteFrom(THEME_CODE)
                        .where(THEME_CODE.THEME_ID.eq(theme), THEME_CODE.CODE_ID.eq(code))
                        .execute()
                > 0;
    }

    /** Gives all codes of one theme to another; those that the other rests on only now. */
    List<CodeId> moveAll(StudyId study, AnalysisId analysis, ThemeId from, ThemeId to) {
        return add(
                study,
                analysis,
                to,
                sql.deleteFrom(THEME_CODE)
                        .where(THEME_CODE.THEME_ID.eq(from))
                        .returningResult(THEME_CODE.CODE_ID)
                        .fetch(THEME_CODE.CODE_ID));
    }

    /** Lets a theme that was merged rest again on what it rested on before, as far as that is there. */
    void again(StudyId study, AnalysisId analysis, ThemeId theme) {
        add(
                study,
                analysis,
                theme,
                sql.select(CODE.ID)
                        .from(CODE)
                        .where(
                                CODE.ANALYSIS_ID.eq(analysis),
                                CODE.REMOVED_AT.isNull(),
                                CODE.ID
                                        .coerce(Long.class)
                                        .in(DSL.select(DSL.field("(gathered ->> 'id')::bigint", Long.class))
                                                .from(DSL.table(
                                                        "(select codes from theme_state where theme_id = {0} and status <> 'merged'"
                                                                + " order by id desc limit 1) before,"
                                                                + " jsonb_array_elements(before.codes) gathered",
                                                        DSL.val(theme.value())))))
                        .fetch(CODE.ID));
    }

    /**
     * What a theme rested on, of the codes that were let go.
     *
     * @param theme the theme
     * @param before the codes it rested on
     * @param fresh whether it did not rest on the other code before
     */
    public record Carried(ThemeId theme, List<CodeId> before, boolean fresh) {}

    /**
     * Lets every theme that rests on one of some codes rest on another one instead.
     *
     * @param study whose themes
     * @param analysis of which analysis
     * @param from the codes that are let go
     * @param to the code that stands for them
     * @return the themes that had one of them, those in the bin too
     */
    public List<Carried> carry(StudyId study, AnalysisId analysis, Collection<CodeId> from, CodeId to) {
        Map<ThemeId, List<CodeId>> before = sql.deleteFrom(THEME_CODE)
                .where(THEME_CODE.STUDY_ID.eq(study), THEME_CODE.CODE_ID.in(from))
                .returningResult(THEME_CODE.THEME_ID, THEME_CODE.CODE_ID)
                .fetchGroups(THEME_CODE.THEME_ID, THEME_CODE.CODE_ID);
        return before.entrySet().stream()
                .map(theme -> new Carried(
                        theme.getKey(),
                        theme.getValue(),
                        !add(study, analysis, theme.getKey(), List.of(to)).isEmpty()))
                .toList();
    }
}
