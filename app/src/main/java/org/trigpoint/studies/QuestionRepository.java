package org.trigpoint.studies;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.trigpoint.migrations.schema.Tables.EVALUATION_QUESTION;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Lead;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.migrations.schema.tables.records.EvaluationQuestionRecord;

/** The evaluation questions of a study, in the team's order. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class QuestionRepository {

    /**
     * What is asked.
     *
     * @param origin the template that printed this wording; null when the team worded it
     */
    record Question(
            String dimension, String wording, @Nullable String origin) {}

    private final DSLContext sql;

    QuestionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Adds them after those that are there, and gives their keys in the same order. */
    List<QuestionId> add(Lead lead, List<Question> questions) {
        int last = last(lead);
        var rows = IntStream.range(0, questions.size())
                .mapToObj(place -> {
                    Question question = questions.get(place);
                    return row(
                            val(lead.study(), EVALUATION_QUESTION.STUDY_ID),
                            val(question.dimension()),
                            val(question.wording()),
                            val(question.origin(), EVALUATION_QUESTION.ORIGIN),
                            val(last + place + 1));
                })
                .toList();
        return sql.insertInto(
                        EVALUATION_QUESTION,
                        EVALUATION_QUESTION.STUDY_ID,
                        EVALUATION_QUESTION.DIMENSION,
                        EVALUATION_QUESTION.WORDING,
                        EVALUATION_QUESTION.ORIGIN,
                        EVALUATION_QUESTION.POSITION)
                .valuesOfRows(rows)
                .returningResult(EVALUATION_QUESTION.ID)
                .fetch(EVALUATION_QUESTION.ID);
    }

    private int last(Lead lead) {
        return sql.select(coalesce(max(EVALUATION_QUESTION.POSITION), 0))
                .from(EVALUATION_QUESTION)
                .where(EVALUATION_QUESTION.STUDY_ID.eq(lead.study()))
                .fetchSingle()
                .value1();
    }

    /** The wordings that came from a template and were not changed since. */
    Set<String> adopted(Lead lead, String template) {
        return sql.select(EVALUATION_QUESTION.WORDING)
                .from(EVALUATION_QUESTION)
                .where(EVALUATION_QUESTION.STUDY_ID.eq(lead.study()), EVALUATION_QUESTION.ORIGIN.eq(template))
                .fetchSet(EVALUATION_QUESTION.WORDING);
    }

    /** As it is, held until the transaction ends. */
    Question held(Lead lead, QuestionId question) {
        return sql.selectFrom(EVALUATION_QUESTION)
                .where(EVALUATION_QUESTION.STUDY_ID.eq(lead.study()), EVALUATION_QUESTION.ID.eq(question))
                .forUpdate()
                .fetchOptional(QuestionRepository::question)
                .orElseThrow(NotFound::new);
    }

    void change(QuestionId key, Question question) {
        sql.update(EVALUATION_QUESTION)
                .set(EVALUATION_QUESTION.DIMENSION, question.dimension())
                .set(EVALUATION_QUESTION.WORDING, question.wording())
                .set(EVALUATION_QUESTION.ORIGIN, question.origin())
                .where(EVALUATION_QUESTION.ID.eq(key))
                .execute();
    }

    void order(Lead lead, List<QuestionId> order) {
        Set<QuestionId> all = sql.select(EVALUATION_QUESTION.ID)
                .from(EVALUATION_QUESTION)
                .where(EVALUATION_QUESTION.STUDY_ID.eq(lead.study()))
                .forUpdate()
                .fetchSet(EVALUATION_QUESTION.ID);
        if (order.size() != all.size() || !all.equals(new HashSet<>(order))) {
            throw new NotFound();
        }
        Long[] keys = order.stream().map(QuestionId::value).toArray(Long[]::new);
        sql.update(EVALUATION_QUESTION)
                .set(
                        EVALUATION_QUESTION.POSITION,
                        field("array_position({0}, {1})", Integer.class, val(keys), EVALUATION_QUESTION.ID))
                .where(EVALUATION_QUESTION.STUDY_ID.eq(lead.study()))
                .execute();
    }

    void remove(QuestionId question) {
        sql.deleteFrom(EVALUATION_QUESTION)
                .where(EVALUATION_QUESTION.ID.eq(question))
                .execute();
    }

    private static Question question(EvaluationQuestionRecord row) {
        return new Question(row.getDimension(), row.getWording(), row.getOrigin());
    }
}
