package org.trigpoint.memos;

import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.THEME;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.journal.Journal;
import org.trigpoint.memos.MemoFact.SubjectMemoWritten;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.schema.tables.records.MemoRecord;

/** Memos about anything but words: a source, a code, a theme, a participant, the study. */
@Service
@Transactional
public class SubjectMemoService {

    private final DSLContext sql;
    private final MemoRepository memos;
    private final Journal journal;

    SubjectMemoService(DSLContext sql, MemoRepository memos, Journal journal) {
        this.sql = sql;
        this.memos = memos;
        this.journal = journal;
    }

    /**
     * Writes a memo about the study as a whole.
     *
     * @param coder who writes
     * @param body Markdown, 1 to 20,000 characters
     * @return its key
     * @throws org.trigpoint.Refusal when the body is empty or too long
     */
    public MemoId writeOnStudy(Coder coder, String body) {
        return keep(
                coder, memos.begin(coder, MemoAbout.STUDY, body), coder.study().value());
    }

    /**
     * Writes a memo about a source as a whole.
     *
     * @param coder who writes
     * @param source which
     * @param body Markdown, 1 to 20,000 characters
     * @return its key
     * @throws NotFound when the study has no such source
     * @throws org.trigpoint.Refusal when the body is empty or too long
     */
    public MemoId writeOnSource(Coder coder, SourceId source, String body) {
        MemoRecord memo = memos.begin(coder, MemoAbout.SOURCE, body);
        demand(DSL.exists(DSL.selectOne()
                .from(SOURCE)
                .where(
                        SOURCE.STUDY_ID.eq(coder.study()),
                        SOURCE.ID.eq(source),
                        SOURCE.REMOVED_AT.isNull(),
                        at(coder, SOURCE.SITE_ID))));
        memo.setSourceId(source);
        return keep(coder, memo, source.value());
    }

    /**
     * Writes a memo about a code.
     *
     * @param coder who writes
     * @param code which
     * @param body Markdown, 1 to 20,000 characters
     * @return its key
     * @throws NotFound when the study has no such code
     * @throws org.trigpoint.Refusal when the body is empty or too long
     */
    public MemoId writeOnCode(Coder coder, CodeId code, String body) {
        MemoRecord memo = memos.begin(coder, MemoAbout.CODE, body);
        AnalysisId analysis = sql.select(CODE.ANALYSIS_ID)
                .from(CODE)
                .where(CODE.STUDY_ID.eq(coder.study()), CODE.ID.eq(code), CODE.REMOVED_AT.isNull())
                .fetchOptional(CODE.ANALYSIS_ID)
                .orElseThrow(NotFound::new);
        memo.setAnalysisId(analysis);
        memo.setCodeId(code);
        return keep(coder, memo, code.value());
    }

    /**
     * Writes a memo about a theme.
     *
     * @param coder who writes
     * @param theme which
     * @param body Markdown, 1 to 20,000 characters
     * @return its key
     * @throws NotFound when the study has no such theme
     * @throws org.trigpoint.Refusal when the body is empty or too long
     */
    public MemoId writeOnTheme(Coder coder, ThemeId theme, String body) {
        MemoRecord memo = memos.begin(coder, MemoAbout.THEME, body);
        AnalysisId analysis = sql.select(THEME.ANALYSIS_ID)
                .from(THEME)
                .where(THEME.STUDY_ID.eq(coder.study()), THEME.ID.eq(theme), THEME.REMOVED_AT.isNull())
                .fetchOptional(THEME.ANALYSIS_ID)
                .orElseThrow(NotFound::new);
        memo.setAnalysisId(analysis);
        memo.setThemeId(theme);
        return keep(coder, memo, theme.value());
    }

    /**
     * Writes a memo about a participant.
     *
     * @param coder who writes
     * @param participant who
     * @param body Markdown, 1 to 20,000 characters
     * @return its key
     * @throws NotFound when the study has no such participant
     * @throws org.trigpoint.Refusal when the body is empty or too long
     */
    public MemoId writeOnParticipant(Coder coder, ParticipantId participant, String body) {
        MemoRecord memo = memos.begin(coder, MemoAbout.PARTICIPANT, body);
        demand(DSL.exists(DSL.selectOne()
                .from(PARTICIPANT)
                .where(
                        PARTICIPANT.STUDY_ID.eq(coder.study()),
                        PARTICIPANT.ID.eq(participant),
                        at(coder, PARTICIPANT.SITE_ID))));
        memo.setParticipantId(participant);
        return keep(coder, memo, participant.value());
    }

    private MemoId keep(Coder coder, MemoRecord memo, long subjectId) {
        MemoId kept = memos.insert(memo);
        journal.record(
                coder.study(),
                coder.person(),
                new SubjectMemoWritten(memo.getAbout(), subjectId, kept, memo.getBody()));
        return kept;
    }

    private void demand(Condition there) {
        if (!sql.fetchValue(DSL.field(there))) {
            throw new NotFound();
        }
    }

    private static Condition at(Coder coder, TableField<?, SiteId> site) {
        SiteId only = coder.onlySite();
        return only == null ? DSL.noCondition() : site.eq(only);
    }
}
