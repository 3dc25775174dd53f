package org.trigpoint.triangulation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.coding.Passage;
import org.trigpoint.finding.FindQuestion;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.finding.FindingQueries;
import org.trigpoint.finding.Findings;
import org.trigpoint.sources.Span;
import org.trigpoint.triangulation.TriangulationQueries.Offered;

/** Passages that are found by their words: the sentence around each, for a word alone is no evidence. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class FoundPassages {

    private static final int LOOKED_AT = 1_000;
    private static final int AROUND = 400;

    private final FindingQueries finding;

    FoundPassages(FindingQueries finding) {
        this.finding = finding;
    }

    /** Those in sources of a strand, each sentence once. */
    List<Offered> of(Reader reader, String words, Strand strand, int most) {
        String query = words.strip();
        if (query.isEmpty()) {
            throw new Refusal("Write the words that the passages hold.");
        }
        Set<Offered> offered = new LinkedHashSet<>();
        Findings found =
                finding.find(reader, new FindQuestion(query, null, false, Narrowing.NONE, 0, LOOKED_AT, AROUND));
        for (Findings.Line line : found.hits()) {
            if (Material.strandOf(line.kind()) == strand && offered.size() < most) {
                offered.add(sentence(line));
            }
        }
        return List.copyOf(offered);
    }

    private static Offered sentence(Findings.Line line) {
        int from = begins(line.before());
        int until = ends(line.after());
        String before = line.before().substring(from);
        String after = line.after().substring(0, until);
        Span match = line.passage().span();
        return new Offered(
                new Passage(
                        line.passage().source(),
                        line.passage().version(),
                        new Span(
                                match.start() - before.codePointCount(0, before.length()),
                                match.end() + after.codePointCount(0, after.length()))),
                line.title(),
                before + line.match() + after);
    }

    /** After the last end of a sentence. */
    static int begins(String before) {
        for (int at = before.length() - 2; at >= 0; at--) {
            if (".!?\u2026".indexOf(before.charAt(at)) >= 0 && before.charAt(at + 1) == ' ') {
                return skipped(before, at + 1);
            }
        }
        return skipped(before, 0);
    }

    private static int skipped(String words, int from) {
        int at = from;
        while (at < words.length() && words.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** Up to the end of the sentence, its mark included. */
    static int ends(String after) {
        for (int at = 0; at < after.length(); at++) {
            if (".!?\u2026".indexOf(after.charAt(at)) >= 0
                    && (at + 1 == after.length() || after.charAt(at + 1) == ' ')) {
                return at + 1;
            }
        }
        return after.stripTrailing().length();
    }
}
