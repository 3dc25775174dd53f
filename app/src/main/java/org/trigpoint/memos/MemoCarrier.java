package org.trigpoint.memos;

import static org.trigpoint.migrations.schema.Tables.MEMO;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.MemoRecord;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.Carrier;
import org.trigpoint.texts.LaidRows;

/** Memos on passages, as what comes along when a text changes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MemoCarrier implements Carrier {

    private static final LaidRows<MemoRecord> ROWS = new LaidRows<>(
            MEMO,
            MEMO.ID,
            MEMO.SOURCE_ID,
            MEMO.VERSION_ID,
            MEMO.SPAN_START,
            MEMO.ANALYSIS_ID,
            MEMO.AUTHOR_ID,
            MemoCarrier::laid);

    private final DSLContext sql;
    private final MemoRepository memos;
    private final MemoService service;
    private final Gestures gestures;

    MemoCarrier(DSLContext sql, MemoRepository memos, MemoService service, Gestures gestures) {
        this.sql = sql;
        this.memos = memos;
        this.service = service;
        this.gestures = gestures;
    }

    @Override
    public Kind what() {
        return Kind.MEMOS;
    }

    @Override
    public List<Laid> on(Reader reader, SourceId source) {
        return ROWS.on(sql, source, Blindness.openMemos(reader.person()));
    }

    @Override
    public void place(VersionId version, Map<Long, Span> placed) {
        memos.place(version, placed);
    }

    @Override
    public List<Held> held(Reader reader, SourceId source) {
        return ROWS.held(
                sql,
                reader,
                source,
                Blindness.openMemos(reader.person()),
                DSL.when(MEMO.BODY.eq(""), DSL.inline("Marked important")).otherwise(MEMO.BODY));
    }

    @Override
    public Owner demand(Coder coder, long key) {
        MemoRecord memo = memos.lock(coder, new MemoId(key));
        if (!memo.getAuthorId().equals(coder.person()) && !(coder instanceof Lead)) {
            throw new Refusal("This memo is a colleague\u2019s: ask them, or a team lead, to decide.");
        }
        gestures.begin(coder.study(), coder.person(), memo.getAnalysisId(), "Put a memo on the changed words");
        return new Owner(memo.getAnalysisId(), memo.getAuthorId());
    }

    @Override
    public void remove(Coder coder, long key) {
        service.remove(coder, new MemoId(key));
    }

    private static Laid laid(MemoRecord memo, boolean open) {
        return new Laid(
                memo.getId().value(),
                memo.getId(),
                memo.getVersionId(),
                new Span(memo.getSpanStart(), memo.getSpanEnd()),
                open);
    }
}
