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
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;

/** The analyses of a study: each declares a method and has codes, codings and themes of its own over the same sources. */
@Service
@Transactional
public class AnalysisService {

    private final DSLContext sql;
    private final Journal journal;
    private final List<Method.Tie> ties;

    AnalysisService(DSLContext sql, Journal journal, List<Method.Tie> ties) {
        this.sql = sql;
        this.journal = journal;
        this.ties = ties;
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
        String wanted = checked(name);
        AnalysisId analysis;
        try {
            analysis = sql.insertInto(ANALYSIS, ANALYSIS.STUDY_ID, ANALYSIS.NAME, ANALYSIS.METHOD)
                    .values(coder.study(), wanted, method.word())
                    .returningResult(ANALYSIS.ID)
                    .fetchSingle()
                    .value1();
        } catch (DuplicateKeyException taken) {
            throw taken(wanted);
        }
        journal.record(coder.study(), coder.person(), new AnalysisAdded(analysis, wanted, method.word()));
        return analysis;
    }

    /**
     * Gives an analysis another name.
     *
     * @param coder who does it
     * @param analysis which
     * @param name unique in the study
     * @throws NotFound when the study has no such analysis
     * @throws Refusal when the name is empty or taken
     */
    public void rename(Coder coder, AnalysisId analysis, String name) {
        String before = lock(coder, analysis).name();
        String wanted = checked(name);
        if (wanted.equals(before)) {
            return;
        }
        try {
            sql.update(ANALYSIS)
                    .set(ANALYSIS.NAME, wanted)
                    .where(ANALYSIS.ID.eq(analysis))
                    .execute();
        } catch (DuplicateKeyException taken) {
            throw taken(wanted);
        }
        journal.record(coder.study(), coder.person(), new AnalysisRenamed(analysis, before, wanted));
    }

    /**
     * Declares another method for an analysis, as long as none of its work contradicts it.
     *
     * @param lead who declares it
     * @param analysis which
     * @param method the method from now on
     * @param reason why, 1 to 1,000 characters; it stands in the journal
     * @throws NotFound when the study has no such analysis
     * @throws Refusal when there is no reason, or something stands in the way: the sentence says what
     */
    public void declare(Lead lead, AnalysisId analysis, Method method, String reason) {
        Method before = lock(lead, analysis).method();
        if (before == method) {
            return;
        }
        if (reason.isBlank() || reason.length() > 1000) {
            throw new Refusal("Say in 1 to 1,000 characters why the method changes: the reason stands in the journal.");
        }
        List<String> against = against(lead, analysis, method);
        if (!against.isEmpty()) {
            throw new Refusal(method.label() + " can\u2019t be declared while " + String.join(", and ", against) + ".");
        }
        sql.update(ANALYSIS)
                .set(ANALYSIS.METHOD, method.word())
                .where(ANALYSIS.ID.eq(analysis))
                .execute();
        journal.record(
                lead.study(),
                lead.person(),
                new MethodDeclared(analysis, before.word(), method.word(), reason.strip()));
    }

    /**
     * What stands in the way of another method.
     *
     * @param lead who asks
     * @param analysis which analysis
     * @param wanted the method that it would have
     * @return each a part of a sentence; empty when nothing does
     * @throws NotFound when the study has no such analysis
     */
    @Transactional(readOnly = true)
    public List<String> against(Lead lead, AnalysisId analysis, Method wanted) {
        one(lead, analysis);
        return ties.stream()
                .flatMap(tie -> tie.against(lead, analysis, wanted).stream())
                .toList();
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

    private Analysis lock(Coder coder, AnalysisId analysis) {
        sql.select(ANALYSIS.ID)
                .from(ANALYSIS)
                .where(ANALYSIS.STUDY_ID.eq(coder.study()), ANALYSIS.ID.eq(analysis))
                .forNoKeyUpdate()
                .fetch();
        return one(coder, analysis);
    }

    private static String checked(String name) {
        String wanted = name.strip().replaceAll("\\s+", " ");
        if (wanted.isEmpty() || wanted.length() > 200) {
            throw new Refusal("Give the analysis a name of 1 to 200 characters.");
        }
        return wanted;
    }

    private static Refusal taken(String wanted) {
        return new Refusal(
                "This study has an analysis called \u201c" + wanted + "\u201d already: choose another name.");
    }
}
