package org.trigpoint.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trigpoint.Plural;
import org.trigpoint.codes.Analysis;
import org.trigpoint.framework.FrameworkMatrix;
import org.trigpoint.framework.FrameworkMatrix.Cell;
import org.trigpoint.framework.FrameworkMatrix.Link;
import org.trigpoint.framework.FrameworkMatrix.Summary;
import org.trigpoint.quoting.QuotingTally;

/**
 * All that a file of a framework matrix says.
 *
 * @param matrix the same reading as on the screen
 * @param words of its links; in place of words by somebody who may not be quoted stands that they are left out
 * @param quoting how many of these may be printed
 * @param analysis whose it is
 * @param origin who made the file, of which study, when, and at which line of the journal
 */
record FrameworkReading(
        FrameworkMatrix matrix, Map<Link, String> words, QuotingTally quoting, Analysis analysis, String origin) {

    /** A summary with what tells its state, and its references below it; why there is none where there is none. */
    static String cell(Cell cell) {
        Summary summary = cell.summary();
        if (summary == null || !cell.written()) {
            String found =
                    cell.extracts() == 0 ? "" : ", " + Plural.of(cell.extracts(), "extract") + ", no summary yet";
            return "(" + cell.told().state().label() + (cell.byHand() == null ? "" : ", set by hand") + found + ")";
        }
        String head = (summary.draft() ? "Draft of extracts:\n" : "")
                + (cell.stale() ? "Stale (" + summary.change().words() + "):\n" : "");
        String references = summary.links().stream().map(Link::reference).collect(Collectors.joining("\n"));
        return head + summary.text() + (references.isEmpty() ? "" : "\n\n" + references);
    }

    /** Where it comes from, line by line. */
    List<List<String>> provenance() {
        return List.of(
                List.of(
                        "What this is",
                        "A framework matrix made by Trigpoint: summaries by analysts, with their evidence"),
                List.of(
                        "Matrix",
                        matrix.plan().name() + " (number " + matrix.id().value() + ")"),
                List.of(
                        "Analysis",
                        analysis.name() + " (number " + analysis.id().value() + "), "
                                + analysis.method().label()),
                List.of(
                        "Rows",
                        matrix.plan().rows().label() + ", " + matrix.rows().size()),
                List.of("Columns", matrix.columns().size() + " themes and codes"),
                List.of(
                        "Denominators",
                        "Cases that were asked about it and whose sources that asked are all coded through. Who was not asked,"
                                + " is not coded through, has no source, or brought it up unasked is left out, and counted"
                                + " beside."),
                List.of("Draft", "Quotations that were put in to begin with; nobody has written a summary yet."),
                List.of(
                        "Consent to quote",
                        quoting.sentences().isEmpty()
                                ? "No passage is in this file."
                                : String.join(" ", quoting.sentences())),
                List.of("Stale", "What the summary rests on has changed since it was written or confirmed."),
                List.of("Where this comes from", origin));
    }
}
