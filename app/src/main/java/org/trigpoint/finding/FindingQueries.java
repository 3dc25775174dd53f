package org.trigpoint.finding;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.SYNONYM_GROUP;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.search.Concordance;
import org.trigpoint.search.FindRequest;
import org.trigpoint.search.QueryError;

/** What is found in the sources of a study, as far as the one who asks may see them. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class FindingQueries {

    private final DSLContext sql;
    private final IndexKeeper keeper;
    private final CodeQueries codes;
    private final HitCheck check;

    FindingQueries(DSLContext sql, IndexKeeper keeper, CodeQueries codes, HitCheck check) {
        this.sql = sql;
        this.keeper = keeper;
        this.codes = codes;
        this.check = check;
    }

    /**
     * An analysis to find in.
     *
     * @param id its key
     * @param name its name
     */
    public record AnalysisChoice(AnalysisId id, String name) {}

    /**
     * What finding can be narrowed to.
     *
     * @param analyses of the study, the oldest first
     * @param sites codes of sites that the reader may see
     * @param waves names of waves, in their order
     * @param speakers labels of speakers in sources that the reader may see, in their order
     */
    public record Choices(
            List<AnalysisChoice> analyses, List<String> sites, List<String> waves, List<String> speakers) {}

    /**
     * One page of hits. Every hit of the page is held against the database: what was removed, moved to a site that is not
     * open to the reader, or given another text since it was indexed is left out, though the total may still count it.
     *
     * @param reader who asks
     * @param question what for
     * @return an empty page when nothing is found
     * @throws NotFound when the study has no such analysis or code
     * @throws Refusal when the query cannot be answered
     */
    public Findings find(Reader reader, FindQuestion question) {
        CodeTree tree =
                question.analysis() == null ? new CodeTree(List.of()) : codes.uncounted(reader, question.analysis());
        FindRequest request = request(reader, question, tree);
        try {
            Concordance page = keeper.ask(index -> index.find(request));
            return new Findings(
                    check.lines(reader, question.analysis(), page.hits()),
                    page.totalHits(),
                    page.sourcesWithHits(),
                    keeper.lag());
        } catch (QueryError unclear) {
            throw new Refusal(unclear.getMessage() == null ? "This query cannot be read." : unclear.getMessage());
        }
    }

    /**
     * Words of the study that begin so, the most frequent first.
     *
     * @param reader who asks
     * @param prefix at least two letters, else nothing is suggested
     * @return up to ten words
     */
    public List<String> suggest(Reader reader, String prefix) {
        Set<String> sites = onlySites(reader);
        return keeper.ask(index -> index.suggest(reader.study().value(), sites, prefix, 10));
    }

    /**
     * What finding can be narrowed to.
     *
     * @param reader who asks; a member of one site is offered what that site's sources hold
     */
    public Choices choices(Reader reader) {
        var site = reader.onlySite();
        var study = reader.study();
        Condition ofSite = site == null ? DSL.noCondition() : SITE.ID.eq(site);
        Condition visible = site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site);
        return new Choices(
                sql.select(ANALYSIS.ID, ANALYSIS.NAME)
                        .from(ANALYSIS)
                        .where(ANALYSIS.STUDY_ID.eq(study))
                        .orderBy(ANALYSIS.ID)
                        .fetch(row -> new AnalysisChoice(row.value1(), row.value2())),
                sql.select(SITE.CODE)
                        .from(SITE)
                        .where(SITE.STUDY_ID.eq(study), ofSite)
                        .orderBy(SITE.CODE)
                        .fetch(SITE.CODE),
                sql.select(WAVE.NAME)
                        .from(WAVE)
                        .where(WAVE.STUDY_ID.eq(study))
                        .orderBy(WAVE.POSITION)
                        .fetch(WAVE.NAME),
                sql.selectDistinct(SPEAKER.LABEL)
                        .from(SPEAKER)
                        .join(SOURCE)
                        .on(SOURCE.ID.eq(SPEAKER.SOURCE_ID), SOURCE.REMOVED_AT.isNull())
                        .where(SPEAKER.STUDY_ID.eq(study), visible)
                        .orderBy(SPEAKER.LABEL)
                        .fetch(SPEAKER.LABEL));
    }

    private FindRequest request(Reader reader, FindQuestion question, CodeTree tree) {
        AnalysisId analysis = question.analysis();
        return new FindRequest(
                reader.study().value(),
                onlySites(reader),
                analysis == null ? null : analysis.value(),
                question.words(),
                synonyms(reader),
                name -> numbers(tree.named(name)),
                question.exact(),
                question.narrowing().filters(wanted(question, tree)),
                question.offset(),
                question.limit(),
                question.context());
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

    private List<Set<String>> synonyms(Reader reader) {
        return sql.select(SYNONYM_GROUP.WORDS)
                .from(SYNONYM_GROUP)
                .where(SYNONYM_GROUP.STUDY_ID.eq(reader.study()))
                .fetch(row -> Set.of(row.value1()));
    }

    private @Nullable Set<String> onlySites(Reader reader) {
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
