package org.trigpoint.evidence;

import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.THEME_EXTRACT;

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
import org.trigpoint.migrations.ThemeExtractId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.ThemeExtractRecord;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.Carrier;

/** Passages for and against themes, as what comes along when a text changes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExtractCarrier implements Carrier {

    private final DSLContext sql;
    private final ExtractRepository extracts;
    private final ThemeExtractService service;
    private final Gestures gestures;

    ExtractCarrier(DSLContext sql, ExtractRepository extracts, ThemeExtractService service, Gestures gestures) {
        this.sql = sql;
        this.extracts = extracts;
        this.service = service;
        this.gestures = gestures;
    }

    @Override
    public Kind what() {
        return Kind.THEME_EXTRACTS;
    }

    @Override
    public List<Laid> on(Reader reader, SourceId source) {
        return ExtractRepository.ROWS.on(sql, source, Blindness.openThemeExtracts(reader.person()));
    }

    @Override
    public void place(VersionId version, Map<Long, Span> placed) {
        extracts.place(version, placed);
    }

    @Override
    public List<Held> held(Reader reader, SourceId source) {
        var standing = DSL.select(THEME.ID).from(THEME).where(THEME.REMOVED_AT.isNull());
        return ExtractRepository.ROWS.held(
                sql,
                reader,
                source,
                DSL.and(THEME_EXTRACT.THEME_ID.in(standing), Blindness.openThemeExtracts(reader.person())),
                DSL.field(DSL.select(THEME.NAME).from(THEME).where(THEME.ID.eq(THEME_EXTRACT.THEME_ID))));
    }

    @Override
    public Owner demand(Coder coder, long key) {
        ThemeExtractRecord found = extracts.lock(coder, new ThemeExtractId(key));
        gestures.begin(
                coder.study(), coder.person(), found.getAnalysisId(), "Put a passage of a theme on the changed words");
        return new Owner(found.getAnalysisId(), found.getAddedBy());
    }

    @Override
    public void remove(Coder coder, long key) {
        service.remove(coder, new ThemeExtractId(key));
    }
}
