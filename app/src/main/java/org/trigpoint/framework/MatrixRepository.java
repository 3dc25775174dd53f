package org.trigpoint.framework;

import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_COLUMN;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_MATRIX;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.framework.MatrixPlan.Topic;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.FrameworkColumnId;
import org.trigpoint.migrations.FrameworkMatrixId;
import org.trigpoint.migrations.schema.tables.records.FrameworkColumnRecord;
import org.trigpoint.migrations.schema.tables.records.FrameworkMatrixRecord;

/** The sole writer of matrices and their columns. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MatrixRepository {

    private final DSLContext sql;

    MatrixRepository(DSLContext sql) {
        this.sql = sql;
    }

    FrameworkMatrixRecord lock(Coder coder, FrameworkMatrixId matrix) {
        return sql.selectFrom(FRAMEWORK_MATRIX)
                .where(FRAMEWORK_MATRIX.STUDY_ID.eq(coder.study()), FRAMEWORK_MATRIX.ID.eq(matrix))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    FrameworkMatrixId insert(Coder coder, AnalysisId analysis, MatrixPlan plan) {
        FrameworkMatrixRecord row = row(plan);
        row.setStudyId(coder.study());
        row.setAnalysisId(analysis);
        row.setMadeBy(coder.person());
        FrameworkMatrixId matrix = sql.insertInto(FRAMEWORK_MATRIX)
                .set(row)
                .returningResult(FRAMEWORK_MATRIX.ID)
                .fetchSingle()
                .value1();
        putColumns(coder, analysis, matrix, plan.columns());
        return matrix;
    }

    void update(Coder coder, AnalysisId analysis, FrameworkMatrixId matrix, MatrixPlan plan) {
        sql.update(FRAMEWORK_MATRIX)
                .set(row(plan))
                .set(FRAMEWORK_MATRIX.REVISION, FRAMEWORK_MATRIX.REVISION.plus(1))
                .where(FRAMEWORK_MATRIX.ID.eq(matrix))
                .execute();
        putColumns(coder, analysis, matrix, plan.columns());
    }

    private static FrameworkMatrixRecord row(MatrixPlan plan) {
        FrameworkMatrixRecord row = new FrameworkMatrixRecord();
        var kind = plan.narrowing().kind();
        row.setName(plan.name());
        row.setRowsBy(plan.rows().word());
        row.setAttribute(plan.attribute());
        row.setKind(kind == null ? null : kind.word());
        row.setSiteId(plan.narrowing().site());
        row.setWaveId(plan.narrowing().wave());
        row.setRole(plan.narrowing().role());
        return row;
    }

    List<FrameworkColumnRecord> columns(FrameworkMatrixId matrix) {
        return sql.selectFrom(FRAMEWORK_COLUMN)
                .where(FRAMEWORK_COLUMN.MATRIX_ID.eq(matrix))
                .orderBy(FRAMEWORK_COLUMN.POSITION, FRAMEWORK_COLUMN.ID)
                .fetch();
    }

    void deleteColumns(Set<FrameworkColumnId> columns) {
        sql.deleteFrom(FRAMEWORK_COLUMN).where(FRAMEWORK_COLUMN.ID.in(columns)).execute();
    }

    void delete(FrameworkMatrixId matrix) {
        sql.deleteFrom(FRAMEWORK_COLUMN)
                .where(FRAMEWORK_COLUMN.MATRIX_ID.eq(matrix))
                .execute();
        sql.deleteFrom(FRAMEWORK_MATRIX).where(FRAMEWORK_MATRIX.ID.eq(matrix)).execute();
    }

    /** The columns that are not wanted any more are gone by now. */
    private void putColumns(Coder coder, AnalysisId analysis, FrameworkMatrixId matrix, List<Topic> wanted) {
        List<FrameworkColumnRecord> there = columns(matrix);
        for (int at = 0; at < wanted.size(); at++) {
            Topic topic = wanted.get(at);
            var known = there.stream().filter(row -> same(row, topic)).findFirst();
            if (known.isPresent()) {
                sql.update(FRAMEWORK_COLUMN)
                        .set(FRAMEWORK_COLUMN.POSITION, at)
                        .set(FRAMEWORK_COLUMN.WITH_SUBCODES, topic.withSubcodes())
                        .where(FRAMEWORK_COLUMN.ID.eq(known.get().getId()))
                        .execute();
            } else {
                sql.insertInto(FRAMEWORK_COLUMN)
                        .set(FRAMEWORK_COLUMN.STUDY_ID, coder.study())
                        .set(FRAMEWORK_COLUMN.ANALYSIS_ID, analysis)
                        .set(FRAMEWORK_COLUMN.MATRIX_ID, matrix)
                        .set(FRAMEWORK_COLUMN.THEME_ID, topic.theme())
                        .set(FRAMEWORK_COLUMN.CODE_ID, topic.code())
                        .set(FRAMEWORK_COLUMN.WITH_SUBCODES, topic.withSubcodes())
                        .set(FRAMEWORK_COLUMN.POSITION, at)
                        .execute();
            }
        }
    }

    /** The columns of a matrix that a plan does without. */
    Set<FrameworkColumnId> without(FrameworkMatrixId matrix, List<Topic> wanted) {
        Set<FrameworkColumnId> gone = new HashSet<>();
        columns(matrix).stream()
                .filter(row -> wanted.stream().noneMatch(topic -> same(row, topic)))
                .forEach(row -> gone.add(row.getId()));
        return gone;
    }

    private static boolean same(FrameworkColumnRecord row, Topic topic) {
        return topic.theme() != null
                ? topic.theme().equals(row.getThemeId())
                : topic.code() != null && topic.code().equals(row.getCodeId());
    }
}
