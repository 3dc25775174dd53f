package org.trigpoint.coding;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

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

/** The codings of all analyses, as what comes along when a text changes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CodingCarrier implements Carrier {

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
        return sql.select(CODING, DSL.field(Blindness.openCodings(reader.person())))
                .from(CODING)
                .where(CODING.SOURCE_ID.eq(source))
                .orderBy(CODING.ID)
                .forUpdate()
                .of(CODING)
                .fetch(row -> laid(row.value1(), row.value2()));
    }

    @Override
    public void place(VersionId version, Map<Long, Span> placed) {
        codings.place(version, placed);
    }

    @Override
    public List<Held> held(Reader reader, SourceId source) {
        var site = reader.onlySite();
        return sql.select(CODING, ANALYSIS.NAME, CODE.NAME, PERSON.FULL_NAME)
                .from(CODING)
                .join(SOURCE)
                .on(SOURCE.ID.eq(CODING.SOURCE_ID), SOURCE.VERSION_ID.ne(CODING.VERSION_ID))
                .join(CODE)
                .on(CODE.ID.eq(CODING.CODE_ID))
                .join(ANALYSIS)
                .on(ANALYSIS.ID.eq(CODING.ANALYSIS_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(CODING.CODER_ID))
                .where(
                        SOURCE.STUDY_ID.eq(reader.study()),
                        SOURCE.ID.eq(source),
                        SOURCE.REMOVED_AT.isNull(),
                        CODE.REMOVED_AT.isNull(),
                        Blindness.openCodings(reader.person()),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .orderBy(CODING.SPAN_START, CODING.SPAN_END, CODING.ID)
                .fetch(row -> new Held(laid(row.value1(), true), row.value2(), row.value3(), row.value4()));
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
