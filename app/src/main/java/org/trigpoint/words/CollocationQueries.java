package org.trigpoint.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.statistics.Association;
import org.trigpoint.finding.FindQuestion;
import org.trigpoint.finding.WordIndexQueries;
import org.trigpoint.search.WordCounts;
import org.trigpoint.words.Collocations.Line;

/** The company that words keep. Neighbourhoods end where a turn ends; so none reaches into another turn or source. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class CollocationQueries {

    /** The widest reach. */
    public static final int WIDEST = 10;

    private final WordIndexQueries index;
    private final StopWordService stopWords;

    CollocationQueries(WordIndexQueries index, StopWordService stopWords) {
        this.index = index;
        this.stopWords = stopWords;
    }

    /**
     * The words that stand near a word or phrase more often than by chance.
     *
     * @param reader who asks; what is not open to them is not counted
     * @param request whose company
     * @return no lines when the word or phrase does not stand anywhere, or keeps no company
     * @throws NotFound when the study has no such analysis or code
     * @throws Refusal when there is no word, the reach is not 1 to 10, or the word stands in more than 100,000 turns
     */
    public Collocations of(Reader reader, Collocations.Request request) {
        if (request.reach() < 1 || request.reach() > WIDEST) {
            throw new Refusal("Words can be near at 1 to 10 words: choose a number between.");
        }
        if (request.node().codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new Refusal("Write a word or a phrase whose company you look for.");
        }
        boolean stemmed = request.grouping() != Grouping.WRITTEN;
        String query = request.exact() ? AskedFor.exactly(request.node()) : AskedFor.anyForm(request.node());
        FindQuestion question = WordQueries.question(query, request.analysis(), request.narrowing());
        Set<String> without =
                request.stopWords() ? Set.of() : stopWords.of(reader).words();
        var counted = index.around(reader, question, request.reach(), stemmed, without);
        WordCounts.Around around = counted.of();
        List<Line> lines = lines(around, request, query);
        lines.sort(request.measure().strongestFirst());
        return new Collocations(
                request,
                query,
                around.nodes(),
                around.near().words(),
                around.all().words(),
                counted.lag(),
                lines.subList(0, Math.min(request.limit(), lines.size())));
    }

    private static List<Line> lines(WordCounts.Around around, Collocations.Request request, String query) {
        Map<String, WordCounts.Row> everywhere = new HashMap<>();
        around.all().rows().forEach(row -> everywhere.put(row.key(), row));
        List<Line> lines = new ArrayList<>();
        for (WordCounts.Row row : around.near().rows()) {
            WordCounts.Row anywhere = everywhere.get(row.key());
            if (row.count() >= Math.max(1, request.least()) && anywhere != null) {
                Association association = new Association(
                        row.count(),
                        around.near().words(),
                        anywhere.count(),
                        around.all().words());
                if (row.count() > association.expected()) {
                    lines.add(line(row, association, around.nodes(), request.reach(), query));
                }
            }
        }
        return lines;
    }

    private static Line line(WordCounts.Row row, Association association, long nodes, int reach, String query) {
        List<String> forms = row.forms().stream().map(WordCounts.Form::word).toList();
        return new Line(
                forms.getFirst(),
                forms,
                association.together(),
                association.expected(),
                association.word(),
                row.sources(),
                association.logLikelihood(),
                association.logDice(nodes),
                AskedFor.beside(forms, reach, query),
                AskedFor.exactly(forms));
    }
}
