package org.trigpoint.evidence;

import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.THEME_QUOTATION;

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
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeQuotationId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.ThemeQuotationRecord;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.Carrier;

/** Quotations chosen for themes, as what comes along when a text changes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class QuotationCarrier implements Carrier {

    private final DSLContext sql;
    private final QuotationRepository quotations;
    private final ThemeQuotationService service;
    private final Gestures gestures;

    QuotationCarrier(DSLContext sql, QuotationRepository quotations, ThemeQuotationService service, Gestures gestures) {
        this.sql = sql;
        this.quotations = quotations;
        this.service = service;
        this.gestures = gestures;
    }

    @Override
    public Kind what() {
        return Kind.QUOTATIONS;
    }

    @Override
    public List<Laid> on(Reader reader, SourceId source) {
        return QuotationRepository.ROWS.on(sql, source, Blindness.openQuotations(reader.person()));
    }

    @Override
    public void place(VersionId version, Map<Long, Span> placed) {
        quotations.place(version, placed);
    }

    @Override
    public List<Held> held(Reader reader, SourceId source) {
        var standing = DSL.select(THEME.ID).from(THEME).where(THEME.REMOVED_AT.isNull());
        return QuotationRepository.ROWS.held(
                sql,
                reader,
                source,
                DSL.and(THEME_QUOTATION.THEME_ID.in(standing), Blindness.openQuotations(reader.person())),
                DSL.field(DSL.select(THEME.NAME).from(THEME).where(THEME.ID.eq(THEME_QUOTATION.THEME_ID))));
    }

    @Override
    public Owner demand(Coder coder, long key) {
        ThemeQuotationRecord found = quotations.lock(coder, new ThemeQuotationId(key));
        gestures.begin(
                coder.study(),
                coder.person(),
                found.getAnalysisId(),
                "Put a quotation of a theme on the changed words");
        return new Owner(found.getAnalysisId(), found.getAddedBy());
    }

    @Override
    public void remove(Coder coder, long key) {
        service.remove(coder, new ThemeQuotationId(key));
    }
}
