package org.trigpoint.triangulation;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.trigpoint.migrations.schema.Tables.EVALUATION_QUESTION;
import static org.trigpoint.migrations.schema.Tables.FINDING;
import static org.trigpoint.migrations.schema.Tables.FINDING_QUESTION;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.FindingId;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.migrations.ThemeId;

/**
 * Readings of findings and how strands compare on them. Whoever sees one site alone sees findings and judgements, but of what
 * they rest on only passages of that site: numbers are of the whole study.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class TriangulationQueries {

    private final DSLContext sql;
    private final ComposedFindings composed;
    private final Figures figures;
    private final Offers offers;

    TriangulationQueries(DSLContext sql, ComposedFindings composed, Figures figures, Offers offers) {
        this.sql = sql;
        this.composed = composed;
        this.figures = figures;
        this.offers = offers;
    }

    /**
     * The convergence matrix.
     *
     * @param reader who asks
     * @return findings in their order, without the words of their passages
     */
    public Triangulation all(Reader reader) {
        return Triangulation.of(composed.findings(reader, noCondition(), false));
    }

    /**
     * The convergence matrix as it is printed.
     *
     * @param reader who asks
     * @return findings in their order, with the words of their passages
     */
    public Triangulation whole(Reader reader) {
        return Triangulation.of(composed.findings(reader, noCondition(), true));
    }

    /**
     * One finding.
     *
     * @param reader who asks
     * @param finding which
     * @return with the words of its passages
     * @throws NotFound when the study has no such finding
     */
    public Finding one(Reader reader, FindingId finding) {
        return composed.findings(reader, FINDING.ID.eq(finding), true).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * What is found about evaluation questions, for their pages.
     *
     * @param reader who asks
     * @param questions which
     * @return findings that speak to one of them, in their order, with the words of their passages; empty when there is none
     * @throws NotFound when the study has not all of these questions
     */
    public List<Finding> ofQuestions(Reader reader, Collection<QuestionId> questions) {
        int there = sql.fetchCount(
                EVALUATION_QUESTION,
                EVALUATION_QUESTION.STUDY_ID.eq(reader.study()),
                EVALUATION_QUESTION.ID.in(questions));
        if (there != Set.copyOf(questions).size()) {
            throw new NotFound();
        }
        return composed.findings(
                reader,
                exists(selectOne()
                        .from(FINDING_QUESTION)
                        .where(FINDING_QUESTION.FINDING_ID.eq(FINDING.ID), FINDING_QUESTION.QUESTION_ID.in(questions))),
                true);
    }

    /**
     * What was judged on evidence that has changed since, for the home page of a study.
     *
     * @param reader who asks
     * @return findings with a judgement that waits to be looked at again, in their order; empty when all stands
     */
    public List<Finding> stale(Reader reader) {
        return composed.findings(reader, noCondition(), false).stream()
                .filter(finding -> finding.judged().stream().anyMatch(Finding.Judged::stale))
                .toList();
    }

    /**
     * The numbers that can be put to a finding.
     *
     * @param reader who asks
     * @return as they are now; empty for whoever sees one site alone
     */
    public List<Figure> numbers(Reader reader) {
        return figures.all(reader);
    }

    /**
     * The numbers of some kinds.
     *
     * @param reader who asks
     * @param kinds what stands before the colon of their keys
     * @return as they are now, in the order in which they are offered; empty for whoever sees one site alone
     */
    public List<Figure> numbers(Reader reader, Set<String> kinds) {
        return figures.ofKinds(reader, kinds);
    }

    /**
     * A passage that can be put to a finding.
     *
     * @param passage which words
     * @param title of its source
     * @param words what is said there
     */
    public record Offered(Passage passage, String title, String words) {}

    /**
     * A theme that findings can come from.
     *
     * @param id its key
     * @param name its name
     * @param analysis the name of its analysis
     */
    public record ThemeLine(ThemeId id, String name, String analysis) {}

    /**
     * The themes of all analyses, without those that were dropped or merged.
     *
     * @param reader who asks
     * @return by analysis, in their order
     */
    public List<ThemeLine> themes(Reader reader) {
        return offers.themes(reader);
    }

    /**
     * A code whose passages can be put to a finding.
     *
     * @param id its key
     * @param name its name
     * @param analysis the name of its analysis
     */
    public record CodeLine(CodeId id, String name, String analysis) {}

    /**
     * The codes of all analyses, without those in the bin.
     *
     * @param reader who asks
     * @return by analysis and name
     */
    public List<CodeLine> codes(Reader reader) {
        return offers.codes(reader);
    }

    /**
     * The passages of a code in one strand.
     *
     * @param reader who asks; of one site, those of that site
     * @param code which code; codes below it are not looked at
     * @param strand in sources of this strand
     * @return by source and place, 200 at most; empty when there is none
     * @throws NotFound when the study has no such code
     */
    public List<Offered> coded(Reader reader, CodeId code, Strand strand) {
        return offers.coded(reader, code, strand);
    }

    /**
     * The sentences of one strand in which words are found.
     *
     * @param reader who asks; of one site, those of that site
     * @param query words in the language of finding
     * @param strand in sources of this strand
     * @return by source and place, each sentence once, 200 at most; empty when there is none
     * @throws Refusal when there are no words, or they can't be understood
     */
    public List<Offered> worded(Reader reader, String query, Strand strand) {
        return offers.worded(reader, query, strand);
    }

    /**
     * The extracts of a theme in one strand.
     *
     * @param reader who asks; of one site, those of that site
     * @param theme which theme
     * @param strand in sources of this strand
     * @return by source and place, 200 at most; empty when there is none
     * @throws NotFound when the study has no such theme
     */
    public List<Offered> extracts(Reader reader, ThemeId theme, Strand strand) {
        return offers.extracts(reader, theme, strand);
    }
}
