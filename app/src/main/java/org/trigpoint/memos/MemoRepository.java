package org.trigpoint.memos;

import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.THEME;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.coding.Passage;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.MemoRecord;
import org.trigpoint.sources.Span;

/** The sole writer of the memos. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MemoRepository {

    private static final int LONGEST = 20_000;

    private final DSLContext sql;
    private final Gestures gestures;

    MemoRepository(DSLContext sql, Gestures gestures) {
        this.sql = sql;
        this.gestures = gestures;
    }

    /** A memo of this coder's about a kind of thing; what it is about is to be set. */
    MemoRecord begin(Coder coder, MemoAbout about, String body) {
        MemoRecord memo = empty(coder, about);
        memo.setBody(checked(body));
        return memo;
    }

    /** As {@link #begin}, for a memo that says nothing. */
    MemoRecord empty(Coder coder, MemoAbout about) {
        MemoRecord memo = new MemoRecord();
        memo.setStudyId(coder.study());
        memo.setAuthorId(coder.person());
        memo.setAbout(about.word());
        memo.setBody("");
        return memo;
    }

    MemoId insert(MemoRecord memo) {
        gestures.begin(memo.getStudyId(), memo.getAuthorId(), memo.getAnalysisId(), "Wrote a memo on " + thing(memo));
        return keep(memo);
    }

    /** A memo of this coder's own on exactly these words, held until the transaction ends; the first written goes before. */
    Optional<MemoRecord> own(Coder coder, AnalysisId analysis, Passage passage) {
        return sql.selectFrom(MEMO)
                .where(
                        MEMO.STUDY_ID.eq(coder.study()),
                        MEMO.ANALYSIS_ID.eq(analysis),
                        MEMO.VERSION_ID.eq(passage.version()),
                        MEMO.SPAN_START.eq(passage.span().start()),
                        MEMO.SPAN_END.eq(passage.span().end()),
                        MEMO.AUTHOR_ID.eq(coder.person()))
                .orderBy(MEMO.IMPORTANT.desc(), MEMO.ID)
                .limit(1)
                .forUpdate()
                .fetchOptional();
    }

    /** A memo that says nothing and marks its words important. */
    MemoId insertMark(MemoRecord memo) {
        gestures.begin(
                memo.getStudyId(), memo.getAuthorId(), memo.getAnalysisId(), "Marked " + thing(memo) + " important");
        memo.setImportant(true);
        return keep(memo);
    }

    void mark(Coder coder, MemoRecord memo, boolean important) {
        gestures.begin(
                memo.getStudyId(),
                coder.person(),
                memo.getAnalysisId(),
                important
                        ? "Marked " + thing(memo) + " important"
                        : "Took the mark \u201cimportant\u201d off " + thing(memo));
        sql.update(MEMO)
                .set(MEMO.IMPORTANT, important)
                .where(MEMO.ID.eq(memo.getId()))
                .execute();
    }

    private MemoId keep(MemoRecord memo) {
        return sql.insertInto(MEMO)
                .set(memo)
                .returningResult(MEMO.ID)
                .fetchSingle()
                .value1();
    }

    /** A memo that this coder may see, held until the transaction ends. */
    MemoRecord lock(Coder coder, MemoId memo) {
        return sql.select(MEMO.fields())
                .from(MEMO)
                .leftJoin(SOURCE)
                .on(SOURCE.ID.eq(MEMO.SOURCE_ID))
                .leftJoin(PARTICIPANT)
                .on(PARTICIPANT.ID.eq(MEMO.PARTICIPANT_ID))
                .where(MEMO.STUDY_ID.eq(coder.study()), MEMO.ID.eq(memo), visible(coder))
                .forUpdate()
                .of(MEMO)
                .fetchOptionalInto(MEMO)
                .orElseThrow(NotFound::new);
    }

    void revise(Coder coder, MemoRecord memo, String body) {
        gestures.begin(memo.getStudyId(), coder.person(), memo.getAnalysisId(), "Rewrote the memo on " + thing(memo));
        sql.update(MEMO)
                .set(MEMO.BODY, body)
                .set(MEMO.REVISION, MEMO.REVISION.plus(1))
                .set(MEMO.WRITTEN_AT, DSL.currentOffsetDateTime())
                .where(MEMO.ID.eq(memo.getId()))
                .execute();
    }

    List<MemoId> recode(StudyId study, Collection<CodeId> from, CodeId to) {
        return sql.update(MEMO)
                .set(MEMO.CODE_ID, to)
                .where(MEMO.STUDY_ID.eq(study), MEMO.CODE_ID.in(from))
                .returningResult(MEMO.ID)
                .fetch(MEMO.ID);
    }

    /** Puts memos on a text version, each at its span. */
    void place(VersionId version, Map<Long, Span> placed) {
        List<Map.Entry<Long, Span>> all = List.copyOf(placed.entrySet());
        sql.execute(
                "update memo set version_id = {0}, span_start = placed.span_start, span_end = placed.span_end"
                        + " from unnest({1}, {2}, {3}) as placed (id, span_start, span_end)"
                        + " where memo.id = placed.id",
                DSL.val(version.value()),
                DSL.val(all.stream().map(Map.Entry::getKey).toArray(Long[]::new)),
                DSL.val(all.stream().map(one -> one.getValue().start()).toArray(Integer[]::new)),
                DSL.val(all.stream().map(one -> one.getValue().end()).toArray(Integer[]::new)));
    }

    void delete(Coder coder, MemoRecord memo) {
        String what = memo.getBody().isEmpty() ? "Took the mark \u201cimportant\u201d off " : "Removed the memo on ";
        gestures.begin(memo.getStudyId(), coder.person(), memo.getAnalysisId(), what + thing(memo));
        sql.deleteFrom(MEMO).where(MEMO.ID.eq(memo.getId())).execute();
    }

    /**
     * Memos on material that is there for a reader, over memo left-joined with source and participant. Who is held to one
     * site sees what is about that site's material; of memos about codes, themes and the study, which may quote anything,
     * only their own.
     */
    static Condition visible(Reader reader) {
        Condition there = SOURCE.ID.isNull().or(SOURCE.REMOVED_AT.isNull()).and(Blindness.openMemos(reader.person()));
        var site = reader.onlySite();
        return site == null
                ? there
                : there.and(SOURCE.SITE_ID
                        .eq(site)
                        .or(PARTICIPANT.SITE_ID.eq(site))
                        .or(SOURCE.ID.isNull().and(PARTICIPANT.ID.isNull()).and(MEMO.AUTHOR_ID.eq(reader.person()))));
    }

    /** What a memo is about, by its name. */
    private String thing(MemoRecord memo) {
        return switch (MemoAbout.of(memo.getAbout())) {
            case PASSAGE -> "a passage of " + name(SOURCE.TITLE, SOURCE.ID.eq(memo.getSourceId()));
            case SOURCE -> name(SOURCE.TITLE, SOURCE.ID.eq(memo.getSourceId()));
            case CODE -> "the code " + name(CODE.NAME, CODE.ID.eq(memo.getCodeId()));
            case THEME -> "the theme " + name(THEME.NAME, THEME.ID.eq(memo.getThemeId()));
            case PARTICIPANT -> name(PARTICIPANT.PSEUDONYM, PARTICIPANT.ID.eq(memo.getParticipantId()));
            case STUDY -> "the study";
        };
    }

    private String name(TableField<?, String> name, Condition which) {
        return "\u201c" + sql.select(name).from(name.getTable()).where(which).fetchSingle(name) + "\u201d";
    }

    static String checked(String body) {
        if (body.isBlank()) {
            throw new Refusal("Write at least one word in the memo.");
        }
        if (body.length() > LONGEST) {
            throw new Refusal("A memo holds 20,000 characters at most: shorten it, or write two.");
        }
        return body;
    }
}
