package org.trigpoint.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.trigpoint.Plural;
import org.trigpoint.exchange.Report.Block;
import org.trigpoint.exchange.Report.Cell;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.reports.SourceSheet;
import org.trigpoint.sources.SourceQueries.SourceRow;

/** A source on one page. */
final class SheetReport {

    private final SourceSheet sheet;
    private final List<Block> blocks = new ArrayList<>();

    private SheetReport(SourceSheet sheet) {
        this.sheet = sheet;
    }

    static Report of(SourceSheet sheet, ReportOrigin.Origin origin) {
        SheetReport report = new SheetReport(sheet);
        report.blocks.add(new Block.Soft(origin.line()));
        report.addWhat();
        report.addCoded();
        report.addPrinted();
        report.addCoders();
        report.blocks.addAll(origin.blocks(
                "A summary sheet of one source, made by Trigpoint",
                List.of(
                        new Provenance.Line(
                                "The units mean",
                                "A segment is a passage with the code, or with any code of the theme; the same words coded"
                                        + " twice are one. Words count once, however many codes they carry."),
                        new Provenance.Line("Text", "The present version"))));
        return new Report(sheet.details().row().title(), false, report.blocks);
    }

    private void addWhat() {
        SourceRow row = sheet.details().row();
        blocks.add(new Block.Labelled(
                "What it is",
                ReportWords.joined(
                        row.kind().label(),
                        Objects.requireNonNullElse(row.siteName(), "no site"),
                        Objects.requireNonNullElse(row.waveName(), "no wave"),
                        "brought in on " + ReportOrigin.moment(row.addedAt()))));
        sheet.details().attributes().forEach((name, value) -> blocks.add(new Block.Labelled(name, value)));
        blocks.add(new Block.Labelled(
                "Length",
                Plural.of(row.words(), "word") + " in "
                        + Plural.of(sheet.details().turns(), "turn") + "."));
        table(
                "Who speaks",
                List.of("Speaker", "Participant", "Role", "Turns", "Words"),
                sheet.voices(),
                one -> List.of(
                        Cell.of(one.label().isEmpty() ? "Nobody named" : one.label()),
                        Cell.of(one.pseudonym().isEmpty() ? "\u2013" : one.pseudonym()),
                        Cell.of(one.role().isEmpty() ? "\u2013" : one.role()),
                        number(one.turns()),
                        number(one.words())));
    }

    private void addCoded() {
        OptionalDouble share = sheet.said().share();
        blocks.add(new Block.Labelled(
                "Participants\u2019 words coded",
                share.isEmpty()
                        ? "Not known: no speaker is linked to a participant."
                        : String.format(
                                Locale.UK,
                                "%.0f%% (%,d of %,d).",
                                100 * share.getAsDouble(),
                                sheet.said().coded(),
                                sheet.said().words())));
        if (sheet.codes().isEmpty()) {
            blocks.add(new Block.Text("It carries no code of this analysis yet."));
        }
        table(
                "Codes",
                List.of("Code", "Segments", "Words"),
                sheet.codes(),
                one -> List.of(Cell.of(one.path()), number(one.segments()), number(one.words())));
        table(
                "Themes",
                List.of("Theme", "Segments", "Put to it by hand", "Against it"),
                sheet.themes(),
                one -> List.of(
                        Cell.of(one.name()), number(one.segments()), number(one.forIt()), number(one.against())));
    }

    private void addPrinted() {
        if (!sheet.quotations().isEmpty()) {
            blocks.add(new Block.Heading(1, "Quotations chosen to print"));
            for (SourceSheet.Printed one : sheet.quotations()) {
                Quotable quotable = one.chosen().origin().quotable();
                blocks.add(new Block.Quoted(
                        quotable.words(one.chosen().printed()),
                        ReportWords.joined(one.chosen().label(), "for \u201c" + one.theme() + "\u201d")));
                blocks.addAll(ReportWords.conditions(quotable));
            }
        }
        if (!sheet.memos().isEmpty()) {
            blocks.add(new Block.Heading(1, "Memos"));
            sheet.memos()
                    .forEach(memo -> blocks.add(new Block.Labelled(
                            ReportWords.joined(
                                    memo.authorName(),
                                    ReportOrigin.moment(memo.writtenAt()),
                                    memo.about().label()),
                            memo.body())));
        }
    }

    private void addCoders() {
        table(
                "Who coded, and when",
                List.of("Coder", "Codings", "First", "Last"),
                sheet.coders(),
                one -> List.of(
                        Cell.of(one.name()),
                        number(one.codings()),
                        Cell.of(ReportOrigin.moment(one.first())),
                        Cell.of(ReportOrigin.moment(one.last()))));
    }

    private <T> void table(String caption, List<String> heads, List<T> lines, Function<T, List<Cell>> cells) {
        if (!lines.isEmpty()) {
            List<List<Cell>> rows = new ArrayList<>();
            lines.forEach(line -> rows.add(cells.apply(line)));
            List<Cell> first = rows.getFirst();
            rows.addFirst(IntStream.range(0, heads.size())
                    .mapToObj(at -> new Cell(heads.get(at), first.get(at).number(), ""))
                    .toList());
            blocks.add(new Block.Table(caption, 1, rows));
        }
    }

    private static Cell number(int number) {
        return Cell.number(String.format(Locale.UK, "%,d", number));
    }
}
