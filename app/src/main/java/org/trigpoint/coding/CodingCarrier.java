package org.trigpoint.coding;

import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.CodingRecord;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.Carrier;
import org.trigpoint.texts.LaidRows;

/** The codings of all analyses, as what comes along when a text changes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CodingCarrier implements Carrier {

    private static final LaidRows<CodingRecord> ROWS = new LaidRows<>(
            CODING,
            CODING.ID,
            CODING.SOURCE_ID,
            CODING.VERSION_ID,
            CODING.SPAN_START,
            CODING.ANALYSIS_ID,
            CODING.CODER_ID,
            CodingCarrier::laid);

    private final DSLContext sql;
    private final CodingRepository codings;
    private final CodingService service;
    private final Gestures gestures;

    CodingCarrier(DSLContext sql, CodingRepository codings, CodingService service, Gestures gestures) {
        this.sql = sql;
        this.codings = codings;
        this.service = service;
        this.gestures = gestures;
    }

    @Override
    public Kind what() {
        return Kind.CODINGS;
    }

    /** A coder gives the same words the same code once; what was agreed stands beside it. */
    private record Once(CodeId code, PersonId coder, String origin) {}

    @Override
    public List<Laid> on(Reader reader, SourceId source) {
        return ROWS.on(sql, source, Blindness.openCodings(reader.person()));
    }

    @Override
    public void place(VersionId version, Map<Long, Span> placed) {
        codings.place(version, placed);
    }

    @Override
    public List<Held> held(Reader reader, SourceId source) {
        var standing = DSL.select(CODE.ID).from(CODE).where(CODE.REMOVED_AT.isNull());
        return ROWS.held(
                sql,
                reader,
                source,
                DSL.and(CODING.CODE_ID.in(standing), Blindness.openCodings(reader.person())),
                DSL.field(DSL.select(CODE.NAME).from(CODE).where(CODE.ID.eq(CODING.CODE_ID))));
    }

    @Override
    public Owner demand(Coder coder, long key) {
        CodingRepository.Named named = codings.own(coder, new CodingId(key));
        gestures.begin(
                coder.study(),
                coder.person(),
                named.coding().getAnalysisId(),
                "Put \u201c" + named.code() + "\u201d on the changed words of " + named.source());
        return new Owner(named.coding().getAnalysisId(), named.coding().getCoderId());
    }

    @Override
    public void remove(Coder coder, long key) {
        service.uncode(coder, new CodingId(key));
    }

    private static Laid laid(CodingRecord coding, boolean open) {
        return new Laid(
                coding.getId().value(),
                new Once(coding.getCodeId(), coding.getCoderId(), coding.getOrigin()),
                coding.getVersionId(),
                new Span(coding.getSpanStart(), coding.getSpanEnd()),
                open);
    }
}
