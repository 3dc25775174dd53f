package org.trigpoint.rounds;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.CODING_ROUND;
import static org.trigpoint.migrations.schema.Tables.HIDDEN_WORK;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.ROUND_CODER;
import static org.trigpoint.migrations.schema.Tables.ROUND_SOURCE;
import static org.trigpoint.migrations.schema.Tables.ROUND_SUBMISSION;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SourceId;

/** Readings of rounds. */
@Service
@Transactional(readOnly = true)
public class RoundQueries {

    private final DSLContext sql;

    RoundQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The rounds of an analysis, with how far each coder is.
     *
     * @param reader who asks; held to one site, they see the sources of that site, and rounds that have any
     * @param analysis whose rounds
     * @return the last planned first
     * @throws NotFound when the study has no such analysis
     */
    public List<Round> of(Reader reader, AnalysisId analysis) {
        if (!sql.fetchExists(ANALYSIS, ANALYSIS.STUDY_ID.eq(reader.study()), ANALYSIS.ID.eq(analysis))) {
            throw new NotFound();
        }
        return sql.select(
                        CODING_ROUND.ID,
                        CODING_ROUND.NAME,
                        CODING_ROUND.MODE.convertFrom(RoundMode::of),
                        CODING_ROUND.PLANNED_AT,
                        CODING_ROUND.ENDED_AT,
                        coders(),
                        sources(reader))
                .from(CODING_ROUND)
                .where(CODING_ROUND.STUDY_ID.eq(reader.study()), CODING_ROUND.ANALYSIS_ID.eq(analysis), near(reader))
                .orderBy(CODING_ROUND.ID.desc())
                .fetch(Records.mapping(Round::new));
    }

    /**
     * The rounds that go on in which one codes a source.
     *
     * @param reader whose part is asked for
     * @param analysis with the codes of which analysis
     * @param source which source
     * @return the first planned first; empty when it is in no such round, or there is no such source for them
     */
    public List<Round.Part> mine(Reader reader, AnalysisId analysis, SourceId source) {
        return sql.select(
                        CODING_ROUND.ID,
                        CODING_ROUND.NAME,
                        CODING_ROUND.MODE.convertFrom(RoundMode::of),
                        field(exists(selectOne()
                                .from(ROUND_SUBMISSION)
                                .where(
                                        ROUND_SUBMISSION.ROUND_ID.eq(CODING_ROUND.ID),
                                        ROUND_SUBMISSION.SOURCE_ID.eq(SOURCE.ID),
                                        ROUND_SUBMISSION.PERSON_ID.eq(reader.person())))))
                .from(CODING_ROUND)
                .join(ROUND_CODER)
                .on(ROUND_CODER.ROUND_ID.eq(CODING_ROUND.ID), ROUND_CODER.PERSON_ID.eq(reader.person()))
                .join(ROUND_SOURCE)
                .on(ROUND_SOURCE.ROUND_ID.eq(CODING_ROUND.ID), ROUND_SOURCE.SOURCE_ID.eq(source))
                .join(SOURCE)
                .on(SOURCE.ID.eq(ROUND_SOURCE.SOURCE_ID))
                .where(
                        CODING_ROUND.STUDY_ID.eq(reader.study()),
                        CODING_ROUND.ANALYSIS_ID.eq(analysis),
                        CODING_ROUND.ENDED_AT.isNull(),
                        RoundCheck.visible(reader))
                .orderBy(CODING_ROUND.ID)
                .fetch(Records.mapping(Round.Part::new));
    }

    /** A round that has nothing of one's only site is none of one's business. */
    private static Condition near(Reader reader) {
        return reader.onlySite() == null
                ? noCondition()
                : exists(selectOne()
                        .from(ROUND_SOURCE)
                        .join(SOURCE)
                        .on(SOURCE.ID.eq(ROUND_SOURCE.SOURCE_ID))
                        .where(ROUND_SOURCE.ROUND_ID.eq(CODING_ROUND.ID), RoundCheck.visible(reader)));
    }

    private static Field<List<Round.RoundCoder>> coders() {
        return multiset(select(PERSON.ID, PERSON.FULL_NAME)
                        .from(ROUND_CODER)
                        .join(PERSON)
                        .on(PERSON.ID.eq(ROUND_CODER.PERSON_ID))
                        .where(ROUND_CODER.ROUND_ID.eq(CODING_ROUND.ID))
                        .orderBy(PERSON.FULL_NAME, PERSON.ID))
                .convertFrom(found -> found.map(Records.mapping(Round.RoundCoder::new)));
    }

    private static Field<List<Round.RoundSource>> sources(Reader reader) {
        return multiset(select(SOURCE.ID, SOURCE.TITLE, progress(reader))
                        .from(ROUND_SOURCE)
                        .join(SOURCE)
                        .on(SOURCE.ID.eq(ROUND_SOURCE.SOURCE_ID))
                        .where(ROUND_SOURCE.ROUND_ID.eq(CODING_ROUND.ID), RoundCheck.visible(reader))
                        .orderBy(SOURCE.TITLE, SOURCE.ID))
                .convertFrom(found -> found.map(Records.mapping(Round.RoundSource::new)));
    }

    private static Field<List<Round.Progress>> progress(Reader reader) {
        return multiset(select(PERSON.ID, codings(reader), ROUND_SUBMISSION.SUBMITTED_AT)
                        .from(ROUND_CODER)
                        .join(PERSON)
                        .on(PERSON.ID.eq(ROUND_CODER.PERSON_ID))
                        .leftJoin(ROUND_SUBMISSION)
                        .on(
                                ROUND_SUBMISSION.ROUND_ID.eq(ROUND_CODER.ROUND_ID),
                                ROUND_SUBMISSION.SOURCE_ID.eq(SOURCE.ID),
                                ROUND_SUBMISSION.PERSON_ID.eq(ROUND_CODER.PERSON_ID))
                        .where(ROUND_CODER.ROUND_ID.eq(CODING_ROUND.ID))
                        .orderBy(PERSON.FULL_NAME, PERSON.ID))
                .convertFrom(found -> found.map(Records.mapping(Round.Progress::new)));
    }

    private static Field<Integer> codings(Reader reader) {
        return when(
                notExists(selectOne()
                        .from(HIDDEN_WORK)
                        .where(
                                HIDDEN_WORK.VIEWER_ID.eq(reader.person()),
                                HIDDEN_WORK.ANALYSIS_ID.eq(CODING_ROUND.ANALYSIS_ID),
                                HIDDEN_WORK.SOURCE_ID.eq(SOURCE.ID),
                                HIDDEN_WORK.WORKER_ID.eq(PERSON.ID))),
                field(selectCount()
                        .from(CODING)
                        .join(CODE)
                        .on(CODE.ID.eq(CODING.CODE_ID), CODE.REMOVED_AT.isNull())
                        .where(
                                CODING.ANALYSIS_ID.eq(CODING_ROUND.ANALYSIS_ID),
                                CODING.SOURCE_ID.eq(SOURCE.ID),
                                CODING.CODER_ID.eq(PERSON.ID),
                                CODING.VERSION_ID.eq(SOURCE.VERSION_ID),
                                CODING.ORIGIN.eq("coder"))));
    }
}
