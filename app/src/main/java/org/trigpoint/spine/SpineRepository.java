package org.trigpoint.spine;

import static org.trigpoint.migrations.schema.Tables.EVALUATION_QUESTION;
import static org.trigpoint.migrations.schema.Tables.QUESTION_SPEAKS;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.QuestionId;

/** The sole writer of what people say speaks to a question. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SpineRepository {

    private final DSLContext sql;

    SpineRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Its wording; the question is held, so that it does not go meanwhile. */
    String wording(Coder coder, QuestionId question) {
        return sql.select(EVALUATION_QUESTION.WORDING)
                .from(EVALUATION_QUESTION)
                .where(EVALUATION_QUESTION.STUDY_ID.eq(coder.study()), EVALUATION_QUESTION.ID.eq(question))
                .forShare()
                .fetchOptional(EVALUATION_QUESTION.WORDING)
                .orElseThrow(NotFound::new);
    }

    boolean there(QuestionId question, Speaks speaks) {
        return sql.fetchExists(QUESTION_SPEAKS, one(question, speaks));
    }

    void insert(Coder coder, QuestionId question, Speaks speaks) {
        sql.insertInto(QUESTION_SPEAKS)
                .set(QUESTION_SPEAKS.STUDY_ID, coder.study())
                .set(QUESTION_SPEAKS.QUESTION_ID, question)
                .set(QUESTION_SPEAKS.KIND, speaks.of().word())
                .set(QUESTION_SPEAKS.KEY, speaks.key())
                .set(QUESTION_SPEAKS.ADDED_BY, coder.person())
                .execute();
    }

    void delete(QuestionId question, Speaks speaks) {
        sql.deleteFrom(QUESTION_SPEAKS).where(one(question, speaks)).execute();
    }

    private static Condition one(QuestionId question, Speaks speaks) {
        return QUESTION_SPEAKS
                .QUESTION_ID
                .eq(question)
                .and(QUESTION_SPEAKS.KIND.eq(speaks.of().word()))
                .and(QUESTION_SPEAKS.KEY.eq(speaks.key()));
    }
}
