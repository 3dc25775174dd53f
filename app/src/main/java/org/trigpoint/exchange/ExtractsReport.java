package org.trigpoint.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.exchange.Report.Block;
import org.trigpoint.exchange.Report.Page;
import org.trigpoint.exchange.ReportWorkbook.Column;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.reports.InContext;
import org.trigpoint.reports.ThemeExtractQueries;
import org.trigpoint.reports.ThemeExtracts;
import org.trigpoint.reports.ThemeExtracts.Count;
import org.trigpoint.reports.ThemeExtracts.OfTheme;
import org.trigpoint.reports.ThemeExtracts.Person;
import org.trigpoint.reports.ThemeExtracts.Placed;
import org.trigpoint.reports.ThemeExtractsRequest;
import org.trigpoint.reports.ThemeExtractsRequest.Order;

/** The extracts of themes, to be read or as a table. Their words are read a few hundred at a time, as they are written. */
final class ExtractsReport {

    private static final String WHAT = "Extracts by theme, made by Trigpoint";
    private static final List<Column> COLUMNS = List.of(
            new Column("Theme", 28),
            new Column("How it stands to the theme", 22),
            new Column("Codes", 28),
            new Column("Source", 28),
            new Column("Kind", 14),
            new Column("Site", 8),
            new Column("Wave", 12),
            new Column("Turn", 8),
            new Column("Speaker", 16),
            new Column("Role", 16),
            new Column("Words", 80),
            new Column("In context", 80),
            new Column("Note", 30),
            new Column("Start", 8),
            new Column("End", 8),
            new Column("Before quoting", 40));

    private final ThemeExtractQueries extracts;
    private final Reader reader;
    private final ThemeExtractsRequest request;
    private final ReportOrigin.Origin origin;
    private final CodeTree codes;
    private final ThemeExtracts found;

    ExtractsReport(
            ThemeExtractQueries extracts,
            Reader reader,
            ThemeExtractsRequest request,
            CodeTree codes,
            ReportOrigin.Origin origin) {
        this.extracts = extracts;
        this.reader = reader;
        this.request = request;
        this.codes = codes;
        this.origin = origin;
        this.found = extracts.of(reader, request);
        if (found.themes().isEmpty()) {
            throw new Refusal("There is no theme to print yet: make the first one.");
        }
    }

    Report report() {
        return new Report("Extracts by theme: " + origin.analysis().name(), false, this::tell);
    }

    private void tell(Page page) throws IOException {
        page.add(new Block.Soft(origin.line()));
        page.add(new Block.Text("These themes rest on " + said(found.all()) + ", each counted once."));
        page.add(new Block.Soft("Extracts stand " + request.said()
                + (request.context() == 0 ? "." : "; they are bold, and what surrounds them is lighter.")));
        ExtractWords words = new ExtractWords(extracts, reader, request);
        for (OfTheme theme : found.themes()) {
            tell(page, theme, words);
        }
        page.add(new Block.Labelled("Consent to quote", words.consent()));
        for (Block block : origin.blocks(WHAT, besides())) {
            page.add(block);
        }
    }

    private void tell(Page page, OfTheme of, ExtractWords words) throws IOException {
        int level = of.theme().level() + 1;
        page.add(new Block.Heading(level, of.theme().name()));
        page.add(new Block.Soft(of.theme().status().label() + ". " + said(of.count()) + "."
                + besides(of.extracts(), "put to it by hand")
                + (of.against().isEmpty() ? "" : " " + of.against().size() + " against it, kept apart.")));
        page.add(new Block.Labelled("Central organising concept", of.theme().concept()));
        if (of.extracts().isEmpty()) {
            page.add(new Block.Text("No extract yet."));
        }
        tell(page, of.extracts(), level + 1, words);
        if (!of.against().isEmpty()) {
            page.add(new Block.Heading(level + 1, "Against \u201c" + of.theme().name() + "\u201d"));
            page.add(new Block.Soft(Plural.of(of.against().size(), "passage")
                    + " that somebody put here because they contradict the theme or do not fit it."));
            tell(page, of.against(), level + 2, words);
        }
    }

    private static String besides(Collection<Placed> extracts, String what) {
        long byHand = extracts.stream().filter(one -> one.codes().isEmpty()).count();
        return byHand == 0 ? "" : " Besides, " + byHand + " " + what + ".";
    }

    private void tell(Page page, List<Placed> placed, int level, ExtractWords read) throws IOException {
        String[] last = {""};
        read.each(placed, (one, words) -> {
            String group = group(one);
            if (!group.equals(last[0])) {
                page.add(new Block.Heading(level, group));
                last[0] = group;
            }
            page.add(new Block.Quoted(words.before(), words.words(), words.after(), where(one, words)));
            for (Block condition : ReportWords.conditions(words.quotable())) {
                page.add(condition);
            }
        });
    }

    private String group(Placed one) {
        return switch (request.order()) {
            case SOURCE -> one.title();
            case SITE -> one.site().isEmpty() ? "No site" : one.site();
            case ROLE -> one.role().isEmpty() ? "Nobody known by role" : one.role();
        };
    }

    private String where(Placed one, InContext words) {
        Person person = found.speaking(one, words);
        String how =
                one.stance() == null ? "" : one.stance().label() + (one.note().isEmpty() ? "" : ": " + one.note());
        return ReportWords.joined(
                        person.pseudonym(),
                        request.order() == Order.ROLE ? "" : person.role(),
                        request.order() == Order.SOURCE ? "" : one.title(),
                        words.turn() == 0 ? "" : "turn " + words.turn(),
                        request.order() == Order.SITE ? "" : one.site(),
                        one.wave(),
                        codes(one),
                        how)
                + (person.advice().isEmpty() ? "" : ". Before quoting: " + person.advice());
    }

    private String codes(Placed one) {
        return one.codes().stream().map(codes::path).collect(Collectors.joining("; "));
    }

    /** As a workbook: one line an extract, those against a theme after those for it. */
    void write(OutputStream out) throws IOException {
        try (SteadyZip zip = SteadyZip.into(out, origin.at())) {
            try (ReportWorkbook book = new ReportWorkbook(zip, "Extracts", COLUMNS)) {
                ExtractWords read = new ExtractWords(extracts, reader, request);
                for (OfTheme of : found.themes()) {
                    ExtractWords.Each line = (one, words) -> add(book, of, one, words);
                    read.each(of.extracts(), line);
                    read.each(of.against(), line);
                }
                List<Provenance.Line> besides = new ArrayList<>(besides());
                besides.add(new Provenance.Line("Consent to quote", read.consent()));
                book.end(origin.lines(WHAT, besides));
            }
            zip.finish();
        }
    }

    private void add(ReportWorkbook book, OfTheme of, Placed one, InContext words) throws IOException {
        Person person = found.speaking(one, words);
        book.add(
                of.theme().name(),
                one.stance() == null ? "Carries its code" : one.stance().label(),
                codes(one),
                one.title(),
                one.kind().label(),
                one.site(),
                one.wave(),
                words.turn(),
                person.pseudonym(),
                person.role(),
                words.words(),
                request.context() == 0 ? "" : words.before() + words.words() + words.after(),
                one.note(),
                one.passage().span().start(),
                one.passage().span().end(),
                words.quotable().beforePrinting());
    }

    private List<Provenance.Line> besides() {
        return List.of(
                new Provenance.Line(
                        "Themes",
                        request.theme() == null
                                ? "All that the analysis goes on with"
                                : "\u201c" + found.themes().getFirst().theme().name() + "\u201d and its subthemes"),
                new Provenance.Line("Context and order", request.said()),
                new Provenance.Line("Segments", said(found.all()) + ", each counted once"),
                new Provenance.Line(
                        "The units mean",
                        "A segment is a passage with a code of the theme; the same words coded twice are one."
                                + " Participants are those who are known to speak where a segment starts."),
                new Provenance.Line("Left out", "Dropped and merged themes, and sources and codes in the bin."),
                new Provenance.Line("Codebook (SHA-256)", Origins.digest(codes)));
    }

    private static String said(Count count) {
        return Plural.of(count.segments(), "segment") + " in "
                + Plural.of(count.sources(), "source") + " by "
                + Plural.of(count.participants(), "participant");
    }

    /** How many extracts are in it. */
    int size() {
        return found.themes().stream()
                .mapToInt(of -> of.extracts().size() + of.against().size())
                .sum();
    }

    /** Whose words are in it. */
    List<SourceId> sources() {
        return found.themes().stream()
                .flatMap(of -> Stream.concat(of.extracts().stream(), of.against().stream()))
                .map(one -> one.passage().source().value())
                .distinct()
                .sorted()
                .map(SourceId::new)
                .toList();
    }
}
