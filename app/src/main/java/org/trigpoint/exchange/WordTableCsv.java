package org.trigpoint.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.words.Collocations;
import org.trigpoint.words.Dispersed;
import org.trigpoint.words.Grouping;
import org.trigpoint.words.WordFrequencies;

/** Tables of words as CSV: heads, lines, an empty line, and a line that says where the numbers come from. */
final class WordTableCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final StringWriter text = new StringWriter();
    private final CSVPrinter lines;

    private WordTableCsv(Object... heads) {
        text.write(BYTE_ORDER_MARK);
        try {
            lines = new CSVPrinter(text, CSVFormat.RFC4180);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        line(heads);
    }

    static String of(WordFrequencies found, String origin) {
        WordTableCsv csv = new WordTableCsv("Word", "Forms", "Count", "Per 1,000 words", "Sources");
        for (WordFrequencies.Line line : found.lines()) {
            csv.line(
                    CellText.harmless(line.word()),
                    CellText.harmless(String.join(" ", line.forms())),
                    line.count(),
                    rounded(line.perThousand(), 3),
                    line.sources());
        }
        WordFrequencies.Request request = found.request();
        return csv.ended(
                request.grouping().label() + "; " + Plural.of(found.words(), "word") + " in "
                        + Plural.of(found.sources(), "source")
                        + (request.stopWords() ? "" : ", " + found.stopped() + " of them stop words and not listed")
                        + narrowed(request.narrowing()),
                origin);
    }

    static String of(Collocations found, String origin) {
        WordTableCsv csv = new WordTableCsv(
                "Word", "Forms", "Count near", "Expected", "Log-likelihood", "logDice", "Count anywhere", "Sources");
        for (Collocations.Line line : found.lines()) {
            csv.line(
                    CellText.harmless(line.word()),
                    CellText.harmless(String.join(" ", line.forms())),
                    line.count(),
                    rounded(line.expected(), 3),
                    rounded(line.logLikelihood(), 2),
                    rounded(line.logDice(), 2),
                    line.total(),
                    line.sources());
        }
        Collocations.Request request = found.request();
        String near = "at most " + request.reach() + " words from \u201c" + request.node() + "\u201d"
                + (request.exact() ? " as written" : " in any form");
        String grouping = request.grouping() == Grouping.WRITTEN ? Grouping.WRITTEN.label() : Grouping.FORMS.label();
        return csv.ended(
                grouping + " " + near + ", within the turn; it stands " + found.nodes() + " times; " + found.near()
                        + " words are near, of " + found.words() + "; at least " + request.least() + " times"
                        + (request.stopWords() ? "" : "; stop words not listed") + narrowed(request.narrowing()),
                origin);
    }

    static String of(Dispersed found, boolean withSubcodes, Narrowing narrowing, String origin) {
        WordTableCsv csv = new WordTableCsv("Source", "Kind", "Site", "Words", "Segments", "First at %", "Last at %");
        for (Dispersed.Strip strip : found.strips()) {
            boolean none = strip.marks().isEmpty();
            csv.line(
                    CellText.harmless(strip.title()),
                    strip.kind().label(),
                    strip.site() == null ? "" : CellText.harmless(strip.site()),
                    strip.words(),
                    strip.marks().size(),
                    none ? "" : percent(strip.marks().getFirst().start(), strip.length()),
                    none ? "" : percent(strip.marks().getLast().start(), strip.length()));
        }
        String deviation = found.deviation().isPresent()
                ? "DP (Gries 2008) " + rounded(found.deviation().getAsDouble(), 3)
                : "DP undefined";
        return csv.ended(
                Plural.of(found.total(), "segment") + " in " + found.inSources() + " of "
                        + Plural.of(found.strips().size(), "source")
                        + (withSubcodes ? ", with the codes under it" : "") + "; " + deviation + narrowed(narrowing),
                origin);
    }

    private static String percent(int at, int length) {
        return rounded(100.0 * at / Math.max(1, length), 1);
    }

    private static String rounded(double number, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", number);
    }

    private static String narrowed(Narrowing narrowing) {
        List<String> parts = new ArrayList<>();
        part(parts, "kind", narrowing.kind() == null ? null : narrowing.kind().label());
        part(parts, "site", narrowing.site());
        part(parts, "wave", narrowing.wave());
        part(parts, "speaker", narrowing.speaker());
        part(parts, "role", narrowing.role());
        part(
                parts,
                "attribute",
                narrowing.attribute() == null
                        ? null
                        : narrowing.attribute().name() + " = "
                                + narrowing.attribute().value());
        part(
                parts,
                "code number",
                narrowing.code() == null
                        ? null
                        : String.valueOf(narrowing.code().value()));
        part(parts, "turns", narrowing.said() ? "only" : null);
        return parts.isEmpty() ? "" : "; narrowed to " + String.join(", ", parts);
    }

    private static void part(List<String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.add(name + " " + value);
        }
    }

    private void line(Object... cells) {
        try {
            lines.printRecord(cells);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String ended(String what, String origin) {
        line();
        line("Where this comes from", CellText.harmless(what + "; " + origin));
        return text.toString();
    }
}
