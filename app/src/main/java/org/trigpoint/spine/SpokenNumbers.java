package org.trigpoint.spine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.fidelity.Measure;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.description.Answer;
import org.trigpoint.description.ByArmQueries;
import org.trigpoint.outcomes.Outcomes;
import org.trigpoint.spine.Speaks.Of;
import org.trigpoint.spine.SpinePage.Counted;
import org.trigpoint.spine.SpinePage.Link;
import org.trigpoint.triangulation.Evidence;
import org.trigpoint.triangulation.Figure;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.triangulation.TriangulationQueries;

/** The numbers that were put to questions, as other screens count them. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class SpokenNumbers {

    private static final Set<String> SCORES = Set.of(Of.RATING.word(), Of.REVIEW.word());

    /** What says how much there is, and nothing of what is asked. */
    private static final Set<String> MATERIAL = Set.of(Of.THEME.word(), "corpus");

    private final TriangulationQueries findings;
    private final ByArmQueries byArm;

    SpokenNumbers(TriangulationQueries findings, ByArmQueries byArm) {
        this.findings = findings;
        this.byArm = byArm;
    }

    /** All numbers of the kinds that are needed, and those that were put to the question. */
    record Read(List<Figure> figures, List<Counted> counted) {}

    Read of(Reader reader, List<Link> links, boolean withThemes) {
        List<Speaks> wanted = links.stream()
                .map(Link::speaks)
                .filter(speaks -> speaks.of() != Of.THEME)
                .distinct()
                .toList();
        Set<String> kinds = new HashSet<>();
        wanted.forEach(speaks -> kinds.add(speaks.of().word()));
        if (withThemes) {
            kinds.add(Of.THEME.word());
        }
        List<Figure> figures = kinds.isEmpty() ? List.of() : findings.numbers(reader, kinds);
        Map<String, Answer> answers = answers(reader, wanted);
        List<Counted> counted =
                wanted.stream().map(speaks -> counted(speaks, figures, answers)).toList();
        return new Read(figures, counted);
    }

    /** By arm, all in one reading. Whoever sees one site is shown none: they are of all. */
    private Map<String, Answer> answers(Reader reader, List<Speaks> wanted) {
        List<String> keys = wanted.stream()
                .filter(speaks -> speaks.of() == Of.VARIABLE)
                .map(Speaks::key)
                .toList();
        return keys.isEmpty() || reader.onlySite() != null ? Map.of() : byArm.of(reader, keys);
    }

    private static Counted counted(Speaks speaks, List<Figure> all, Map<String, Answer> answers) {
        List<Figure> figures = all.stream().filter(speaks::has).toList();
        Answer answer = speaks.of() == Of.VARIABLE ? answers.get(speaks.key()) : null;
        return new Counted(speaks, label(speaks, figures, answer), figures, answer);
    }

    private static String label(Speaks speaks, List<Figure> figures, @Nullable Answer answer) {
        String plain = speaks.of().label() + " " + speaks.key();
        return switch (speaks.of()) {
            case OUTCOME ->
                Outcomes.scored().stream()
                        .filter(form -> form.key().equals(speaks.key()))
                        .findFirst()
                        .map(Instrument::title)
                        .orElse(plain);
            case MEASURE ->
                Stream.of(Measure.values())
                        .filter(measure -> measure.name().equals(speaks.key()))
                        .findFirst()
                        .map(measure -> measure.name() + " " + measure.title())
                        .orElse(plain);
            case VARIABLE -> answer == null ? plain : answer.title();
            case RATING, REVIEW, RECORDS, THEME ->
                figures.isEmpty() ? plain : figures.getFirst().label();
        };
    }

    /** With the numbers that rest beneath findings and were not put to the question themselves. */
    static List<Counted> withFindings(List<Counted> counted, List<Finding> found) {
        List<Counted> all = new ArrayList<>(counted);
        Map<String, Figure> beneath = new LinkedHashMap<>();
        found.stream()
                .flatMap(finding -> finding.evidence().stream())
                .filter(Evidence.Measured.class::isInstance)
                .map(each -> ((Evidence.Measured) each).now())
                .flatMap(Stream::ofNullable)
                .filter(figure -> !MATERIAL.contains(figure.kind()))
                .filter(figure ->
                        counted.stream().noneMatch(each -> each.figures().contains(figure)))
                .forEach(figure -> beneath.put(figure.key(), figure));
        for (boolean score : new boolean[] {true, false}) {
            List<Figure> these = beneath.values().stream()
                    .filter(figure -> SCORES.contains(figure.kind()) == score)
                    .toList();
            if (!these.isEmpty()) {
                all.add(new Counted(null, "Put to findings", these, null));
            }
        }
        return all;
    }

    static boolean score(Counted counted) {
        Speaks speaks = counted.speaks();
        return speaks == null
                ? SCORES.contains(counted.figures().getFirst().kind())
                : speaks.of().score();
    }
}
