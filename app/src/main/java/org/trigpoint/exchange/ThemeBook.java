package org.trigpoint.exchange;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.evidence.Stance;
import org.trigpoint.evidence.ThemeEvidence;
import org.trigpoint.evidence.ThemeEvidence.Attached;
import org.trigpoint.evidence.ThemeEvidence.Chosen;
import org.trigpoint.evidence.ThemeEvidence.Origin;
import org.trigpoint.exchange.MatrixReport.Block;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.themes.Theme;

/** All themes of an analysis, to be read and printed. */
final class ThemeBook {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final ThemeEvidence NOTHING = new ThemeEvidence(List.of(), List.of());

    private final List<Theme> themes;
    private final Map<ThemeId, ThemeEvidence> evidence;
    private final CodeTree tree;
    private final List<Block> blocks = new ArrayList<>();

    ThemeBook(List<Theme> themes, Map<ThemeId, ThemeEvidence> evidence, CodeTree tree) {
        this.themes = themes;
        this.evidence = evidence;
        this.tree = tree;
    }

    int size() {
        return themes.size();
    }

    /** Whose words are in it, in the order of their keys. */
    List<SourceId> sources() {
        return evidence.values().stream()
                .flatMap(ThemeBook::origins)
                .map(one -> one.passage().source().value())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(SourceId::new)
                .toList();
    }

    /** A book of its own, as of today; its origin is said at its end. */
    MatrixReport report(String analysis, String origin, OffsetDateTime at) {
        List<Block> all = new ArrayList<>(blocks());
        all.add(new Block.Heading(1, "Where this comes from"));
        all.add(new Block.Text("A book of themes: " + origin + "."));
        String day = DAY.format(at);
        return new MatrixReport(
                "Themes: " + analysis, "As they were on " + day, "Themes: " + analysis + " \u00b7 " + day, false, all);
    }

    /** The themes that go on, each with what it rests on, and those that were let go with the reason. */
    List<Block> blocks() {
        blocks.clear();
        List<Theme> going =
                themes.stream().filter(theme -> theme.status().goesOn()).toList();
        blocks.add(new Block.Text(counted(going.size(), "theme") + " and subthemes."));
        going.forEach(this::add);
        List<Theme> letGo =
                themes.stream().filter(theme -> !theme.status().goesOn()).toList();
        if (!letGo.isEmpty()) {
            blocks.add(new Block.Heading(1, "Let go"));
            letGo.forEach(theme -> blocks.add(new Block.Labelled(theme.name(), said(theme))));
        }
        return blocks;
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
        blocks.add(new Block.Text(
                theme.status().label() + (theme.reason().isEmpty() ? "" : ": " + theme.reason())));
        label("Central organising concept", theme.concept());
        label("Definition", theme.definition());
        label("What it is not", theme.words().boundary());
        label(
                "Codes",
                theme.codes().stream()
                        .map(tree::path)
                        .filter(path -> !path.isEmpty())
                        .collect(Collectors.joining("; ")));
        for (Chosen chosen : hanging.quotations()) {
            blocks.add(new Block.Quotation(chosen.printed(), where(chosen.label(), chosen.origin())));
        }
        List<Attached> against = hanging.extracts().stream()
                .filter(one -> one.stance() != Stance.SUPPORTS)
                .toList();
        if (!against.isEmpty()) {
            label("Against it", counted(against.size(), "passage") + ".");
            against.forEach(this::add);
        }
    }

    private void add(Attached one) {
        blocks.add(new Block.Quotation(
                one.origin().quotation().words().strip().replaceAll("\\s+", " "),
                where("", one.origin()) + ": "
                        + Objects.requireNonNull(one.stance().label()).toLowerCase(Locale.UK)
                        + (one.note().isEmpty() ? "" : ". " + one.note())));
    }

    private void label(String label, String words) {
        if (!words.isBlank()) {
            blocks.add(new Block.Labelled(label, words));
        }
    }

    private static String where(String label, Origin origin) {
        return label.isEmpty() ? origin.title() : label;
    }

    private static Stream<Origin> origins(ThemeEvidence evidence) {
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
