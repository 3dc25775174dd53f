package org.trigpoint.memos;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.STUDY;
import static org.trigpoint.migrations.schema.Tables.THEME;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.sources.Span;

/** Readings of memos, whatever they are about. Memos about what is in the bin are left out. */
@Service
@Transactional(readOnly = true)
public class MemoQueries {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int MOST = 2_000;

    private static final Field<Long> SUBJECT_ID = coalesce(
            MEMO.CODE_ID.coerce(Long.class),
            MEMO.THEME_ID.coerce(Long.class),
            MEMO.PARTICIPANT_ID.coerce(Long.class),
            MEMO.SOURCE_ID.coerce(Long.class),
            MEMO.STUDY_ID.coerce(Long.class));
    private static final Field<String> SUBJECT =
            coalesce(CODE.NAME, THEME.NAME, PARTICIPANT.PSEUDONYM, SOURCE.TITLE, STUDY.NAME);

    private final DSLContext sql;

    MemoQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Somebody who wrote a memo.
     *
     * @param person who
     * @param name as colleagues see them
     */
    public record Author(PersonId person, String name) {}

    /**
     * The memos of the study that a filter lets through.
     *
     * @param reader who asks
     * @param filter which are wanted
     * @return the last written first, 2,000 at most
     */
    public List<MemoLine> list(Reader reader, MemoFilter filter) {
        return over(
                        sql.select(
                                        MEMO.ID,
                                        MEMO.ABOUT,
                                        SUBJECT_ID,
                                        SUBJECT,
                                        MEMO.ANALYSIS_ID,
                                        ANALYSIS.NAME,
                                        MEMO.SPAN_START,
                                        MEMO.SPAN_END,
                                        MEMO.BODY,
                                        MEMO.AUTHOR_ID,
                                        PERSON.FULL_NAME,
                                        MEMO.REVISION,
                                        MEMO.WRITTEN_AT)
                                .from(MEMO)
                                .leftJoin(ANALYSIS)
                                .on(ANALYSIS.ID.eq(MEMO.ANALYSIS_ID)),
                        reader)
                .and(wanted(filter))
                .orderBy(MEMO.WRITTEN_AT.desc(), MEMO.ID.desc())
                .limit(MOST)
                .fetch(MemoQueries::line);
    }

    /**
     * Who wrote memos that this reader may see.
     *
     * @param reader who asks
     * @return by name
     */
    public List<Author> authors(Reader reader) {
        return over(sql.selectDistinct(PERSON.ID, PERSON.FULL_NAME).from(MEMO), reader)
                .orderBy(PERSON.FULL_NAME)
                .fetch(row -> new Author(row.value1(), row.value2()));
    }

    private static <R extends Record> SelectConditionStep<R> over(org.jooq.SelectJoinStep<R> memos, Reader reader) {
        return memos.join(PERSON)
                .on(PERSON.ID.eq(MEMO.AUTHOR_ID))
                .join(STUDY)
                .on(STUDY.ID.eq(MEMO.STUDY_ID))
                .leftJoin(SOURCE)
                .on(SOURCE.ID.eq(MEMO.SOURCE_ID))
                .leftJoin(CODE)
                .on(CODE.ID.eq(MEMO.CODE_ID))
                .leftJoin(THEME)
                .on(THEME.ID.eq(MEMO.THEME_ID))
                .leftJoin(PARTICIPANT)
                .on(PARTICIPANT.ID.eq(MEMO.PARTICIPANT_ID))
                .where(
                        MEMO.STUDY_ID.eq(reader.study()),
                        CODE.REMOVED_AT.isNull(),
                        THEME.REMOVED_AT.isNull(),
                        MemoRepository.visible(reader));
    }

    private static Condition wanted(MemoFilter filter) {
        String words = filter.words();
        MemoAbout about = filter.about();
        return (words == null || words.isBlank() ? noCondition() : saying(words))
                .and(about == null ? noCondition() : about(about, filter.subjectId()))
                .and(filter.author() == null ? noCondition() : MEMO.AUTHOR_ID.eq(filter.author()))
                .and(filter.from() == null ? noCondition() : MEMO.WRITTEN_AT.ge(beginning(filter.from())))
                .and(
                        filter.until() == null
                                ? noCondition()
                                : MEMO.WRITTEN_AT.lt(beginning(filter.until().plusDays(1))));
    }

    private static Condition saying(String words) {
        return condition("to_tsvector('english', {0}) @@ websearch_to_tsquery('english', {1})", MEMO.BODY, val(words));
    }

    /** A source's memos are those about it and those on its passages. */
    private static Condition about(MemoAbout about, @Nullable Long subjectId) {
        if (subjectId == null) {
            return MEMO.ABOUT.eq(about.word());
        }
        Condition kind = about == MemoAbout.SOURCE
                ? MEMO.ABOUT.in(MemoAbout.SOURCE.word(), MemoAbout.PASSAGE.word())
                : MEMO.ABOUT.eq(about.word());
        return kind.and(SUBJECT_ID.eq(subjectId));
    }

    private static OffsetDateTime beginning(LocalDate day) {
        return day.atStartOfDay(ZONE).toOffsetDateTime();
    }

    private static MemoLine line(Record row) {
        Integer start = row.get(MEMO.SPAN_START);
        return new MemoLine(
                row.get(MEMO.ID),
                MemoAbout.of(row.get(MEMO.ABOUT)),
                row.get(SUBJECT_ID),
                row.get(SUBJECT),
                row.get(MEMO.ANALYSIS_ID),
                row.get(ANALYSIS.NAME),
                start == null ? null : new Span(start, row.get(MEMO.SPAN_END)),
                row.get(MEMO.BODY),
                row.get(MEMO.AUTHOR_ID),
                row.get(PERSON.FULL_NAME),
                row.get(MEMO.REVISION),
                row.get(MEMO.WRITTEN_AT));
    }
}
