package org.trigpoint.coding;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_CHANGE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;

/**
 * All segments of an analysis at once, for what counts over the whole of it. They are kept in memory and follow the
 * database as the index does: by the change rows, so that every answer is that of the reading transaction.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class SegmentQueries {

    private static final int ANALYSES_KEPT = 8;

    private final DSLContext sql;
    private final SegmentLoader loader;
    private final SegmentSpeakers speakersOf;
    private final Map<AnalysisId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    SegmentQueries(DSLContext sql, SegmentLoader loader, SegmentSpeakers speakersOf) {
        this.sql = sql;
        this.loader = loader;
        this.speakersOf = speakersOf;
    }

    /**
     * What is remembered of one analysis.
     *
     * @param horizon all that was committed before this transaction is in it
     * @param speakers whether it is known who speaks
     * @param bySource the segments by source
     */
    private record Kept(long horizon, boolean speakers, Map<SourceId, SourceSegments> bySource) {}

    /**
     * The segments of an analysis in the sources that the reader may see, but for those of coders whose work there is hidden
     * from them, and those that an agreement speaks for; who speaks in them was not asked for.
     *
     * @param reader who asks
     * @param analysis the analysis
     * @return one a source that has any; codes in the bin are among them
     * @throws NotFound when the study has no such analysis
     */
    public List<SourceSegments> of(Reader reader, AnalysisId analysis) {
        return visible(reader, analysis, false);
    }

    /**
     * The same segments, with the participant who speaks where each starts.
     *
     * @param reader who asks
     * @param analysis the analysis
     * @return one a source that has any; codes in the bin are among them
     * @throws NotFound when the study has no such analysis
     */
    public List<SourceSegments> withSpeakers(Reader reader, AnalysisId analysis) {
        return visible(reader, analysis, true);
    }

    /**
     * How many segments some codes have, for screens that show the numbers while people work.
     *
     * @param reader who asks
     * @param analysis the analysis
     * @param codes which; codes of another analysis have none
     * @return a number for each code that has any
     * @throws NotFound when the study has no such analysis
     */
    public Map<CodeId, Integer> counts(Reader reader, AnalysisId analysis, Collection<CodeId> codes) {
        List<SourceSegments> visible = of(reader, analysis);
        Map<CodeId, Integer> counts = new HashMap<>();
        for (CodeId code : codes) {
            int count = visible.stream()
                    .mapToInt(source -> source.count(code.value()))
                    .sum();
            if (count > 0) {
                counts.put(code, count);
            }
        }
        return counts;
    }

    /**
     * Reads the analyses that were coded last, as many as are kept, before somebody asks.
     */
    void readAhead() {
        sql.select(CODING.ANALYSIS_ID)
                .from(CODING)
                .groupBy(CODING.ANALYSIS_ID)
                .orderBy(DSL.max(CODING.ID).desc())
                .limit(ANALYSES_KEPT)
                .fetch(CODING.ANALYSIS_ID)
                .reversed()
                .forEach(analysis -> upToDate(analysis, false));
    }

    private List<SourceSegments> visible(Reader reader, AnalysisId analysis, boolean speakers) {
        if (!sql.fetchExists(ANALYSIS, ANALYSIS.STUDY_ID.eq(reader.study()), ANALYSIS.ID.eq(analysis))) {
            throw new NotFound();
        }
        Map<SourceId, SourceSegments> all = seen(reader, analysis, upToDate(analysis, speakers), speakers);
        var site = reader.onlySite();
        List<SourceSegments> visible = new ArrayList<>();
        sql.select(SOURCE.ID)
                .from(SOURCE)
                .where(
                        SOURCE.STUDY_ID.eq(reader.study()),
                        SOURCE.REMOVED_AT.isNull(),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .forEach(row -> {
                    SourceSegments segments = all.get(row.value1());
                    if (segments != null) {
                        visible.add(segments);
                    }
                });
        return visible;
    }

    /** What is kept serves everybody; where work is hidden from the reader, the sources are read without it. */
    private Map<SourceId, SourceSegments> seen(
            Reader reader, AnalysisId analysis, Map<SourceId, SourceSegments> all, boolean speakers) {
        Map<SourceId, Set<PersonId>> hidden = Blindness.hidden(sql, reader.person(), analysis);
        if (hidden.isEmpty()) {
            return all;
        }
        Map<SourceId, SourceSegments> seen = new LinkedHashMap<>(all);
        seen.keySet().removeAll(hidden.keySet());
        Map<SourceId, SourceSegments> without = loader.without(analysis, hidden);
        seen.putAll(speakers ? speakersOf.in(without) : without);
        return seen;
    }

    private Map<SourceId, SourceSegments> upToDate(AnalysisId analysis, boolean speakers) {
        long horizon = sql.select(DSL.field("pg_snapshot_xmin(pg_current_snapshot())::text::bigint", Long.class))
                .fetchSingle()
                .value1();
        Kept before = remembered(analysis);
        Kept now =
                before == null ? new Kept(horizon, false, loader.all(analysis)) : following(analysis, horizon, before);
        if (speakers && !now.speakers()) {
            now = new Kept(now.horizon(), true, speakersOf.in(now.bySource()));
        }
        remember(analysis, now);
        return now.bySource();
    }

    private Kept following(AnalysisId analysis, long horizon, Kept before) {
        Collection<SourceId> changed = sql.select(SOURCE_CHANGE.SOURCE_ID)
                .from(SOURCE_CHANGE)
                .join(ANALYSIS)
                .on(ANALYSIS.STUDY_ID.eq(SOURCE_CHANGE.STUDY_ID))
                .where(ANALYSIS.ID.eq(analysis), SOURCE_CHANGE.CHANGED_IN.ge(before.horizon()))
                .fetch(SOURCE_CHANGE.SOURCE_ID);
        if (changed.isEmpty()) {
            return before;
        }
        Map<SourceId, SourceSegments> fresh = new LinkedHashMap<>(before.bySource());
        fresh.keySet().removeAll(changed);
        Map<SourceId, SourceSegments> read = loader.of(analysis, changed);
        fresh.putAll(before.speakers() ? speakersOf.in(read) : read);
        return new Kept(horizon, before.speakers(), fresh);
    }

    private @Nullable Kept remembered(AnalysisId analysis) {
        synchronized (kept) {
            return kept.get(analysis);
        }
    }

    private void remember(AnalysisId analysis, Kept now) {
        synchronized (kept) {
            kept.merge(analysis, now, (one, other) -> one.horizon() > other.horizon() ? one : other);
            var oldest = kept.keySet().iterator();
            while (kept.size() > ANALYSES_KEPT) {
                oldest.next();
                oldest.remove();
            }
        }
    }
}
