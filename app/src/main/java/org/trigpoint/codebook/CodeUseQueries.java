package org.trigpoint.codebook;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.THEME_CODE;

import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.Span;

/** Where a code is used. */
@Service
@Transactional(readOnly = true)
public class CodeUseQueries {

    private static final int MEMOS_AT_MOST = 200;

    private final DSLContext sql;

    CodeUseQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Where a code is used.
     *
     * @param reader who asks; a member of one site alone is told of that site's material, and of their own memos about codes
     * @param code which
     * @return lists that may be empty; 200 memos at most
     * @throws NotFound when the study has no such code
     */
    public CodeUse of(Reader reader, CodeId code) {
        return sql.select(CODE.ID, CODE.ANALYSIS_ID, sources(reader), coders(reader), themes(), memos(reader))
                .from(CODE)
                .where(CODE.STUDY_ID.eq(reader.study()), CODE.ID.eq(code), CODE.REMOVED_AT.isNull())
                .fetchOptional(Records.mapping(CodeUse::new))
                .orElseThrow(NotFound::new);
    }

    private static Condition counted(Reader reader) {
        return CODING.AGREED_IN.isNull().and(Blindness.openCodings(reader.person()));
    }

    private static Condition open(Reader reader) {
        var site = reader.onlySite();
        return SOURCE.REMOVED_AT
                .isNull()
                .and(SOURCE.STUDY_ID.eq(reader.study()))
                .and(site == null ? noCondition() : SOURCE.SITE_ID.eq(site));
    }

    private static Field<List<CodeUse.InSource>> sources(Reader reader) {
        Field<Integer> first = DSL.min(CODING.SPAN_START);
        Field<Integer> end =
                DSL.field("(array_agg({0} order by {1}))[1]", Integer.class, CODING.SPAN_END, CODING.SPAN_START);
        return multiset(select(SOURCE.ID, SOURCE.TITLE, count(), first, end)
                        .from(CODING)
                        .join(SOURCE)
                        .on(SOURCE.ID.eq(CODING.SOURCE_ID), SOURCE.VERSION_ID.eq(CODING.VERSION_ID))
                        .where(CODING.CODE_ID.eq(CODE.ID), counted(reader), open(reader))
                        .groupBy(SOURCE.ID, SOURCE.TITLE)
                        .orderBy(SOURCE.TITLE, SOURCE.ID))
                .convertFrom(rows -> rows.map(row -> new CodeUse.InSource(
                        row.value1(), row.value2(), row.value3(), new Span(row.value4(), row.value5()))));
    }

    private static Field<List<CodeUse.ByCoder>> coders(Reader reader) {
        return multiset(select(PERSON.FULL_NAME, count(), max(CODING.CODED_AT))
                        .from(CODING)
                        .join(SOURCE)
                        .on(SOURCE.ID.eq(CODING.SOURCE_ID), SOURCE.VERSION_ID.eq(CODING.VERSION_ID))
                        .join(PERSON)
                        .on(PERSON.ID.eq(CODING.CODER_ID))
                        .where(CODING.CODE_ID.eq(CODE.ID), counted(reader), open(reader))
                        .groupBy(PERSON.ID, PERSON.FULL_NAME)
                        .orderBy(PERSON.FULL_NAME, PERSON.ID))
                .convertFrom(rows -> rows.map(Records.mapping(CodeUse.ByCoder::new)));
    }

    private static Field<List<CodeUse.InTheme>> themes() {
        return multiset(select(THEME.ID, THEME.NAME, THEME.STATUS)
                        .from(THEME_CODE)
                        .join(THEME)
                        .on(THEME.ID.eq(THEME_CODE.THEME_ID))
                        .where(THEME_CODE.CODE_ID.eq(CODE.ID), THEME.REMOVED_AT.isNull())
                        .orderBy(THEME.POSITION, THEME.ID))
                .convertFrom(rows -> rows.map(Records.mapping(CodeUse.InTheme::new)));
    }

    private static Field<List<CodeUse.Memo>> memos(Reader reader) {
        return multiset(select(
                                MEMO.ID,
                                PERSON.FULL_NAME,
                                MEMO.WRITTEN_AT,
                                MEMO.BODY,
                                MEMO.SOURCE_ID,
                                SOURCE.TITLE,
                                MEMO.SPAN_START,
                                MEMO.SPAN_END)
                        .from(MEMO)
                        .join(PERSON)
                        .on(PERSON.ID.eq(MEMO.AUTHOR_ID))
                        .leftJoin(SOURCE)
                        .on(SOURCE.ID.eq(MEMO.SOURCE_ID))
                        .where(
                                MEMO.STUDY_ID.eq(CODE.STUDY_ID),
                                MEMO.BODY.ne(""),
                                Blindness.openMemos(reader.person()),
                                aboutIt(reader).or(onItsWords(reader)))
                        .orderBy(MEMO.WRITTEN_AT.desc(), MEMO.ID.desc())
                        .limit(MEMOS_AT_MOST))
                .convertFrom(rows -> rows.map(Records.mapping(CodeUseQueries::memo)));
    }

    private static Condition aboutIt(Reader reader) {
        return MEMO.CODE_ID
                .eq(CODE.ID)
                .and(reader.onlySite() == null ? noCondition() : MEMO.AUTHOR_ID.eq(reader.person()));
    }

    private static Condition onItsWords(Reader reader) {
        return MEMO.ANALYSIS_ID
                .eq(CODE.ANALYSIS_ID)
                .and(open(reader))
                .and(exists(selectOne()
                        .from(CODING)
                        .where(
                                CODING.CODE_ID.eq(CODE.ID),
                                counted(reader),
                                CODING.VERSION_ID.eq(MEMO.VERSION_ID),
                                CODING.SPAN_START.lt(MEMO.SPAN_END),
                                CODING.SPAN_END.gt(MEMO.SPAN_START))));
    }

    private static CodeUse.Memo memo(
            MemoId memo,
            String author,
            OffsetDateTime writtenAt,
            String body,
            @Nullable SourceId source,
            @Nullable String title,
            @Nullable Integer start,
            @Nullable Integer end) {
        return new CodeUse.Memo(memo, author, writtenAt, body, source, title, span(start, end));
    }

    private static @Nullable Span span(@Nullable Integer start, @Nullable Integer end) {
        return start == null || end == null ? null : new Span(start, end);
    }
}
