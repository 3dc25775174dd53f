package org.trigpoint.coding;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.coding.CodingFact.MemoRemoved;
import org.trigpoint.coding.CodingFact.MemoRevised;
import org.trigpoint.coding.CodingFact.MemoWritten;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.MemoRecord;
import org.trigpoint.sources.SourceChanges;
import org.trigpoint.sources.Span;

/** Memos on passages. The sole writer of its table. */
@Service
@Transactional
public class MemoService {

    private static final int LONGEST = 20_000;

    private final DSLContext sql;
    private final CodingRepository codings;
    private final SourceChanges changes;
    private final Journal journal;

    MemoService(DSLContext sql, CodingRepository codings, SourceChanges changes, Journal journal) {
        this.sql = sql;
        this.codings = codings;
        this.changes = changes;
        this.journal = journal;
    }

    /**
     * Writes a memo on a passage.
     *
     * @param coder who writes
     * @param analysis the analysis it belongs to
     * @param passage the words it is about
     * @param body Markdown, 1 to 20,000 characters
     * @return its key
     * @throws NotFound when the study has no such source or analysis
     * @throws Refusal when the body is empty or too long, or the text has changed since
     */
    public MemoId write(Coder coder, AnalysisId analysis, Passage passage, String body) {
        String words = checked(body);
        codings.demand(coder, passage);
        if (!sql.fetchExists(ANALYSIS, ANALYSIS.STUDY_ID.eq(coder.study()), ANALYSIS.ID.eq(analysis))) {
            throw new NotFound();
        }
        MemoId memo = sql.insertInto(MEMO)
                .set(MEMO.STUDY_ID, coder.study())
                .set(MEMO.ANALYSIS_ID, analysis)
                .set(MEMO.SOURCE_ID, passage.source())
                .set(MEMO.VERSION_ID, passage.version())
                .set(MEMO.AUTHOR_ID, coder.person())
                .set(MEMO.SPAN_START, passage.span().start())
                .set(MEMO.SPAN_END, passage.span().end())
                .set(MEMO.BODY, words)
                .returningResult(MEMO.ID)
                .fetchSingle()
                .value1();
        changes.changed(coder.study(), Set.of(passage.source()));
        journal.record(
                coder.study(),
                coder.person(),
                new MemoWritten(passage.source(), analysis, memo, passage.span(), words));
        return memo;
    }

    /**
     * Writes a memo anew, unless somebody else did since it was read.
     *
     * @param coder who writes
     * @param memo which
     * @param revision the revision that they had before them
     * @param body the whole memo, 1 to 20,000 characters
     * @return the new revision
     * @throws NotFound when the study has no such memo
     * @throws Refusal when a colleague wrote in between; nothing is overwritten
     */
    public int revise(Coder coder, MemoId memo, int revision, String body) {
        String words = checked(body);
        MemoRecord found = lock(coder, memo);
        if (found.getRevision() != revision) {
            throw new Refusal(
                    "A colleague has changed this memo since you opened it: copy your words, reload, and add them.");
        }
        sql.update(MEMO)
                .set(MEMO.BODY, words)
                .set(MEMO.REVISION, revision + 1)
                .set(MEMO.WRITTEN_AT, DSL.currentOffsetDateTime())
                .where(MEMO.ID.eq(memo))
                .execute();
        journal.record(
                coder.study(),
                coder.person(),
                new MemoRevised(found.getSourceId(), found.getAnalysisId(), memo, found.getBody(), words));
        return revision + 1;
    }

    /**
     * Takes a memo away. The journal keeps its words.
     *
     * @param coder whose own memo it is, or a lead
     * @param memo which
     * @throws NotFound when the study has no such memo
     * @throws Refusal when it is a colleague's
     */
    public void remove(Coder coder, MemoId memo) {
        MemoRecord found = lock(coder, memo);
        if (!found.getAuthorId().equals(coder.person()) && !(coder instanceof Lead)) {
            throw new Refusal("This memo is a colleague\u2019s: ask them, or a team lead, to remove it.");
        }
        sql.deleteFrom(MEMO).where(MEMO.ID.eq(memo)).execute();
        Span span = new Span(found.getSpanStart(), found.getSpanEnd());
        changes.changed(coder.study(), Set.of(found.getSourceId()));
        journal.record(
                coder.study(),
                coder.person(),
                new MemoRemoved(found.getSourceId(), found.getAnalysisId(), memo, span, found.getBody()));
    }

    /** Puts memos on a text version, each at its span. */
    void place(VersionId version, Map<MemoId, Span> placed) {
        List<Map.Entry<MemoId, Span>> all = List.copyOf(placed.entrySet());
        sql.execute(
                "update memo set version_id = {0}, span_start = placed.span_start, span_end = placed.span_end"
                        + " from unnest({1}, {2}, {3}) as placed (id, span_start, span_end)"
                        + " where memo.id = placed.id",
                DSL.val(version.value()),
                DSL.val(all.stream().map(one -> one.getKey().value()).toArray(Long[]::new)),
                DSL.val(all.stream().map(one -> one.getValue().start()).toArray(Integer[]::new)),
                DSL.val(all.stream().map(one -> one.getValue().end()).toArray(Integer[]::new)));
    }

    private MemoRecord lock(Coder coder, MemoId memo) {
        sql.select(MEMO.SOURCE_ID)
                .from(MEMO)
                .where(MEMO.ID.eq(memo))
                .fetch(MEMO.SOURCE_ID)
                .forEach(codings::holdText);
        var site = coder.onlySite();
        return sql.select(MEMO.fields())
                .from(MEMO)
                .join(SOURCE)
                .on(SOURCE.ID.eq(MEMO.SOURCE_ID))
                .where(
                        MEMO.STUDY_ID.eq(coder.study()),
                        MEMO.ID.eq(memo),
                        SOURCE.REMOVED_AT.isNull(),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .forUpdate()
                .of(MEMO)
                .fetchOptionalInto(MEMO)
                .orElseThrow(NotFound::new);
    }

    private static String checked(String body) {
        if (body.isBlank()) {
            throw new Refusal("Write at least one word in the memo.");
        }
        if (body.length() > LONGEST) {
            throw new Refusal("A memo holds 20,000 characters at most: shorten it, or write two.");
        }
        return body;
    }
}
