package org.trigpoint.framework;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_CELL;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_EVIDENCE;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_MATRIX;
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
import org.trigpoint.migrations.FrameworkEvidenceId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.FrameworkEvidenceRecord;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.Carrier;

/** The passages that summaries rest on, as what comes along when a text changes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EvidenceCarrier implements Carrier {

    private final DSLContext sql;
    private final EvidenceRepository evidence;
    private final FrameworkEvidenceService service;
    private final Recorder recorder;

    EvidenceCarrier(DSLContext sql, EvidenceRepository evidence, FrameworkEvidenceService service, Recorder recorder) {
        this.sql = sql;
        this.evidence = evidence;
        this.service = service;
        this.recorder = recorder;
    }

    @Override
    public Kind what() {
        return Kind.EVIDENCE;
    }

    @Override
    public List<Laid> on(Reader reader, SourceId source) {
        return sql.select(FRAMEWORK_EVIDENCE, DSL.field(Blindness.openEvidence(reader.person())))
                .from(FRAMEWORK_EVIDENCE)
                .where(FRAMEWORK_EVIDENCE.SOURCE_ID.eq(source))
                .orderBy(FRAMEWORK_EVIDENCE.ID)
                .forUpdate()
                .of(FRAMEWORK_EVIDENCE)
                .fetch(row -> laid(row.value1(), row.value2()));
    }

    @Override
    public void place(VersionId version, Map<Long, Span> placed) {
        evidence.place(version, placed);
    }

    @Override
    public List<Held> held(Reader reader, SourceId source) {
        var site = reader.onlySite();
        return sql.select(FRAMEWORK_EVIDENCE, ANALYSIS.NAME, FRAMEWORK_MATRIX.NAME, PERSON.FULL_NAME)
                .from(FRAMEWORK_EVIDENCE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(FRAMEWORK_EVIDENCE.SOURCE_ID), SOURCE.VERSION_ID.ne(FRAMEWORK_EVIDENCE.VERSION_ID))
                .join(FRAMEWORK_CELL)
                .on(FRAMEWORK_CELL.ID.eq(FRAMEWORK_EVIDENCE.CELL_ID))
                .join(FRAMEWORK_MATRIX)
                .on(FRAMEWORK_MATRIX.ID.eq(FRAMEWORK_CELL.MATRIX_ID))
                .join(ANALYSIS)
                .on(ANALYSIS.ID.eq(FRAMEWORK_EVIDENCE.ANALYSIS_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(FRAMEWORK_EVIDENCE.ADDED_BY))
                .where(
                        SOURCE.STUDY_ID.eq(reader.study()),
                        SOURCE.ID.eq(source),
                        SOURCE.REMOVED_AT.isNull(),
                        Blindness.openEvidence(reader.person()),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .orderBy(FRAMEWORK_EVIDENCE.SPAN_START, FRAMEWORK_EVIDENCE.ID)
                .fetch(row -> new Held(
                        laid(row.value1(), true),
                        row.value2(),
                        "[" + row.value1().getNumber() + "] in " + row.value3(),
                        row.value4()));
    }

    @Override
    public Owner demand(Coder coder, long key) {
        FrameworkEvidenceRecord row = evidence.lock(coder, new FrameworkEvidenceId(key));
        recorder.begin(coder, row.getAnalysisId(), "Put a link of a summary on the changed words");
        return new Owner(row.getAnalysisId(), row.getAddedBy());
    }

    @Override
    public void remove(Coder coder, long key) {
        service.unlink(coder, new FrameworkEvidenceId(key));
    }

    private static Laid laid(FrameworkEvidenceRecord row, boolean open) {
        return new Laid(
                row.getId().value(),
                row.getCellId(),
                row.getVersionId(),
                new Span(row.getSpanStart(), row.getSpanEnd()),
                open);
    }
}
