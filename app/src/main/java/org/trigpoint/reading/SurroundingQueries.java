package org.trigpoint.reading;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;
import static org.trigpoint.migrations.schema.Tables.TURN;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.EarlierVersions;
import org.trigpoint.sources.Span;

/** What stands around a passage, turn by turn. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class SurroundingQueries {

    private static final int MOST_TURNS = 200;
    private static final int STEP_WITHOUT_TURNS = 400;

    private final DSLContext sql;

    SurroundingQueries(DSLContext sql) {
        this.sql = sql;
    }

    private record Bounds(int first, int last, int lowest, int highest) {}

    /**
     * The turns that a passage lies in, and so many before and after them.
     *
     * @param reader who asks
     * @param version the text version that the passage counts on
     * @param span the passage
     * @param before how many turns more before it, from 0; 200 are given at most
     * @param after how many turns more after it
     * @return where the passage touches no turn, as many steps of 400 characters as one nameless turn
     * @throws NotFound when there is no such text for this reader, or the passage does not lie within it
     */
    public Surroundings around(Reader reader, VersionId version, Span span, int before, int after) {
        int length = length(reader, version);
        if (span.end() > length) {
            throw new NotFound();
        }
        int more = Math.clamp(before, 0, MOST_TURNS);
        int further = Math.clamp(after, 0, MOST_TURNS);
        Bounds bounds = bounds(version, span);
        if (bounds == null) {
            return outsideTurns(version, span, more + 1, further + 1, length);
        }
        int from = Math.max(bounds.lowest(), bounds.first() - more);
        int to = Math.min(bounds.highest(), bounds.last() + further);
        List<Turn> turns = sql.select(SPEAKER.LABEL, TURN.AT_MS, TURN.SPAN_START, TURN.SPAN_END)
                .from(TURN)
                .leftJoin(SPEAKER)
                .on(SPEAKER.ID.eq(TURN.SPEAKER_ID))
                .where(TURN.VERSION_ID.eq(version), TURN.NUMBER.between(from, to))
                .orderBy(TURN.NUMBER)
                .fetch(mapping(Turn::new));
        Span whole = new Span(
                Math.min(span.start(), turns.getFirst().start()),
                Math.max(span.end(), turns.getLast().end()));
        return new Surroundings(
                Turn.said(turns, whole, words(version, whole)), from > bounds.lowest(), to < bounds.highest());
    }

    private int length(Reader reader, VersionId version) {
        var site = reader.onlySite();
        return sql.select(TEXT_VERSION.LENGTH)
                .from(TEXT_VERSION)
                .join(SOURCE)
                .on(SOURCE.ID.eq(TEXT_VERSION.SOURCE_ID), SOURCE.REMOVED_AT.isNull())
                .where(
                        TEXT_VERSION.STUDY_ID.eq(reader.study()),
                        TEXT_VERSION.ID.eq(version),
                        EarlierVersions.open(reader),
                        site == null ? noCondition() : SOURCE.SITE_ID.eq(site))
                .fetchOptional(TEXT_VERSION.LENGTH)
                .orElseThrow(NotFound::new);
    }

    private @Nullable Bounds bounds(VersionId version, Span span) {
        var touching = TURN.SPAN_START.lt(span.end()).and(TURN.SPAN_END.gt(span.start()));
        Field<Integer> first = DSL.min(TURN.NUMBER).filterWhere(touching);
        Field<Integer> last = DSL.max(TURN.NUMBER).filterWhere(touching);
        return sql
                .select(first, last, DSL.min(TURN.NUMBER), DSL.max(TURN.NUMBER))
                .from(TURN)
                .where(TURN.VERSION_ID.eq(version))
                .having(DSL.count().filterWhere(touching).gt(0))
                .fetch(mapping(Bounds::new))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private Surroundings outsideTurns(VersionId version, Span span, int before, int after, int length) {
        Span whole = new Span(
                Math.max(0, span.start() - before * STEP_WITHOUT_TURNS),
                Math.min(length, span.end() + after * STEP_WITHOUT_TURNS));
        return new Surroundings(
                List.of(new Segment.Said(null, null, whole.start(), words(version, whole))),
                whole.start() > 0,
                whole.end() < length);
    }

    /** One stretch of one text: PostgreSQL counts code points as we do. */
    private String words(VersionId version, Span span) {
        return sql.select(DSL.substring(TEXT_VERSION.TEXT, span.start() + 1, span.length()))
                .from(TEXT_VERSION)
                .where(TEXT_VERSION.ID.eq(version))
                .fetchSingle()
                .value1();
    }
}
