package org.trigpoint.framework;

import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_CELL;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_EVIDENCE;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_STATE;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TURN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.framework.FrameworkMatrix.Link;
import org.trigpoint.framework.Resting.Rest;
import org.trigpoint.migrations.FrameworkCellId;
import org.trigpoint.migrations.FrameworkColumnId;
import org.trigpoint.migrations.FrameworkMatrixId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.FrameworkCellRecord;
import org.trigpoint.migrations.schema.tables.records.FrameworkEvidenceRecord;
import org.trigpoint.sources.Span;
import tools.jackson.databind.json.JsonMapper;

/** Reads what people wrote into a matrix: summaries, links and states. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Written {

    private final DSLContext sql;
    private final JsonMapper json;

    Written(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A cell's place within its matrix. */
    record At(FrameworkColumnId column, String row) {}

    /** What was written, and what it rested on then. */
    record OfCell(FrameworkCellRecord cell, String author, List<Rest> rested) {}

    /** A link, and the version and words that it lay on when the cell was last written or confirmed. */
    record Linked(Link link, VersionId then, String digest) {}

    /** A state that a person said. */
    record Said(CellState state, PersonId by, FrameworkMatrix.ByHand byHand) {}

    Map<At, OfCell> cells(FrameworkMatrixId matrix) {
        Map<At, OfCell> found = new HashMap<>();
        sql.select(FRAMEWORK_CELL, PERSON.FULL_NAME)
                .from(FRAMEWORK_CELL)
                .join(PERSON)
                .on(PERSON.ID.eq(FRAMEWORK_CELL.AUTHOR_ID))
                .where(FRAMEWORK_CELL.MATRIX_ID.eq(matrix))
                .forEach(row -> found.put(
                        new At(row.value1().getColumnId(), row.value1().getRowKey()),
                        new OfCell(
                                row.value1(), row.value2(), rested(row.value1().getRestedOn()))));
        return found;
    }

    Map<At, Said> states(FrameworkMatrixId matrix) {
        Map<At, Said> found = new HashMap<>();
        sql.select(FRAMEWORK_STATE, PERSON.FULL_NAME)
                .from(FRAMEWORK_STATE)
                .join(PERSON)
                .on(PERSON.ID.eq(FRAMEWORK_STATE.MADE_BY))
                .where(FRAMEWORK_STATE.MATRIX_ID.eq(matrix))
                .forEach(row -> found.put(
                        new At(row.value1().getColumnId(), row.value1().getRowKey()),
                        new Said(
                                CellState.of(row.value1().getState()),
                                row.value1().getMadeBy(),
                                new FrameworkMatrix.ByHand(
                                        row.value1().getReason(),
                                        row.value2(),
                                        row.value1().getMadeAt()))));
        return found;
    }

    /** The links of every cell, by number; without those in sources that the reader may not see. */
    Map<FrameworkCellId, List<Linked>> links(Reader reader, FrameworkMatrixId matrix) {
        var site = reader.onlySite();
        Field<Integer> turn = DSL.field(DSL.select(DSL.count())
                .from(TURN)
                .where(
                        TURN.VERSION_ID.eq(FRAMEWORK_EVIDENCE.VERSION_ID),
                        TURN.SPAN_START.le(FRAMEWORK_EVIDENCE.SPAN_START)));
        return sql.select(FRAMEWORK_EVIDENCE, SOURCE.TITLE, SOURCE.VERSION_ID, turn)
                .from(FRAMEWORK_EVIDENCE)
                .join(FRAMEWORK_CELL)
                .on(FRAMEWORK_CELL.ID.eq(FRAMEWORK_EVIDENCE.CELL_ID))
                .join(SOURCE)
                .on(SOURCE.ID.eq(FRAMEWORK_EVIDENCE.SOURCE_ID))
                .where(
                        FRAMEWORK_CELL.MATRIX_ID.eq(matrix),
                        SOURCE.REMOVED_AT.isNull(),
                        Blindness.openEvidence(reader.person()),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .orderBy(FRAMEWORK_EVIDENCE.CELL_ID, FRAMEWORK_EVIDENCE.NUMBER)
                .fetchGroups(
                        row -> row.value1().getCellId(),
                        row -> linked(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static Linked linked(FrameworkEvidenceRecord row, String title, VersionId present, int turn) {
        return new Linked(
                new Link(
                        row.getId(),
                        row.getNumber(),
                        row.getSourceId(),
                        title,
                        Math.max(1, turn),
                        row.getVersionId(),
                        new Span(row.getSpanStart(), row.getSpanEnd()),
                        !row.getVersionId().equals(present)),
                row.getFromVersionId(),
                row.getDigest());
    }

    private List<Rest> rested(JSONB stored) {
        return List.of(json.readValue(stored.data(), Rest[].class));
    }

    JSONB stored(List<Rest> rested) {
        return JSONB.valueOf(json.writeValueAsString(rested));
    }
}
