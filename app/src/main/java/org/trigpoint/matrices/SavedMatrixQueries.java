package org.trigpoint.matrices;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SAVED_MATRIX;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AnalysisId;
import tools.jackson.databind.json.JsonMapper;

/** The reading of saved matrices. */
@Service
@Transactional(readOnly = true)
public class SavedMatrixQueries {

    private final DSLContext sql;
    private final JsonMapper json;

    SavedMatrixQueries(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * The matrices that the team saved.
     *
     * @param reader who asks
     * @param analysis of which analysis
     * @return by name
     * @throws NotFound when the study has no such analysis
     */
    public List<SavedMatrix> list(Reader reader, AnalysisId analysis) {
        if (!sql.fetchExists(ANALYSIS, ANALYSIS.STUDY_ID.eq(reader.study()), ANALYSIS.ID.eq(analysis))) {
            throw new NotFound();
        }
        return sql.select(SAVED_MATRIX.ID, SAVED_MATRIX.NAME, PERSON.FULL_NAME, SAVED_MATRIX.WORDS)
                .from(SAVED_MATRIX)
                .join(PERSON)
                .on(PERSON.ID.eq(SAVED_MATRIX.MADE_BY))
                .where(SAVED_MATRIX.STUDY_ID.eq(reader.study()), SAVED_MATRIX.ANALYSIS_ID.eq(analysis))
                .orderBy(DSL.lower(SAVED_MATRIX.NAME))
                .fetch(row -> new SavedMatrix(
                        row.value1(), row.value2(), row.value3(), MatrixRequest.of(analysis, words(row.value4()))));
    }

    private Map<String, String> words(JSONB stored) {
        Map<String, String> words = new LinkedHashMap<>();
        json.readTree(stored.data())
                .properties()
                .forEach(one -> words.put(one.getKey(), one.getValue().asString()));
        return words;
    }
}
