package org.trigpoint.framework;

import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_CELL;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_EVIDENCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.FrameworkColumnId;
import org.trigpoint.migrations.FrameworkEvidenceId;
import org.trigpoint.migrations.FrameworkMatrixId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.FrameworkCellRecord;
import org.trigpoint.migrations.schema.tables.records.FrameworkEvidenceRecord;
import org.trigpoint.sources.Span;

/** The sole writer of the passages that summaries rest on. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EvidenceRepository {

    private final DSLContext sql;

    EvidenceRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Its number in the cell: the next, or its own when the passage is linked already. */
    int link(Coder coder, FrameworkCellRecord cell, Passage passage, String words) {
        var known = sql.select(FRAMEWORK_EVIDENCE.NUMBER)
                .from(FRAMEWORK_EVIDENCE)
                .where(
                        FRAMEWORK_EVIDENCE.CELL_ID.eq(cell.getId()),
                        FRAMEWORK_EVIDENCE.VERSION_ID.eq(passage.version()),
                        FRAMEWORK_EVIDENCE.SPAN_START.eq(passage.span().start()),
                        FRAMEWORK_EVIDENCE.SPAN_END.eq(passage.span().end()))
                .fetchOptional(FRAMEWORK_EVIDENCE.NUMBER);
        if (known.isPresent()) {
            return known.get();
        }
        return insert(coder, cell, passage, words);
    }

    private int insert(Coder coder, FrameworkCellRecord cell, Passage passage, String words) {
        return sql.insertInto(FRAMEWORK_EVIDENCE)
                .set(FRAMEWORK_EVIDENCE.STUDY_ID, coder.study())
                .set(FRAMEWORK_EVIDENCE.ANALYSIS_ID, cell.getAnalysisId())
                .set(FRAMEWORK_EVIDENCE.CELL_ID, cell.getId())
                .set(
                        FRAMEWORK_EVIDENCE.NUMBER,
                        DSL.field(DSL.select(DSL.coalesce(DSL.max(FRAMEWORK_EVIDENCE.NUMBER), DSL.inline(0))
                                        .plus(1))
                                .from(FRAMEWORK_EVIDENCE)
                                .where(FRAMEWORK_EVIDENCE.CELL_ID.eq(cell.getId()))))
                .set(FRAMEWORK_EVIDENCE.SOURCE_ID, passage.source())
                .set(FRAMEWORK_EVIDENCE.VERSION_ID, passage.version())
                .set(FRAMEWORK_EVIDENCE.SPAN_START, passage.span().start())
                .set(FRAMEWORK_EVIDENCE.SPAN_END, passage.span().end())
                .set(FRAMEWORK_EVIDENCE.FROM_VERSION_ID, passage.version())
                .set(FRAMEWORK_EVIDENCE.DIGEST, Resting.digest(words))
                .set(FRAMEWORK_EVIDENCE.ADDED_BY, coder.person())
                .returningResult(FRAMEWORK_EVIDENCE.NUMBER)
                .fetchSingle()
                .value1();
    }

    /** The words of these links are, from now on, what they are on this version. */
    void seen(Map<FrameworkMatrix.Link, String> words) {
        words.forEach((link, now) -> sql.update(FRAMEWORK_EVIDENCE)
                .set(FRAMEWORK_EVIDENCE.FROM_VERSION_ID, link.version())
                .set(FRAMEWORK_EVIDENCE.DIGEST, Resting.digest(now))
                .where(FRAMEWORK_EVIDENCE.ID.eq(link.id()), FRAMEWORK_EVIDENCE.FROM_VERSION_ID.ne(link.version()))
                .execute());
    }

    /** A link and its cell, held until the transaction ends. */
    FrameworkEvidenceRecord lock(Coder coder, FrameworkEvidenceId evidence) {
        var site = coder.onlySite();
        return sql.select(FRAMEWORK_EVIDENCE)
                .from(FRAMEWORK_EVIDENCE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(FRAMEWORK_EVIDENCE.SOURCE_ID))
                .where(
                        FRAMEWORK_EVIDENCE.STUDY_ID.eq(coder.study()),
                        FRAMEWORK_EVIDENCE.ID.eq(evidence),
                        SOURCE.REMOVED_AT.isNull(),
                        Blindness.openEvidence(coder.person()),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .forUpdate()
                .of(FRAMEWORK_EVIDENCE)
                .fetchOptional()
                .orElseThrow(NotFound::new)
                .value1();
    }

    FrameworkMatrixId matrixOf(FrameworkEvidenceRecord evidence) {
        return sql.select(FRAMEWORK_CELL.MATRIX_ID)
                .from(FRAMEWORK_CELL)
                .where(FRAMEWORK_CELL.ID.eq(evidence.getCellId()))
                .fetchSingle()
                .value1();
    }

    void delete(FrameworkEvidenceId evidence) {
        sql.deleteFrom(FRAMEWORK_EVIDENCE)
                .where(FRAMEWORK_EVIDENCE.ID.eq(evidence))
                .execute();
    }

    void deleteBelow(Collection<FrameworkColumnId> columns) {
        sql.deleteFrom(FRAMEWORK_EVIDENCE)
                .where(FRAMEWORK_EVIDENCE.CELL_ID.in(
                        DSL.select(FRAMEWORK_CELL.ID).from(FRAMEWORK_CELL).where(FRAMEWORK_CELL.COLUMN_ID.in(columns))))
                .execute();
    }

    void place(VersionId version, Map<Long, Span> placed) {
        List<Map.Entry<Long, Span>> all = List.copyOf(placed.entrySet());
        sql.execute(
                "update framework_evidence set version_id = {0}, span_start = placed.span_start,"
                        + " span_end = placed.span_end from unnest({1}, {2}, {3}) as placed (id, span_start, span_end)"
                        + " where framework_evidence.id = placed.id",
                DSL.val(version.value()),
                DSL.val(all.stream().map(Map.Entry::getKey).toArray(Long[]::new)),
                DSL.val(all.stream().map(one -> one.getValue().start()).toArray(Integer[]::new)),
                DSL.val(all.stream().map(one -> one.getValue().end()).toArray(Integer[]::new)));
    }
}
