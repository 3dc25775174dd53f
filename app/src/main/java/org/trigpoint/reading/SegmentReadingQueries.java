package org.trigpoint.reading;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
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
import org.trigpoint.blindness.Blindness;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Quotations;
import org.trigpoint.sources.SourceKind;

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
        PassageLayers layers = new PassageLayers(page, reader, request);
        var rows = sql.select(page.fields())
                .select(layers.fields())
                .from(page)
                .orderBy(
                        layers.of(SOURCE.TITLE),
                        layers.of(CODING.SOURCE_ID),
                        layers.of(CODING.SPAN_START),
                        layers.of(CODING.SPAN_END))
                .fetch();
        List<Quotation> words = quotations.cut(
                reader,
                rows.map(row -> new Quotations.Place(row.get(layers.of(CODING.VERSION_ID)), layers.span(row))),
                0);
        List<Segment> segments = new ArrayList<>(rows.size());
        for (int at = 0; at < rows.size(); at++) {
            segments.add(layers.segment(rows.get(at), words.get(at).words()));
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
                Blindness.openCodings(reader.person()),
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
                request.source() == null ? noCondition() : SOURCE.ID.eq(request.source()),
                request.participant() == null ? noCondition() : SPEAKS.eq(request.participant()),
                request.coder() == null ? noCondition() : CODING.CODER_ID.eq(request.coder()));
    }
}
