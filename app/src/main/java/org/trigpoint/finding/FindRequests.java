package org.trigpoint.finding;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.STUDY;
import static org.trigpoint.migrations.schema.Tables.SYNONYM_GROUP;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.search.FindRequest;
import org.trigpoint.search.QueryError;

/** Puts questions of people into the words of the index, with all that the one who asks may not see left out. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class FindRequests {

    private final DSLContext sql;
    private final CodeQueries codes;

    FindRequests(DSLContext sql, CodeQueries codes) {
        this.sql = sql;
        this.codes = codes;
    }

    /** What is told when the index can't answer. */
    static Refusal refused(QueryError unclear) {
        return new Refusal(unclear.getMessage() == null ? "This query cannot be read." : unclear.getMessage());
    }

    /**
     * The request that a question makes of the index.
     *
     * @throws NotFound when the study has no such analysis, code or source for this reader
     */
    FindRequest of(Reader reader, FindQuestion question) {
        checkSource(reader, question.narrowing().source());
        AnalysisId analysis = question.analysis();
        CodeTree tree = codesNeeded(reader, question);
        return new FindRequest(
                reader.study().value(),
                onlySites(reader),
                analysis == null ? null : analysis.value(),
                analysis == null ? Map.of() : unseen(reader, analysis),
                question.words(),
                synonyms(reader, analysis),
                name -> numbers(tree.named(name)),
                question.exact(),
                question.narrowing().filters(wanted(question, tree)),
                question.offset(),
                question.limit(),
                question.context());
    }

    /** The codes of the analysis where the question may name one, which it does behind a colon or beside the query. */
    private CodeTree codesNeeded(Reader reader, FindQuestion question) {
        AnalysisId analysis = question.analysis();
        if (analysis != null
                && (question.narrowing().code() != null || question.query().indexOf(':') >= 0)) {
            return codes.uncounted(reader, analysis);
        }
        return new CodeTree(List.of());
    }

    private Map<Long, Set<Long>> unseen(Reader reader, AnalysisId analysis) {
        Map<Long, Set<Long>> unseen = new HashMap<>();
        Blindness.hidden(sql, reader.person(), analysis)
                .forEach((source, coders) -> unseen.put(
                        source.value(), coders.stream().map(PersonId::value).collect(Collectors.toSet())));
        return unseen;
    }

    private void checkSource(Reader reader, @Nullable SourceId source) {
        if (source != null && !sql.fetchExists(SOURCE, open(reader), SOURCE.ID.eq(source))) {
            throw new NotFound();
        }
    }

    private static Condition open(Reader reader) {
        var site = reader.onlySite();
        return DSL.and(
                SOURCE.STUDY_ID.eq(reader.study()),
                SOURCE.REMOVED_AT.isNull(),
                site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site));
    }

    private static Set<Long> wanted(FindQuestion question, CodeTree tree) {
        CodeId code = question.narrowing().code();
        if (code == null) {
            return Set.of();
        }
        Set<CodeId> all = tree.withSubcodes(code);
        if (all.isEmpty()) {
            throw new NotFound();
        }
        return numbers(all);
    }

    private static Set<Long> numbers(Set<CodeId> codes) {
        return codes.stream().map(CodeId::value).collect(Collectors.toSet());
    }

    /** The study's synonyms, asked for together with whether the analysis is one of the study's. */
    private List<Set<String>> synonyms(Reader reader, @Nullable AnalysisId analysis) {
        Condition known = analysis == null
                ? DSL.trueCondition()
                : DSL.exists(
                        DSL.selectOne().from(ANALYSIS).where(ANALYSIS.STUDY_ID.eq(STUDY.ID), ANALYSIS.ID.eq(analysis)));
        var rows = sql.select(SYNONYM_GROUP.WORDS)
                .from(STUDY)
                .leftJoin(SYNONYM_GROUP)
                .on(SYNONYM_GROUP.STUDY_ID.eq(STUDY.ID))
                .where(STUDY.ID.eq(reader.study()), known)
                .fetch(SYNONYM_GROUP.WORDS);
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        return rows.stream().filter(Objects::nonNull).map(Set::of).toList();
    }

    /**
     * The request, within sources that are there and open to the reader at this very moment: whole vocabularies are shown
     * without a look at each hit, so that the database must have the word before.
     */
    FindRequest within(Reader reader, FindQuestion question) {
        FindRequest request = of(reader, question);
        Set<Long> present = new HashSet<>();
        sql.select(SOURCE.ID)
                .from(SOURCE)
                .where(open(reader))
                .forEach(row -> present.add(row.value1().value()));
        return request.with(request.filters().within(present));
    }

    /** The codes of the only sites that the reader may see; null for all. */
    @Nullable
    Set<String> onlySites(Reader reader) {
        var site = reader.onlySite();
        if (site == null) {
            return null;
        }
        return sql.select(SITE.CODE)
                .from(SITE)
                .where(SITE.STUDY_ID.eq(reader.study()), SITE.ID.eq(site))
                .fetchSet(SITE.CODE);
    }
}
