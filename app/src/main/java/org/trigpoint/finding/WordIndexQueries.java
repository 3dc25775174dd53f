package org.trigpoint.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.search.Concordance;
import org.trigpoint.search.PassageIndex;
import org.trigpoint.search.QueryError;
import org.trigpoint.search.WordCounts;

/** All words of the sources at once, each counted as often as finding would find it. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class WordIndexQueries {

    private final FindRequests requests;
    private final IndexKeeper keeper;

    WordIndexQueries(FindRequests requests, IndexKeeper keeper) {
        this.requests = requests;
        this.keeper = keeper;
    }

    /**
     * What was counted, and how true it still is.
     *
     * @param <T> what
     * @param of the counts
     * @param lag how many sources have changed since and may read otherwise by now; 0 when the index is in step
     */
    public record Counted<T>(T of, int lag) {}

    /**
     * Every word of the sources that a question is narrowed to; what it looks for plays no part.
     *
     * @param reader who asks; words of sites not open to them, and of sources in the bin, are not counted
     * @param question whose narrowing is used
     * @param stemmed whether the forms of a word are counted together
     * @param without words that are counted and not listed
     * @return no rows when there is no word
     * @throws NotFound when the study has no such analysis or code
     */
    public Counted<WordCounts> words(Reader reader, FindQuestion question, boolean stemmed, Set<String> without) {
        var request = requests.within(reader, question);
        return counted(index -> index.words(request, stemmed, without));
    }

    /**
     * The words around each hit of a question, within its turn.
     *
     * @param reader who asks
     * @param question what stands in the middle; with a code it is narrowed to, the words inside that code's passages are
     *     counted, and the hit itself may stand beside
     * @param reach how many words to either side, from 1
     * @param stemmed whether the forms of a word are counted together
     * @param without words that are counted and not listed
     * @return none when there is no hit
     * @throws NotFound when the study has no such analysis or code
     * @throws Refusal when the question cannot be answered, or has hits in more than 100,000 turns
     */
    public Counted<WordCounts.Around> around(
            Reader reader, FindQuestion question, int reach, boolean stemmed, Set<String> without) {
        var request = requests.within(reader, question);
        return counted(index -> index.around(request, reach, stemmed, without));
    }

    /**
     * How often something is found.
     *
     * @param count of hits
     * @param sources with hits
     */
    public record Hits(long count, int sources) {}

    /**
     * How often each of several queries is found; the database is asked but once.
     *
     * @param reader who asks; hits in sites not open to them, and in sources in the bin, are not counted
     * @param question whose narrowing is used
     * @param queries what is looked for, in the query language
     * @return as many as queries, in their order
     * @throws NotFound when the study has no such analysis or code
     * @throws Refusal when a query cannot be answered
     */
    public List<Hits> hits(Reader reader, FindQuestion question, List<String> queries) {
        var request = requests.within(reader, question);
        return counted(index -> {
                    List<Hits> hits = new ArrayList<>();
                    for (String query : queries) {
                        Concordance found = index.find(request.asking(query));
                        hits.add(new Hits(found.totalHits(), found.sourcesWithHits()));
                    }
                    return hits;
                })
                .of();
    }

    private <T> Counted<T> counted(Function<PassageIndex, T> question) {
        try {
            return new Counted<>(keeper.ask(question), keeper.lag());
        } catch (QueryError unclear) {
            throw FindRequests.refused(unclear);
        }
    }
}
