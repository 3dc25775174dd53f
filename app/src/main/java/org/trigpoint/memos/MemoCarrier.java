package org.trigpoint.memos;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

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

/** Memos on passages, as what comes along when a text changes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MemoCarrier implements Carrier {

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
        return sql.select(MEMO, DSL.field(Blindness.openMemos(reader.person())))
                .from(MEMO)
                .where(MEMO.SOURCE_ID.eq(source), MEMO.VERSION_ID.isNotNull())
                .orderBy(MEMO.ID)
                .forUpdate()
                .of(MEMO)
                .fetch(row -> laid(row.value1(), row.value2()));
    }

    @Override
    public void place(VersionId version, Map<Long, Span> placed) {
        memos.place(version, placed);
    }

    @Override
    public List<Held> held(Reader reader, SourceId source) {
        var site = reader.onlySite();
        return sql.select(MEMO, ANALYSIS.NAME, PERSON.FULL_NAME)
                .from(MEMO)
                .join(SOURCE)
                .on(SOURCE.ID.eq(MEMO.SOURCE_ID), SOURCE.VERSION_ID.ne(MEMO.VERSION_ID))
                .join(ANALYSIS)
                .on(ANALYSIS.ID.eq(MEMO.ANALYSIS_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(MEMO.AUTHOR_ID))
                .where(
                        SOURCE.STUDY_ID.eq(reader.study()),
                        SOURCE.ID.eq(source),
                        SOURCE.REMOVED_AT.isNull(),
                        Blindness.openMemos(reader.person()),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .orderBy(MEMO.SPAN_START, MEMO.ID)
                .fetch(row -> new Held(
                        laid(row.value1(), true), row.value2(), row.value1().getBody(), row.value3()));
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
