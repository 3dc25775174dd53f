package org.trigpoint.phases;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.PHASE_MOVE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.THEME;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Method;
import org.trigpoint.coding.PassageCheck;
import org.trigpoint.memos.MemoQueries;
import org.trigpoint.migrations.AnalysisId;

/** In which phase an analysis is, and whether what an entry speaks of is there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LogCheck {

    private static final int LINKS_AT_MOST = 50;

    private final DSLContext sql;
    private final PassageCheck passages;
    private final MemoQueries memos;

    LogCheck(DSLContext sql, PassageCheck passages, MemoQueries memos) {
        this.sql = sql;
        this.passages = passages;
        this.memos = memos;
    }

    /** The phase to stamp an entry with: the one wanted, or the one it has, or that of the analysis. */
    Phase phase(Coder coder, AnalysisId analysis, @Nullable Phase wanted, @Nullable Phase before) {
        Method method = method(coder, analysis);
        if (wanted == null) {
            return before == null ? present(analysis, method) : before;
        }
        if (!wanted.equals(before)) {
            demandOf(method, wanted);
        }
        return wanted;
    }

    static void demandOf(Method method, Phase phase) {
        if (!Phase.of(method).contains(phase)) {
            throw new Refusal(
                    method.label() + " has no phase \u201c" + phase.name() + "\u201d: choose one of its own.");
        }
    }

    Method method(Reader reader, AnalysisId analysis) {
        return sql.select(ANALYSIS.METHOD)
                .from(ANALYSIS)
                .where(ANALYSIS.STUDY_ID.eq(reader.study()), ANALYSIS.ID.eq(analysis))
                .fetchOptional(row -> Method.of(row.value1()))
                .orElseThrow(NotFound::new);
    }

    /** Where the analysis was last moved to; the first phase of its method when it has not been moved under that. */
    Phase present(AnalysisId analysis, Method method) {
        return sql.select(PHASE_MOVE.PHASE)
                .from(PHASE_MOVE)
                .where(PHASE_MOVE.ANALYSIS_ID.eq(analysis))
                .orderBy(PHASE_MOVE.ID.desc())
                .limit(1)
                .fetchOptional(row -> Phase.of(row.value1()))
                .filter(phase -> phase.method() == method)
                .orElseGet(() -> Phase.of(method).getFirst());
    }

    void demandThere(Coder coder, AnalysisId analysis, LogLinks links) {
        if (links.size() > LINKS_AT_MOST) {
            throw new Refusal("An entry speaks of 50 things at most: write two.");
        }
        var site = coder.onlySite();
        int sources = sql.fetchCount(
                SOURCE,
                SOURCE.STUDY_ID.eq(coder.study()),
                SOURCE.ID.in(links.sources()),
                SOURCE.REMOVED_AT.isNull(),
                site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site));
        int codes = sql.fetchCount(
                CODE, CODE.ANALYSIS_ID.eq(analysis), CODE.ID.in(links.codes()), CODE.REMOVED_AT.isNull());
        int themes = sql.fetchCount(
                THEME, THEME.ANALYSIS_ID.eq(analysis), THEME.ID.in(links.themes()), THEME.REMOVED_AT.isNull());
        if (sources != links.sources().size()
                || codes != links.codes().size()
                || themes != links.themes().size()) {
            throw new NotFound();
        }
        links.passages().forEach(passage -> passages.demand(coder, passage));
        links.memos().forEach(memo -> memos.one(coder, memo));
    }
}
