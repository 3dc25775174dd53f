package org.trigpoint.codes;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;

/** The analyses of a study: each has codes, codings and themes of its own over the same sources. */
@Service
@Transactional
public class AnalysisService {

    private final DSLContext sql;
    private final Journal journal;

    AnalysisService(DSLContext sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /**
     * Begins an analysis.
     *
     * @param coder who begins it
     * @param name its name, unique in the study
     * @param method the method it declares
     * @return its key
     * @throws Refusal when the name is empty or taken
     */
    public AnalysisId add(Coder coder, String name, Method method) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > 200) {
            throw new Refusal("Give the analysis a name of 1 to 200 characters.");
        }
        AnalysisId analysis;
        try {
            analysis = sql.insertInto(ANALYSIS, ANALYSIS.STUDY_ID, ANALYSIS.NAME, ANALYSIS.METHOD)
                    .values(coder.study(), wanted, method.word())
                    .returningResult(ANALYSIS.ID)
                    .fetchSingle()
                    .value1();
        } catch (DuplicateKeyException taken) {
            throw new Refusal(
                    "This study has an analysis called \u201c" + wanted + "\u201d already: choose another name.");
        }
        journal.record(coder.study(), coder.person(), new AnalysisAdded(analysis, wanted, method.word()));
        return analysis;
    }

    /**
     * The analyses of the study, the first begun first.
     *
     * @param reader who asks
     * @return empty when none is begun
     */
    @Transactional(readOnly = true)
    public List<Analysis> of(Reader reader) {
        return sql.select(ANALYSIS.ID, ANALYSIS.NAME, ANALYSIS.METHOD)
                .from(ANALYSIS)
                .where(ANALYSIS.STUDY_ID.eq(reader.study()))
                .orderBy(ANALYSIS.ID)
                .fetch(row -> new Analysis(row.value1(), row.value2(), Method.of(row.value3())));
    }

    /**
     * One analysis of the study.
     *
     * @param reader who asks
     * @param analysis its key
     * @return the analysis
     * @throws NotFound when the study has no such analysis
     */
    @Transactional(readOnly = true)
    public Analysis one(Reader reader, AnalysisId analysis) {
        return sql.select(ANALYSIS.ID, ANALYSIS.NAME, ANALYSIS.METHOD)
                .from(ANALYSIS)
                .where(ANALYSIS.STUDY_ID.eq(reader.study()), ANALYSIS.ID.eq(analysis))
                .fetchOptional(row -> new Analysis(row.value1(), row.value2(), Method.of(row.value3())))
                .orElseThrow(NotFound::new);
    }
}
