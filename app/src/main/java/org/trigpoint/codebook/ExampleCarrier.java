package org.trigpoint.codebook;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODE_EXAMPLE;
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
import org.trigpoint.migrations.CodeExampleId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.CodeExampleRecord;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.Carrier;

/** Passages that show what codes mean, as what comes along when a text changes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExampleCarrier implements Carrier {

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
        return sql.select(CODE_EXAMPLE, DSL.field(Blindness.openExamples(reader.person())))
                .from(CODE_EXAMPLE)
                .where(CODE_EXAMPLE.SOURCE_ID.eq(source))
                .orderBy(CODE_EXAMPLE.ID)
                .forUpdate()
                .of(CODE_EXAMPLE)
                .fetch(row -> laid(row.value1(), row.value2()));
    }

    @Override
    public void place(VersionId version, Map<Long, Span> placed) {
        codebook.place(version, placed);
    }

    @Override
    public List<Held> held(Reader reader, SourceId source) {
        var site = reader.onlySite();
        return sql.select(CODE_EXAMPLE, ANALYSIS.NAME, CODE.NAME, PERSON.FULL_NAME)
                .from(CODE_EXAMPLE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(CODE_EXAMPLE.SOURCE_ID), SOURCE.VERSION_ID.ne(CODE_EXAMPLE.VERSION_ID))
                .join(CODE)
                .on(CODE.ID.eq(CODE_EXAMPLE.CODE_ID))
                .join(ANALYSIS)
                .on(ANALYSIS.ID.eq(CODE_EXAMPLE.ANALYSIS_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(CODE_EXAMPLE.ADDED_BY))
                .where(
                        SOURCE.STUDY_ID.eq(reader.study()),
                        SOURCE.ID.eq(source),
                        SOURCE.REMOVED_AT.isNull(),
                        CODE.REMOVED_AT.isNull(),
                        Blindness.openExamples(reader.person()),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .orderBy(CODE_EXAMPLE.SPAN_START, CODE_EXAMPLE.ID)
                .fetch(row -> new Held(laid(row.value1(), true), row.value2(), row.value3(), row.value4()));
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
