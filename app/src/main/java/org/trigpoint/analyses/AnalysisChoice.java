package org.trigpoint.analyses;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS_CHOICE;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AnalysisId;

/** Which analysis of a study somebody works in: where the screens that are of one analysis open. */
@Service
@Transactional
public class AnalysisChoice {

    private final DSLContext sql;

    AnalysisChoice(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Chooses an analysis, for this person alone and until they choose another.
     *
     * @param reader who chooses
     * @param analysis which
     * @throws NotFound when the study has no such analysis
     */
    public void choose(Reader reader, AnalysisId analysis) {
        if (!sql.fetchExists(ANALYSIS, ANALYSIS.STUDY_ID.eq(reader.study()), ANALYSIS.ID.eq(analysis))) {
            throw new NotFound();
        }
        sql.insertInto(ANALYSIS_CHOICE)
                .set(ANALYSIS_CHOICE.STUDY_ID, reader.study())
                .set(ANALYSIS_CHOICE.PERSON_ID, reader.person())
                .set(ANALYSIS_CHOICE.ANALYSIS_ID, analysis)
                .onConflict(ANALYSIS_CHOICE.STUDY_ID, ANALYSIS_CHOICE.PERSON_ID)
                .doUpdate()
                .set(ANALYSIS_CHOICE.ANALYSIS_ID, DSL.excluded(ANALYSIS_CHOICE.ANALYSIS_ID))
                .execute();
    }

    /**
     * The analysis that somebody chose.
     *
     * @param reader who asks
     * @return empty when they have chosen none
     */
    @Transactional(readOnly = true)
    public Optional<AnalysisId> chosen(Reader reader) {
        return sql.select(ANALYSIS_CHOICE.ANALYSIS_ID)
                .from(ANALYSIS_CHOICE)
                .where(ANALYSIS_CHOICE.STUDY_ID.eq(reader.study()), ANALYSIS_CHOICE.PERSON_ID.eq(reader.person()))
                .fetchOptional(ANALYSIS_CHOICE.ANALYSIS_ID);
    }

    /**
     * The analysis that somebody works in.
     *
     * @param reader who asks
     * @return the one they chose, or else the first begun; empty when the study has none
     */
    @Transactional(readOnly = true)
    public Optional<AnalysisId> of(Reader reader) {
        return sql.select(ANALYSIS.ID)
                .from(ANALYSIS)
                .leftJoin(ANALYSIS_CHOICE)
                .on(ANALYSIS_CHOICE.ANALYSIS_ID.eq(ANALYSIS.ID), ANALYSIS_CHOICE.PERSON_ID.eq(reader.person()))
                .where(ANALYSIS.STUDY_ID.eq(reader.study()))
                .orderBy(ANALYSIS_CHOICE.PERSON_ID.asc().nullsLast(), ANALYSIS.ID)
                .limit(1)
                .fetchOptional(ANALYSIS.ID);
    }
}
