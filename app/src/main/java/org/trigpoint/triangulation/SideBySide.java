package org.trigpoint.triangulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.triangulation.Finding.Question;
import org.trigpoint.triangulation.JointDisplay.Cell;
import org.trigpoint.triangulation.JointDisplay.Count;
import org.trigpoint.triangulation.JointDisplay.Kind;
import org.trigpoint.triangulation.JointDisplay.Row;

/** The display that puts what was found beside what was counted, question by question. */
final class SideBySide {

    private SideBySide() {}

    /** With a row for each question that a finding names, in the order of the findings. */
    static JointDisplay of(AnalysisId analysis, List<Finding> all) {
        Set<Question> questions = new LinkedHashSet<>();
        all.forEach(finding -> questions.addAll(finding.questions()));
        List<Row> rows = questions.stream()
                .map(question -> {
                    List<Finding> here = all.stream()
                            .filter(finding -> finding.questions().contains(question))
                            .toList();
                    return new Row(
                            "question-" + question.id().value(),
                            question.dimension() + ": " + question.wording(),
                            List.of(said(here), counted(here), codes(here)),
                            null);
                })
                .toList();
        return new JointDisplay(
                Kind.SIDE_BY_SIDE,
                analysis,
                List.of("Evaluation question", "What was found", "What was counted", "How strands stand"),
                rows,
                "Findings that name the question, the numbers put to them, and their codes of convergence.");
    }

    private static Cell said(List<Finding> findings) {
        return Cell.of(
                findings.stream().map(finding -> finding.words().sentence()).collect(Collectors.joining("\n")));
    }

    private static Cell counted(List<Finding> findings) {
        List<Figure> figures = findings.stream()
                .flatMap(finding -> finding.evidence().stream())
                .filter(Evidence.Measured.class::isInstance)
                .map(each -> ((Evidence.Measured) each).now())
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        return Cell.of(
                        figures.isEmpty()
                                ? "no number is put to them"
                                : figures.stream()
                                        .map(each -> each.label() + ": " + each.words())
                                        .collect(Collectors.joining("\n")),
                        Digits.digest(
                                figures.stream().map(Figure::digest).toList().toString()))
                .with(figures.stream().flatMap(SideBySide::counts).toList());
    }

    private static Stream<Count> counts(Figure figure) {
        List<Count> counts = new ArrayList<>(figure.counts().stream()
                .map(count -> new Count(figure.label() + ": " + count.what(), count.number()))
                .toList());
        Integer n = figure.n();
        if (n != null) {
            counts.add(new Count(figure.label() + ": n", n));
        }
        var interval = figure.interval();
        if (interval != null) {
            counts.add(new Count(figure.label() + ": low", interval.low()));
            counts.add(new Count(figure.label() + ": high", interval.high()));
        }
        return counts.stream();
    }

    private static Cell codes(List<Finding> findings) {
        List<String> lines = findings.stream()
                .flatMap(finding -> finding.againstLead().values().stream())
                .map(standing -> standing.code() == null ? "" : standing.code().label())
                .filter(label -> !label.isEmpty())
                .toList();
        Map<String, Long> counted =
                lines.stream().collect(Collectors.groupingBy(label -> label, TreeMap::new, Collectors.counting()));
        return Cell.of(
                        counted.isEmpty()
                                ? "nothing judged"
                                : counted.entrySet().stream()
                                        .map(each -> each.getKey() + ": " + each.getValue())
                                        .collect(Collectors.joining("; ")))
                .with(counted.entrySet().stream()
                        .map(each -> new Count(each.getKey(), each.getValue()))
                        .toList());
    }
}
