package org.trigpoint.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.codebooks.convergence.Comparison;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.coding.Passage;
import org.trigpoint.exchange.PrintedTables.Table;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.quoting.QuotingTally;
import org.trigpoint.triangulation.Evidence;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.triangulation.Finding.Judged;
import org.trigpoint.triangulation.Finding.Standing;
import org.trigpoint.triangulation.Triangulation;

/** A convergence matrix as tables to print. */
final class ConvergenceTables {

    private ConvergenceTables() {}

    /** The passages of all findings whose words are there, in the order in which they are printed. */
    static List<Passage> passages(Triangulation shown) {
        return printed(shown)
                .map(each -> new Passage(each.source(), each.version(), each.span()))
                .toList();
    }

    private static Stream<Evidence.Passage> printed(Triangulation shown) {
        return shown.findings().stream()
                .flatMap(finding -> finding.evidence().stream())
                .filter(Evidence.Passage.class::isInstance)
                .map(Evidence.Passage.class::cast)
                .filter(each -> each.state() != Evidence.Passage.State.BINNED);
    }

    /** @param quotable of {@link #passages}, in their order */
    static PrintedTables of(Triangulation shown, List<Quotable> quotable, String origin) {
        List<Evidence.Passage> printed = printed(shown).toList();
        List<String> words = new ArrayList<>();
        for (int at = 0; at < printed.size(); at++) {
            words.add(quotable.get(at).words(printed.get(at).words()));
        }
        return new PrintedTables(
                "Convergence matrix",
                "Convergence matrix",
                List.of(matrix(shown), judgements(shown), evidence(shown, words), completeness(shown)),
                List.of(
                        List.of(
                                "What this is",
                                "Findings held against strands of evidence after the triangulation protocol of Farmer and"
                                        + " colleagues (Qualitative Health Research 16, 2006, 377 to 394)"),
                        List.of(
                                "Codes",
                                "Agreement: meaning and prominence, and coverage and examples are alike. Partial agreement: one"
                                        + " of the two. Silence: one strand covers it, the other does not. Dissonance: neither is"
                                        + " alike. They follow from what raters judged, and are never typed in."),
                        List.of("Consent to quote", quoting(quotable)),
                        List.of(
                                "Stale",
                                "What the judgement rests on has changed since; nobody has looked at it again."),
                        List.of("Where this comes from", origin)));
    }

    private static String quoting(List<Quotable> quotable) {
        return quotable.isEmpty()
                ? "No passage is in this file."
                : String.join(" ", QuotingTally.of(quotable).sentences());
    }

    private static Table matrix(Triangulation shown) {
        List<String> heads = new ArrayList<>(List.of("Finding"));
        Stream.of(Strand.values()).map(Strand::label).forEach(heads::add);
        List<List<String>> rows = shown.findings().stream()
                .map(finding -> {
                    List<String> row = new ArrayList<>(List.of(finding.words().sentence()));
                    Map<Strand, Standing> standings = finding.againstLead();
                    for (Strand strand : Strand.values()) {
                        Standing standing = standings.get(strand);
                        row.add(standing == null ? "(found here)" : cell(standing));
                    }
                    return row;
                })
                .collect(Collectors.toList());
        return new Table(
                "Convergence matrix",
                "Findings by strand, each against the strand in which the finding was made",
                heads,
                rows);
    }

    private static String cell(Standing standing) {
        Comparison comparison = standing.comparison();
        String progress = standing.progress().label();
        return (comparison == null ? progress : comparison.words() + " (" + progress + ")")
                + (standing.stale() ? "; stale" : "");
    }

    private static Table judgements(Triangulation shown) {
        List<List<String>> rows = new ArrayList<>();
        for (Finding finding : shown.findings()) {
            for (Judged judged : finding.judged()) {
                rows.add(List.of(
                        finding.words().sentence(),
                        judged.pair().label(),
                        judged.agreed() ? "Agreed, written down by " + judged.name() : judged.name(),
                        judged.comparison().code().label(),
                        judged.comparison().words(),
                        judged.rationale(),
                        judged.at().toLocalDate() + ", journal line " + judged.journal(),
                        judged.changes().stream().map(Finding.Change::words).collect(Collectors.joining("\n"))));
            }
        }
        return new Table(
                "Judgements",
                "What each rater judged, and what was agreed beside it",
                List.of("Finding", "Strands", "Who", "Code", "From", "Why", "When", "Changed since"),
                rows);
    }

    private static Table evidence(Triangulation shown, List<String> words) {
        List<List<String>> rows = new ArrayList<>();
        var next = words.iterator();
        for (Finding finding : shown.findings()) {
            for (Evidence each : finding.evidence()) {
                rows.add(
                        switch (each) {
                            case Evidence.Passage passage ->
                                List.of(
                                        finding.words().sentence(),
                                        passage.strand().label(),
                                        passage.title(),
                                        passage.state() == Evidence.Passage.State.BINNED ? "(in the bin)" : next.next(),
                                        passage.note());
                            case Evidence.Measured number ->
                                List.of(
                                        finding.words().sentence(),
                                        number.strand().label(),
                                        number.label(),
                                        now(number),
                                        number.note());
                        });
            }
        }
        return new Table(
                "Evidence", "What findings rest on", List.of("Finding", "Strand", "Where", "What", "Note"), rows);
    }

    private static String now(Evidence.Measured number) {
        var now = number.now();
        if (now == null) {
            return number.was() + "; not there any more";
        }
        return now.words().equals(number.was()) ? now.words() : now.words() + "; was " + number.was();
    }

    private static Table completeness(Triangulation shown) {
        return new Table(
                "Completeness",
                "How many of " + shown.findings().size() + " findings each strand speaks to",
                List.of("Strand", "Speaks to", "Silent on", "Not judged"),
                shown.completeness().stream()
                        .map(each -> List.of(
                                each.strand().label(), "" + each.speaks(), "" + each.silent(), "" + each.open()))
                        .toList());
    }
}
