package org.trigpoint.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.trigpoint.casefiles.Comparison;
import org.trigpoint.casefiles.Comparison.Criterion;
import org.trigpoint.casefiles.Comparison.Group;
import org.trigpoint.casefiles.Comparison.ReviewLine;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.statistics.Estimate;

/** Reviews as a workbook of three sheets: the answers, before held against late, and what everything means. */
final class ReviewWorkbook implements AutoCloseable {

    private static final List<String> COMPARED = List.of(("reviewers criterion kind before_files before_n before_mean"
                    + " before_no_evidence before_not_applicable before_unanswered late_files late_n late_mean"
                    + " late_no_evidence late_not_applicable late_unanswered difference difference_low difference_high"
                    + " superiority superiority_low superiority_high why_undefined")
            .split(" "));

    private final Workbook book;
    private final CellText text = new CellText();

    ReviewWorkbook(OutputStream out) {
        book = new Workbook(out, "Trigpoint", null);
    }

    /** One line an answer. */
    void reviews(List<ReviewLine> lines, Instrument form) throws IOException {
        int[] widths = ReviewColumn.ALL.stream().mapToInt(ReviewColumn::width).toArray();
        Worksheet sheet = sheet("Reviews", widths, ReviewColumn.heads().toArray());
        int row = 1;
        for (ReviewLine line : lines) {
            row(sheet, row++, ReviewColumn.cells(line, form).toArray());
        }
        sheet.finish();
    }

    /** One line a criterion, reviews of own authorities below. */
    void comparison(Comparison comparison) throws IOException {
        int[] widths = new int[COMPARED.size()];
        Arrays.fill(widths, 12);
        widths[1] = 40;
        widths[widths.length - 1] = 40;
        Worksheet sheet = sheet("Comparison", widths, COMPARED.toArray());
        int row = 1;
        for (Criterion criterion : comparison.independent()) {
            row(sheet, row++, cells("independent", criterion));
        }
        for (Criterion criterion : comparison.own()) {
            row(sheet, row++, cells("own authority", criterion));
        }
        for (Comparison.Guesses guesses : comparison.guesses()) {
            String said = "Guesses of the period: " + guesses.right() + " right of " + guesses.guessed() + ", "
                    + guesses.noIdea() + " had no idea, " + guesses.unanswered() + " unanswered";
            row(sheet, ++row, guesses.own() ? "own authority" : "independent", said);
        }
        sheet.finish();
    }

    private static Object[] cells(String reviewers, Criterion criterion) {
        List<Object> cells = new ArrayList<>();
        cells.add(reviewers);
        cells.add(criterion.title());
        cells.add(criterion.kind().name().toLowerCase(Locale.ROOT));
        for (Group group : List.of(criterion.before(), criterion.late())) {
            Double mean = group.mean();
            cells.addAll(List.of(group.files(), group.n(), mean == null ? "" : mean));
            cells.addAll(List.of(group.noEvidence(), group.notApplicable(), group.unanswered()));
        }
        for (Estimate estimate : List.of(criterion.difference(), criterion.superiority())) {
            cells.addAll(
                    switch (estimate) {
                        case Estimate.Undefined undefined -> List.of("", "", "");
                        case Estimate.Defined defined ->
                            List.of(
                                    defined.value(),
                                    defined.interval().low(),
                                    defined.interval().high());
                    });
        }
        cells.add(criterion.difference() instanceof Estimate.Undefined undefined ? undefined.reason() : "");
        return cells.toArray();
    }

    /** What the columns and the items mean, and where the numbers come from. */
    void dictionary(Instrument form, String origin) throws IOException {
        Worksheet sheet = sheet("Data dictionary", new int[] {24, 44, 80}, "name", "title", "meaning");
        int row = 1;
        for (ReviewColumn column : ReviewColumn.ALL) {
            row(sheet, row++, column.head(), "", column.meaning());
        }
        for (Item item : form.items()) {
            row(sheet, row++, item.key(), item.title(), asked(item, form));
        }
        row(sheet, row++, "means", "", "A file is counted once: its value is the mean of its reviewers\u2019.");
        row(
                sheet,
                row++,
                "difference",
                "",
                "Mean of late files less mean of earlier ones, 95 % interval (Welch 1947).");
        row(
                sheet,
                row++,
                "superiority",
                "",
                "Probability that a late file is rated higher than an earlier one, ties half (Vargha and Delaney 2000).");
        row(sheet, row, "origin", form.name(), origin);
        sheet.finish();
    }

    private static String asked(Item item, Instrument form) {
        return switch (item.asked()) {
            case Asked.Rated rated -> {
                var points = form.scale(rated.scale()).points();
                yield "A rating from " + points.getFirst().value() + " to "
                        + points.getLast().value();
            }
            case Asked.Counted counted -> "A count from " + counted.from() + " to " + counted.to();
            case Asked.Chosen chosen ->
                (chosen.several() ? "Any of: " : "One of: ")
                        + String.join(
                                "; ",
                                chosen.options().stream()
                                        .map(option -> option.key() + " (" + option.label() + ")")
                                        .toList());
            case Asked.Written written -> "Words";
            case Asked.Dated dated -> "A day as 2025-12-01";
        };
    }

    private Worksheet sheet(String name, int[] widths, Object... heads) {
        Worksheet sheet = book.newWorksheet(name);
        row(sheet, 0, heads);
        SheetPaper.of(sheet, "Trigpoint").widths(widths).heads(1, 0);
        SheetPaper.markHeads(sheet, 1, heads.length);
        return sheet;
    }

    private void row(Worksheet sheet, int row, Object... cells) {
        for (int at = 0; at < cells.length; at++) {
            if (cells[at] instanceof Number number) {
                sheet.value(row, at, number);
            } else {
                sheet.inlineString(row, at, text.of(cells[at].toString()));
            }
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
