package org.trigpoint.reading;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.TURN;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectHavingStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Quotations;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.Span;

/** The segments of codes, a page at a time, each with all that lies over it. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class SegmentReadingQueries {

    private static final Field<ParticipantId> ONLY_ONE = DSL.field(select(DSL.min(SOURCE_PARTICIPANT.PARTICIPANT_ID))
            .from(SOURCE_PARTICIPANT)
            .where(SOURCE_PARTICIPANT.SOURCE_ID.eq(TURN.SOURCE_ID))
            .having(DSL.count().eq(1)));
    private static final Field<ParticipantId> SPEAKS =
            DSL.field(select(DSL.when(TURN.SPEAKER_ID.isNull(), ONLY_ONE).else_(SPEAKER.PARTICIPANT_ID))
                    .from(TURN)
                    .leftJoin(SPEAKER)
                    .on(SPEAKER.ID.eq(TURN.SPEAKER_ID))
                    .where(TURN.VERSION_ID.eq(CODING.VERSION_ID), TURN.SPAN_START.le(CODING.SPAN_START))
                    .orderBy(TURN.SPAN_START.desc())
                    .limit(1));

    private final DSLContext sql;
    private final Quotations quotations;

    SegmentReadingQueries(DSLContext sql, Quotations quotations) {
        this.sql = sql;
        this.quotations = quotations;
    }

    /**
     * A page of the segments that a request names and that the reader may see.
     *
     * @param reader who asks
     * @param request which
     * @return an empty page when there are none, or when the codes are of another study
     */
    public Segments of(Reader reader, Segments.Request request) {
        if (request.codes().isEmpty()) {
            return new Segments(List.of(), 0, 0);
        }
        var distinct = passages(reader, request).asTable("distinct_passage");
        Field<?> source = Objects.requireNonNull(distinct.field(CODING.SOURCE_ID));
        var counted = sql.select(DSL.count(), DSL.countDistinct(source))
                .from(distinct)
                .fetchSingle();
        return new Segments(page(reader, request), counted.value1(), counted.value2());
    }

    private List<Segment> page(Reader reader, Segments.Request request) {
        Table<?> page = passages(reader, request)
                .orderBy(SOURCE.TITLE, CODING.SOURCE_ID, CODING.SPAN_START, CODING.SPAN_END)
                .offset(Math.max(0, request.offset()))
                .limit(Math.clamp(request.limit(), 0, 500))
                .asTable("page");
        Field<List<Turn>> turns = turns(page);
        Field<List<Segment.Given>> codings = codings(page, request);
        Field<List<Segment.Note>> memos = memos(page, request);
        var rows = sql.select(page.fields())
                .select(turns, codings, memos)
                .from(page)
                .orderBy(
                        of(page, SOURCE.TITLE),
                        of(page, CODING.SOURCE_ID),
                        of(page, CODING.SPAN_START),
                        of(page, CODING.SPAN_END))
                .fetch();
        List<Quotation> words = quotations.cut(
                reader,
                rows.map(row -> new Quotations.Place(row.get(of(page, CODING.VERSION_ID)), span(row, page))),
                0);
        List<Segment> segments = new ArrayList<>(rows.size());
        for (int at = 0; at < rows.size(); at++) {
            Record row = rows.get(at);
            Span span = span(row, page);
            segments.add(new Segment(
                    row.get(of(page, CODING.SOURCE_ID)),
                    row.get(of(page, CODING.VERSION_ID)),
                    row.get(of(page, SOURCE.TITLE)),
                    SourceKind.of(row.get(of(page, SOURCE.KIND))),
                    row.get(of(page, SITE.CODE)),
                    row.get(of(page, WAVE.NAME)),
                    span,
                    Turn.said(row.get(turns), span, words.get(at).words()),
                    row.get(codings),
                    row.get(memos)));
        }
        return segments;
    }

    private SelectHavingStep<? extends Record> passages(Reader reader, Segments.Request request) {
        return sql.select(
                        CODING.SOURCE_ID,
                        CODING.VERSION_ID,
                        CODING.SPAN_START,
                        CODING.SPAN_END,
                        SOURCE.TITLE,
                        SOURCE.KIND,
                        SITE.CODE,
                        WAVE.NAME)
                .from(CODING)
                .join(SOURCE)
                .on(SOURCE.ID.eq(CODING.SOURCE_ID), SOURCE.VERSION_ID.eq(CODING.VERSION_ID))
                .join(CODE)
                .on(CODE.ID.eq(CODING.CODE_ID), CODE.REMOVED_AT.isNull())
                .leftJoin(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .leftJoin(WAVE)
                .on(WAVE.ID.eq(SOURCE.WAVE_ID))
                .where(open(reader), asked(request))
                .groupBy(
                        CODING.SOURCE_ID,
                        CODING.VERSION_ID,
                        CODING.SPAN_START,
                        CODING.SPAN_END,
                        SOURCE.TITLE,
                        SOURCE.KIND,
                        SITE.CODE,
                        WAVE.NAME);
    }

    private static Condition open(Reader reader) {
        var site = reader.onlySite();
        return DSL.and(
                CODING.STUDY_ID.eq(reader.study()),
                SOURCE.REMOVED_AT.isNull(),
                site == null ? noCondition() : SOURCE.SITE_ID.eq(site));
    }

    private static Condition asked(Segments.Request request) {
        SourceKind kind = request.kind();
        return DSL.and(
                CODING.ANALYSIS_ID.eq(request.analysis()),
                CODING.CODE_ID.in(request.codes()),
                kind == null ? noCondition() : SOURCE.KIND.eq(kind.word()),
                request.site() == null ? noCondition() : SITE.CODE.eq(request.site()),
                request.wave() == null ? noCondition() : WAVE.NAME.eq(request.wave()),
                request.participant() == null ? noCondition() : SPEAKS.eq(request.participant()),
                request.coder() == null ? noCondition() : CODING.CODER_ID.eq(request.coder()));
    }

    private static Field<List<Turn>> turns(Table<?> page) {
        return multiset(select(SPEAKER.LABEL, TURN.AT_MS, TURN.SPAN_START, TURN.SPAN_END)
                        .from(TURN)
                        .leftJoin(SPEAKER)
                        .on(SPEAKER.ID.eq(TURN.SPEAKER_ID))
                        .where(
                                TURN.VERSION_ID.eq(of(page, CODING.VERSION_ID)),
                                touching(page, TURN.SPAN_START, TURN.SPAN_END))
                        .orderBy(TURN.SPAN_START))
                .convertFrom(rows -> rows.map(mapping(Turn::new)));
    }

    private static Field<List<Segment.Given>> codings(Table<?> page, Segments.Request request) {
        var given = CODING.as("given");
        var of = CODE.as("of_given");
        return multiset(select(
                                given.ID,
                                given.CODE_ID,
                                of.NAME,
                                of.COLOUR,
                                given.CODER_ID,
                                PERSON.FULL_NAME,
                                given.SPAN_START,
                                given.SPAN_END)
                        .from(given)
                        .join(of)
                        .on(of.ID.eq(given.CODE_ID), of.REMOVED_AT.isNull())
                        .join(PERSON)
                        .on(PERSON.ID.eq(given.CODER_ID))
                        .where(
                                given.VERSION_ID.eq(of(page, CODING.VERSION_ID)),
                                given.ANALYSIS_ID.eq(request.analysis()),
                                touching(page, given.SPAN_START, given.SPAN_END))
                        .orderBy(
                                DSL.when(given.CODE_ID.in(request.codes()), DSL.inline(0))
                                        .else_(DSL.inline(1)),
                                of.NAME,
                                given.ID))
                .convertFrom(rows -> rows.map(row -> new Segment.Given(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        new Span(row.value7(), row.value8()))));
    }

    private static Field<List<Segment.Note>> memos(Table<?> page, Segments.Request request) {
        var author = PERSON.as("author");
        return multiset(select(MEMO.BODY, author.FULL_NAME)
                        .from(MEMO)
                        .join(author)
                        .on(author.ID.eq(MEMO.AUTHOR_ID))
                        .where(
                                MEMO.VERSION_ID.eq(of(page, CODING.VERSION_ID)),
                                MEMO.ANALYSIS_ID.eq(request.analysis()),
                                touching(page, MEMO.SPAN_START, MEMO.SPAN_END))
                        .orderBy(MEMO.SPAN_START, MEMO.ID))
                .convertFrom(rows -> rows.map(mapping(Segment.Note::new)));
    }

    private static Condition touching(Table<?> page, Field<Integer> start, Field<Integer> end) {
        return start.lt(of(page, CODING.SPAN_END)).and(end.gt(of(page, CODING.SPAN_START)));
    }

    private static <T> Field<T> of(Table<?> page, Field<T> column) {
        return Objects.requireNonNull(page.field(column));
    }

    private static Span span(Record row, Table<?> page) {
        return new Span(row.get(of(page, CODING.SPAN_START)), row.get(of(page, CODING.SPAN_END)));
    }
}
