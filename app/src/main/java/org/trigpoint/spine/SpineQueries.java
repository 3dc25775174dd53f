package org.trigpoint.spine;

import static org.jooq.impl.DSL.count;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.QUESTION_SPEAKS;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.spine.Speaks.Of;
import org.trigpoint.spine.SpinePage.Counted;
import org.trigpoint.spine.SpinePage.Link;
import org.trigpoint.spine.SpinePage.Offer;
import org.trigpoint.spine.SpinePage.Spoken;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.triangulation.JointDisplayQueries;
import org.trigpoint.triangulation.JointDisplayQueries.Concluded;
import org.trigpoint.triangulation.TriangulationQueries;

/**
 * Readings of what speaks to evaluation questions: the same readings that other screens make, put together. Whoever sees one
 * site alone is told of the words of that site, and of no number of the whole study.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class SpineQueries {

    private final DSLContext sql;
    private final TriangulationQueries findings;
    private final JointDisplayQueries displays;
    private final SpokenThemes themes;
    private final SpokenNumbers numbers;
    private final SpineOffers offers;

    SpineQueries(
            DSLContext sql,
            TriangulationQueries findings,
            JointDisplayQueries displays,
            SpokenThemes themes,
            SpokenNumbers numbers,
            SpineOffers offers) {
        this.sql = sql;
        this.findings = findings;
        this.displays = displays;
        this.themes = themes;
        this.numbers = numbers;
        this.offers = offers;
    }

    /**
     * What speaks to some questions, together.
     *
     * @param reader who asks
     * @param questions one, or all of a dimension
     * @return in the sections of the page
     * @throws NotFound when the study has no such question
     */
    public SpinePage page(Reader reader, Collection<QuestionId> questions) {
        List<Finding> found = findings.ofQuestions(reader, questions);
        List<Link> links = links(reader, questions);
        Set<ThemeId> wanted = themes(found, links);
        SpokenNumbers.Read read = numbers.of(reader, links, !wanted.isEmpty());
        List<Spoken> spoken = themes.of(reader, wanted, read.figures());
        Set<String> rows = new HashSet<>();
        questions.forEach(question -> rows.add("question-" + question.value()));
        spoken.forEach(theme -> rows.add("theme-" + theme.id().value()));
        List<Concluded> concluded = displays.concluded(reader, rows);
        List<Counted> counted = SpokenNumbers.withFindings(read.counted(), found);
        return new SpinePage(
                spoken,
                themes.quotations(reader, spoken, found),
                counted.stream().filter(SpokenNumbers::score).toList(),
                counted.stream().filter(each -> !SpokenNumbers.score(each)).toList(),
                found,
                concluded,
                new SpineGaps(found, spoken, counted, concluded).all(),
                links);
    }

    /**
     * How many things people put to each question, besides findings.
     *
     * @param reader who asks
     * @return by question; without those to which nothing was put
     */
    public Map<QuestionId, Integer> howMany(Reader reader) {
        return sql.select(QUESTION_SPEAKS.QUESTION_ID, count())
                .from(QUESTION_SPEAKS)
                .where(QUESTION_SPEAKS.STUDY_ID.eq(reader.study()))
                .groupBy(QUESTION_SPEAKS.QUESTION_ID)
                .fetchMap(QUESTION_SPEAKS.QUESTION_ID, row -> row.value2());
    }

    /**
     * What can be put to a question.
     *
     * @param reader who asks
     * @return themes first, then outcomes, measures, ratings, records and their columns
     */
    public List<Offer> offers(Reader reader) {
        return offers.all(reader);
    }

    private List<Link> links(Reader reader, Collection<QuestionId> questions) {
        return sql.select(QUESTION_SPEAKS.QUESTION_ID, QUESTION_SPEAKS.KIND, QUESTION_SPEAKS.KEY, PERSON.FULL_NAME)
                .from(QUESTION_SPEAKS)
                .join(PERSON)
                .on(PERSON.ID.eq(QUESTION_SPEAKS.ADDED_BY))
                .where(QUESTION_SPEAKS.STUDY_ID.eq(reader.study()), QUESTION_SPEAKS.QUESTION_ID.in(questions))
                .orderBy(QUESTION_SPEAKS.ID)
                .fetch(row -> new Link(row.value1(), new Speaks(Of.of(row.value2()), row.value3()), row.value4()));
    }

    private static Set<ThemeId> themes(List<Finding> found, List<Link> links) {
        Set<ThemeId> wanted = new LinkedHashSet<>();
        found.forEach(finding -> {
            ThemeId theme = finding.words().theme();
            if (theme != null && finding.theme() != null) {
                wanted.add(theme);
            }
        });
        links.stream()
                .map(Link::speaks)
                .filter(speaks -> speaks.of() == Of.THEME)
                .forEach(speaks -> wanted.add(new ThemeId(Long.parseLong(speaks.key()))));
        return wanted;
    }
}
