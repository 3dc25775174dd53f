package org.trigpoint.rounds;

import static org.jooq.impl.DSL.count;
import static org.trigpoint.migrations.schema.Tables.CODING_ROUND;
import static org.trigpoint.migrations.schema.Tables.ROUND_AGREEMENT;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Method;
import org.trigpoint.codes.Offer;
import org.trigpoint.migrations.AnalysisId;

/** Rounds that go on, and what was agreed on in rounds, hold an analysis to methods that offer them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RoundTie implements Method.Tie {

    private final DSLContext sql;

    RoundTie(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<String> against(Reader reader, AnalysisId analysis, Method wanted) {
        List<String> against = new ArrayList<>(sql.select(CODING_ROUND.NAME)
                .from(CODING_ROUND)
                .where(
                        CODING_ROUND.STUDY_ID.eq(reader.study()),
                        CODING_ROUND.ANALYSIS_ID.eq(analysis),
                        CODING_ROUND.ENDED_AT.isNull(),
                        CODING_ROUND.MODE.notIn(RoundMode.offeredTo(wanted).stream()
                                .map(RoundMode::word)
                                .toList()))
                .orderBy(CODING_ROUND.ID)
                .fetch(row -> "the round \u201c" + row.value1() + "\u201d goes on (end it first)"));
        int agreed = wanted.offers(Offer.CONSENSUS) ? 0 : agreements(reader, analysis);
        if (agreed > 0) {
            against.add(
                    agreed == 1
                            ? "1 agreement of its coders stands (take it back first)"
                            : agreed + " agreements of its coders stand (take them back first)");
        }
        return against;
    }

    private int agreements(Reader reader, AnalysisId analysis) {
        return sql.select(count())
                .from(ROUND_AGREEMENT)
                .join(CODING_ROUND)
                .on(CODING_ROUND.ID.eq(ROUND_AGREEMENT.ROUND_ID))
                .where(CODING_ROUND.STUDY_ID.eq(reader.study()), CODING_ROUND.ANALYSIS_ID.eq(analysis))
                .fetchSingle()
                .value1();
    }
}
