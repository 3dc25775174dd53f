package org.trigpoint.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.Plural;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.evidence.Stance;
import org.trigpoint.evidence.ThemeEvidence;
import org.trigpoint.evidence.ThemeEvidence.Attached;
import org.trigpoint.evidence.ThemeEvidence.Chosen;
import org.trigpoint.evidence.ThemeEvidence.Origin;
import org.trigpoint.exchange.Report.Block;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.quoting.QuotingTally;
import org.trigpoint.themes.Theme;

/** All themes of an analysis, to be read and printed. */
final class ThemeBook {

    private static final ThemeEvidence NOTHING = new ThemeEvidence(List.of(), List.of());

    private final List<Theme> themes;
    private final Map<ThemeId, ThemeEvidence> evidence;
    private final CodeTree tree;
    private final List<Block> blocks = new ArrayList<>();

    private ThemeBook(List<Theme> themes, Map<ThemeId, ThemeEvidence> evidence, CodeTree tree) {
        this.themes = themes;
        this.evidence = evidence;
        this.tree = tree;
    }

    static Report of(
            List<Theme> themes, Map<ThemeId, ThemeEvidence> evidence, CodeTree tree, ReportOrigin.Origin origin) {
        ThemeBook book = new ThemeBook(themes, evidence, tree);
        book.add(origin);
        return new Report("Themes: " + origin.analysis().name(), false, book.blocks);
    }

    /** The themes alone, for a book that says itself where it comes from. */
    static List<Block> blocks(List<Theme> themes, Map<ThemeId, ThemeEvidence> evidence, CodeTree tree) {
        ThemeBook book = new ThemeBook(themes, evidence, tree);
        book.addThemes();
        return book.blocks;
    }

    private void add(ReportOrigin.Origin origin) {
        blocks.add(new Block.Soft(origin.line()));
        addThemes();
        long going = themes.stream().filter(theme -> theme.status().goesOn()).count();
        blocks.addAll(origin.blocks(
                "A book of themes made by Trigpoint",
                List.of(
                        new Provenance.Line("Themes and subthemes", String.valueOf(going)),
                        new Provenance.Line("Let go", String.valueOf(themes.size() - going)))));
    }

    private void addThemes() {
        List<Theme> going =
                themes.stream().filter(theme -> theme.status().goesOn()).toList();
        List<Theme> letGo =
                themes.stream().filter(theme -> !theme.status().goesOn()).toList();
        blocks.add(new Block.Soft(Plural.of(going.size(), "theme") + " and subthemes."));
        going.forEach(this::add);
        if (!letGo.isEmpty()) {
            blocks.add(new Block.Heading(1, "Let go"));
            letGo.forEach(theme -> blocks.add(new Block.Labelled(theme.name(), said(theme))));
        }
    }

    private String said(Theme theme) {
        String into = themes.stream()
                .filter(other -> other.id().equals(theme.wentInto()))
                .map(other -> " into \u201c" + other.name() + "\u201d")
                .findFirst()
                .orElse("");
        return theme.status().label() + into + ". " + theme.reason();
    }

    private void add(Theme theme) {
        ThemeEvidence hanging = evidence.getOrDefault(theme.id(), NOTHING);
        blocks.add(new Block.Heading(theme.level() + 1, theme.name()));
        blocks.add(new Block.Soft(theme.status().label() + (theme.reason().isEmpty() ? "" : ": " + theme.reason())));
        blocks.add(new Block.Labelled("Central organising concept", theme.concept()));
        blocks.add(new Block.Labelled("Definition", theme.definition()));
        blocks.add(new Block.Labelled("What it is not", theme.words().boundary()));
        blocks.add(new Block.Labelled(
                "Subthemes",
                themes.stream()
                        .filter(one ->
                                theme.id().equals(one.under()) && one.status().goesOn())
                        .map(Theme::name)
                        .collect(Collectors.joining("; "))));
        blocks.add(new Block.Labelled(
                "Codes",
                theme.codes().stream()
                        .map(tree::path)
                        .filter(path -> !path.isEmpty())
                        .collect(Collectors.joining("; "))));
        hanging.quotations().forEach(chosen -> addWords(chosen.origin(), chosen.printed(), chosen.beneath()));
        addAgainst(hanging);
        addConsent(hanging);
    }

    private void addAgainst(ThemeEvidence hanging) {
        List<Attached> against = hanging.extracts().stream()
                .filter(one -> one.stance() != Stance.SUPPORTS)
                .toList();
        if (!against.isEmpty()) {
            blocks.add(new Block.Labelled("Against it", Plural.of(against.size(), "passage") + "."));
        }
        for (Attached one : against) {
            addWords(
                    one.origin(),
                    ReportWords.onOneLine(one.origin().quotation().words()),
                    one.origin().named() + ": " + one.stance().label().toLowerCase(Locale.UK)
                            + (one.note().isEmpty() ? "" : ". " + one.note()));
        }
    }

    /** If they may be printed, and with what whoever prints them has to keep, where nobody overlooks it. */
    private void addWords(Origin origin, String words, String where) {
        if (origin.quotable().printable()) {
            blocks.add(new Block.Quoted(words, where));
            blocks.addAll(ReportWords.conditions(origin.quotable()));
        }
    }

    /** What is left out of a theme for want of consent. */
    private void addConsent(ThemeEvidence hanging) {
        List<Quotable> all = all(hanging).map(Origin::quotable).toList();
        if (all.stream().anyMatch(one -> !one.printable() || one.conditional() || one.unknown())) {
            blocks.add(new Block.Labelled(
                    "Consent to quote", String.join(" ", QuotingTally.of(all).sentences())));
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
}
