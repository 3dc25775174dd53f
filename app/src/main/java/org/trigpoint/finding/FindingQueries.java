package org.trigpoint.finding;

import static org.jooq.Records.mapping;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_ATTRIBUTE;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.finding.FindQuestion.Narrowing.Attribute;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.search.Concordance;
import org.trigpoint.search.FindRequest;
import org.trigpoint.search.QueryError;

/** What is found in the sources of a study, as far as the one who asks may see them. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class FindingQueries {

    private static final int MOST_ATTRIBUTES = 500;

    private final DSLContext sql;
    private final IndexKeeper keeper;
    private final FindRequests requests;
    private final HitCheck check;

    FindingQueries(DSLContext sql, IndexKeeper keeper, FindRequests requests, HitCheck check) {
        this.sql = sql;
        this.keeper = keeper;
        this.requests = requests;
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
     * How far finding is behind on this node.
     *
     * @param reader who asks
     * @return the number of sources, of all studies, that are not yet found as they are; 0 when in step
     */
    public int behind(Reader reader) {
        return keeper.lag();
    }

    /**
     * What finding can be narrowed to.
     *
     * @param analyses of the study, the oldest first
     * @param sites codes of sites that the reader may see
     * @param waves names of waves, in their order
     * @param speakers labels of speakers in sources that the reader may see, in their order
     * @param roles roles of participants, in their order
     * @param attributes what sources that the reader may see are described by, in the order of names and values; the first
     *     500
     */
    public record Choices(
            List<AnalysisChoice> analyses,
            List<String> sites,
            List<String> waves,
            List<String> speakers,
            List<String> roles,
            List<Attribute> attributes) {}

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
        FindRequest request = requests.of(reader, question);
        try {
            Concordance page = keeper.ask(index -> index.find(request));
            return new Findings(
                    check.lines(reader, question.analysis(), page.hits()),
                    page.totalHits(),
                    page.sourcesWithHits(),
                    keeper.lag());
        } catch (QueryError unclear) {
            throw FindRequests.refused(unclear);
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
        Set<String> sites = requests.onlySites(reader);
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
                speakers(reader),
                roles(reader),
                attributes(reader));
    }

    private List<String> speakers(Reader reader) {
        var site = reader.onlySite();
        return sql.selectDistinct(SPEAKER.LABEL)
                .from(SPEAKER)
                .join(SOURCE)
                .on(SOURCE.ID.eq(SPEAKER.SOURCE_ID), SOURCE.REMOVED_AT.isNull())
                .where(SPEAKER.STUDY_ID.eq(reader.study()), site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .orderBy(SPEAKER.LABEL)
                .fetch(SPEAKER.LABEL);
    }

    private List<String> roles(Reader reader) {
        var site = reader.onlySite();
        return sql.selectDistinct(PARTICIPANT.ROLE)
                .from(PARTICIPANT)
                .where(
                        PARTICIPANT.STUDY_ID.eq(reader.study()),
                        site == null ? DSL.noCondition() : PARTICIPANT.SITE_ID.eq(site))
                .orderBy(PARTICIPANT.ROLE)
                .fetch(PARTICIPANT.ROLE);
    }

    private List<Attribute> attributes(Reader reader) {
        var site = reader.onlySite();
        return sql.selectDistinct(SOURCE_ATTRIBUTE.NAME, SOURCE_ATTRIBUTE.VALUE)
                .from(SOURCE_ATTRIBUTE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(SOURCE_ATTRIBUTE.SOURCE_ID), SOURCE.REMOVED_AT.isNull())
                .where(
                        SOURCE_ATTRIBUTE.STUDY_ID.eq(reader.study()),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .orderBy(SOURCE_ATTRIBUTE.NAME, SOURCE_ATTRIBUTE.VALUE)
                .limit(MOST_ATTRIBUTES)
                .fetch(mapping(Attribute::new));
    }
}
