package org.trigpoint.spine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trigpoint.codebooks.convergence.Comparison;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.codebooks.fidelity.Status;
import org.trigpoint.spine.SpinePage.Counted;
import org.trigpoint.spine.SpinePage.Gap;
import org.trigpoint.spine.SpinePage.Gap.Kind;
import org.trigpoint.spine.SpinePage.Spoken;
import org.trigpoint.triangulation.Figure;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.triangulation.Finding.Progress;
import org.trigpoint.triangulation.JointDisplayQueries.Concluded;

/** What is missing where something speaks to a question, and why as far as anybody said. */
record SpineGaps(List<Finding> findings, List<Spoken> themes, List<Counted> counted, List<Concluded> displays) {

    List<Gap> all() {
        List<Gap> gaps = new ArrayList<>();
        findings.forEach(finding -> stale(finding, gaps));
        displays.forEach(each -> stale(each, gaps));
        findings.forEach(finding -> compared(finding, gaps));
        silent(gaps);
        themes.stream()
                .filter(theme -> theme.asking().isEmpty())
                .forEach(theme -> gaps.add(new Gap(
                        Kind.NOT_ASKED,
                        "No topic guide asks about \u201c" + theme.name() + "\u201d: who speaks of it does so unasked.",
                        null)));
        measures(gaps);
        counted.forEach(each -> numbers(each, gaps));
        return gaps;
    }

    private static void stale(Finding finding, List<Gap> gaps) {
        String changes = finding.judged().stream()
                .flatMap(judged -> judged.changes().stream())
                .map(Finding.Change::words)
                .distinct()
                .collect(Collectors.joining("; "));
        if (!changes.isEmpty()) {
            gaps.add(new Gap(Kind.STALE, about(finding) + changes, finding.id()));
        }
    }

    private static void stale(Concluded each, List<Gap> gaps) {
        var judged = Objects.requireNonNull(each.row().judged());
        if (judged.stale()) {
            gaps.add(new Gap(
                    Kind.STALE,
                    each.kind().label() + ", \u201c"
                            + SpineWords.brief(each.row().title()) + "\u201d: "
                            + judged.changes().stream()
                                    .map(Finding.Change::words)
                                    .distinct()
                                    .collect(Collectors.joining("; ")),
                    null));
        }
    }

    private static void compared(Finding finding, List<Gap> gaps) {
        finding.againstLead().forEach((strand, standing) -> {
            if (standing.comparison() instanceof Comparison.Silent(Strand which, Comparison.Reason reason)) {
                gaps.add(new Gap(
                        Kind.SILENT, about(finding) + which.label() + ", " + reason.label() + ".", finding.id()));
            } else if (standing.progress() == Progress.RATERS_DIFFER) {
                gaps.add(new Gap(
                        Kind.NOT_JUDGED,
                        about(finding) + "raters differ about " + name(strand) + ", and nothing is agreed.",
                        finding.id()));
            } else if (standing.progress() == Progress.NOT_JUDGED
                    && finding.says().containsKey(strand)) {
                gaps.add(new Gap(
                        Kind.NOT_JUDGED,
                        about(finding) + name(strand) + " say something, and nobody has compared it.",
                        finding.id()));
            }
        });
    }

    private void silent(List<Gap> gaps) {
        Set<Strand> silent = EnumSet.allOf(Strand.class);
        findings.forEach(finding -> {
            silent.remove(finding.words().lead());
            silent.removeAll(finding.says().keySet());
            finding.evidence().forEach(each -> silent.remove(each.strand()));
        });
        themes.forEach(theme -> theme.strands().forEach(figure -> silent.remove(figure.strand())));
        counted.forEach(each -> {
            each.figures().forEach(figure -> silent.remove(figure.strand()));
            Speaks speaks = each.speaks();
            if (each.answer() != null && speaks != null) {
                silent.remove(speaks.key().startsWith("survey") ? Strand.SURVEY : Strand.RECORDS);
            }
        });
        if (!silent.isEmpty()) {
            gaps.add(new Gap(
                    Kind.SILENT,
                    "Nothing speaks to it from: "
                            + silent.stream().map(SpineGaps::name).collect(Collectors.joining(", ")) + ".",
                    null));
        }
    }

    /** Site by site, which measures can't be had there. */
    private void measures(List<Gap> gaps) {
        Map<String, List<String>> missing = new TreeMap<>();
        counted.stream()
                .filter(SpineGaps::measure)
                .forEach(each -> each.figures().stream()
                        .filter(SpineGaps::undefined)
                        .forEach(figure -> missing.computeIfAbsent(site(figure), first -> new ArrayList<>())
                                .add(Objects.requireNonNull(each.speaks()).key())));
        missing.forEach((site, keys) -> gaps.add(new Gap(
                Kind.NO_NUMBER,
                (site.isEmpty() ? "All sites that deliver" : site) + ": " + String.join(", ", keys) + " "
                        + Status.CANNOT_BE_COMPUTED.words() + ".",
                null)));
    }

    private static boolean measure(Counted each) {
        Speaks speaks = each.speaks();
        return speaks != null && speaks.of() == Speaks.Of.MEASURE;
    }

    private static String site(Figure figure) {
        return figure.key().substring(figure.key().indexOf('@') + 1);
    }

    private static void numbers(Counted each, List<Gap> gaps) {
        if (each.figures().isEmpty() && each.answer() == null) {
            gaps.add(new Gap(Kind.NO_NUMBER, each.label() + ": there is no number of it for you here.", null));
        }
        each.figures().stream()
                .filter(figure -> undefined(figure) && !measure(each))
                .forEach(figure ->
                        gaps.add(new Gap(Kind.NO_NUMBER, figure.label() + ": " + figure.value() + ".", null)));
    }

    private static boolean undefined(Figure figure) {
        return figure.value().startsWith("undefined")
                || figure.value().startsWith(Status.CANNOT_BE_COMPUTED.words())
                || figure.value().startsWith("no total");
    }

    private static String about(Finding finding) {
        return "\u201c" + SpineWords.brief(finding.words().sentence()) + "\u201d: ";
    }

    private static String name(Strand strand) {
        return strand.label().toLowerCase(Locale.UK);
    }
}
