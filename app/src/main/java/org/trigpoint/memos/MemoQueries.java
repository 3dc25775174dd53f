package org.trigpoint.memos;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.STUDY;
import static org.trigpoint.migrations.schema.Tables.THEME;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Quotations;
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
    private final Quotations quotations;

    MemoQueries(DSLContext sql, Quotations quotations) {
        this.sql = sql;
        this.quotations = quotations;
    }

    /**
     * Somebody who wrote a memo.
     *
     * @param person who
     * @param name as colleagues see them
     */
    public record Author(PersonId person, String name) {}

    /**
     * The memos of the study that a filter lets through; those that mark words important and say nothing only when they are
     * asked for.
     *
     * @param reader who asks
     * @param filter which are wanted
     * @return the last written first, 2,000 at most
     */
    public List<MemoLine> list(Reader reader, MemoFilter filter) {
        var rows = rows(reader, wanted(filter));
        return filter.important() ? quoted(reader, rows) : rows.map(row -> line(row, null));
    }

    /** Memos of a certain kind that are there for a reader, the last written first, 2,000 at most. */
    List<MemoLine> such(Reader reader, Condition which) {
        return rows(reader, which).map(row -> line(row, null));
    }

    private List<MemoLine> quoted(Reader reader, Result<? extends Record> rows) {
        List<Quotation> words = quotations.cut(
                reader,
                rows.map(row -> new Quotations.Place(
                        row.get(MEMO.VERSION_ID), new Span(row.get(MEMO.SPAN_START), row.get(MEMO.SPAN_END)))),
                0);
        List<MemoLine> lines = new ArrayList<>(rows.size());
        for (int at = 0; at < rows.size(); at++) {
            lines.add(line(rows.get(at), words.get(at).words()));
        }
        return lines;
    }

    private Result<? extends Record> rows(Reader reader, Condition which) {
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
                                        MEMO.WRITTEN_AT,
                                        MEMO.IMPORTANT,
                                        MEMO.VERSION_ID)
                                .from(MEMO)
                                .leftJoin(ANALYSIS)
                                .on(ANALYSIS.ID.eq(MEMO.ANALYSIS_ID)),
                        reader)
                .and(which)
                .orderBy(MEMO.WRITTEN_AT.desc(), MEMO.ID.desc())
                .limit(MOST)
                .fetch();
    }

    /**
     * One memo as it is now.
     *
     * @param reader who asks
     * @param memo which
     * @return the memo
     * @throws NotFound when there is no such memo for them
     */
    public MemoLine one(Reader reader, MemoId memo) {
        return rows(reader, MEMO.ID.eq(memo)).stream()
                .findFirst()
                .map(row -> line(row, null))
                .orElseThrow(NotFound::new);
    }

    /**
     * Who wrote a memo as it is now.
     *
     * @param reader who asks
     * @param memo which
     * @return the name of whoever wrote it last, as colleagues see them
     * @throws NotFound when there is no such memo for them
     */
    public String lastWriter(Reader reader, MemoId memo) {
        MemoLine line = one(reader, memo);
        return sql.select(PERSON.FULL_NAME)
                .from(JOURNAL)
                .join(PERSON)
                .on(PERSON.ID.eq(JOURNAL.PERSON_ID))
                .where(
                        JOURNAL.STUDY_ID.eq(reader.study()),
                        JOURNAL.KIND.in("MemoRevised", "SubjectMemoRevised"),
                        condition("{0} ->> 'memo' = {1}", JOURNAL.PAYLOAD, val(String.valueOf(memo.value()))))
                .orderBy(JOURNAL.NUMBER.desc())
                .limit(1)
                .fetchOptional(PERSON.FULL_NAME)
                .orElse(line.authorName());
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
        return (filter.important() ? MEMO.IMPORTANT.isTrue() : MEMO.BODY.ne(""))
                .and(words == null || words.isBlank() ? noCondition() : saying(words))
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

    private static MemoLine line(Record row, @Nullable String words) {
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
                row.get(MEMO.WRITTEN_AT),
                row.get(MEMO.IMPORTANT),
                words);
    }
}
