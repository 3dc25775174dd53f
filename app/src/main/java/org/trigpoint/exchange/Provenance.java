package org.trigpoint.exchange;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.matrices.Material;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.matrices.ThemeMatrix;
import org.trigpoint.migrations.OverBudget;
import org.trigpoint.sets.SourceSet;

/** What the first sheet says, so that a stranger can tell what the numbers are and where they come from. */
final class Provenance {

    private Provenance() {}

    /** A line: what it is about, and what it says. */
    record Line(String what, String says) {}

    /** For a file without extracts. */
    static List<Line> of(ThemeMatrixReading reading) {
        return of(reading, 0, 0).stream()
                .filter(line -> !line.what().equals("Extracts") && !line.what().equals("Shortened texts"))
                .toList();
    }

    /** What was asked. */
    private static List<Line> asked(ThemeMatrixReading reading) {
        MatrixRequest request = reading.matrix().request();
        String set = reading.material().sets().stream()
                .filter(one -> one.id().equals(request.only().set()))
                .map(SourceSet::name)
                .findFirst()
                .orElse("");
        return List.of(
                new Line("Rows", request.rowsLabel()),
                new Line("Columns", request.columnsLabel()),
                new Line(
                        "Narrowed to",
                        request.only().isOpen()
                                ? "Nothing: all sources"
                                : request.only().said(set)),
                new Line(
                        "Small counts",
                        request.under() == 0 ? "All are told" : ThemeMatrixWords.small(request.under())));
    }

    @OverBudget("The sheet as it reads, one line after the other.")
    static List<Line> of(ThemeMatrixReading reading, int extracts, int cut) {
        Material.Origin origin = reading.origin();
        ThemeMatrix matrix = reading.matrix();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("What this is", "A theme matrix made by Trigpoint"));
        lines.add(new Line(
                "Study", origin.studyName() + " (number " + origin.study().value() + ")"));
        lines.add(new Line(
                "Analysis",
                origin.analysisName() + " (number " + origin.analysis().value() + ")"));
        lines.add(new Line("Method", origin.method()));
        lines.addAll(asked(reading));
        lines.add(new Line("Unit", matrix.request().unit().label()));
        lines.add(new Line("The unit means", matrix.request().unit().meaning()));
        lines.add(new Line(
                "Totals", "Counted over all columns at once: one source or person in several columns counts once."));
        lines.add(new Line("Left out", "Dropped themes, and sources and codes in the bin."));
        lines.add(new Line(
                "Material",
                origin.onlySite().isEmpty()
                        ? "All sites"
                        : "Only site " + origin.onlySite() + ": its maker sees no other."));
        lines.add(
                new Line("Sources", String.valueOf(reading.material().sources().size())));
        lines.add(new Line("Participants", String.valueOf(reading.participants())));
        lines.add(new Line("Codings in the analysis", String.valueOf(reading.codings())));
        lines.add(new Line(
                "Extracts",
                extracts + ", one line a passage: with several codes or coders, the one given first is named."));
        lines.add(new Line(
                "Positions",
                "Start and end count Unicode code points of the source's text from 0; the end is not in it."));
        String snapshot = matrix.moment().snapshot();
        lines.add(new Line("Snapshot", snapshot == null ? "None: the study as it was at the time below" : snapshot));
        lines.add(new Line("Made by", origin.person()));
        lines.add(new Line("Made at", Origins.moment(matrix.moment().at())));
        lines.add(new Line("Journal number", String.valueOf(matrix.moment().journalNumber())));
        lines.add(new Line("Codebook (SHA-256)", Origins.digest(reading.codes())));
        lines.add(new Line("Trigpoint version", origin.program()));
        lines.add(new Line(
                "Shortened texts",
                cut == 0
                        ? "None"
                        : cut + " ending in “" + CellText.CUT.strip() + "”: a cell holds at most " + CellText.MOST
                                + " characters. The whole words are at the position given."));
        return lines;
    }
}
