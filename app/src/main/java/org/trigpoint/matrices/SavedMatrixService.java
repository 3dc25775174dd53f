package org.trigpoint.matrices;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.SAVED_MATRIX;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.matrices.SavedMatrixFact.MatrixSaved;
import org.trigpoint.matrices.SavedMatrixFact.MatrixUnsaved;
import org.trigpoint.migrations.SavedMatrixId;
import tools.jackson.databind.json.JsonMapper;

/** Keeps matrices under names for the whole team: what they ask, never what they counted. Each step can be undone. */
@Service
@Transactional
public class SavedMatrixService {

    private final DSLContext sql;
    private final Gestures gestures;
    private final Journal journal;
    private final JsonMapper json;

    SavedMatrixService(DSLContext sql, Gestures gestures, Journal journal, JsonMapper json) {
        this.sql = sql;
        this.gestures = gestures;
        this.journal = journal;
        this.json = json;
    }

    /**
     * Saves a matrix. Under a name that the analysis has already, that one asks this from now on.
     *
     * @param coder who does so
     * @param name 1 to 100 characters
     * @param request what it asks
     * @return its key
     * @throws NotFound when the study has no such analysis
     * @throws Refusal when it can't be called that
     */
    public SavedMatrixId save(Coder coder, String name, MatrixRequest request) {
        String typed = name.strip();
        if (typed.isEmpty() || typed.length() > 100) {
            throw new Refusal("Give the matrix a name of 1 to 100 characters.");
        }
        if (sql.select(ANALYSIS.ID)
                .from(ANALYSIS)
                .where(ANALYSIS.STUDY_ID.eq(coder.study()), ANALYSIS.ID.eq(request.analysis()))
                .forUpdate()
                .fetch()
                .isEmpty()) {
            throw new NotFound();
        }
        gestures.begin(coder.study(), coder.person(), request.analysis(), "Saved the matrix \u201c" + typed + "\u201d");
        JSONB words = JSONB.valueOf(json.writeValueAsString(request.words()));
        SavedMatrixId matrix = sql.update(SAVED_MATRIX)
                .set(SAVED_MATRIX.WORDS, words)
                .where(
                        SAVED_MATRIX.STUDY_ID.eq(coder.study()),
                        SAVED_MATRIX.ANALYSIS_ID.eq(request.analysis()),
                        DSL.lower(SAVED_MATRIX.NAME).eq(DSL.lower(typed)))
                .returningResult(SAVED_MATRIX.ID)
                .fetchOptional(SAVED_MATRIX.ID)
                .orElseGet(() -> insert(coder, typed, request, words));
        journal.record(coder.study(), coder.person(), new MatrixSaved(matrix, request.analysis(), typed));
        return matrix;
    }

    private SavedMatrixId insert(Coder coder, String name, MatrixRequest request, JSONB words) {
        return sql.insertInto(SAVED_MATRIX)
                .set(SAVED_MATRIX.STUDY_ID, coder.study())
                .set(SAVED_MATRIX.ANALYSIS_ID, request.analysis())
                .set(SAVED_MATRIX.NAME, name)
                .set(SAVED_MATRIX.WORDS, words)
                .set(SAVED_MATRIX.MADE_BY, coder.person())
                .returningResult(SAVED_MATRIX.ID)
                .fetchSingle()
                .value1();
    }

    /**
     * Takes a saved matrix away.
     *
     * @param coder who does so
     * @param matrix which
     * @throws NotFound when the study has none such
     */
    public void remove(Coder coder, SavedMatrixId matrix) {
        var held = sql.selectFrom(SAVED_MATRIX)
                .where(SAVED_MATRIX.STUDY_ID.eq(coder.study()), SAVED_MATRIX.ID.eq(matrix))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        gestures.begin(
                coder.study(),
                coder.person(),
                held.getAnalysisId(),
                "Took the matrix \u201c" + held.getName() + "\u201d away");
        sql.deleteFrom(SAVED_MATRIX).where(SAVED_MATRIX.ID.eq(matrix)).execute();
        journal.record(coder.study(), coder.person(), new MatrixUnsaved(matrix, held.getAnalysisId(), held.getName()));
    }
}
