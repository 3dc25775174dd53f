package org.trigpoint.framework;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_CODED;

import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.framework.CodedFact.SourcesCodedThrough;
import org.trigpoint.framework.CodedFact.SourcesNotCodedThrough;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SourceId;

/** Says of sources that they are coded through in an analysis: what is not coded in them is not there. */
@Service
@Transactional
public class CodedSourceService {

    private final DSLContext sql;
    private final Recorder recorder;

    CodedSourceService(DSLContext sql, Recorder recorder) {
        this.sql = sql;
        this.recorder = recorder;
    }

    /**
     * Marks sources.
     *
     * @param coder who says so
     * @param analysis in which analysis
     * @param sources which; those that are marked so already stay as they are
     * @param coded true: coded through; false: not, after all
     * @throws NotFound when the study has no such analysis, or there is no such source for them
     */
    public void mark(Coder coder, AnalysisId analysis, Set<SourceId> sources, boolean coded) {
        var site = coder.onlySite();
        int there = sql.fetchCount(
                SOURCE,
                SOURCE.STUDY_ID.eq(coder.study()),
                SOURCE.ID.in(sources),
                SOURCE.REMOVED_AT.isNull(),
                site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site));
        if (there != sources.size()
                || !sql.fetchExists(ANALYSIS, ANALYSIS.STUDY_ID.eq(coder.study()), ANALYSIS.ID.eq(analysis))) {
            throw new NotFound();
        }
        String many = there == 1 ? "a source" : there + " sources";
        recorder.begin(
                coder,
                analysis,
                coded
                        ? "Said that " + many + (there == 1 ? " is" : " are") + " coded through"
                        : "Took back that " + many + (there == 1 ? " is" : " are") + " coded through");
        if (coded ? added(coder, analysis, sources) : removed(analysis, sources)) {
            recorder.record(
                    coder,
                    coded ? new SourcesCodedThrough(analysis, sources) : new SourcesNotCodedThrough(analysis, sources));
        }
    }

    private boolean added(Coder coder, AnalysisId analysis, Set<SourceId> sources) {
        int rows = 0;
        for (SourceId source : sources) {
            rows += sql.insertInto(SOURCE_CODED)
                    .set(SOURCE_CODED.STUDY_ID, coder.study())
                    .set(SOURCE_CODED.ANALYSIS_ID, analysis)
                    .set(SOURCE_CODED.SOURCE_ID, source)
                    .set(SOURCE_CODED.MADE_BY, coder.person())
                    .onConflictDoNothing()
                    .execute();
        }
        return rows > 0;
    }

    private boolean removed(AnalysisId analysis, Set<SourceId> sources) {
        return sql.deleteFrom(SOURCE_CODED)
                        .where(SOURCE_CODED.ANALYSIS_ID.eq(analysis), SOURCE_CODED.SOURCE_ID.in(sources))
                        .execute()
                > 0;
    }
}
