package org.trigpoint.codebook;

import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODE_EXAMPLE;

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
import org.trigpoint.migrations.CodeExampleId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.CodeExampleRecord;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.Carrier;
import org.trigpoint.texts.LaidRows;

/** Passages that show what codes mean, as what comes along when a text changes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExampleCarrier implements Carrier {

    private static final LaidRows<CodeExampleRecord> ROWS = new LaidRows<>(
            CODE_EXAMPLE,
            CODE_EXAMPLE.ID,
            CODE_EXAMPLE.SOURCE_ID,
            CODE_EXAMPLE.VERSION_ID,
            CODE_EXAMPLE.SPAN_START,
            CODE_EXAMPLE.ANALYSIS_ID,
            CODE_EXAMPLE.ADDED_BY,
            ExampleCarrier::laid);

    private final DSLContext sql;
    private final CodebookRepository codebook;
    private final CodeExampleService service;
    private final Gestures gestures;

    ExampleCarrier(DSLContext sql, CodebookRepository codebook, CodeExampleService service, Gestures gestures) {
        this.sql = sql;
        this.codebook = codebook;
        this.service = service;
        this.gestures = gestures;
    }

    @Override
    public Kind what() {
        return Kind.EXAMPLES;
    }

    @Override
    public List<Laid> on(Reader reader, SourceId source) {
        return ROWS.on(sql, source, Blindness.openExamples(reader.person()));
    }

    @Override
    public void place(VersionId version, Map<Long, Span> placed) {
        codebook.place(version, placed);
    }

    @Override
    public List<Held> held(Reader reader, SourceId source) {
        var standing = DSL.select(CODE.ID).from(CODE).where(CODE.REMOVED_AT.isNull());
        return ROWS.held(
                sql,
                reader,
                source,
                DSL.and(CODE_EXAMPLE.CODE_ID.in(standing), Blindness.openExamples(reader.person())),
                DSL.field(DSL.select(CODE.NAME).from(CODE).where(CODE.ID.eq(CODE_EXAMPLE.CODE_ID))));
    }

    @Override
    public Owner demand(Coder coder, long key) {
        CodeExampleRecord example = codebook.lock(coder, new CodeExampleId(key));
        gestures.begin(coder.study(), coder.person(), example.getAnalysisId(), "Put an example on the changed words");
        return new Owner(example.getAnalysisId(), example.getAddedBy());
    }

    @Override
    public void remove(Coder coder, long key) {
        service.remove(coder, new CodeExampleId(key));
    }

    private static Laid laid(CodeExampleRecord example, boolean open) {
        return new Laid(
                example.getId().value(),
                example.getCodeId(),
                example.getVersionId(),
                new Span(example.getSpanStart(), example.getSpanEnd()),
                open);
    }
}
