package org.trigpoint.agreement;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.trigpoint.migrations.schema.Tables.CODING_ROUND;
import static org.trigpoint.migrations.schema.Tables.EXERCISE;
import static org.trigpoint.migrations.schema.Tables.EXERCISE_COUNT;
import static org.trigpoint.migrations.schema.Tables.EXERCISE_FIGURE;
import static org.trigpoint.migrations.schema.Tables.EXERCISE_TURN;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.ROUND_AGREEMENT;
import static org.trigpoint.migrations.schema.Tables.ROUND_CODER;
import static org.trigpoint.migrations.schema.Tables.ROUND_SOURCE;
import static org.trigpoint.migrations.schema.Tables.ROUND_SUBMISSION;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.agreement.Exercise.Progress;
import org.trigpoint.agreement.Exercise.Sample;
import org.trigpoint.agreement.Figures.Figure;
import org.trigpoint.codebooks.agreement.Coefficient;
import org.trigpoint.codebooks.agreement.Interval;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.Offer;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ExerciseId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.Span;

/** Readings of exercises, and of what was counted of them. */
@Service
@Transactional(readOnly = true)
public class ExerciseQueries {

    private final DSLContext sql;
    private final AnalysisService analyses;

    ExerciseQueries(DSLContext sql, AnalysisService analyses) {
        this.sql = sql;
        this.analyses = analyses;
    }

    /**
     * The exercises of an analysis with what was counted of each.
     *
     * @param reader who asks; held to one site, they see those whose sources are all of that site
     * @param analysis of which analysis
     * @return the last declared first
     * @throws NotFound when the study has no such analysis
     * @throws Refusal when the method of the analysis has no coefficients
     */
    public List<Exercise> of(Reader reader, AnalysisId analysis) {
        analyses.one(reader, analysis).method().demand(Offer.COEFFICIENTS);
        return sql.select(
                        EXERCISE.ID,
                        EXERCISE.ROUND_ID,
                        CODING_ROUND.NAME,
                        sample(),
                        EXERCISE.UNIT.convertFrom(CountedUnit::of),
                        coders(),
                        progress(),
                        counted())
                .from(EXERCISE)
                .join(CODING_ROUND)
                .on(CODING_ROUND.ID.eq(EXERCISE.ROUND_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(EXERCISE.DECLARED_BY))
                .where(
                        EXERCISE.STUDY_ID.eq(reader.study()),
                        EXERCISE.ANALYSIS_ID.eq(analysis),
                        MaterialLoader.whole(reader))
                .orderBy(EXERCISE.ID.desc())
                .fetch(Records.mapping(Exercise::new));
    }

    /**
     * A turn that was drawn.
     *
     * @param source in which source
     * @param title what that is called
     * @param span where it stands in the text that it was drawn from
     */
    public record DrawnTurn(SourceId source, String title, Span span) {}

    /**
     * The turns that were drawn for an exercise.
     *
     * @param reader who asks
     * @param exercise which
     * @return source by source in the order of the text; empty where whole sources were drawn
     * @throws NotFound when there is no such exercise for them
     */
    public List<DrawnTurn> turns(Reader reader, ExerciseId exercise) {
        if (!sql.fetchExists(
                EXERCISE, EXERCISE.STUDY_ID.eq(reader.study()), EXERCISE.ID.eq(exercise), MaterialLoader.whole(reader))) {
            throw new NotFound();
        }
        return sql.select(SOURCE.ID, SOURCE.TITLE, EXERCISE_TURN.SPAN_START, EXERCISE_TURN.SPAN_END)
                .from(EXERCISE_TURN)
                .join(SOURCE)
                .on(SOURCE.ID.eq(EXERCISE_TURN.SOURCE_ID), SOURCE.REMOVED_AT.isNull())
                .where(EXERCISE_TURN.STUDY_ID.eq(reader.study()), EXERCISE_TURN.EXERCISE_ID.eq(exercise))
                .orderBy(SOURCE.TITLE, SOURCE.ID, EXERCISE_TURN.SPAN_START)
                .fetch(found -> new DrawnTurn(found.value1(), found.value2(), new Span(found.value3(), found.value4())));
    }

    private static SelectField<Sample> sample() {
        return row(
                        EXERCISE.DRAWN.convertFrom(Drawn::of),
                        EXERCISE.SHARE,
                        EXERCISE.SEED,
                        EXERCISE.DRAWN_OF,
                        EXERCISE.DRAWN_COUNT,
                        PERSON.FULL_NAME,
                        EXERCISE.DECLARED_AT)
                .mapping(Sample::new);
    }

    private static Field<List<String>> coders() {
        var coder = PERSON.as("coder");
        return multiset(select(coder.FULL_NAME)
                        .from(ROUND_CODER)
                        .join(coder)
                        .on(coder.ID.eq(ROUND_CODER.PERSON_ID))
                        .where(ROUND_CODER.ROUND_ID.eq(EXERCISE.ROUND_ID))
                        .orderBy(coder.FULL_NAME, coder.ID))
                .convertFrom(found -> found.map(one -> one.value1()));
    }

    private static SelectField<Progress> progress() {
        return row(
                        field(selectCount().from(ROUND_SUBMISSION).where(ROUND_SUBMISSION.ROUND_ID.eq(EXERCISE.ROUND_ID))),
                        field(selectCount()
                                .from(ROUND_SOURCE)
                                .join(ROUND_CODER)
                                .on(ROUND_CODER.ROUND_ID.eq(ROUND_SOURCE.ROUND_ID))
                                .where(ROUND_SOURCE.ROUND_ID.eq(EXERCISE.ROUND_ID))),
                        field(selectCount().from(ROUND_AGREEMENT).where(ROUND_AGREEMENT.ROUND_ID.eq(EXERCISE.ROUND_ID))),
                        CODING_ROUND.ENDED_AT)
                .mapping(Progress::new);
    }

    private static Field<List<Figures>> counted() {
        var counter = PERSON.as("counter");
        return multiset(select(
                                EXERCISE_COUNT.COUNTED_AT,
                                counter.FULL_NAME,
                                EXERCISE_COUNT.JOURNAL_NUMBER,
                                EXERCISE_COUNT.DIGEST.convertFrom(
                                        digest -> HexFormat.of().formatHex(digest)),
                                EXERCISE_COUNT.CODINGS,
                                EXERCISE_COUNT.AGREED_BEFORE,
                                figures())
                        .from(EXERCISE_COUNT)
                        .join(counter)
                        .on(counter.ID.eq(EXERCISE_COUNT.COUNTED_BY))
                        .where(EXERCISE_COUNT.EXERCISE_ID.eq(EXERCISE.ID))
                        .orderBy(EXERCISE_COUNT.ID.desc()))
                .convertFrom(found -> found.map(Records.mapping(Figures::new)));
    }

    private static Field<List<Figure>> figures() {
        return multiset(DSL.selectFrom(EXERCISE_FIGURE)
                        .where(EXERCISE_FIGURE.COUNT_ID.eq(EXERCISE_COUNT.ID))
                        .orderBy(EXERCISE_FIGURE.PLACE))
                .convertFrom(found -> found.map(one -> new Figure(
                        new CodeId(one.getCode()),
                        one.getCodeName(),
                        CountedUnit.of(one.getUnit()),
                        Measure.of(one.getMeasure()),
                        one.getCoders(),
                        one.getN(),
                        coefficient(
                                one.getValue(),
                                one.getLow(),
                                one.getHigh(),
                                one.getMethod(),
                                one.getN(),
                                one.getLeftOut(),
                                one.getReason()),
                        one.getPrevalence(),
                        one.getBias())));
    }

    private static Coefficient coefficient(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            String method,
            int n,
            String leftOut,
            String reason) {
        return value == null || low == null || high == null
                ? new Coefficient.Undefined(reason)
                : new Coefficient.Defined(value, new Interval(low, high, method), n, leftOut);
    }
}
