package org.trigpoint.agreement;

import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;
import static org.trigpoint.migrations.schema.Tables.TURN;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** What samples are drawn from, always in the same order. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Pool {

    /** Shorter turns say hardly anything that could be coded. */
    private static final int LEAST_LETTERS = 3;

    private final DSLContext sql;

    Pool(DSLContext sql) {
        this.sql = sql;
    }

    /** Something that can be drawn: a whole text, or a turn in it. */
    record Piece(SourceId source, VersionId version, Span span) {}

    /** The pieces of a pool. */
    List<Piece> pieces(Reader reader, Set<SourceId> pool, Drawn drawn) {
        List<Piece> sources = sql.select(SOURCE.ID, SOURCE.VERSION_ID, TEXT_VERSION.LENGTH)
                .from(SOURCE)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .where(visible(reader), SOURCE.ID.in(pool))
                .orderBy(SOURCE.ID)
                .fetch(row -> new Piece(row.value1(), row.value2(), new Span(0, Math.max(1, row.value3()))));
        if (sources.size() != pool.size()) {
            throw new NotFound();
        }
        return drawn == Drawn.SOURCE
                ? sources
                : turns(sources.stream().map(Piece::version).collect(Collectors.toSet()));
    }

    private List<Piece> turns(Set<VersionId> versions) {
        return sql.select(TURN.SOURCE_ID, TURN.VERSION_ID, TURN.SPAN_START, TURN.SPAN_END)
                .from(TURN)
                .where(TURN.VERSION_ID.in(versions), TURN.SPAN_END.minus(TURN.SPAN_START).ge(LEAST_LETTERS))
                .orderBy(TURN.SOURCE_ID, TURN.VERSION_ID, TURN.NUMBER)
                .fetch(row -> new Piece(row.value1(), row.value2(), new Span(row.value3(), row.value4())));
    }

    private static Condition visible(Reader reader) {
        var site = reader.onlySite();
        return DSL.and(
                SOURCE.STUDY_ID.eq(reader.study()),
                SOURCE.REMOVED_AT.isNull(),
                SOURCE.VERSION_ID.isNotNull(),
                site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site));
    }
}
