package org.trigpoint.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.exchange.Report.Block;
import org.trigpoint.exchange.ReportWorkbook.Column;
import org.trigpoint.reports.CodingAudit;
import org.trigpoint.reports.CodingAudit.Deed;
import org.trigpoint.reports.CodingAudit.Event;
import org.trigpoint.sources.Span;

/** Who gave which code to which words of a source, and what became of it: day by day, or as a table. */
final class AuditReport {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);
    private static final String WHAT = "An audit of the codings of one source, made by Trigpoint";
    private static final List<Column> COLUMNS = List.of(
            new Column("When", 24),
            new Column("Who", 20),
            new Column("What", 28),
            new Column("Code", 28),
            new Column("Code before", 28),
            new Column("Coder", 20),
            new Column("Words", 80),
            new Column("Text version", 8),
            new Column("Start", 8),
            new Column("End", 8),
            new Column("Start before", 8),
            new Column("End before", 8),
            new Column("Note", 30),
            new Column("Journal line", 10));

    private AuditReport() {}

    static Report of(CodingAudit audit, ReportOrigin.Origin origin) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Soft(origin.line()));
        blocks.add(new Block.Text(
                audit.events().isEmpty()
                        ? "Nothing was coded in it yet."
                        : "What became of the codings of this source in this analysis, the oldest first: "
                                + Plural.of(audit.events().size(), "event") + ". The text is at version "
                                + audit.version() + "."));
        LocalDate last = LocalDate.MIN;
        for (Event event : audit.events()) {
            LocalDate day = event.at().atZoneSameInstant(ZONE).toLocalDate();
            if (!day.equals(last)) {
                blocks.add(new Block.Heading(1, DAY.format(day)));
                last = day;
            }
            add(blocks, event);
        }
        blocks.addAll(origin.blocks(WHAT, besides(audit)));
        return new Report("Coding audit: " + audit.title(), false, blocks);
    }

    private static void add(List<Block> blocks, Event event) {
        blocks.add(new Block.Labelled(
                TIME.format(event.at().atZoneSameInstant(ZONE)) + " " + event.person(), said(event)));
        String where = ReportWords.joined(
                event.coder().isEmpty() || event.coder().equals(event.person()) ? "" : "coding of " + event.coder(),
                event.deed() == Deed.TEXT ? "" : "text version " + event.version(),
                place(event.span()),
                event.line() == 0 ? "" : "journal line " + event.line());
        if (!event.words().isEmpty()) {
            blocks.add(new Block.Quoted(event.words(), where));
        } else if (!where.isEmpty()) {
            blocks.add(new Block.Soft(where));
        }
    }

    private static String said(Event event) {
        String code = event.code().isEmpty() ? "" : " \u201c" + event.code() + "\u201d";
        return event.said()
                + switch (event.deed()) {
                    case RECODED -> ": from \u201c" + event.codeBefore() + "\u201d to" + code;
                    case MOVED -> " of" + code + (event.before() == null ? "" : ", before at " + place(event.before()));
                    case TEXT ->
                        ": it became version " + event.version() + (event.note().isEmpty() ? "" : ". " + event.note());
                    case CODED, REMOVED, AGREED, TAKEN_BACK -> code;
                    case CARRIED, SPOKEN_FOR, SPEAKS_AGAIN -> ":" + code;
                };
    }

    private static String place(@Nullable Span span) {
        return span == null ? "" : "characters " + (span.start() + 1) + " to " + span.end();
    }

    /** As a workbook: one line an event; positions count Unicode code points from 0, the end is not in it. */
    static void write(CodingAudit audit, ReportOrigin.Origin origin, OutputStream out) throws IOException {
        try (SteadyZip zip = SteadyZip.into(out, origin.at())) {
            try (ReportWorkbook book = new ReportWorkbook(zip, "Coding audit", COLUMNS)) {
                for (Event event : audit.events()) {
                    add(book, event);
                }
                book.end(origin.lines(WHAT, besides(audit)));
            }
            zip.finish();
        }
    }

    private static void add(ReportWorkbook book, Event event) throws IOException {
        book.add(
                MOMENT.format(event.at().atZoneSameInstant(ZONE)),
                event.person(),
                event.said(),
                event.code(),
                event.codeBefore(),
                event.coder(),
                event.words(),
                event.version(),
                start(event.span()),
                end(event.span()),
                start(event.before()),
                end(event.before()),
                event.note(),
                event.line() == 0 ? "" : event.line());
    }

    private static Object start(@Nullable Span span) {
        return span == null ? "" : span.start();
    }

    private static Object end(@Nullable Span span) {
        return span == null ? "" : span.end();
    }

    private static List<Provenance.Line> besides(CodingAudit audit) {
        return List.of(
                new Provenance.Line(
                        "Source", audit.title() + " (number " + audit.source().value() + ")"),
                new Provenance.Line("Events", String.valueOf(audit.events().size())),
                new Provenance.Line(
                        "Told by",
                        "What was kept of each gesture, the journal, and the codings that are there now. Codes are called as"
                                + " they are called now; words are cut from the text version named."),
                new Provenance.Line(
                        "Left out",
                        "Work that is hidden from its maker in a blind round, and codings whose code was emptied from the"
                                + " bin before the journal told of each."));
    }
}
