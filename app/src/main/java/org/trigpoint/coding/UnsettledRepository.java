package org.trigpoint.coding;

import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.UNSETTLED_CODING;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.sources.Span;

/** The sole writer of what is known of codings that a changed text did not leave on exactly their words. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class UnsettledRepository {

    private static final int ROWS_AT_ONCE = 2_000;

    private final DSLContext sql;

    UnsettledRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** All codings of a source, of every analysis, on whichever version they lie; in the order of their keys. */
    List<LaidCoding> codings(SourceId source) {
        return sql.select(
                        CODING.ID,
                        CODING.CODE_ID,
                        CODING.CODER_ID,
                        CODING.VERSION_ID,
                        CODING.SPAN_START,
                        CODING.SPAN_END,
                        UNSETTLED_CODING.OUTCOME,
                        UNSETTLED_CODING.VERSION_ID,
                        UNSETTLED_CODING.SPAN_START,
                        UNSETTLED_CODING.SPAN_END,
                        UNSETTLED_CODING.PLACED_START,
                        UNSETTLED_CODING.PLACED_END,
                        UNSETTLED_CODING.JOINED_TO_ID)
                .from(CODING)
                .leftJoin(UNSETTLED_CODING)
                .on(UNSETTLED_CODING.CODING_ID.eq(CODING.ID))
                .where(CODING.SOURCE_ID.eq(source))
                .orderBy(CODING.ID)
                .fetch(row -> new LaidCoding(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        new Origin(row.value4(), new Span(row.value5(), row.value6())),
                        row.value7() == null
                                ? null
                                : new LaidCoding.Known(
                                        Outcome.of(row.value7()),
                                        new Origin(row.value8(), new Span(row.value9(), row.value10())),
                                        row.value11() == null ? null : new Span(row.value11(), row.value12()),
                                        row.value13())));
    }

    /** Keeps what is known of codings, in place of what was. */
    void put(StudyId study, Map<CodingId, LaidCoding.Known> known) {
        List<CodingId> keys = List.copyOf(known.keySet());
        for (int from = 0; from < keys.size(); from += ROWS_AT_ONCE) {
            var insert = sql.insertInto(
                    UNSETTLED_CODING,
                    UNSETTLED_CODING.CODING_ID,
                    UNSETTLED_CODING.STUDY_ID,
                    UNSETTLED_CODING.OUTCOME,
                    UNSETTLED_CODING.VERSION_ID,
                    UNSETTLED_CODING.SPAN_START,
                    UNSETTLED_CODING.SPAN_END,
                    UNSETTLED_CODING.PLACED_START,
                    UNSETTLED_CODING.PLACED_END,
                    UNSETTLED_CODING.JOINED_TO_ID);
            for (CodingId key : keys.subList(from, Math.min(keys.size(), from + ROWS_AT_ONCE))) {
                LaidCoding.Known one = known.get(key);
                Span placed = one.placed();
                insert = insert.values(
                        key,
                        study,
                        one.outcome().word(),
                        one.origin().version(),
                        one.origin().span().start(),
                        one.origin().span().end(),
                        placed == null ? null : placed.start(),
                        placed == null ? null : placed.end(),
                        one.joinedTo());
            }
            insert.onConflict(UNSETTLED_CODING.CODING_ID).doUpdate().setAllToExcluded().execute();
        }
    }

    /** These codings are settled. */
    void settle(Collection<CodingId> codings) {
        if (!codings.isEmpty()) {
            sql.deleteFrom(UNSETTLED_CODING)
                    .where(UNSETTLED_CODING.CODING_ID.in(codings))
                    .execute();
        }
    }
}
