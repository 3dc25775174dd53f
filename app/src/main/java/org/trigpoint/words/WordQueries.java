package org.trigpoint.words;

import static org.trigpoint.migrations.schema.Tables.SYNONYM_GROUP;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.finding.FindQuestion;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.finding.WordIndexQueries;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.search.WordCounts;
import org.trigpoint.words.WordFrequencies.Line;

/** How often each word stands. Every number is the number of hits that finding has for the same word. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class WordQueries {

    private static final Comparator<Line> MOST_FIRST =
            Comparator.comparingLong(Line::count).reversed().thenComparing(Line::word);

    private final DSLContext sql;
    private final WordIndexQueries index;
    private final StopWordService stopWords;

    WordQueries(DSLContext sql, WordIndexQueries index, StopWordService stopWords) {
        this.sql = sql;
        this.index = index;
        this.stopWords = stopWords;
    }

    /**
     * The words of what a request is narrowed to.
     *
     * @param reader who asks; words of sites not open to them are not counted
     * @param request which words
     * @return no lines when there are no words
     * @throws NotFound when the study has no such analysis or code
     */
    public WordFrequencies frequencies(Reader reader, WordFrequencies.Request request) {
        FindQuestion question = question("", request.analysis(), request.narrowing());
        Set<String> without =
                request.stopWords() ? Set.of() : stopWords.of(reader).words();
        var counted = index.words(reader, question, request.grouping() != Grouping.WRITTEN, without);
        WordCounts counts = counted.of();
        Set<String> grouped = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        if (request.grouping() == Grouping.SYNONYMS) {
            List<List<String>> groups = groups(reader);
            groups.stream()
                    .flatMap(List::stream)
                    .forEach(word -> WordCounts.stemOf(word).ifPresent(grouped::add));
            lines.addAll(ofGroups(reader, question, groups, counts.words()));
        }
        for (WordCounts.Row row : counts.rows()) {
            if (!grouped.contains(row.key())) {
                lines.add(line(row, counts.words()));
            }
        }
        lines.sort(MOST_FIRST);
        return new WordFrequencies(
                request,
                counts.words(),
                counts.sources(),
                lines.size(),
                counts.leftOut(),
                counted.lag(),
                lines.subList(0, Math.min(request.limit(), lines.size())));
    }

    static FindQuestion question(String query, @Nullable AnalysisId analysis, Narrowing narrowing) {
        return new FindQuestion(query, analysis, false, narrowing, 0, 0, 0);
    }

    private static Line line(WordCounts.Row row, long words) {
        List<String> forms = row.forms().stream().map(WordCounts.Form::word).toList();
        return new Line(
                forms.getFirst(),
                forms,
                row.count(),
                1000.0 * row.count() / words,
                row.sources(),
                AskedFor.exactly(forms));
    }

    /** A group may hold phrases, so finding itself counts it; single words of it have no line of their own then. */
    private List<Line> ofGroups(Reader reader, FindQuestion all, List<List<String>> groups, long words) {
        List<String> queries =
                groups.stream().map(group -> AskedFor.anyForm(group.getFirst())).toList();
        List<WordIndexQueries.Hits> found = index.hits(reader, all, queries);
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < groups.size(); at++) {
            long count = found.get(at).count();
            if (count > 0) {
                lines.add(new Line(
                        String.join(" / ", groups.get(at)),
                        groups.get(at),
                        count,
                        1000.0 * count / words,
                        found.get(at).sources(),
                        queries.get(at)));
            }
        }
        return lines;
    }

    private List<List<String>> groups(Reader reader) {
        return sql.select(SYNONYM_GROUP.WORDS)
                .from(SYNONYM_GROUP)
                .where(SYNONYM_GROUP.STUDY_ID.eq(reader.study()))
                .orderBy(SYNONYM_GROUP.ID)
                .fetch(row -> List.of(row.value1()));
    }
}
