package org.trigpoint.reading;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.TURN;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.Span;

/** What lies over the passages of a page: who speaks, codings and memos, each fetched with the page in one statement. */
final class PassageLayers {

    private final Table<?> page;
    private final Field<List<Turn>> turns;
    private final Field<List<Segment.Given>> codings;
    private final Field<List<Segment.Note>> memos;

    PassageLayers(Table<?> page, Reader reader, Segments.Request request) {
        this.page = page;
        this.turns = turns(page);
        this.codings = codings(page, reader, request);
        this.memos = memos(page, reader, request);
    }

    List<Field<?>> fields() {
        return List.of(turns, codings, memos);
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

    private static Field<List<Segment.Given>> codings(Table<?> page, Reader reader, Segments.Request request) {
        var of = CODE.as("of_given");
        var askedFirst =
                DSL.when(CODING.CODE_ID.in(request.codes()), DSL.inline(0)).else_(DSL.inline(1));
        return multiset(select(
                                CODING.ID,
                                CODING.CODE_ID,
                                of.NAME,
                                of.COLOUR.cast(Integer.class),
                                CODING.CODER_ID,
                                PERSON.FULL_NAME,
                                CODING.SPAN_START,
                                CODING.SPAN_END)
                        .from(CODING)
                        .join(of)
                        .on(of.ID.eq(CODING.CODE_ID), of.REMOVED_AT.isNull())
                        .join(PERSON)
                        .on(PERSON.ID.eq(CODING.CODER_ID))
                        .where(
                                CODING.VERSION_ID.eq(of(page, CODING.VERSION_ID)),
                                CODING.ANALYSIS_ID.eq(request.analysis()),
                                touching(page, CODING.SPAN_START, CODING.SPAN_END),
                                Blindness.openCodings(reader.person()))
                        .orderBy(askedFirst, of.NAME, CODING.ID))
                .convertFrom(rows -> rows.map(mapping(Segment.Given::new)));
    }

    private static Field<List<Segment.Note>> memos(Table<?> page, Reader reader, Segments.Request request) {
        var author = PERSON.as("author");
        return multiset(select(MEMO.BODY, author.FULL_NAME)
                        .from(MEMO)
                        .join(author)
                        .on(author.ID.eq(MEMO.AUTHOR_ID))
                        .where(
                                MEMO.VERSION_ID.eq(of(page, CODING.VERSION_ID)),
                                MEMO.ANALYSIS_ID.eq(request.analysis()),
                                MEMO.BODY.ne(DSL.inline("")),
                                touching(page, MEMO.SPAN_START, MEMO.SPAN_END),
                                Blindness.openMemos(reader.person()))
                        .orderBy(MEMO.SPAN_START, MEMO.ID))
                .convertFrom(rows -> rows.map(mapping(Segment.Note::new)));
    }

    private static Condition touching(Table<?> page, Field<Integer> start, Field<Integer> end) {
        return start.lt(of(page, CODING.SPAN_END)).and(end.gt(of(page, CODING.SPAN_START)));
    }

    /** A row of the page with its layers. */
    Segment segment(Record row, String words) {
        Span span = span(row);
        return new Segment(
                row.get(of(CODING.SOURCE_ID)),
                row.get(of(CODING.VERSION_ID)),
                row.get(of(SOURCE.TITLE)),
                SourceKind.of(row.get(of(SOURCE.KIND))),
                row.get(of(SITE.CODE)),
                row.get(of(WAVE.NAME)),
                span,
                Turn.said(row.get(turns), span, words),
                row.get(codings),
                row.get(memos));
    }

    Span span(Record row) {
        return new Span(row.get(of(CODING.SPAN_START)), row.get(of(CODING.SPAN_END)));
    }

    <T> Field<T> of(Field<T> column) {
        return of(page, column);
    }

    private static <T> Field<T> of(Table<?> page, Field<T> column) {
        return Objects.requireNonNull(page.field(column));
    }
}
