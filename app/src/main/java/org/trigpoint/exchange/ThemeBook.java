package org.trigpoint.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.evidence.Stance;
import org.trigpoint.evidence.ThemeEvidence;
import org.trigpoint.evidence.ThemeEvidence.Attached;
import org.trigpoint.evidence.ThemeEvidence.Chosen;
import org.trigpoint.evidence.ThemeEvidence.Origin;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.quoting.QuotingTally;
import org.trigpoint.themes.Theme;

/** All themes of an analysis, to be read and printed. */
final class ThemeBook {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final ThemeEvidence NOTHING = new ThemeEvidence(List.of(), List.of());

    private final List<Theme> themes;
    private final Map<ThemeId, ThemeEvidence> evidence;
    private final CodeTree tree;

    ThemeBook(List<Theme> themes, Map<ThemeId, ThemeEvidence> evidence, CodeTree tree) {
        this.themes = themes;
        this.evidence = evidence;
        this.tree = tree;
    }

    void write(String analysis, OffsetDateTime at, OutputStream out) throws IOException, XMLStreamException {
        WordDocument document = new WordDocument("Themes: " + analysis, at);
        List<Theme> going =
                themes.stream().filter(theme -> theme.status().goesOn()).toList();
        document.soft("As they were on " + DAY.format(at) + ". " + counted(going.size(), "theme") + " and subthemes.");
        for (Theme theme : going) {
            write(document, theme);
        }
        List<Theme> letGo =
                themes.stream().filter(theme -> !theme.status().goesOn()).toList();
        if (!letGo.isEmpty()) {
            document.heading(1, "Let go");
            for (Theme theme : letGo) {
                document.labelled(theme.name(), said(theme));
            }
        }
        document.write(out);
    }

    private String said(Theme theme) {
        String into = themes.stream()
                .filter(other -> other.id().equals(theme.wentInto()))
                .map(other -> " into \u201c" + other.name() + "\u201d")
                .findFirst()
                .orElse("");
        return theme.status().label() + into + ". " + theme.reason();
    }

    private void write(WordDocument document, Theme theme) throws XMLStreamException {
        ThemeEvidence hanging = evidence.getOrDefault(theme.id(), NOTHING);
        document.heading(theme.level() + 1, theme.name());
        document.soft(theme.status().label() + (theme.reason().isEmpty() ? "" : ": " + theme.reason()));
        document.labelled("Central organising concept", theme.concept());
        document.labelled("Definition", theme.definition());
        document.labelled("What it is not", theme.words().boundary());
        document.labelled(
                "Codes",
                theme.codes().stream()
                        .map(tree::path)
                        .filter(path -> !path.isEmpty())
                        .collect(Collectors.joining("; ")));
        quoted(document, hanging);
        against(document, hanging);
        told(document, hanging);
    }

    private static void quoted(WordDocument document, ThemeEvidence hanging) throws XMLStreamException {
        for (Chosen chosen : hanging.quotations()) {
            if (chosen.origin().quotable().printable()) {
                document.quotation(chosen.printed(), chosen.beneath());
                conditions(document, chosen.origin());
            }
        }
    }

    private static void against(WordDocument document, ThemeEvidence hanging) throws XMLStreamException {
        List<Attached> against = hanging.extracts().stream()
                .filter(one -> one.stance() != Stance.SUPPORTS)
                .toList();
        if (!against.isEmpty()) {
            document.labelled("Against it", counted(against.size(), "passage") + ".");
        }
        for (Attached one : against) {
            if (one.origin().quotable().printable()) {
                document.quotation(
                        one.origin().quotation().words().strip().replaceAll("\\s+", " "),
                        one.origin().named() + ": "
                                + Objects.requireNonNull(one.stance().label()).toLowerCase(Locale.UK)
                                + (one.note().isEmpty() ? "" : ". " + one.note()));
                conditions(document, one.origin());
            }
        }
    }

    /** To be kept by whoever prints it; they stand where nobody overlooks them. */
    private static void conditions(WordDocument document, Origin origin) throws XMLStreamException {
        for (String condition : origin.quotable().conditions()) {
            document.soft("Consent to quote on conditions: " + condition);
        }
    }

    /** What is left out of a theme for want of consent. */
    private static void told(WordDocument document, ThemeEvidence hanging) throws XMLStreamException {
        List<Quotable> all = all(hanging).map(Origin::quotable).toList();
        if (all.stream().anyMatch(one -> !one.printable() || one.conditional() || one.unknown())) {
            document.labelled(
                    "Consent to quote", String.join(" ", QuotingTally.of(all).sentences()));
        }
    }

    /** Where the words that are printed come from. */
    static Stream<Origin> origins(ThemeEvidence evidence) {
        return all(evidence).filter(origin -> origin.quotable().printable());
    }

    private static Stream<Origin> all(ThemeEvidence evidence) {
        return Stream.concat(
                evidence.quotations().stream().map(Chosen::origin),
                evidence.extracts().stream()
                        .filter(one -> one.stance() != Stance.SUPPORTS)
                        .map(Attached::origin));
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
