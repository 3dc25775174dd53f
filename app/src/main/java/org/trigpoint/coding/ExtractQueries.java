package org.trigpoint.coding;

import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.TURN;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectSeekStepN;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Quotations;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.Span;

/** All that was coded so, gathered from every source. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ExtractQueries {

    private static final Field<String> SPEAKING = DSL.field(DSL.select(SPEAKER.LABEL)
            .from(TURN)
            .join(SPEAKER)
            .on(SPEAKER.ID.eq(TURN.SPEAKER_ID))
            .where(TURN.VERSION_ID.eq(CODING.VERSION_ID), TURN.SPAN_START.le(CODING.SPAN_START))
            .orderBy(TURN.SPAN_START.desc())
            .limit(1));

    private static final Field<Long> AT_SOURCE = DSL.field(DSL.name("passage", "source"), Long.class);
    private static final Field<Long> AT_VERSION = DSL.field(DSL.name("passage", "version"), Long.class);
    private static final Field<Integer> AT_START = DSL.field(DSL.name("passage", "from"), Integer.class);
    private static final Field<Integer> AT_END = DSL.field(DSL.name("passage", "until"), Integer.class);

    private final DSLContext sql;
    private final Quotations quotations;
    private final ExtractWindows windows;

    ExtractQueries(DSLContext sql, Quotations quotations, ExtractWindows windows) {
        this.sql = sql;
        this.quotations = quotations;
        this.windows = windows;
    }

    /**
     * Which extracts.
     *
     * @param analysis of which analysis
     * @param codes with any of these codes; subcodes are not added by themselves
     * @param sources in any of these sources; empty means in all
     * @param context how many code points to show on either side
     * @param offset how many to leave out at the beginning
     * @param limit how many at most
     */
    public record Request(
            AnalysisId analysis,
            Collection<CodeId> codes,
            Collection<SourceId> sources,
            int context,
            int offset,
            int limit) {

        /** Every extract of these codes, with 120 code points around each. */
        public static Request all(AnalysisId analysis, Collection<CodeId> codes) {
            return new Request(analysis, codes, List.of(), 120, 0, Integer.MAX_VALUE);
        }
    }

    /**
     * The extracts that a request names and that the reader may see.
     *
     * @param reader who asks
     * @param request which
     * @return an empty page when there are none, or when the codes are of another study
     */
    public Extracts of(Reader reader, Request request) {
        if (request.codes().isEmpty()) {
            return new Extracts(List.of(), 0);
        }
        if (request.offset() == 0 && request.limit() == Integer.MAX_VALUE) {
            List<Extract> all = extracts(reader, request.context(), rows(asked(reader, request)));
            return new Extracts(all, all.size());
        }
        ExtractWindows.Window window = windows.of(reader, request);
        Condition within = CODING.SOURCE_ID.in(window.sources());
        List<Extract> page = window.sources().isEmpty()
                ? List.of()
                : extracts(
                        reader,
                        request.context(),
                        rows(DSL.and(asked(reader, request), within))
                                .offset(window.offset())
                                .limit(request.limit()));
        return new Extracts(page, window.total());
    }

    /**
     * The extracts of codings that were found by other means.
     *
     * @param reader who asks
     * @param codings which; those that the reader may not see are left out
     * @param context how many code points to show on either side
     * @return in the order of source title and position
     */
    public List<Extract> ofCodings(Reader reader, Collection<CodingId> codings, int context) {
        Long[] keys = codings.stream().map(CodingId::value).toArray(Long[]::new);
        Condition among = DSL.condition("{0} = any({1})", CODING.ID, DSL.val(keys));
        return extracts(reader, context, rows(DSL.and(open(reader), among)));
    }

    /**
     * One extract for each of some passages: the coding given first, of those with any of the codes that the
     * reader may see and no agreement speaks for.
     *
     * @param reader who asks
     * @param analysis of which analysis
     * @param codes with any of these codes
     * @param passages exactly these; those that the reader may not see are left out
     * @param context how many code points to show on either side
     * @return in the order of source title and position
     */
    public List<Extract> ofPassages(
            Reader reader, AnalysisId analysis, Collection<CodeId> codes, List<Passage> passages, int context) {
        var first = DSL.select(DSL.min(CODING.ID))
                .from(table(passages))
                .join(CODING)
                .on(
                        CODING.SOURCE_ID.coerce(Long.class).eq(AT_SOURCE),
                        CODING.VERSION_ID.coerce(Long.class).eq(AT_VERSION),
                        CODING.SPAN_START.eq(AT_START),
                        CODING.SPAN_END.eq(AT_END))
                .join(SOURCE)
                .on(SOURCE.ID.eq(CODING.SOURCE_ID))
                .join(CODE)
                .on(CODE.ID.eq(CODING.CODE_ID))
                .where(open(reader), CODING.ANALYSIS_ID.eq(analysis), CODING.CODE_ID.in(codes))
                .groupBy(AT_VERSION, AT_START, AT_END);
        return extracts(reader, context, rows(CODING.ID.in(first)));
    }

    private static Table<Record> table(List<Passage> passages) {
        return DSL.table(
                "unnest({0}, {1}, {2}, {3}) as passage(source, version, \"from\", until)",
                DSL.val(passages.stream().map(one -> one.source().value()).toArray(Long[]::new)),
                DSL.val(passages.stream().map(one -> one.version().value()).toArray(Long[]::new)),
                DSL.val(passages.stream().map(one -> one.span().start()).toArray(Integer[]::new)),
                DSL.val(passages.stream().map(one -> one.span().end()).toArray(Integer[]::new)));
    }

    private SelectSeekStepN<? extends Record> rows(Condition which) {
        return sql.select(
                        CODING.ID,
                        CODING.CODE_ID,
                        PERSON.FULL_NAME,
                        SOURCE.ID,
                        SOURCE.TITLE,
                        SOURCE.KIND,
                        SITE.CODE,
                        WAVE.NAME,
                        SPEAKING,
                        CODING.VERSION_ID,
                        CODING.SPAN_START,
                        CODING.SPAN_END)
                .from(CODING)
                .join(SOURCE)
                .on(SOURCE.ID.eq(CODING.SOURCE_ID))
                .join(CODE)
                .on(CODE.ID.eq(CODING.CODE_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(CODING.CODER_ID))
                .leftJoin(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .leftJoin(WAVE)
                .on(WAVE.ID.eq(SOURCE.WAVE_ID))
                .where(which)
                .orderBy(List.of(SOURCE.TITLE, SOURCE.ID, CODING.SPAN_START, CODING.SPAN_END, CODING.ID));
    }

    private List<Extract> extracts(Reader reader, int context, Select<? extends Record> select) {
        var rows = select.fetch();
        List<Quotations.Place> places = rows.map(row -> new Quotations.Place(row.get(CODING.VERSION_ID), spanOf(row)));
        List<Quotation> cut = quotations.cut(reader, places, context);
        List<Extract> page = new ArrayList<>(rows.size());
        for (int at = 0; at < rows.size(); at++) {
            page.add(extract(rows.get(at), cut.get(at)));
        }
        return page;
    }

    private static Condition asked(Reader reader, Request request) {
        return DSL.and(
                open(reader),
                CODING.ANALYSIS_ID.eq(request.analysis()),
                CODING.CODE_ID.in(request.codes()),
                ExtractWindows.ofSources(request));
    }

    private static Condition open(Reader reader) {
        return DSL.and(
                CODING.STUDY_ID.eq(reader.study()),
                CODE.REMOVED_AT.isNull(),
                CODING.AGREED_IN.isNull(),
                Blindness.openCodings(reader.person()),
                ExtractWindows.openSources(reader),
                CODING.VERSION_ID.eq(SOURCE.VERSION_ID));
    }

    private static Span spanOf(Record row) {
        return new Span(row.get(CODING.SPAN_START), row.get(CODING.SPAN_END));
    }

    private static Extract extract(Record row, Quotation quotation) {
        return new Extract(
                row.get(CODING.ID),
                row.get(CODING.CODE_ID),
                row.get(PERSON.FULL_NAME),
                row.get(SOURCE.ID),
                row.get(SOURCE.TITLE),
                SourceKind.of(row.get(SOURCE.KIND)),
                row.get(SITE.CODE),
                row.get(WAVE.NAME),
                row.get(SPEAKING),
                spanOf(row),
                quotation);
    }
}
