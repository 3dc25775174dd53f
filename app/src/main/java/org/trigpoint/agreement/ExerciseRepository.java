package org.trigpoint.agreement;

import static org.trigpoint.migrations.schema.Tables.EXERCISE;
import static org.trigpoint.migrations.schema.Tables.EXERCISE_COUNT;
import static org.trigpoint.migrations.schema.Tables.EXERCISE_FIGURE;
import static org.trigpoint.migrations.schema.Tables.EXERCISE_TURN;
import static org.trigpoint.migrations.schema.Tables.JOURNAL_HEAD;
import static org.trigpoint.migrations.schema.Tables.ROUND_AGREEMENT;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.agreement.Figures.Figure;
import org.trigpoint.codebooks.agreement.Coefficient.Defined;
import org.trigpoint.codebooks.agreement.Coefficient.Undefined;
import org.trigpoint.migrations.ExerciseId;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.migrations.schema.tables.records.ExerciseFigureRecord;
import org.trigpoint.migrations.schema.tables.records.ExerciseRecord;

/** The sole writer of exercises and of what was counted of them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ExerciseRepository {

    private static final int ROWS_AT_A_TIME = 1000;

    private final DSLContext sql;

    ExerciseRepository(DSLContext sql) {
        this.sql = sql;
    }

    ExerciseId insert(ExerciseRecord exercise) {
        return sql.insertInto(EXERCISE)
                .set(exercise)
                .returningResult(EXERCISE.ID)
                .fetchSingle()
                .value1();
    }

    void keepTurns(Lead lead, ExerciseId exercise, List<Pool.Piece> turns) {
        sql.insertInto(
                        EXERCISE_TURN,
                        EXERCISE_TURN.STUDY_ID,
                        EXERCISE_TURN.EXERCISE_ID,
                        EXERCISE_TURN.SOURCE_ID,
                        EXERCISE_TURN.VERSION_ID,
                        EXERCISE_TURN.SPAN_START,
                        EXERCISE_TURN.SPAN_END)
                .valuesOfRows(turns.stream()
                        .map(turn -> DSL.row(
                                lead.study(),
                                exercise,
                                turn.source(),
                                turn.version(),
                                turn.span().start(),
                                turn.span().end()))
                        .toList())
                .execute();
    }

    /** How many agreements a round has by now. */
    int agreed(RoundId round) {
        return sql.fetchCount(ROUND_AGREEMENT, ROUND_AGREEMENT.ROUND_ID.eq(round));
    }

    /** Keeps what was counted. */
    void keep(Coder coder, Material material, byte[] digest, int agreedBefore, List<Figure> figures) {
        long count = sql.insertInto(EXERCISE_COUNT)
                .set(EXERCISE_COUNT.STUDY_ID, coder.study())
                .set(EXERCISE_COUNT.EXERCISE_ID, material.head().exercise())
                .set(EXERCISE_COUNT.COUNTED_BY, coder.person())
                .set(
                        EXERCISE_COUNT.JOURNAL_NUMBER,
                        DSL.field(DSL.select(DSL.coalesce(DSL.max(JOURNAL_HEAD.NUMBER), 0L))
                                .from(JOURNAL_HEAD)))
                .set(EXERCISE_COUNT.DIGEST, digest)
                .set(EXERCISE_COUNT.CODINGS, material.codings())
                .set(EXERCISE_COUNT.AGREED_BEFORE, agreedBefore)
                .returningResult(EXERCISE_COUNT.ID)
                .fetchSingle()
                .value1();
        List<ExerciseFigureRecord> rows = new ArrayList<>();
        for (Figure figure : figures) {
            ExerciseFigureRecord row = row(figure);
            row.setStudyId(coder.study());
            row.setCountId(count);
            row.setPlace(rows.size());
            rows.add(row);
        }
        for (int from = 0; from < rows.size(); from += ROWS_AT_A_TIME) {
            sql.insertInto(EXERCISE_FIGURE)
                    .set(rows.subList(from, Math.min(rows.size(), from + ROWS_AT_A_TIME)))
                    .execute();
        }
    }

    private static ExerciseFigureRecord row(Figure figure) {
        ExerciseFigureRecord row = new ExerciseFigureRecord();
        row.setCode(figure.code().value());
        row.setCodeName(figure.name());
        row.setUnit(figure.unit().word());
        row.setMeasure(figure.measure().word());
        row.setCoders(figure.coders());
        row.setN(figure.n());
        row.setPrevalence(figure.prevalence());
        row.setBias(figure.bias());
        switch (figure.coefficient()) {
            case Undefined undefined -> {
                row.setReason(undefined.reason());
                row.setMethod("");
                row.setLeftOut("");
            }
            case Defined defined -> {
                row.setReason("");
                row.setValue(defined.value());
                row.setLow(defined.interval().low());
                row.setHigh(defined.interval().high());
                row.setMethod(defined.interval().method());
                row.setLeftOut(defined.leftOut());
            }
        }
        return row;
    }
}
