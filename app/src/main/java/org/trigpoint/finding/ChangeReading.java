package org.trigpoint.finding;

import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_CHANGE;
import static org.trigpoint.migrations.schema.Tables.STUDY;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.search.IndexedSource;

/** Reads what an index has to take in next, as it stands at one moment. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class ChangeReading {

    private static final int TEXT_A_BATCH = 3_000_000;
    private static final int SOURCES_A_BATCH = 1_000;

    private static final Field<Integer> LENGTH = DSL.coalesce(TEXT_VERSION.LENGTH, DSL.inline(0));
    private static final Field<Long> HORIZON =
            DSL.field("pg_snapshot_xmin(pg_current_snapshot())::text::bigint", Long.class);
    private static final Field<String> DATABASE = DSL.field(
            "(select system_identifier from pg_control_system()) || '/' ||"
                    + " (select oid from pg_database where datname = current_database())",
            String.class);
    private static final Field<String> NAMES = DSL.field("""
            left(md5(concat(
                (select string_agg(site.id || ' ' || site.code, ',' order by site.id)
                    from site where site.study_id = study.id), ';',
                (select string_agg(wave.id || ' ' || wave.name, ',' order by wave.id)
                    from wave where wave.study_id = study.id), ';',
                (select string_agg(participant.id || ' ' || participant.pseudonym, ',' order by participant.id)
                    from participant where participant.study_id = study.id))), 12)""", String.class);

    private final DSLContext sql;
    private final SourceReading sources;

    ChangeReading(DSLContext sql, SourceReading sources) {
        this.sql = sql;
        this.sources = sources;
    }

    /**
     * What one commit of the index takes in.
     *
     * @param sources as they now are
     * @param removed sources that are no more
     * @param stamps which state of each source this is
     * @param reached where the index stands afterwards
     * @param last whether nothing more is to be taken in at the moment
     */
    record Batch(
            List<IndexedSource> sources,
            Set<Long> removed,
            Map<SourceId, String> stamps,
            IndexPosition reached,
            boolean last) {

        boolean empty() {
            return sources.isEmpty() && removed.isEmpty();
        }
    }

    private record Changed(SourceId source, String stamp, int length) {}

    /**
     * The next batch.
     *
     * @param from where the index stands; null when it is new
     * @param taken states that are in already, though a transaction that is still open keeps the position behind them
     */
    Batch next(@Nullable IndexPosition from, Map<SourceId, String> taken) {
        IndexPosition now = now();
        IndexPosition start = from == null || !followedBy(from, now) ? now.filledThrough(0) : from;
        return start.filling() ? filling(start) : following(start, now, taken);
    }

    /**
     * How many sources have changed, or were never read, that an index at this position has not taken in. It is asked with
     * every search, so names that sources are described with are not looked at: {@link #next} does.
     */
    int behind(@Nullable IndexPosition from, Map<SourceId, String> taken) {
        if (from == null || from.filling()) {
            return after(from == null ? 0 : from.through());
        }
        var row = sql.select(DATABASE, HORIZON, changedSince(from)).fetchSingle();
        if (!followedBy(from, moment(row.value1(), row.value2(), Map.of()))) {
            return after(0);
        }
        return (int) Stream.of(row.value3())
                .filter(change -> !isIn(change.split(" ", 2), taken))
                .count();
    }

    private int after(long source) {
        return sql.fetchCount(SOURCE, SOURCE.REMOVED_AT.isNull(), SOURCE.ID.gt(new SourceId(source)));
    }

    /** Sources with the numbers of the transactions that changed them, with a space between. */
    private static Field<String[]> changedSince(IndexPosition from) {
        return DSL.array(DSL.select(DSL.concat(SOURCE_CHANGE.SOURCE_ID, DSL.inline(" "), SOURCE_CHANGE.CHANGED_IN))
                .from(SOURCE_CHANGE)
                .where(SOURCE_CHANGE.CHANGED_IN.ge(from.horizon())));
    }

    private static boolean isIn(String[] change, Map<SourceId, String> taken) {
        return taken.getOrDefault(new SourceId(Long.parseLong(change[0])), "").startsWith(change[1] + " ");
    }

    private static boolean followedBy(IndexPosition earlier, IndexPosition later) {
        return earlier.database().equals(later.database()) && earlier.horizon() <= later.horizon();
    }

    private IndexPosition now() {
        Map<StudyId, String> names = sql.select(STUDY.ID, NAMES).from(STUDY).fetchMap(STUDY.ID, NAMES);
        var row = sql.select(DATABASE, HORIZON).fetchSingle();
        return moment(row.value1(), row.value2(), names);
    }

    private static IndexPosition moment(String database, long horizon, Map<StudyId, String> names) {
        return new IndexPosition(database, horizon, IndexPosition.COMPLETE, names);
    }

    private Batch filling(IndexPosition start) {
        List<Changed> rest = sql.select(SOURCE.ID, LENGTH)
                .from(SOURCE)
                .leftJoin(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .where(SOURCE.ID.gt(new SourceId(start.through())), SOURCE.REMOVED_AT.isNull())
                .orderBy(SOURCE.ID)
                .limit(SOURCES_A_BATCH)
                .fetch(row -> new Changed(row.value1(), "", row.value2()));
        if (rest.isEmpty()) {
            return new Batch(List.of(), Set.of(), Map.of(), start.filledThrough(IndexPosition.COMPLETE), false);
        }
        List<Changed> batch = fitting(rest);
        long through = batch.getLast().source().value();
        return batch(batch, Map.of(), start.filledThrough(through), false);
    }

    private Batch following(IndexPosition start, IndexPosition now, Map<SourceId, String> taken) {
        List<Changed> changed = changed(start, now, taken);
        List<Changed> batch = fitting(changed);
        boolean last = batch.size() == changed.size();
        Map<SourceId, String> stamps = batch.stream().collect(Collectors.toMap(Changed::source, Changed::stamp));
        return batch(batch, stamps, last ? now : start, last);
    }

    private Batch batch(List<Changed> batch, Map<SourceId, String> stamps, IndexPosition reached, boolean last) {
        List<SourceId> ids = batch.stream().map(Changed::source).toList();
        List<IndexedSource> found = ids.isEmpty() ? List.of() : sources.read(ids);
        Set<Long> removed = ids.stream().map(SourceId::value).collect(Collectors.toCollection(HashSet::new));
        found.forEach(source -> removed.remove(source.source()));
        return new Batch(found, removed, stamps, reached, last);
    }

    private List<Changed> changed(IndexPosition start, IndexPosition now, Map<SourceId, String> taken) {
        List<StudyId> renamed = now.names().keySet().stream()
                .filter(study ->
                        !Objects.equals(now.names().get(study), start.names().get(study)))
                .toList();
        Condition ofRenamed = renamed.isEmpty()
                ? DSL.falseCondition()
                : DSL.and(SOURCE.STUDY_ID.in(renamed), SOURCE.REMOVED_AT.isNull());
        Map<SourceId, Changed> found = new HashMap<>();
        sql.select(
                        DSL.coalesce(SOURCE.ID, SOURCE_CHANGE.SOURCE_ID),
                        DSL.coalesce(SOURCE.STUDY_ID, SOURCE_CHANGE.STUDY_ID),
                        DSL.coalesce(SOURCE_CHANGE.CHANGED_IN, DSL.inline(0L)),
                        LENGTH)
                .from(SOURCE_CHANGE)
                .fullJoin(SOURCE)
                .on(SOURCE.ID.eq(SOURCE_CHANGE.SOURCE_ID))
                .leftJoin(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .where(SOURCE_CHANGE.CHANGED_IN.ge(start.horizon()).or(ofRenamed))
                .forEach(row -> found.put(
                        row.value1(),
                        new Changed(
                                row.value1(), row.value3() + " " + now.names().get(row.value2()), row.value4())));
        found.values().removeIf(one -> one.stamp().equals(taken.get(one.source())));
        return new ArrayList<>(found.values());
    }

    private static List<Changed> fitting(List<Changed> changed) {
        int count = 0;
        for (long length = 0; count < changed.size() && length < TEXT_A_BATCH; count++) {
            length += changed.get(count).length();
        }
        return changed.subList(0, count);
    }
}
