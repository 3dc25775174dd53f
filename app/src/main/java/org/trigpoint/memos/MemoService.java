package org.trigpoint.memos;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;

import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.coding.Passage;
import org.trigpoint.coding.PassageCheck;
import org.trigpoint.journal.Fact;
import org.trigpoint.journal.Journal;
import org.trigpoint.memos.MemoFact.ImportantMarkRemoved;
import org.trigpoint.memos.MemoFact.MemoRemoved;
import org.trigpoint.memos.MemoFact.MemoRevised;
import org.trigpoint.memos.MemoFact.MemoWritten;
import org.trigpoint.memos.MemoFact.PassageMarkedImportant;
import org.trigpoint.memos.MemoFact.SubjectMemoRemoved;
import org.trigpoint.memos.MemoFact.SubjectMemoRevised;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.schema.tables.records.MemoRecord;
import org.trigpoint.sources.SourceChanges;
import org.trigpoint.sources.Span;

/** Memos on passages; and any memo written anew or taken away. */
@Service
@Transactional
public class MemoService {

    private final DSLContext sql;
    private final MemoRepository memos;
    private final PassageCheck check;
    private final SourceChanges changes;
    private final Journal journal;

    MemoService(DSLContext sql, MemoRepository memos, PassageCheck check, SourceChanges changes, Journal journal) {
        this.sql = sql;
        this.memos = memos;
        this.check = check;
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
        MemoRecord fresh = memos.begin(coder, MemoAbout.PASSAGE, body);
        lay(fresh, coder, analysis, passage);
        MemoId memo = memos.insert(fresh);
        changes.changed(coder.study(), Set.of(passage.source()));
        journal.record(
                coder.study(),
                coder.person(),
                new MemoWritten(passage.source(), passage.version(), analysis, memo, passage.span(), body));
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
     * @throws MemoChangedSince when a colleague wrote in between; nothing is overwritten
     * @throws Refusal when the body is empty or too long
     */
    public int revise(Coder coder, MemoId memo, int revision, String body) {
        String words = MemoRepository.checked(body);
        MemoRecord found = memos.lock(coder, memo);
        if (found.getRevision() != revision) {
            throw new MemoChangedSince();
        }
        memos.revise(coder, found, words);
        journal.record(coder.study(), coder.person(), revised(found, words));
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
        MemoRecord found = memos.lock(coder, memo);
        if (!found.getAuthorId().equals(coder.person()) && !(coder instanceof Lead)) {
            throw new Refusal("This memo is a colleague\u2019s: ask them, or a team lead, to remove it.");
        }
        memos.delete(coder, found);
        SourceId source = found.getSourceId();
        if (source != null) {
            changes.changed(coder.study(), Set.of(source));
        }
        journal.record(coder.study(), coder.person(), removed(found));
    }

    /**
     * Marks a passage important: by the memo that this coder has on exactly these words, or else by one that says nothing
     * yet. What they have marked so already stays as it is.
     *
     * @param coder who finds it important
     * @param analysis the analysis it is important for
     * @param passage the words
     * @return the memo that marks them
     * @throws NotFound when the study has no such source or analysis
     * @throws Refusal when the text has changed since
     */
    public MemoId markImportant(Coder coder, AnalysisId analysis, Passage passage) {
        MemoRecord fresh = memos.empty(coder, MemoAbout.PASSAGE);
        lay(fresh, coder, analysis, passage);
        MemoRecord own = memos.own(coder, analysis, passage).orElse(null);
        if (own != null && own.getImportant()) {
            return own.getId();
        }
        if (own != null) {
            memos.mark(coder, own, true);
        }
        MemoId memo = own == null ? memos.insertMark(fresh) : own.getId();
        changes.changed(coder.study(), Set.of(passage.source()));
        journal.record(
                coder.study(),
                coder.person(),
                new PassageMarkedImportant(passage.source(), passage.version(), analysis, memo, passage.span()));
        return memo;
    }

    /**
     * Takes the mark off again. A memo that says something stays; one that says nothing goes; one that marks nothing stays as
     * it is.
     *
     * @param coder whose own mark it is, or a lead
     * @param memo the memo that marks the words
     * @throws NotFound when the study has no such memo
     * @throws Refusal when it is a colleague's
     */
    public void unmarkImportant(Coder coder, MemoId memo) {
        MemoRecord found = memos.lock(coder, memo);
        if (!found.getImportant()) {
            return;
        }
        if (!found.getAuthorId().equals(coder.person()) && !(coder instanceof Lead)) {
            throw new Refusal("A colleague marked these words important: ask them, or a team lead, to take that off.");
        }
        if (found.getBody().isEmpty()) {
            memos.delete(coder, found);
        } else {
            memos.mark(coder, found, false);
        }
        changes.changed(coder.study(), Set.of(found.getSourceId()));
        journal.record(
                coder.study(),
                coder.person(),
                new ImportantMarkRemoved(
                        found.getSourceId(),
                        found.getAnalysisId(),
                        memo,
                        new Span(found.getSpanStart(), found.getSpanEnd())));
    }

    private void lay(MemoRecord memo, Coder coder, AnalysisId analysis, Passage passage) {
        check.demand(coder, passage);
        if (!sql.fetchExists(ANALYSIS, ANALYSIS.STUDY_ID.eq(coder.study()), ANALYSIS.ID.eq(analysis))) {
            throw new NotFound();
        }
        memo.setAnalysisId(analysis);
        memo.setSourceId(passage.source());
        memo.setVersionId(passage.version());
        memo.setSpanStart(passage.span().start());
        memo.setSpanEnd(passage.span().end());
    }

    private static Fact revised(MemoRecord memo, String words) {
        SourceId source = memo.getSourceId();
        return source == null
                ? new SubjectMemoRevised(memo.getAbout(), subjectOf(memo), memo.getId(), memo.getBody(), words)
                : new MemoRevised(source, memo.getAnalysisId(), memo.getId(), memo.getBody(), words);
    }

    private static Fact removed(MemoRecord memo) {
        SourceId source = memo.getSourceId();
        return source == null
                ? new SubjectMemoRemoved(memo.getAbout(), subjectOf(memo), memo.getId(), memo.getBody())
                : new MemoRemoved(source, memo.getAnalysisId(), memo.getId(), spanOf(memo), memo.getBody());
    }

    private static @Nullable Span spanOf(MemoRecord memo) {
        return memo.getSpanStart() == null ? null : new Span(memo.getSpanStart(), memo.getSpanEnd());
    }

    private static long subjectOf(MemoRecord memo) {
        return switch (MemoAbout.of(memo.getAbout())) {
            case PASSAGE, SOURCE -> memo.getSourceId().value();
            case CODE -> memo.getCodeId().value();
            case THEME -> memo.getThemeId().value();
            case PARTICIPANT -> memo.getParticipantId().value();
            case STUDY -> memo.getStudyId().value();
        };
    }
}
