package org.trigpoint.coding;

import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.UNSETTLED_MEMO;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.sources.Span;

/** The sole writer of which memos lie on words that changed under them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class UnsettledMemoRepository {

    private final DSLContext sql;

    UnsettledMemoRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A memo, where it lies, and its words as they last stood before a change; null for one that is settled. */
    record LaidMemo(MemoId id, Origin lies, @Nullable Origin changedSince) {}

    /** All memos of a source, of every analysis; in the order of their keys. */
    List<LaidMemo> memos(SourceId source) {
        return sql.select(
                        MEMO.ID,
                        MEMO.VERSION_ID,
                        MEMO.SPAN_START,
                        MEMO.SPAN_END,
                        UNSETTLED_MEMO.VERSION_ID,
                        UNSETTLED_MEMO.SPAN_START,
                        UNSETTLED_MEMO.SPAN_END)
                .from(MEMO)
                .leftJoin(UNSETTLED_MEMO)
                .on(UNSETTLED_MEMO.MEMO_ID.eq(MEMO.ID))
                .where(MEMO.SOURCE_ID.eq(source))
                .orderBy(MEMO.ID)
                .fetch(row -> new LaidMemo(
                        row.value1(),
                        new Origin(row.value2(), new Span(row.value3(), row.value4())),
                        row.value5() == null
                                ? null
                                : new Origin(row.value5(), new Span(row.value6(), row.value7()))));
    }

    /** These memos lie on changed words; what was known of them before stays. */
    void put(StudyId study, Map<MemoId, Origin> changed) {
        if (changed.isEmpty()) {
            return;
        }
        sql.insertInto(
                        UNSETTLED_MEMO,
                        UNSETTLED_MEMO.MEMO_ID,
                        UNSETTLED_MEMO.STUDY_ID,
                        UNSETTLED_MEMO.VERSION_ID,
                        UNSETTLED_MEMO.SPAN_START,
                        UNSETTLED_MEMO.SPAN_END)
                .valuesOfRows(changed.entrySet().stream()
                        .map(one -> DSL.row(
                                one.getKey(),
                                study,
                                one.getValue().version(),
                                one.getValue().span().start(),
                                one.getValue().span().end()))
                        .toList())
                .onConflictDoNothing()
                .execute();
    }

    /** These memos are settled. */
    void settle(Collection<MemoId> memos) {
        if (!memos.isEmpty()) {
            sql.deleteFrom(UNSETTLED_MEMO)
                    .where(UNSETTLED_MEMO.MEMO_ID.in(memos))
                    .execute();
        }
    }
}
